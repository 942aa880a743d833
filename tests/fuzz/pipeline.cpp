// Any catalog ends in coded messages or in files that are YAML; each message can be shown in each format.
#include "compiler/driver/compile.hpp"
#include "compiler/driver/output.hpp"
#include "compiler/driver/report.hpp"
#include "compiler/yaml/reader.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/oracle/memory_files.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace profilec;
  const auto contents = fuzz::files_of(fuzz::text_of(data, size));
  oracle::MemoryFiles files(contents);
  CompileOptions options;
  options.forks = ForkChoice::all;
  const auto compilation = compile(files, options);
  for (const Format format : {Format::human, Format::json, Format::sarif, Format::github}) {
    ReportOptions how;
    how.format = format;
    how.notes = true;
    const Reported reported = report(compilation->sources, compilation->diagnostics, how);
    fuzz::demand(reported.failed == compilation->diagnostics.has_errors(), "errors fail the run");
  }
  if (compilation->diagnostics.has_errors()) return 0;
  for (const Variant& variant : compilation->variants) {
    for (const auto& file : output_of(compilation->sources, variant).files) {
      const yaml::ReadDocument document = yaml::read(file.bytes);
      fuzz::demand(document.problems.empty() && document.documents == 1,
                   "what is emitted is one YAML document");
      fuzz::demand(file.path.find("..") == std::string::npos && file.path.front() != '/',
                   "it stays in its tree");
    }
  }
  return 0;
}
