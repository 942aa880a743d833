// SHA-256 as `sha256sum` prints it.
#pragma once

#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace profilec::emit {

// One per thread.
class Hasher {
 public:
  Hasher();
  ~Hasher();
  Hasher(const Hasher&) = delete;
  Hasher& operator=(const Hasher&) = delete;

  // 64 lower case hexadecimal digits; empty where libcrypto refuses (no memory).
  std::string hex(std::string_view bytes);

 private:
  evp_md_ctx_st* context_;
};

}  // namespace profilec::emit
