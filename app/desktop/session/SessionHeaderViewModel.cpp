// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/SessionHeaderViewModel.h"

#include "base/CalendarDay.h"
#include "rules/dosing/Doses.h"
#include "rules/dosing/Dosing.h"
#include "rules/dosing/PumpSegments.h"
#include "rules/vitals/SevereValues.h"
#include "text/DateWords.h"
#include "text/DoseWords.h"
#include "text/FieldWords.h"
#include "text/LateWords.h"
#include "text/PatientWords.h"
#include "text/RiskWords.h"
#include "text/SessionWords.h"

namespace tidemark::app {

SessionHeaderViewModel::SessionHeaderViewModel(OpenSession& session) : SessionPart(session) {
    connect(this, &SessionPart::changed, this, &SessionHeaderViewModel::moved);
}

QString SessionHeaderViewModel::patientName() const {
    if (!shown()) {
        return {};
    }
    const Patient& patient = session().view()->chart.patient;
    return listName(patient);
}

QString SessionHeaderViewModel::birthLine() const {
    return shown() ? particularsWords(session().view()->chart.patient, session().context().clinic().today())
                   : QString();
}

QString SessionHeaderViewModel::otherDay() const {
    if (!shown()) {
        return {};
    }
    const Session& session = this->session().record().session;
    const QByteArray zone = this->session().context().clock().zone();
    const QDate day =
        calendarDay(session.startedAt.value_or(session.arrivedAt.value_or(session.plannedAt)), zone);
    return day == this->session().context().clinic().today() ? QString() : dayWords(day);
}

QStringList SessionHeaderViewModel::allergies() const {
    QStringList substances;
    if (shown()) {
        for (const Allergy& allergy : session().view()->chart.allergies) {
            substances.append(allergy.substance);
        }
    }
    return substances;
}

QString SessionHeaderViewModel::allergyAnswer() const {
    return shown() ? allergyAnswerWords(session().view()->chart) : QString();
}

bool SessionHeaderViewModel::areAllergiesAsked() const {
    return shown() && session().view()->chart.areAllergiesAsked();
}

QStringList SessionHeaderViewModel::contraindications() const {
    return shown()
               ? riskSigns(session().view()->chart, session().context().clinic().today()).contraindications
               : QStringList();
}

QStringList SessionHeaderViewModel::cautions() const {
    return shown() ? riskSigns(session().view()->chart, session().context().clinic().today()).cautions
                   : QStringList();
}

QStringList SessionHeaderViewModel::severe() const {
    QStringList values;
    if (shown() && !session().record().session.leftAt) {
        for (const auto& each : rules::severeValues(session().record(), session().view()->protocol.limits)) {
            values << fieldWords(each.field) + QLatin1Char(' ') + QString::number(each.value);
        }
    }
    return values;
}

QString SessionHeaderViewModel::room() const {
    return shown() ? session().record().session.room : QString();
}

QString SessionHeaderViewModel::stateName() const {
    return shown() ? stateWords(session().state()) : QString();
}

QString SessionHeaderViewModel::course() const {
    return shown() ? ordinalWords(session().record().session) : QString();
}

QString SessionHeaderViewModel::orderBefore() const {
    if (!shown()) {
        return {};
    }
    const Order& order = session().view()->order;
    if (order.devicesDose) {
        return drugWords(order) + QLatin1Char(' ');
    }
    if (order.hourlyDose) {
        return doseTermWords(order, {});
    }
    const auto& weight = session().record().session.weight;
    return weight ? doseTermWords(order, *weight) : doseTermWords(order);
}

QString SessionHeaderViewModel::dose() const {
    if (shown() && session().view()->order.devicesDose) {
        return milligramWords(session().record().session.dose.value_or(*session().view()->order.devicesDose));
    }
    if (!shown()) {
        return {};
    }
    const auto computed = rules::knownDose(session().view()->order, session().record().session.weight);
    return computed ? milligramWords(session().record().session.dose.value_or(computed->dose)) : QString();
}

QString SessionHeaderViewModel::orderAfter() const {
    if (!shown()) {
        return {};
    }
    const Order& order = session().view()->order;
    if (order.devicesDose) {
        const DoseRule& rule = session().view()->protocol.dose;
        const int units = rules::devicesIn(*order.devicesDose, rule);
        return (isGivenInSprays(order.drug) ? tr(" · %n spray(s) of %1 mg", nullptr, units)
                                            : tr(" · %n device(s) of %1 mg", nullptr, units))
            .arg(rule.deviceMilligrams);
    }
    const auto computed = rules::knownDose(order, session().record().session.weight);
    return computed ? preparationWords(order, *computed) : QString();
}

QString SessionHeaderViewModel::pumpNow() const {
    if (!shown() || session().record().session.route != Route::Intravenous) {
        return {};
    }
    const auto& pump = session().record().pump;
    const Instant now = session().now();
    if (const auto pause = rules::presentPause(pump, now)) {
        const auto minutes = std::chrono::floor<std::chrono::minutes>(now - pause->stamp.eventAt).count();
        const QString reason = reasonWords(pause->stamp);
        return reason.isEmpty() ? tr("paused %1 min").arg(minutes)
                                : tr("paused %1 min: %2").arg(minutes).arg(reason);
    }
    const auto ordered = rules::knownDose(session().view()->order, session().record().session.weight);
    const QString rate = pumpRateWords(rules::presentRate(pump, now));
    const bool runs = rules::pumpState(pump) == rules::PumpState::Running;
    return runs && ordered && rate != pumpRateWords(ordered->pumpRate) ? tr("now %1").arg(rate) : QString();
}

QString SessionHeaderViewModel::prescriber() const {
    return shown() ? session().view()->order.prescriberName : QString();
}

QStringList SessionHeaderViewModel::concerns() const {
    QStringList sentences;
    if (shown() && !session().record().session.startedAt) {
        const auto& view = *session().view();
        for (const auto concern : rules::doseConcerns(view.order, view.protocol, view.chart.weights,
                                                      session().context().clinic().today())) {
            sentences.append(doseConcernWords(concern, view.protocol));
        }
    }
    return sentences;
}

} // namespace tidemark::app
