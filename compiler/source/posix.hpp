// What disk.cpp and disk_directory.cpp share: a file descriptor that closes itself, and calls that are not
// interrupted. Nothing else includes it.
#pragma once

#include <cerrno>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "compiler/source/file_system.hpp"

namespace profilec::posix {

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  bool valid() const { return number_ >= 0; }
  int get() const { return number_; }
  int close();  // 0 or errno

 private:
  int number_ = -1;
};

// Repeats a call that a signal broke off.
template <typename Call>
auto retry(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

// `at` is AT_FDCWD or a directory; `flags` are added to those that keep a FIFO or a device from hanging us.
Descriptor open_at(int at, const char* path, int flags);
// What is open must be a regular file of at most `limit` bytes.
ReadResult read_all(const Descriptor& file, std::uint64_t limit);
FileStatus status_at(int at, const char* path);
std::unique_ptr<Directory> make_directory_object(Descriptor descriptor);

}  // namespace profilec::posix
