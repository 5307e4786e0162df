// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark::test {

/// The four people in the chairs of a ChairKills clinic: what the nurse reads off each one's cuff differs, so
/// that a set of vitals says whose it is.
struct ChairPatient {
    const char* family;
    int systolic;
};
inline constexpr ChairPatient chairPatients[] = {
    {"Abasi", 121}, {"Brandt", 126}, {"Cordero", 131}, {"Dahl", 136}};

/// The program with its real window in this process: somebody signs in and works with keys and clicks among
/// the running sessions until the process is killed. Each step is reported on standard output: "SHOWN ID" and
/// "OPEN ID" for the session on the screen, or "-" for another screen; "GOING" before one that leads
/// elsewhere, "TYPED" after a set of vitals. `minute`: the time on the clock of the test; it goes on with
/// every step.
[[nodiscard]] int walkChairs(int argc, char** argv, const QString& folder, int minute, int seed);

} // namespace tidemark::test
