// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Patient.h"
#include "services/base/OpenClinic.h"

#include <vector>

namespace tidemark::exchange {

// The tables of an export, with their heading. Times are ISO 8601 with the offset of the clinic's zone. An
// empty cell is a value that was not recorded.

/// Every line of vitals of one patient; a line that was corrected or taken back is in it, and says so.
[[nodiscard]] Result<QByteArray> readingsTable(services::OpenClinic& clinic, const Actor& actor,
                                               const Patient& patient);
[[nodiscard]] Result<QByteArray> sessionsTable(services::OpenClinic& clinic, const Actor& actor,
                                               const std::vector<Patient>& patients);
/// Devices and injections, one row each.
[[nodiscard]] Result<QByteArray> dosesTable(services::OpenClinic& clinic, const Actor& actor,
                                            const std::vector<Patient>& patients);
/// Doses at home: self-reported, nobody watched, no session. Withdrawn ones are in it and say so.
[[nodiscard]] Result<QByteArray> homeDosesTable(services::OpenClinic& clinic, const Actor& actor,
                                                const std::vector<Patient>& patients);
/// What needs somebody at this moment, as the board lists it; `number` as in rules::Attention.
[[nodiscard]] Result<QByteArray> attentionTable(services::OpenClinic& clinic, const Actor& actor,
                                                const std::vector<Patient>& patients);
[[nodiscard]] Result<QByteArray> scoresTable(services::OpenClinic& clinic, const Actor& actor,
                                             const std::vector<Patient>& patients);

} // namespace tidemark::exchange
