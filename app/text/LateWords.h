// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ControlledDrug.h"
#include "rules/sessions/DowntimeEntry.h"

namespace tidemark::app {

/// Returns "typed 14:32, taken 14:20"; empty for an entry made as it happened.
[[nodiscard]] QString lateWords(const Stamp& stamp, const QByteArray& zone);
/// Returns the stamp's reason with the mark of a paper entry in the program's language.
[[nodiscard]] QString reasonWords(const Stamp& stamp);
/// Returns both, for a line of the record.
[[nodiscard]] QString stampWords(const Stamp& stamp, const QByteArray& zone);
/// Returns the same of a line of the drug ledger.
[[nodiscard]] QString stampWords(const DrugMovement& movement, const QByteArray& zone);
/// Returns "6 entries from paper, typed 14:32–14:50"; empty for none.
[[nodiscard]] QString downtimeEntryWords(const rules::DowntimeEntries& entries, const QByteArray& zone);

} // namespace tidemark::app
