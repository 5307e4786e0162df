// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

namespace tidemark::test {

// Every system call by which this process changes a file is counted here: CallSteps.cpp comes before
// the calls of the C library in the whole test binary, for the program's own code as for Qt and SQLCipher.

/// Where in the work a process of its own is killed.
struct KillStep {
    /// How it is killed at a call: before it, or after a write did half of its work.
    enum class How { Before, Half };

    long call = 0; ///< Of the calls that change a file; 0 for none.
    How how = How::Before;
};

/// How a process of its own ended.
struct EndedWork {
    bool killed = false; ///< At the step; else it came to its end.
    bool done = false;   ///< The work returned true.
    long calls = 0;      ///< How many calls it made that change a file.
    std::string last;    ///< The name of the last one: "fsync".
};

/// Whether the calls count from the beginning of the work, or from beginSteps() inside it.
enum class StepsFrom { Beginning, BeginSteps };

/// Runs the work in a process of its own and kills it at that step, without any clearing up.
[[nodiscard]] EndedWork killedAt(const KillStep& step, const std::function<bool()>& work,
                                 StepsFrom from = StepsFrom::Beginning);
void beginSteps();

/// Returns the step of one kill of `kills`, where the whole work makes `calls` calls: spread over all of
/// them, and each call once before it and once in the middle of it where there are more kills than calls.
[[nodiscard]] KillStep stepOf(int kill, int kills, long calls);

} // namespace tidemark::test
