#include "tests/golden/run.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>

namespace profilec::golden {
namespace {

struct Pipe {
  int read_end = -1;
  int write_end = -1;
  Pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) == 0) {
      read_end = ends[0];
      write_end = ends[1];
    }
  }
};

// In the child: only calls that are safe after fork.
[[noreturn]] void become(const char* program, char* const* arguments, const char* folder, int out, int err) {
  const int nothing = open("/dev/null", O_RDONLY);
  if (nothing < 0 || dup2(nothing, 0) < 0 || dup2(out, 1) < 0 || dup2(err, 2) < 0 || chdir(folder) != 0) {
    _exit(126);
  }
  execv(program, arguments);
  _exit(127);
}

// Both pipes at once, so that neither fills up while the other is waited for.
void read_both(int out, int err, RunResult& into) {
  std::array<pollfd, 2> polled{pollfd{out, POLLIN, 0}, pollfd{err, POLLIN, 0}};
  std::array<std::string*, 2> texts{&into.out, &into.err};
  std::array<char, 65536> buffer{};
  for (int open_ends = 2; open_ends > 0;) {
    if (poll(polled.data(), polled.size(), -1) < 0) return;
    for (std::size_t i = 0; i < polled.size(); ++i) {
      if (polled[i].fd < 0 || polled[i].revents == 0) continue;
      const auto got = read(polled[i].fd, buffer.data(), buffer.size());
      if (got > 0) {
        texts[i]->append(buffer.data(), static_cast<std::size_t>(got));
      } else {
        polled[i].fd = -1;
        --open_ends;
      }
    }
  }
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "profilec-golden-").string();
  pattern.append(6, 'X');  // mkdtemp replaces them
  if (mkdtemp(pattern.data()) != nullptr) path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

void TemporaryFolder::write(const Files& files) const {
  for (const auto& [name, text] : files) {
    const std::filesystem::path path = std::filesystem::path(path_) / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
  }
}

RunResult run(const std::string& program, const std::vector<std::string>& arguments,
              const std::string& folder) {
  std::vector<std::string> words{program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  const Pipe out;
  const Pipe err;
  RunResult result;
  const pid_t child = fork();
  if (child == 0) become(program.c_str(), pointers.data(), folder.c_str(), out.write_end, err.write_end);
  close(out.write_end);
  close(err.write_end);
  read_both(out.read_end, err.read_end, result);
  close(out.read_end);
  close(err.read_end);
  int status = 0;
  if (child > 0 && waitpid(child, &status, 0) == child) {
    result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }
  return result;
}

RunResult run_profilec(const std::vector<std::string>& arguments, const std::string& folder) {
  return run(PROFILEC, arguments, folder);
}

}  // namespace profilec::golden
