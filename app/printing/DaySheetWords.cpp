// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/DaySheetWords.h"

#include "base/CalendarDay.h"
#include "rules/dosing/Doses.h"
#include "rules/patients/Medicines.h"
#include "text/DateWords.h"
#include "text/DoseWords.h"
#include "text/DrugWords.h"
#include "text/EffectWords.h"
#include "text/MedicineWords.h"
#include "text/Message.h"
#include "text/OrderWords.h"
#include "text/PatientWords.h"
#include "text/PressureWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DaySheets)
};

QString pair(const PressurePair& pressure) {
    return u"%1/%2"_s.arg(pressure.systolic).arg(pressure.diastolic);
}

QString weightWords(const reports::DaySheet& sheet) {
    return sheet.weight ? Words::tr("Weight: %1 on %2")
                              .arg(kilogramWords(sheet.weight->weight), dayWords(sheet.weight->measuredOn))
                        : Words::tr("Weight: not known. Weigh the patient before the dose.");
}

QString lastWords(const reports::LastSession& last, const QByteArray& zone) {
    QStringList parts{
        Words::tr("Last session: %1").arg(dayWords(calendarDay(*last.session.startedAt, zone)))};
    if (last.session.dose) {
        parts << milligramWords(*last.session.dose);
    }
    if (last.baseline) {
        parts << Words::tr("baseline %1").arg(pressureText(*last.baseline));
    }
    if (last.peak) {
        parts << Words::tr("highest %1").arg(pressureText(*last.peak));
    }
    QStringList effects;
    for (const rules::EffectCourse& effect : last.effects) {
        effects << u"%1 %2"_s.arg(effectWords(effect.key), severityWords(effect.worst));
    }
    parts << (effects.isEmpty() ? Words::tr("no side effects recorded") : effects.join(u", "_s));
    return parts.join(u" · "_s);
}

/// What was given already, of a session that runs.
QString startedWords(const reports::DaySheets& day, const SessionRecord& record) {
    const Session& session = record.session;
    QStringList parts{Words::tr("Started at %1").arg(clockWords(*session.startedAt, day.zone))};
    for (const DoseGiven& dose : rules::dosesGiven(record)) {
        parts << Words::tr("given %1: %2 at %3")
                     .arg(QString::number(dose.number), milligramWords(dose.amount),
                          clockWords(dose.stamp.eventAt, day.zone));
    }
    if (session.pumpEndedAt) {
        parts << Words::tr("dose ended at %1").arg(clockWords(*session.pumpEndedAt, day.zone));
    }
    return parts.join(u" · "_s);
}

QString severeWords(const ProtocolLimits& limits) {
    const TwoReadingRule& twice = limits.twoReadings;
    return twice.active
               ? Words::tr("Severe: above %1 in two sets at least %2 minutes apart, or once above %3. "
                           "Measure again and tell the prescriber.")
                     .arg(pair(twice.above), QString::number(twice.minutesApart), pair(twice.onceAbove))
               : Words::tr("Severe: %1 or more. Measure again in %2 minutes and tell the prescriber.")
                     .arg(pair(limits.severeFrom))
                     .arg(twice.minutesApart);
}

} // namespace

QString timeAndRoomWords(const reports::DaySheets& day, const reports::DaySheet& sheet) {
    const Session& session = sheet.view.record.session;
    const QString time = clockWords(session.plannedAt, day.zone);
    return session.room.isEmpty() ? time : time + u" · "_s + session.room;
}

QString sheetName(const reports::DaySheet& sheet) {
    const Patient& patient = sheet.view.chart.patient;
    return sheet.unreadable && patient.id.isNull() ? Words::tr("Name could not be read") : listName(patient);
}

QStringList unreadableLines(const Error& why) {
    return {Words::tr("This patient's record could not be read: order, weight, allergies and medicines are "
                      "not known here."),
            messageFor(why).sentence(),
            Words::tr("By this sheet nothing is given. Ask the prescriber, and take allergies and medicines "
                      "from the patient.")};
}

