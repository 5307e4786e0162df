// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhir/FhirMedicines.h"

#include "exchange/fhir/FhirCodes.h"
#include "rules/dosing/Doses.h"
#include "rules/dosing/PumpSegments.h"
#include "rules/record/CurrentLines.h"

#include <algorithm>
#include <map>

namespace tidemark::exchange::fhir {
namespace {

using namespace Qt::StringLiterals;

QJsonObject requestOf(const Order& order, const FhirContext& context) {
    QJsonObject made = resource(u"MedicationRequest"_s, order.id.text());
    const bool isOver = order.revoked || (order.validUntil.isValid() && order.validUntil < context.today);
    made.insert(u"status"_s, isOver ? u"stopped"_s : order.onHold ? u"on-hold"_s : u"active"_s);
    made.insert(u"intent"_s, u"order"_s);
    made.insert(u"medicationCodeableConcept"_s, drugCode(order.drug, order.route));
    made.insert(u"subject"_s, reference(u"Patient"_s, order.patient.text()));
    made.insert(u"authoredOn"_s, context.times.text(order.orderedAt));
    made.insert(u"requester"_s, reference(u"Practitioner"_s, order.prescriber.text()));
    QJsonObject dose;
    if (order.devicesDose) {
        dose.insert(u"doseQuantity"_s, quantity(order.devicesDose->value, u"mg"_s));
    } else if (order.hourlyDose) {
        dose.insert(u"rateQuantity"_s, quantity(order.hourlyDose->value, u"mg/h"_s));
    } else if (order.dosePerKilogram.value > 0) {
        dose.insert(u"doseQuantity"_s, quantity(order.dosePerKilogram.value, u"mg/kg"_s));
    }
    QJsonObject dosage{{u"route"_s, routeCode(order.route)}};
    if (!dose.isEmpty()) {
        dosage.insert(u"doseAndRate"_s, QJsonArray{dose});
    }
    if (order.route == Route::Intravenous && order.duration.value > 0) {
        dosage.insert(u"timing"_s,
                      QJsonObject{{u"repeat"_s, QJsonObject{{u"duration"_s, order.duration.value},
                                                            {u"durationUnit"_s, u"min"_s}}}});
    }
    made.insert(u"dosageInstruction"_s, QJsonArray{dosage});
    if (order.validUntil.isValid()) {
        made.insert(u"dispenseRequest"_s,
                    QJsonObject{{u"validityPeriod"_s,
                                 QJsonObject{{u"end"_s, order.validUntil.toString(Qt::ISODate)}}}});
    }
    if (!order.reason.trimmed().isEmpty()) {
        made.insert(u"note"_s, note(order.reason));
    }
    return made;
}

QJsonObject administrationOf(const Session& session, const QString& id) {
    QJsonObject made = resource(u"MedicationAdministration"_s, id);
    made.insert(u"partOf"_s, QJsonArray{reference(u"Procedure"_s, session.id.text())});
    made.insert(u"subject"_s, reference(u"Patient"_s, session.patient.text()));
    made.insert(u"context"_s, reference(u"Encounter"_s, session.id.text()));
    if (!session.order.isNull()) {
        made.insert(u"request"_s, reference(u"MedicationRequest"_s, session.order.text()));
    }
    return made;
}

QJsonObject dosageOf(Route route, Milligrams dose) {
    return {{u"route"_s, routeCode(route)}, {u"dose"_s, quantity(dose.value, u"mg"_s)}};
}

QString infusionStatus(const SessionRecord& record) {
    if (record.session.state == SessionState::EnteredInError) {
        return u"entered-in-error"_s;
    }
    switch (rules::pumpState(record.pump)) {
    case rules::PumpState::Running:
        return u"in-progress"_s;
    case rules::PumpState::Paused:
        return u"on-hold"_s;
    case rules::PumpState::NotStarted:
        return u"entered-in-error"_s; // Each start was undone.
    case rules::PumpState::Ended:
        break;
    }
    const std::vector<PumpChange> counted = rules::current(record.pump);
    const bool stopped = std::ranges::any_of(
        counted, [](const PumpChange& change) { return change.kind == PumpChangeKind::StopEarly; });
    return stopped ? u"stopped"_s : u"completed"_s;
}

QJsonObject infusionOf(const SessionRecord& record, const Order* order, const FhirContext& context) {
    const Session& session = record.session;
    QJsonObject made = administrationOf(session, session.id.text());
    made.insert(u"status"_s, infusionStatus(record));
    made.insert(u"medicationCodeableConcept"_s, drugCode(session.drug, session.route));
    QJsonObject period{
        {u"start"_s, context.times.text(session.startedAt.value_or(record.pump.front().stamp.eventAt))}};
    if (session.startedAt && session.pumpEndedAt && *session.startedAt <= *session.pumpEndedAt) {
        period.insert(u"end"_s, context.times.text(*session.pumpEndedAt));
    }
    made.insert(u"effectivePeriod"_s, period);
    if (order != nullptr && session.dose) {
        made.insert(u"dosage"_s,
                    dosageOf(session.route,
                             rules::givenDose(record, *order,
                                              session.pumpEndedAt.value_or(session.ownTime(context.now)))));
    }
    return made;
}

QJsonObject doseOf(const SessionRecord& record, const DoseGiven& dose, const FhirContext& context) {
    const Session& session = record.session;
    QJsonObject made = administrationOf(session, dose.stamp.id.text());
    const bool counts = session.state != SessionState::EnteredInError && rules::isCurrent(record.doses, dose);
    made.insert(u"status"_s, counts ? u"completed"_s : u"entered-in-error"_s);
    const QJsonObject drug = drugCode(session.drug, session.route);
    if (dose.lot.trimmed().isEmpty()) {
        made.insert(u"medicationCodeableConcept"_s, drug);
    } else {
        QJsonObject batch{{u"lotNumber"_s, dose.lot}};
        putText(batch, u"expirationDate"_s, dose.expiry.toString(Qt::ISODate));
        QJsonObject medication = resource(u"Medication"_s, u"drug"_s);
        medication.insert(u"code"_s, drug);
        medication.insert(u"batch"_s, batch);
        made.insert(u"contained"_s, QJsonArray{medication});
        made.insert(u"medicationReference"_s, QJsonObject{{u"reference"_s, u"#drug"_s}});
    }
    made.insert(u"effectiveDateTime"_s, context.times.text(dose.stamp.eventAt));
    made.insert(u"performer"_s, QJsonArray{QJsonObject{
                                    {u"actor"_s, reference(u"Practitioner"_s, dose.stamp.author.text())}}});
    made.insert(u"dosage"_s, dosageOf(session.route, dose.amount));
    if (!dose.stamp.reason.trimmed().isEmpty()) {
        made.insert(u"note"_s, note(dose.stamp.reason));
    }
    return made;
}

QJsonObject medicineOf(const MedicineEntry& entry, const FhirContext& context) {
    QJsonObject made = resource(u"MedicationStatement"_s, entry.medicine.text());
    const bool isOver = entry.stoppedOn.isValid() && entry.stoppedOn <= context.today;
    made.insert(u"status"_s, entry.change == MedicineChange::InError ? u"entered-in-error"_s
                             : isOver                                ? u"stopped"_s
                                                                     : u"active"_s);
    made.insert(u"category"_s, localCodeable(u"medicine-class"_s, code(entry.kind)));
    made.insert(u"medicationCodeableConcept"_s, codeable({}, entry.name));
    made.insert(u"subject"_s, reference(u"Patient"_s, entry.patient.text()));
    QJsonObject period;
    putText(period, u"start"_s, entry.startedOn.toString(Qt::ISODate));
    if (entry.stoppedOn.isValid() && (!entry.startedOn.isValid() || entry.startedOn <= entry.stoppedOn)) {
        period.insert(u"end"_s, entry.stoppedOn.toString(Qt::ISODate));
    }
    if (!period.isEmpty()) {
        made.insert(u"effectivePeriod"_s, period);
    }
    made.insert(u"dateAsserted"_s, context.times.text(entry.enteredAt));
    if (!entry.dose.trimmed().isEmpty()) {
        made.insert(u"dosage"_s, QJsonArray{QJsonObject{{u"text"_s, entry.dose}}});
    }
    if (!entry.reason.trimmed().isEmpty()) {
        made.insert(u"note"_s, note(entry.reason));
    }
    return made;
}

QJsonObject homeDoseOf(const HomeDose& dose, const FhirContext& context) {
    QJsonObject made = resource(u"MedicationStatement"_s, dose.id.text());
    made.insert(u"status"_s, dose.withdrawnReason.isEmpty() ? u"completed"_s : u"entered-in-error"_s);
    made.insert(u"category"_s, localCodeable(u"medicine-class"_s, u"self-reported-home-dose"_s));
    made.insert(u"medicationCodeableConcept"_s,
                codeable({coding(localSystem(u"drug"_s), code(dose.drug))}, code(dose.drug)));
    made.insert(u"subject"_s, reference(u"Patient"_s, dose.patient.text()));
    made.insert(u"effectiveDateTime"_s, context.times.text(dose.takenAt));
    made.insert(u"dateAsserted"_s, context.times.text(dose.enteredAt));
    if (dose.reportedBy == ReportedBy::Patient) {
        made.insert(u"informationSource"_s, reference(u"Patient"_s, dose.patient.text()));
    }
    if (dose.dose) {
        made.insert(u"dosage"_s,
                    QJsonArray{QJsonObject{
                        {u"doseAndRate"_s, QJsonArray{QJsonObject{
                                               {u"doseQuantity"_s, quantity(dose.dose->value, u"mg"_s)}}}}}});
    }
    if (!dose.note.trimmed().isEmpty()) {
        made.insert(u"note"_s, note(dose.note));
    }
    return made;
}

} // namespace

Resources medicineResources(const FhirRecord& record, const FhirContext& context) {
    Resources made;
    for (const Order& order : record.orders) {
        made.push_back(requestOf(order, context));
    }
    for (const SessionRecord& session : record.sessions) {
        if (!session.pump.empty()) {
            const auto order = std::ranges::find(record.orders, session.session.order, &Order::id);
            made.push_back(infusionOf(session, order == record.orders.end() ? nullptr : &*order, context));
        }
        for (const DoseGiven& dose : session.doses) {
            made.push_back(doseOf(session, dose, context));
        }
    }
    std::map<MedicineId, const MedicineEntry*> newest;
    for (const MedicineEntry& entry : record.medicines) {
        newest[entry.medicine] = &entry;
    }
    for (const auto& [id, entry] : newest) {
        made.push_back(medicineOf(*entry, context));
    }
    for (const HomeDose& dose : record.homeDoses) {
        made.push_back(homeDoseOf(dose, context));
    }
    return made;
}

} // namespace tidemark::exchange::fhir
