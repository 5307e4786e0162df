// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/OrderWords.h"

#include "rules/dosing/Dosing.h"
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

/// The latest score beside the baseline of this course, and how old it is.
QString responseWords(const rules::DoseFacts& facts, const QByteArray& zone) {
    if (facts.scaleName.isEmpty()) {
        return Words::tr("No scale of this program measures the response to this treatment.");
    }
    if (!facts.latest) {
        return Words::tr("No complete %1 yet.").arg(facts.scaleName);
    }
    const QString latest = Words::tr("%1 %2 on %3 (%n day(s) ago)", nullptr, facts.scoreDays.value_or(0))
                               .arg(facts.scaleName, QString::number(facts.latest->total),
                                    shortDayWords(toLocal(facts.latest->at, zone).date()));
    if (!facts.baseline || !facts.improvement) {
        return Words::tr("%1; no baseline in this course.").arg(latest);
    }
    const QString change = *facts.improvement >= 0
                               ? Words::tr("%1 % below").arg(numberWords(*facts.improvement, 0))
                               : Words::tr("%1 % above").arg(numberWords(-*facts.improvement, 0));
    const QString pattern = facts.responded
                                ? Words::tr("%1, %2 the baseline of %3: a response at this dose.")
                                : Words::tr("%1, %2 the baseline of %3: no response (50 % below).");
    return pattern.arg(latest, change, QString::number(facts.baseline->total));
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

QStringList doseFactsWords(const rules::DoseFacts& facts, const QByteArray& zone) {
    const QString present = doseAmountWords(facts.kind, facts.present);
    QStringList lines{Words::tr("%n session(s) at %1.", nullptr, facts.sessionsAtDose).arg(present),
                      responseWords(facts, zone)};
    if (facts.weightMissing()) {
        lines << Words::tr("There is no weight.");
    } else if (facts.weightDays) {
        lines << Words::tr("The weight is %n day(s) old.", nullptr, *facts.weightDays);
    }
    if (facts.nextStep) {
        lines << Words::tr("The next step of the approved protocol above %1 is %2.")
                     .arg(present, doseAmountWords(facts.kind, *facts.nextStep));
    }
    return lines;
}

QStringList doseCautionWords(const rules::DoseFacts& facts) {
    QStringList lines;
    if (facts.openContraindications > 0) {
        lines << Words::tr("%n contraindication(s) present and not decided about.", nullptr,
                           facts.openContraindications);
    }
    if (facts.homeDoses > 0) {
        lines << Words::tr("%n dose(s) at home in the last %1 days.", nullptr, facts.homeDoses)
                     .arg(rules::homeDosesWithinDays);
    }
    if (facts.scoreDays && *facts.scoreDays > rules::scoreIsOldAfterDays) {
        lines << Words::tr("The score is older than %n day(s).", nullptr, rules::scoreIsOldAfterDays);
    }
    if (facts.weightDays && *facts.weightDays > rules::weightIsOldAfterDays) {
        lines << Words::tr("The weight is older than %n day(s).", nullptr, rules::weightIsOldAfterDays);
    }
    return lines;
}

QString orderDoseWords(const Order& order) {
    return order.devicesDose || order.route == Route::Intramuscular
               ? orderedWords(order)
               : drugWords(order) + u' ' + orderedWords(order);
}

OrderStanding orderStanding(const Order& order, QDate today) {
    OrderStanding standing;
    standing.line = Words::tr("%1 · %2 · until %3")
                        .arg(orderDoseWords(order), order.prescriberName, shortDayWords(order.validUntil));
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
