// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhir/FhirPatient.h"

#include "exchange/fhir/FhirCodes.h"

namespace tidemark::exchange::fhir {
namespace {

using namespace Qt::StringLiterals;

QString genderOf(Sex sex) {
    switch (sex) {
    case Sex::Female:
        return u"female"_s;
    case Sex::Male:
        return u"male"_s;
    case Sex::Other:
        return u"other"_s;
    case Sex::NotRecorded:
        break;
    }
    return u"unknown"_s;
}

QJsonObject patientOf(const Patient& patient, const FhirContext& context) {
    QJsonObject made = resource(u"Patient"_s, patient.id.text());
    made.insert(u"identifier"_s, QJsonArray{QJsonObject{{u"system"_s, base() + u"/patient-number"_s},
                                                        {u"value"_s, patient.number}}});
    QJsonObject name;
    putText(name, u"family"_s, patient.familyName);
    if (!patient.givenName.isEmpty()) {
        name.insert(u"given"_s, QJsonArray{patient.givenName});
    }
    made.insert(u"name"_s, QJsonArray{name});
    made.insert(u"gender"_s, genderOf(patient.sex));
    putText(made, u"birthDate"_s, patient.birthDate.toString(Qt::ISODate));
    if (!patient.phone.isEmpty()) {
        made.insert(u"telecom"_s,
                    QJsonArray{QJsonObject{{u"system"_s, u"phone"_s}, {u"value"_s, patient.phone}}});
    }
    made.insert(u"managingOrganization"_s, reference(u"Organization"_s, context.clinicId));
    return made;
}

QJsonObject conditionOf(const QString& id, const QString& patient, const QString& text) {
    QJsonObject made = resource(u"Condition"_s, id);
    made.insert(u"subject"_s, reference(u"Patient"_s, patient));
    made.insert(u"code"_s, codeable({}, text));
    return made;
}

} // namespace

QJsonObject organization(const QString& id, const QString& name) {
    QJsonObject made = resource(u"Organization"_s, id);
    made.insert(u"name"_s, name);
    return made;
}

QJsonObject practitioner(const StaffMember& person) {
    QJsonObject made = resource(u"Practitioner"_s, person.id.text());
    made.insert(u"active"_s, person.active);
    made.insert(u"name"_s, QJsonArray{QJsonObject{{u"text"_s, person.displayName}}});
    return made;
}

Resources patientResources(const FhirRecord& record, const FhirContext& context) {
    const QString patient = record.patient.id.text();
    Resources made{patientOf(record.patient, context)};
    for (const Listed<Allergy>& each : record.allergies) {
        QJsonObject allergy = resource(u"AllergyIntolerance"_s, each.id.text());
        allergy.insert(u"clinicalStatus"_s, hl7Codeable(u"allergyintolerance-clinical"_s, u"active"_s));
        // As it was reported; nobody of the clinic has tested it.
        allergy.insert(u"verificationStatus"_s,
                       hl7Codeable(u"allergyintolerance-verification"_s, u"unconfirmed"_s));
        allergy.insert(u"code"_s, codeable({}, each.line.substance));
        allergy.insert(u"patient"_s, reference(u"Patient"_s, patient));
        if (!each.line.reaction.trimmed().isEmpty()) {
            allergy.insert(
                u"reaction"_s,
                QJsonArray{QJsonObject{{u"manifestation"_s, QJsonArray{codeable({}, each.line.reaction)}}}});
        }
        made.push_back(allergy);
    }
    if (!record.patient.diagnosis.trimmed().isEmpty()) {
        made.push_back(conditionOf(patient + u"-indication"_s, patient, record.patient.diagnosis));
    }
    for (const Listed<MedicalCondition>& each : record.conditions) {
        QJsonObject condition = conditionOf(each.id.text(), patient, each.line.name);
        if (!each.line.note.trimmed().isEmpty()) {
            condition.insert(u"note"_s, note(each.line.note));
        }
        made.push_back(condition);
    }
    return made;
}

} // namespace tidemark::exchange::fhir
