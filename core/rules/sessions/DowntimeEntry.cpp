// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/DowntimeEntry.h"

#include <algorithm>

namespace tidemark::rules {
namespace {

// Stored with the entry: not translated, so that it is found again whatever language the program speaks.
const QString mark = QStringLiteral("entered later from paper");
const QString separator = QStringLiteral(": ");

template <class Line>
void count(DowntimeEntries& entries, const std::vector<Line>& lines) {
    for (const Line& line : lines) {
        const Stamp& stamp = line.stamp;
        if (stamp.undone || !isDowntimeEntry(stamp)) {
            continue;
        }
        entries.firstEnteredAt =
            entries.count == 0 ? stamp.enteredAt : std::min(entries.firstEnteredAt, stamp.enteredAt);
        entries.lastEnteredAt = std::max(entries.lastEnteredAt, stamp.enteredAt);
        ++entries.count;
    }
}

} // namespace

QString downtimeReason(const QString& reason) {
    return reason.isEmpty() ? mark : mark + separator + reason;
}

bool isDowntimeEntry(const Stamp& stamp) {
    return stamp.reason == mark || stamp.reason.startsWith(mark + separator);
}

QString reasonWithoutMark(const Stamp& stamp) {
    return isDowntimeEntry(stamp) ? stamp.reason.mid(mark.size() + separator.size()) : stamp.reason;
}

DowntimeEntries downtimeEntries(const SessionRecord& record) {
    DowntimeEntries entries;
    count(entries, record.readings);
    count(entries, record.effects);
    count(entries, record.pump);
    count(entries, record.doses);
    count(entries, record.interventions);
    count(entries, record.notes);
    count(entries, record.decisions);
    return entries;
}

bool isLateEntry(const Stamp& stamp) {
    return stamp.enteredAt - stamp.eventAt >= lateEntryFrom;
}

} // namespace tidemark::rules
