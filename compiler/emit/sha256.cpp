#include "compiler/emit/sha256.hpp"

#include <openssl/evp.h>

#include <array>
#include <memory>

namespace profilec::emit {

namespace {

struct Free {
  void operator()(EVP_MD* algorithm) const { EVP_MD_free(algorithm); }
};

// Looked up once: that costs as much as hashing many manifests.
const EVP_MD* sha256() {
  static const std::unique_ptr<EVP_MD, Free> algorithm(EVP_MD_fetch(nullptr, "SHA256", nullptr));
  return algorithm.get();
}

}  // namespace

Hasher::Hasher() : context_(EVP_MD_CTX_new()) {}

Hasher::~Hasher() { EVP_MD_CTX_free(context_); }

std::string Hasher::hex(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size{};
  const EVP_MD* algorithm = sha256();
  const bool done = algorithm != nullptr && context_ != nullptr &&
                    EVP_DigestInit_ex2(context_, algorithm, nullptr) == 1 &&
                    EVP_DigestUpdate(context_, bytes.data(), bytes.size()) == 1 &&
                    EVP_DigestFinal_ex(context_, digest.data(), &size) == 1;
  std::string out;
  if (!done) return out;
  static constexpr std::string_view kHex = "0123456789abcdef";
  out.reserve(std::size_t{2} * size);
  for (unsigned int i = 0; i < size; ++i) {
    out += kHex[digest[i] >> 4U];
    out += kHex[digest[i] & 0xFU];
  }
  return out;
}

}  // namespace profilec::emit