QStringList orderLines(const reports::DaySheets& day, const reports::DaySheet& sheet) {
    QStringList lines;
    for (const Error& fault : sheet.orderFaults) {
        lines << messageFor(fault).sentence();
    }
    if (!lines.isEmpty()) {
        return lines << Words::tr("By this sheet nothing is given. Ask the prescriber.");
    }
    const Order& order = sheet.view.order;
    QString ordered = orderWithDoseWords(order, sheet.dose);
    if (sheet.devices > 0) {
        ordered += u" · "_s + Words::tr("%1, %2 min apart")
                                  .arg(devicesWords(order.drug, sheet.devices))
                                  .arg(sheet.view.protocol.dose.minutesBetweenDevices);
    }
    QStringList all{ordered};
    if (sheet.dose && sheet.weight && !sheet.view.record.session.weight) {
        all << Words::tr(
                   "Computed with the weight of %1. Weigh the patient first; with another weight ask the "
                   "prescriber.")
                   .arg(dayWords(sheet.weight->measuredOn));
    }
    if (sheet.view.record.session.startedAt) {
        all << startedWords(day, sheet.view.record);
    }
    return all << Words::tr("Prescriber: %1 · order valid until %2")
                      .arg(order.prescriberName, shortDayWords(order.validUntil));
}

QString shortOrderWords(const reports::DaySheet& sheet) {
    if (sheet.unreadable) {
        return Words::tr("Could not be read");
    }
    return sheet.orderFaults.empty() ? orderDoseWords(sheet.view.order)
                                     : messageFor(sheet.orderFaults.front()).text;
}

QStringList beforeLines(const reports::DaySheets& day, const reports::DaySheet& sheet) {
    return {weightWords(sheet), sheet.last ? lastWords(*sheet.last, day.zone)
                                           : Words::tr("Last session: none. This is the first treatment.")};
}

QStringList medicineLines(const reports::DaySheets& day, const reports::DaySheet& sheet) {
    const MedicineList& list = sheet.view.chart.medicines;
    const auto taken = rules::medicinesTaken(list, day.day);
    if (taken.empty()) {
        return {rules::areMedicinesAsked(list) ? Words::tr("Takes no medicines")
                                               : Words::tr("Medicines not asked")};
    }
    return QStringList{Words::tr("Medicines: %1").arg(medicinesWords(taken))} +
           medicineCautionWords(list, sheet.view.record.session.route, day.day);
}

QStringList limitLines(const Protocol& protocol) {
    const ProtocolLimits& limits = protocol.limits;
    const QString vitals =
        Words::tr("Pressure low below %1, severe below %2 · SpO₂ below %3 %, severe below %4 % · breathing "
                  "below %5, severe below %6")
            .arg(pair(limits.lowBelow), pair(limits.severeLowBelow), QString::number(limits.spo2Below),
                 QString::number(limits.spo2SevereBelow), QString::number(limits.respiratoryRateBelow),
                 QString::number(limits.respiratoryRateSevereBelow));
    const QString pulse =
        Words::tr("Pulse above %1 or below %2, severe above %3 or below %4 · sedation marked "
                  "from %5, deep from %6 · dissociation severe: %7")
            .arg(limits.heartRateAbove)
            .arg(limits.heartRateBelow)
            .arg(limits.heartRateSevereAbove)
            .arg(limits.heartRateSevereBelow)
            .arg(limits.sedationFrom)
            .arg(limits.sedationSevereFrom)
            .arg(limits.dissociationFrom);
    const QString stay = protocol.stayClock == StayClock::FirstDose
                             ? Words::tr("Minimum stay: %1 after the first dose.")
                                   .arg(durationWords(protocol.minimumStayAfterEnd))
                             : Words::tr("Minimum stay: %1 after the end of the dose.")
                                   .arg(durationWords(protocol.minimumStayAfterEnd));
    return {Words::tr("Pressure above %1 before the dose: hold it, the prescriber decides.")
                    .arg(pair(limits.releaseAbove)) +
                u' ' + stay,
            severeWords(limits) + u' ' +
                Words::tr("Watch a rise of %1 or more over today's baseline.").arg(pair(limits.riseFrom)),
            vitals, pulse};
}

QString checkWords(const reports::SheetCheck& check) {
    if (check.baseline) {
        return Words::tr("Baseline");
    }
    return check.minute ? u"+%1"_s.arg(*check.minute) : Words::tr("extra");
}

QStringList howToLines() {
    return {
        Words::tr("Take every time from one wall clock, and write it beside each set, dose and step."),
        Words::tr("Go by the order on the sheet. Where it says that no order is in force, nothing is given."),
        Words::tr("When the program is back, open the session, choose Downtime entry, type the time from the "
                  "sheet, then the values in the order of the columns."),
        Words::tr("Sign the sheet and keep it, also after it was typed back."),
        Words::tr("Write what has no place on the sheet on its back, with its time.")};
}

} // namespace tidemark::app
