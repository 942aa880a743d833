#include "compiler/emit/lock.hpp"

#include <gtest/gtest.h>

#include "compiler/emit/sha256.hpp"

namespace profilec::emit {
namespace {

const std::string kHash(64, 'a');
const std::string kOther(64, 'b');

TEST(Sha256, IsThatOfTheStandard) {
  Hasher hasher;
  EXPECT_EQ(hasher.hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(hasher.hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Lock, IsSortedAndReadsBack) {
  const Lock lock({{"roots/a.yaml", kHash}, {"layers/b/c.yaml", kOther}, {"roots/a.yaml", kHash}});
  EXPECT_EQ(lock.text(), kOther + "  layers/b/c.yaml\n" + kHash + "  roots/a.yaml\n");
  const ParsedLock parsed = parse_lock(lock.text(), LockUse::lock);
  EXPECT_FALSE(parsed.fault);
  EXPECT_EQ(parsed.lock.entries(), lock.entries());
  EXPECT_TRUE(parsed.lock.lists("roots/a.yaml", kHash));
  EXPECT_FALSE(parsed.lock.lists("roots/a.yaml", kOther));
  EXPECT_TRUE(parsed.lock.lists("roots/a.yaml"));
  EXPECT_FALSE(parsed.lock.lists("roots/b.yaml"));
}

TEST(Lock, SaysWhereItCannotBeRead) {
  const std::string good = kHash + "  roots/a.yaml\n";
  const ParsedLock parsed = parse_lock(good + "=======\n" + good, LockUse::lock);
  ASSERT_TRUE(parsed.fault);
  EXPECT_EQ(parsed.fault->begin, good.size());
  EXPECT_EQ(parsed.fault->end, good.size() + 7);
  const ParsedLock twice = parse_lock(good + kOther + "  roots/a.yaml\n", LockUse::lock);
  ASSERT_TRUE(twice.fault);
  EXPECT_EQ(twice.fault->begin, 0U);
  EXPECT_FALSE(parse_lock(good + kOther + "  roots/a.yaml\n", LockUse::journal).fault);
  EXPECT_TRUE(parse_lock(good + "\n", LockUse::lock).fault);
  EXPECT_TRUE(parse_lock(kHash + "  roots/a.yaml\r\n", LockUse::lock).fault);
  EXPECT_FALSE(parse_lock("", LockUse::lock).fault);
}

TEST(Lock, OutputPathsStayInTheTree) {
  for (const char* path : {"layers/a/b.yaml", "roots/a.yaml", "projects/p.yaml", "layers/a.b/..c"}) {
    EXPECT_TRUE(is_output_path(path)) << path;
  }
  for (const char* path :
       {"", "a", "layers", "layers/", "layers/a/", "layers//a", "layers/./a", "layers/../a", "/layers/a",
        "../layers/a", "layers/a\nb", "layers/a\\b", "catalog.lock"}) {
    EXPECT_FALSE(is_output_path(path)) << path;
  }
}

}  // namespace
}  // namespace profilec::emit
