// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/board/AttentionLines.h"
#include "storage/repositories/patients/PatientRange.h"

namespace tidemark::services {

/// Adds monitoring forms that are not submitted.
[[nodiscard]] Result<void> addOfForms(const OpenClinic& clinic, storage::Connection& connection,
                                      const AttentionScope& scope, AttentionLines& lines);
/// Adds decisions, boosters and authorisations of so many patients.
[[nodiscard]] Result<void> addOfStandings(const OpenClinic& clinic, storage::Connection& connection,
                                          const storage::PatientRange& patients, AttentionLines& lines);
/// Adds the safe's lots, for who may read those.
[[nodiscard]] Result<void> addOfSafe(const OpenClinic& clinic, const Actor& actor,
                                     storage::Connection& connection, AttentionLines& lines);

} // namespace tidemark::services
