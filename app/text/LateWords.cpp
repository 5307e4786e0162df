// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/LateWords.h"

#include <QCoreApplication>
#include <QStringList>

namespace tidemark::app {
namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Late", text);
}

QString timeOf(Instant at, const QByteArray& zone) {
    return toLocal(at, zone).toString(QStringLiteral("HH:mm"));
}

} // namespace

QString lateWords(const Stamp& stamp, const QByteArray& zone) {
    return rules::isLateEntry(stamp) ? words(QT_TRANSLATE_NOOP("Late", "typed %1, taken %2"))
                                           .arg(timeOf(stamp.enteredAt, zone), timeOf(stamp.eventAt, zone))
                                     : QString();
}

QString reasonWords(const Stamp& stamp) {
    if (!rules::isFromPaper(stamp)) {
        return stamp.reason;
    }
    const QString reason = rules::reasonWithoutMark(stamp);
    const QString mark = words(QT_TRANSLATE_NOOP("Late", "entered later from paper"));
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

QString paperEntryWords(const rules::PaperEntries& entries, const QByteArray& zone) {
    if (entries.count == 0) {
        return {};
    }
    const QString from = timeOf(entries.firstEnteredAt, zone);
    const QString until = timeOf(entries.lastEnteredAt, zone);
    const QString times = from == until ? from : from + QStringLiteral("–") + until;
    return entries.count == 1 ? words(QT_TRANSLATE_NOOP("Late", "1 entry from paper, typed %1")).arg(times)
                              : words(QT_TRANSLATE_NOOP("Late", "%1 entries from paper, typed %2"))
                                    .arg(entries.count)
                                    .arg(times);
}

} // namespace tidemark::app
