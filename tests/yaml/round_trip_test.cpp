// What the writer writes, readers of YAML 1.1 and 1.2 read back: random trees through our reader, through
// yaml-cpp's own Node and through PyYAML's two loaders.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>
#include <yaml-cpp/yaml.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <random>

#include "compiler/yaml/reader.hpp"
#include "compiler/yaml/writer.hpp"

namespace profilec::yaml {
namespace {

using Json = nlohmann::json;

class Trees {
 public:
  explicit Trees(unsigned seed) : random_(seed) {}

  Value document() {
    Value value = Value::mapping();
    for (std::size_t i = below(5) + 1; i > 0; --i) add_entry(value, 0);
    return value;
  }

  std::string text() {
    static const std::array<const char*, 44> kPieces = {"a",
                                                        "B",
                                                        "0",
                                                        "1",
                                                        "-",
                                                        ":",
                                                        ": ",
                                                        " #",
                                                        "#",
                                                        " ",
                                                        "\n",
                                                        "\n\n",
                                                        "'",
                                                        "\"",
                                                        "\\",
                                                        "\t",
                                                        "\r",
                                                        ",",
                                                        "[",
                                                        "]",
                                                        "{",
                                                        "}",
                                                        "&",
                                                        "*",
                                                        "!",
                                                        "|",
                                                        ">",
                                                        "%",
                                                        "@",
                                                        "`",
                                                        "\xC3\xA9",
                                                        "\xEF\xBB\xBF",
                                                        "\xC2\x85",
                                                        "\xE2\x80\xA8",
                                                        "\xF0\x9F\x9A\x80",
                                                        "\x01",
                                                        "\x7F",
                                                        "yes",
                                                        "null",
                                                        "1e3",
                                                        ".",
                                                        "_",
                                                        "---",
                                                        "~"};
    std::string out;
    for (std::size_t i = below(7); i > 0; --i) out += kPieces[below(kPieces.size())];
    if (below(300) == 0) out += std::string(2000, 'x');
    return out;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }

  void add_entry(Value& map, int depth) {
    const std::string key = text();
    if (map.find(key) != nullptr) return;
    Value& value = map.put(key, any(depth + 1));
    if (below(3) == 0) value.comment = text();
  }

  Value any(int depth) {
    const std::size_t kind = below(depth > 4 ? 6 : 10);
    if (kind == 0) return Value::boolean(below(2) == 0);
    if (kind == 1) return Value::number(std::to_string(below(100)));
    if (kind == 2) return Value{};
    if (kind < 6) return Value::text(text());
    Value value = kind < 8 ? Value::mapping() : Value::sequence({});
    for (std::size_t i = below(4); i > 0; --i) {
      if (kind < 8) {
        add_entry(value, depth);
      } else {
        value.list.push_back(any(depth + 1));
        if (below(3) == 0) value.list.back().comment = text();
      }
    }
    return value;
  }

  std::mt19937 random_;
};

Json expected(const Value& value) {
  Json out;
  switch (value.kind) {
    case Value::Kind::null: out["null"] = true; break;
    case Value::Kind::boolean: out["boolean"] = value.scalar == "true"; break;
    case Value::Kind::number: out["number"] = value.scalar; break;
    case Value::Kind::string: out["string"] = value.scalar; break;
    case Value::Kind::list:
      out["list"] = Json::array();
      for (const Value& item : value.list) out["list"].push_back(expected(item));
      break;
    case Value::Kind::map:
      out["map"] = Json::array();
      for (const auto& [key, entry] : value.map) out["map"].push_back({{{"string", key}}, expected(entry)});
      break;
  }
  return out;
}

// Scalars by their characters: yaml-cpp leaves their types to whoever asks.
void expect_same(const Value& written, const Node& read_back) {
  switch (written.kind) {
    case Value::Kind::null: EXPECT_EQ(read_back.kind, Node::Kind::null); return;
    case Value::Kind::list:
      ASSERT_EQ(read_back.kind, Node::Kind::list);
      ASSERT_EQ(read_back.list.size(), written.list.size());
      for (std::size_t i = 0; i < written.list.size(); ++i) expect_same(written.list[i], read_back.list[i]);
      return;
    case Value::Kind::map:
      ASSERT_EQ(read_back.kind, Node::Kind::map);
      ASSERT_EQ(read_back.map.size(), written.map.size());
      for (std::size_t i = 0; i < written.map.size(); ++i) {
        EXPECT_EQ(read_back.map[i].key.scalar, written.map[i].first);
        expect_same(written.map[i].second, read_back.map[i].value);
      }
      return;
    default: EXPECT_EQ(read_back.kind, Node::Kind::scalar); EXPECT_EQ(read_back.scalar, written.scalar);
  }
}

std::string text_with_everything(unsigned seed, Value& document) {
  Trees trees(seed);
  document = trees.document();
  return write(document, {trees.text(), trees.text()});
}

TEST(RoundTrip, ThroughOurReader) {
  for (unsigned seed = 0; seed < 4000; ++seed) {
    Value document;
    const std::string text = text_with_everything(seed, document);
    const ReadDocument read_back = read(text);
    ASSERT_TRUE(read_back.problems.empty()) << seed << "\n" << text << "\n" << read_back.problems[0].text;
    expect_same(document, read_back.root);
    if (HasFailure()) FAIL() << seed << "\n" << text;
  }
}

TEST(RoundTrip, ThroughYamlCpp) {
  for (unsigned seed = 0; seed < 4000; ++seed) {
    Trees trees(seed);
    const std::string scalar = trees.text();
    ASSERT_EQ(YAML::Load(write_scalar(scalar)).Scalar(), scalar);
    const Value pair = Value::mapping({{"k", Value::sequence({Value::text(scalar)})}});
    ASSERT_EQ(YAML::Load(write(pair, {}))["k"][0].Scalar(), scalar);
  }
}

// What `python3 load.py` makes of the texts; empty where there is no PyYAML.
Json load_with_python(const Json& texts, const std::string& flag) {
  std::string name = testing::TempDir() + "yaml-" + std::string(6, 'X');
  const int file = mkstemp(name.data());
  if (file < 0) return {};
  close(file);
  std::ofstream(name) << texts.dump();
  const std::string command = "python3 '" YAML_LOADER "' '" + name + "' " + flag;
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string out;
  std::array<char, 4096> buffer;
  while (const auto got = fread(buffer.data(), 1, buffer.size(), pipe.get())) out.append(buffer.data(), got);
  unlink(name.c_str());
  return out.empty() ? Json() : Json::parse(out);
}

void through_python(const std::string& flag, unsigned documents) {
  if (system("python3 -c 'import yaml' 2>/dev/null") != 0) GTEST_SKIP() << "PyYAML is not installed";
  Json texts = Json::array();
  Json values = Json::array();
  for (unsigned seed = 0; seed < documents; ++seed) {
    Value document;
    texts.push_back(text_with_everything(seed, document));
    values.push_back(expected(document));
  }
  const Json read_back = load_with_python(texts, flag);
  ASSERT_EQ(read_back.size(), values.size());
  for (unsigned seed = 0; seed < documents; ++seed) {
    ASSERT_EQ(read_back[seed], values[seed]) << texts[seed].get<std::string>();
  }
}

TEST(RoundTrip, ThroughPyYaml) { through_python("", 1500); }

TEST(RoundTrip, ThroughLibyaml) {
  if (system("python3 -c 'import yaml; yaml.CSafeLoader' 2>/dev/null") != 0)
    GTEST_SKIP() << "no libyaml for Python";
  through_python("--c", 4000);
}

}  // namespace
}  // namespace profilec::yaml
