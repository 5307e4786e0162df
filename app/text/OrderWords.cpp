// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/OrderWords.h"

#include "text/DateWords.h"
#include "text/DoseWords.h"

#include <QCoreApplication>

#include <optional>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OrderWords)
};

QString daysLeftWords(qint64 days) {
    return days == 0 ? Words::tr("the last day")
                     : Words::tr("%n day(s) left", nullptr, static_cast<int>(days));
}

QString authorisationWords(const Order& order, QDate today, std::optional<Tone>& tone) {
    if (order.authorisedFrom.isNull() && order.authorisedUntil.isNull()) {
        return order.authorisationNumber;
    }
    QStringList parts{order.authorisationNumber};
    parts.removeAll(QString());
    if (!order.authorisedFrom.isNull() && today < order.authorisedFrom) {
        tone = Tone::Bad;
        return (parts << Words::tr("not before %1").arg(shortDayWords(order.authorisedFrom))).join(u", "_s);
    }
    if (order.authorisedUntil.isNull()) {
        return (parts << Words::tr("since %1").arg(shortDayWords(order.authorisedFrom))).join(u", "_s);
    }
    const qint64 left = today.daysTo(order.authorisedUntil);
    if (left < 0) {
        tone = Tone::Bad;
        return (parts << Words::tr("ended %1").arg(shortDayWords(order.authorisedUntil))).join(u", "_s);
    }
    parts << Words::tr("until %1").arg(shortDayWords(order.authorisedUntil));
    if (left <= orderEndsSoonDays) {
        tone = Tone::Warn;
        parts << daysLeftWords(left);
    }
    return parts.join(u", "_s);
}

} // namespace

QString doseAmountWords(DoseKind kind, double amount) {
    switch (kind) {
    case DoseKind::PerKilogram:
        return Words::tr("%1 mg/kg").arg(numberWords(amount, 2));
    case DoseKind::PerHour:
        return Words::tr("%1 mg/h").arg(numberWords(amount, 2));
    case DoseKind::Devices:
        break;
    }
    return milligramWords({amount});
}

QStringList escalationWords(const rules::Escalation& step, const QByteArray& zone) {
    const QString present = doseAmountWords(step.kind, step.present);
    const QString change = step.improvement >= 0
                               ? Words::tr("%1 % below").arg(numberWords(step.improvement, 0))
                               : Words::tr("%1 % above").arg(numberWords(-step.improvement, 0));
    return {Words::tr("%n session(s) at %1, at least %2 are needed.", nullptr, step.sessionsAtDose)
                .arg(present, QString::number(rules::sessionsBeforeEscalation)),
            Words::tr("%1 %2 on %3, %4 the baseline of %5: no response (50 % below).")
                .arg(step.scaleName, QString::number(step.latest),
                     shortDayWords(toLocal(step.latestAt, zone).date()), change,
                     QString::number(step.baseline)),
            Words::tr("The next number of the protocol above %1 is %2.")
                .arg(present, doseAmountWords(step.kind, step.next))};
}

OrderStanding orderStanding(const Order& order, QDate today) {
    OrderStanding standing;
    const QString dose = order.devicesDose || order.route == Route::Intramuscular
                             ? orderedWords(order)
                             : drugWords(order) + u' ' + orderedWords(order);
    standing.line =
        Words::tr("%1 · %2 · until %3").arg(dose, order.prescriberName, shortDayWords(order.validUntil));
    const qint64 left = today.daysTo(order.validUntil);
    if (left < 0) {
        standing.tone = Tone::Bad;
        standing.validity = Words::tr("ended %1").arg(shortDayWords(order.validUntil));
    } else if (left <= orderEndsSoonDays) {
        standing.tone = Tone::Warn;
        standing.validity = daysLeftWords(left);
    }
    std::optional<Tone> tone;
    standing.authorisation = authorisationWords(order, today, tone);
    if (tone == Tone::Bad || standing.tone == Tone::Neutral) {
        standing.tone = tone.value_or(standing.tone);
    }
    return standing;
}

} // namespace tidemark::app
