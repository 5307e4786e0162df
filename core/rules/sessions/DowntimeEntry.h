// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

namespace tidemark::rules {

/// Returns the mark of an entry that was written on paper during an outage, as the stamp's reason: it is in
/// the signed record and in every export. A further reason follows it.
[[nodiscard]] QString downtimeReason(const QString& reason = {});
/// Returns whether the line was entered later from paper; its reason begins with the mark.
[[nodiscard]] bool isDowntimeEntry(const Stamp& stamp);
/// Returns the reason without the mark.
[[nodiscard]] QString reasonWithoutMark(const Stamp& stamp);

/// DowntimeEntries are what of a session was entered later from paper.
struct DowntimeEntries {
    int count = 0;
    Instant firstEnteredAt;
    Instant lastEnteredAt;
};
/// Returns the entries that were not undone.
[[nodiscard]] DowntimeEntries downtimeEntries(const SessionRecord& record);

/// An entry is late from this much between event and entry on.
inline constexpr Duration lateEntryFrom = std::chrono::minutes(1);
/// Returns whether the line was typed so long after the event that it is shown with both times.
[[nodiscard]] bool isLateEntry(const Stamp& stamp);

} // namespace tidemark::rules
