#include "compiler/emit/report.hpp"

#include <algorithm>
#include <cerrno>
#include <map>
#include <system_error>

#include "compiler/emit/diff.hpp"
#include "compiler/source/ascii.hpp"
#include "compiler/source/text.hpp"

namespace profilec::emit {
namespace {

// The system's words for an errno, as our messages are written: lower case at the front.
std::string words_of(int error) {
  std::string words = std::generic_category().message(error);
  words[0] = lower(words[0]);
  return words;
}

// The first line in which `from` is not as `to`, as offsets in `from`.
std::pair<std::size_t, std::size_t> first_difference(std::string_view from, std::string_view to) {
  const auto [here, there] = std::mismatch(from.begin(), from.end(), to.begin(), to.end());
  auto at = static_cast<std::size_t>(here - from.begin());
  if (at == from.size()) at -= std::min<std::size_t>(at, 1);  // at its end: in its last line
  const std::size_t newline = at == 0 ? std::string_view::npos : from.rfind('\n', at - 1);
  const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
  return {begin, std::min(from.find('\n', begin), from.size())};
}

void report_lock(Report& report, const Records& records) {
  std::string why;
  Span span;
  if (records.lock_error == 0 && records.lock.fault) {
    const LockFault& fault = *records.lock.fault;
    span = report.place(kLockName, records.lock_text, fault.begin, fault.end);
    why = fault.text;
  } else if (records.lock_error != 0 && records.lock_error != ENOENT) {
    span = report.place(kLockName, "");
    why = words_of(records.lock_error);
  } else {
    return;
  }
  Diagnostic& found =
      report.add(905, span, in_ticks(kLockName) + " cannot be read, so nothing is deleted", why);
  found.help.push_back("take it from the last commit in which it was whole");
  found.help.push_back(
      "or build with `--adopt`: files that are not as the sources give them are then overwritten, and "
      "stale ones are named, not deleted");
}

void report_strays(Report& report, const Plan& plan) {
  for (const Stray& stray : plan.strays) {
    const Span span = report.place(stray.path, stray.bytes);
    if (stray.listed) {
      Diagnostic& found =
          report.add(901, span, in_ticks(stray.path) + " is stale, and not as the last build wrote it",
                     "no declaration gives it, and Argo CD would read it");
      found.notes.push_back("a file is deleted only while it has the bytes that `catalog.lock` lists");
      found.help.push_back("delete it, once what was changed in it is no longer needed");
    } else {
      Diagnostic& found =
          report.add(901, span, in_ticks(stray.path) + " is a stray file that no declaration gives",
                     "Argo CD would read it");
      found.help.push_back("delete it, move it out of " +
                           in_ticks(stray.path.substr(0, stray.path.find('/')) + "/") +
                           ", or declare the app that it is");
    }
  }
}

void report_foreign(Report& report, const Plan& plan) {
  for (const Write& write : plan.writes) {
    if (!write.foreign) continue;
    const std::string& path = write.file->path;
    const auto [begin, end] = first_difference(write.before, write.file->bytes);
    Diagnostic& found =
        report.add(904, report.place(path, write.before, begin, end),
                   in_ticks(path) + " is in the way: the last build did not write it as it is",
                   "the first line that the build would change");
    found.help.push_back("bring the change into the sources, or build with `--adopt` to overwrite it");
  }
}

void report_blocked(Report& report, const Plan& plan) {
  for (const Blocked& blocked : plan.blocked) {
    const bool directory = blocked.kind == FileKind::directory;
    const std::string what = blocked.for_directory
                                 ? " is no directory, and the build has files to write there"
                             : directory ? " is a directory, and the build has a file to write there"
                                         : " is not a regular file, and the build has a file to write there";
    Diagnostic& found = report.add(906, report.place(blocked.path, ""), in_ticks(blocked.path) + what);
    found.help.push_back("move it out of the way");
  }
}

struct Difference {
  std::string before;
  std::string after;
  bool missing = false;  // on the disk
  bool stale = false;
  bool foreign = false;  // the last build did not write it as it is
};

void report_difference(Report& report, const std::string& path, const Difference& difference) {
  std::string message = in_ticks(path) + " is not what the sources give";
  std::string label = "the first line that differs";
  std::size_t begin = 0;
  std::size_t end = 0;
  if (difference.missing) {
    message = in_ticks(path) + " is missing";
    label = "the sources give this file";
  } else if (difference.stale) {
    message = in_ticks(path) + " is stale";
    label = "no declaration gives it any more";
  } else {
    std::tie(begin, end) = first_difference(difference.before, difference.after);
  }
  Diagnostic& found = report.add(902, report.place(path, difference.before, begin, end), message, label);
  if (difference.foreign) {
    found.help.push_back("bring the change into the sources, or take the file back as it was committed");
    found.help.push_back("or run " + in_ticks(report.build_command() + " --adopt") + " to overwrite it");
    return;
  }
  found.help.push_back("run " + in_ticks(report.build_command()) + " and commit what it writes");
}

std::string diff_of(const std::string& place, const Difference& difference) {
  const std::string from = difference.missing ? "/dev/null" : "a/" + place;
  const std::string to = difference.stale ? "/dev/null" : "b/" + place;
  return unified_diff({from, difference.before}, {to, difference.after});
}

}  // namespace

Span Report::place(std::string_view path, std::string_view bytes, std::size_t begin, std::size_t end) {
  const bool shown = bytes.size() <= kLongestText && first_invalid_utf8(bytes) == std::string_view::npos &&
                     bytes.find('\0') == std::string_view::npos;
  const auto [known, fresh] =
      known_.try_emplace(std::string(path), static_cast<std::uint32_t>(outcome_.texts.size()));
  if (fresh) outcome_.texts.push_back({joined(tree_, path), shown ? std::string(bytes) : "", false, true});
  if (!shown) begin = end = 0;
  return {FileId{known->second}, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

Diagnostic& Report::add(std::uint16_t number, Span span, std::string message, std::string label) {
  Diagnostic& added = outcome_.diagnostics.add(Code{number}, span, std::move(message), std::move(label));
  added.fork = fork_;
  return added;
}

void Report::fault(const TreeFault& fault) {
  const bool link = fault.error == ELOOP;
  const std::string shown = fault.in_tree ? joined(tree_, fault.path) : fault.path;
  Span span;
  if (fault.in_tree) span = place(fault.path, "");
  if (link) {
    Diagnostic& found =
        add(907, span, in_ticks(shown) + " is a symlink, and the build writes into no other place");
    found.help.push_back("put a directory in its place, or name in `tree` the one it leads to");
    return;
  }
  const bool in_the_way = fault.error == ENOTDIR || fault.error == EISDIR;
  const bool reading = fault.reading && !in_the_way;
  Diagnostic& found =
      add(reading ? 109 : 906, span,
          (reading ? "cannot read " : "cannot write ") + in_ticks(shown) + ": " + words_of(fault.error));
  if (in_the_way) found.help.push_back("move it out of the way");
  outcome_.environment_failed = true;
}

void Report::locked() {
  Diagnostic& found = add(908, Span{}, "another build is at work in " + in_ticks(tree_));
  found.help.push_back("wait until it has ended, and build again");
  outcome_.environment_failed = true;
}

void Report::overtaken() {
  Diagnostic& found =
      add(908, Span{}, "another build has written " + in_ticks(tree_) + " while this one did");
  found.help.push_back("build again");
  outcome_.environment_failed = true;
}

std::string Report::build_command() const { return fork_.empty() ? command_ : command_ + " --fork " + fork_; }

void report_obstacles(Report& report, const Plan& plan, const Records& records, const BuildOptions& options) {
  if (!options.adopt) report_lock(report, records);
  for (const std::string& path : plan.links) {
    Diagnostic& found =
        report.add(907, report.place(path, ""), in_ticks(path) + " is a symlink that leads out of the tree");
    found.help.push_back("remove it: Argo CD refuses a repository with a symlink that leads out of it");
  }
  for (const TreeFault& fault : plan.unreadable) report.fault(fault);
  report_strays(report, plan);
  if (!options.check && !options.adopt) report_foreign(report, plan);
  report_blocked(report, plan);
}

void report_differences(Report& report, BuildOutcome& outcome, const std::string& tree, const Plan& plan,
                        const Records& records, const NextLock& next) {
  std::map<std::string, Difference> all;
  for (const Write& write : plan.writes)
    all[write.file->path] = {write.before, write.file->bytes, !write.exists, false, write.foreign};
  for (const Removal& removal : plan.removals) all[removal.path] = {removal.before, "", false, true, false};
  for (const std::string& path : plan.leftovers) all[path] = {"", "", false, true, false};
  if (records.has_journal) all[kJournalName] = {records.journal_text, "", false, true, false};
  if (!plan.lock_current) {
    // Where a file differs the lock does, too: that is shown, but not said twice.
    const Difference lock{records.lock_text, next.text, records.lock_error == ENOENT, false, false};
    const bool unreadable = records.lock.fault.has_value() || (records.lock_error != 0 && !lock.missing);
    if (all.empty() && !unreadable) report_difference(report, kLockName, lock);
    outcome.diff += diff_of(joined(tree, kLockName), lock);
  }
  const bool never_built =
      !all.empty() && records.lock_error == ENOENT && !records.has_journal &&
      std::all_of(all.begin(), all.end(), [](const auto& one) { return one.second.missing; });
  if (never_built) {
    report
        .add(902, report.place(kLockName, ""), "the tree " + in_ticks(tree) + " was never built",
             "none of its files is there")
        .help.push_back("run " + in_ticks(report.build_command()) + " and commit what it writes");
  }
  for (const auto& [path, difference] : all) {
    if (!never_built) report_difference(report, path, difference);
    outcome.diff += diff_of(joined(tree, path), difference);
  }
  outcome.differs = !plan.lock_current || !all.empty() || !plan.strays.empty() || !plan.links.empty() ||
                    !plan.blocked.empty();
}

}  // namespace profilec::emit
