#include "tests/faults/traced.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>

namespace profilec::faults {
namespace {

#if defined(__x86_64__)

// The calls that reach the disk; standard output and error are not among what is meddled with.
const std::map<long, std::string>& names() {
  static const std::map<long, std::string> kNames{{SYS_openat, "openat"},
                                                  {SYS_open, "open"},
                                                  {SYS_write, "write"},
                                                  {SYS_pwrite64, "pwrite"},
                                                  {SYS_read, "read"},
                                                  {SYS_pread64, "pread"},
                                                  {SYS_close, "close"},
                                                  {SYS_rename, "rename"},
                                                  {SYS_renameat, "renameat"},
                                                  {SYS_renameat2, "renameat2"},
                                                  {SYS_mkdirat, "mkdirat"},
                                                  {SYS_unlinkat, "unlinkat"},
                                                  {SYS_fsync, "fsync"},
                                                  {SYS_fdatasync, "fdatasync"},
                                                  {SYS_syncfs, "syncfs"},
                                                  {SYS_flock, "flock"},
                                                  {SYS_newfstatat, "newfstatat"},
                                                  {SYS_fstat, "fstat"},
                                                  {SYS_statx, "statx"},
                                                  {SYS_getdents64, "getdents64"},
                                                  {SYS_mkdir, "mkdir"},
                                                  {SYS_unlink, "unlink"},
                                                  {SYS_faccessat, "faccessat"},
                                                  {SYS_faccessat2, "faccessat2"},
                                                  {SYS_readlink, "readlink"},
                                                  {SYS_ftruncate, "ftruncate"},
                                                  {SYS_linkat, "linkat"}};
  return kNames;
}

std::string text_at(pid_t child, unsigned long long address) {
  std::string text;
  while (text.size() < 4096) {
    errno = 0;
    const long word = ptrace(PTRACE_PEEKDATA, child, address + text.size(), nullptr);
    if (errno != 0) return text;
    std::array<char, sizeof word> bytes{};
    std::memcpy(bytes.data(), &word, sizeof word);
    const auto end = std::find(bytes.begin(), bytes.end(), '\0');
    text.append(bytes.begin(), end);
    if (end != bytes.end()) break;
  }
  return text;
}

// The path that a call names, where it names one.
std::string path_of(pid_t child, const user_regs_struct& registers) {
  switch (static_cast<long>(registers.orig_rax)) {
    case SYS_openat:
    case SYS_newfstatat:
    case SYS_statx: return text_at(child, registers.rsi);
    case SYS_open:
    case SYS_readlink: return text_at(child, registers.rdi);
    default: return "";
  }
}

bool to_terminal(const user_regs_struct& registers) {
  const auto number = static_cast<long>(registers.orig_rax);
  return (number == SYS_write || number == SYS_fstat || number == SYS_newfstatat) && registers.rdi <= 2;
}

class Tracer {
 public:
  Tracer(pid_t child, std::string from, const Meddling& meddling)
      : child_(child), from_(std::move(from)), meddling_(meddling) {}

  void follow(Traced& result) {
    int status = 0;
    if (waitpid(child_, &status, 0) != child_ || !WIFSTOPPED(status)) {
      result.problem = "the program could not be stopped at its start";
      return;
    }
    ptrace(PTRACE_SETOPTIONS, child_, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
    int signal = 0;
    for (;;) {
      ptrace(PTRACE_SYSCALL, child_, nullptr, signal);
      signal = 0;
      if (waitpid(child_, &status, 0) != child_) break;
      if (WIFEXITED(status)) result.status = WEXITSTATUS(status);
      if (WIFSIGNALED(status)) result.status = 128 + WTERMSIG(status);
      if (!WIFSTOPPED(status)) return;
      if (WSTOPSIG(status) == (SIGTRAP | 0x80)) {
        entering_ = !entering_;
        entering_ ? enter(result) : leave();
      } else if (WSTOPSIG(status) != SIGTRAP) {
        signal = WSTOPSIG(status);
      }
    }
  }

 private:
  void enter(Traced& result) {
    user_regs_struct registers{};
    ptrace(PTRACE_GETREGS, child_, nullptr, &registers);
    const auto number = static_cast<long>(registers.orig_rax);
    if (!names().contains(number) || to_terminal(registers)) return;
    if (!started_) started_ = path_of(child_, registers).find(from_) != std::string::npos;
    if (!started_) return;
    result.calls.push_back(number);
    if (static_cast<int>(result.calls.size()) != meddling_.call) return;
    if (meddling_.error == 0) {
      kill(child_, SIGKILL);
      return;
    }
    failing_ = true;
    registers.orig_rax = static_cast<unsigned long long>(-1);
    ptrace(PTRACE_SETREGS, child_, nullptr, &registers);
  }

  void leave() {
    if (!failing_) return;
    failing_ = false;
    user_regs_struct registers{};
    ptrace(PTRACE_GETREGS, child_, nullptr, &registers);
    registers.rax = static_cast<unsigned long long>(-static_cast<long long>(meddling_.error));
    ptrace(PTRACE_SETREGS, child_, nullptr, &registers);
  }

  pid_t child_;
  std::string from_;
  Meddling meddling_;
  bool entering_ = false;
  bool started_ = false;
  bool failing_ = false;
};

#endif

}  // namespace

std::string name_of_call(long number) {
#if defined(__x86_64__)
  const auto found = names().find(number);
  if (found != names().end()) return found->second;
#endif
  return std::to_string(number);
}

Traced run_traced(const std::vector<std::string>& arguments, const std::string& folder,
                  const std::string& from, const Meddling& meddling) {
  Traced result;
#if defined(__x86_64__)
  std::vector<std::string> words = arguments;
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  const std::string err = folder + "/.err";
  const pid_t child = fork();
  if (child == 0) {
    const int nothing = open("/dev/null", O_RDWR);
    const int file = open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (dup2(nothing, 0) < 0 || dup2(nothing, 1) < 0 || dup2(file, 2) < 0 || chdir(folder.c_str()) != 0)
      _exit(126);
    if (ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) _exit(125);
    execv(pointers[0], pointers.data());
    _exit(127);
  }
  Tracer(child, from, meddling).follow(result);
  std::ifstream in(err);
  result.err.assign(std::istreambuf_iterator<char>(in), {});
#else
  result.problem = "only x86-64 is supported";
#endif
  return result;
}

}  // namespace profilec::faults
