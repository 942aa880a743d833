// Values that are large, or many, and mostly stay as they are.
#pragma once

#include <memory>
#include <utility>

namespace profilec {

// A value that copies share until one of them changes it. It reads as what it holds.
template <typename T>
class Shared {
 public:
  Shared() = default;  // holds nothing until it is changed
  explicit Shared(T value) : value_(std::make_shared<T>(std::move(value))) {}

  const T& operator*() const { return *value_; }
  const T* operator->() const { return value_.get(); }
  operator const T&() const { return *value_; }
  // Its own value from here on: a copy, where others have it too.
  T& change() {
    if (value_ == nullptr) value_ = std::make_shared<T>();
    if (value_.use_count() > 1) value_ = std::make_shared<T>(*value_);
    return *value_;
  }
  // Whether both are one value: neither was changed since it was copied.
  bool is(const Shared& other) const { return value_ == other.value_; }

 private:
  std::shared_ptr<T> value_;
};

}  // namespace profilec
