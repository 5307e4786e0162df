// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/LateWords.h"

#include "text/DateWords.h"

#include <QCoreApplication>
#include <QStringList>

namespace tidemark::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Late)
};

QString timeOf(Instant at, const QByteArray& zone) {
    return clockWords(at, zone);
}

} // namespace

QString lateWords(const Stamp& stamp, const QByteArray& zone) {
    return rules::isLateEntry(stamp) ? Words::tr("typed %1, taken %2")
                                           .arg(timeOf(stamp.enteredAt, zone), timeOf(stamp.eventAt, zone))
                                     : QString();
}

QString reasonWords(const Stamp& stamp) {
    if (!rules::isDowntimeEntry(stamp)) {
        return stamp.reason;
    }
    const QString reason = rules::reasonWithoutMark(stamp);
    const QString mark = Words::tr("entered later from paper");
    return reason.isEmpty() ? mark : reason + QStringLiteral(" · ") + mark;
}

QString stampWords(const Stamp& stamp, const QByteArray& zone) {
    QStringList parts{reasonWords(stamp), lateWords(stamp, zone)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString stampWords(const DrugMovement& movement, const QByteArray& zone) {
    Stamp stamp;
    stamp.eventAt = movement.eventAt;
    stamp.enteredAt = movement.enteredAt;
    stamp.reason = movement.reason;
    return stampWords(stamp, zone);
}

QString downtimeEntryWords(const rules::DowntimeEntries& entries, const QByteArray& zone) {
    if (entries.count == 0) {
        return {};
    }
    const QString from = timeOf(entries.firstEnteredAt, zone);
    const QString until = timeOf(entries.lastEnteredAt, zone);
    const QString times = from == until ? from : from + QStringLiteral("–") + until;
    return Words::tr("%n entry(s) from paper, typed %1", nullptr, entries.count).arg(times);
}

} // namespace tidemark::app
