// Many short lists, one after the other in one vector.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace profilec {

template <typename T>
class Rows {
 public:
  Rows() = default;
  // `each(put)` calls put(row, value) for all values, those of one row in their order. It is called twice, to
  // count and to fill.
  template <typename Each>
  Rows(std::size_t count, const Each& each) : first_(count + 1, 0) {
    each([&](std::size_t row, const T&) { ++first_[row + 1]; });
    for (std::size_t row = 0; row < count; ++row) first_[row + 1] += first_[row];
    values_.resize(first_.back());
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    each([&](std::size_t row, const T& value) { values_[next[row]++] = value; });
  }

  std::size_t size() const { return first_.empty() ? 0 : first_.size() - 1; }
  std::span<const T> operator[](std::size_t row) const {
    return std::span<const T>(values_).subspan(first_[row], first_[row + 1] - first_[row]);
  }

 private:
  std::vector<std::uint32_t> first_;  // of each row, and the end of the last
  std::vector<T> values_;
};

}  // namespace profilec
