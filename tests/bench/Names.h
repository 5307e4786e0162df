// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace tidemark::test {

/// What is measured, as the benchmarks are called and the limits name them.
namespace names {

inline constexpr const char* service = "vitals line through the service";
inline constexpr const char* bare = "bare insert and commit";
// Through the window; each is measured in a clinic of either size.
inline constexpr const char* reading = "vitals line through the window";
inline constexpr const char* openSession = "open a session";
inline constexpr const char* openPage = "open a patient's page";
inline constexpr const char* refresh = "ten seconds of the board";
inline constexpr const char* backToBoard = "back to the board after a reading";
inline constexpr const char* attention = "what needs somebody, after a patient was changed";
// The window goes on between two parts.
inline constexpr const char* attentionPart = "what needs somebody, whole clinic, its longest part";
inline constexpr const char* entriesPart = "the check of the audit log, a part of the entries";
inline constexpr const char* signaturesPart = "the check of the audit log, a part of the signatures";

} // namespace names

/// The two sizes of the demo clinic, in patients; both have treated for five years.
inline constexpr int smallClinic = 60;
inline constexpr int largeClinic = 2000;

/// "open a session, 2000 patients"
[[nodiscard]] inline std::string nameAt(const char* what, int patients) {
    return std::string(what) + ", " + std::to_string(patients) + " patients";
}

void registerServiceBenchmarks();

} // namespace tidemark::test
