// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/AftercareWords.h"

#include "text/DateWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace tidemark::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AftercareWords)
};

QString outcomeWords(ContactOutcome outcome) {
    switch (outcome) {
    case ContactOutcome::Reached:
        return Words::tr("reached");
    case ContactOutcome::NotReached:
        return Words::tr("not reached");
    case ContactOutcome::Worries:
        return Words::tr("reached, with worries");
    case ContactOutcome::Reviewed:
        return Words::tr("seen by the prescriber");
    }
    return {};
}

} // namespace

QString laterEventKindWords(LaterEventKind kind) {
    switch (kind) {
    case LaterEventKind::Fall:
        return Words::tr("Fall or injury");
    case LaterEventKind::Driving:
        return Words::tr("Accident while driving");
    case LaterEventKind::Pressure:
        return Words::tr("Blood pressure");
    case LaterEventKind::Suicidal:
        return Words::tr("Thoughts of suicide");
    case LaterEventKind::Other:
        return Words::tr("Other");
    }
    return {};
}

QString contactWords(const ContactEntry& entry, const QByteArray& zone) {
    QString words = Words::tr("%1: %2, by %3")
                        .arg(dayAndClockWords(entry.at, zone), outcomeWords(entry.outcome), entry.authorName);
    return entry.note.isEmpty() ? words : words + QStringLiteral(" · ") + entry.note;
}

QString laterEventWords(const LaterEvent& event, const QByteArray& zone) {
    const QString at = dayAndClockWords(event.happenedAt, zone);
    const QString kind = laterEventKindWords(event.kind);
    return event.serious ? Words::tr("%1: %2, serious. %3").arg(at, kind, event.what)
                         : Words::tr("%1: %2, not serious. %3").arg(at, kind, event.what);
}

QString laterEventDetailWords(const LaterEvent& event, const QByteArray& zone) {
    const QString entered =
        Words::tr("entered by %1, %2").arg(event.authorName, dayAndClockWords(event.enteredAt, zone));
    return event.done.isEmpty() ? entered
                                : Words::tr("Done: %1").arg(event.done) + QStringLiteral(" · ") + entered;
}

QString laterEventCountWords(const std::vector<LaterEvent>& events) {
    const auto counted = std::ranges::count_if(
        events, [](const LaterEvent& event) { return event.withdrawnReason.isEmpty(); });
    const auto serious = std::ranges::count_if(
        events, [](const LaterEvent& event) { return event.withdrawnReason.isEmpty() && event.serious; });
    if (counted == 0) {
        return {};
    }
    const QString all = Words::tr("%n event(s) after leaving", nullptr, static_cast<int>(counted));
    return serious == 0 ? all : Words::tr("%1, %2 serious").arg(all).arg(serious);
}

} // namespace tidemark::app
