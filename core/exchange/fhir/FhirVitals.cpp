// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhir/FhirVitals.h"

#include "exchange/fhir/FhirCodes.h"
#include "rules/record/CurrentLines.h"

#include <array>

namespace tidemark::exchange::fhir {
namespace {

using namespace Qt::StringLiterals;

/// A VitalKind is one value of a set. Those without LOINC are codes of our own: clinical reference 7.1 has no
/// confirmed one.
struct VitalKind {
    const char* key = ""; ///< Also the end of the Observation's id.
    std::optional<int> Reading::*value = nullptr;
    std::array<const char*, 2> loinc{}; ///< US Core sends two for oxygen saturation.
    const char* unit = "";              ///< UCUM.
    bool isVitalSign = false;           ///< Else it is a survey: what the nurse or the patient judges.
    int divisor = 1;                    ///< Of what is kept as tenths.
};

constexpr std::array kinds{
    VitalKind{"heart-rate", &Reading::heartRate, {"8867-4", ""}, "/min", true},
    VitalKind{"spo2", &Reading::spo2, {"59408-5", "2708-6"}, "%", true},
    VitalKind{"respiratory-rate", &Reading::respiratoryRate, {"9279-1", ""}, "/min", true},
    VitalKind{"temperature", &Reading::temperature, {"", ""}, "Cel", true, 10},
    VitalKind{"sedation", &Reading::sedation, {"", ""}, "{score}", false},
    VitalKind{"dissociation", &Reading::dissociation, {"", ""}, "{score}", false},
    VitalKind{"cadss6", &Reading::cadss6, {"", ""}, "{score}", false},
    VitalKind{"pain", &Reading::pain, {"", ""}, "{score}", false},
    VitalKind{"nausea", &Reading::nausea, {"", ""}, "{score}", false}};

QJsonObject codeOf(const VitalKind& kind) {
    QJsonArray codings;
    for (const char* each : kind.loinc) {
        if (*each != '\0') {
            codings.append(coding({loinc, each, ""}));
        }
    }
    if (codings.isEmpty()) {
        codings.append(coding(localSystem(u"vitals"_s), QString::fromLatin1(kind.key)));
    }
    return codeable(codings, QString::fromLatin1(kind.key));
}

/// What all Observations of one set have in common.
QJsonObject vitalsBegunAt(const SessionRecord& record, const Reading& reading, const char* key,
                          bool isVitalSign, const FhirContext& context) {
    const Session& session = record.session;
    QJsonObject made = resource(u"Observation"_s, reading.stamp.id.text() + u'-' + QLatin1String(key));
    made.insert(u"status"_s,
                observationStatus(session, reading.stamp, rules::isCurrent(record.readings, reading)));
    made.insert(u"category"_s, QJsonArray{hl7Codeable(u"observation-category"_s,
                                                      isVitalSign ? u"vital-signs"_s : u"survey"_s)});
    made.insert(u"subject"_s, reference(u"Patient"_s, session.patient.text()));
    made.insert(u"encounter"_s, reference(u"Encounter"_s, session.id.text()));
    made.insert(u"partOf"_s, QJsonArray{reference(u"Procedure"_s, session.id.text())});
    made.insert(u"effectiveDateTime"_s, context.times.text(reading.stamp.eventAt));
    made.insert(u"issued"_s, context.times.text(reading.stamp.enteredAt));
    made.insert(u"performer"_s, QJsonArray{reference(u"Practitioner"_s, reading.stamp.author.text())});
    if (!reading.stamp.reason.trimmed().isEmpty()) {
        made.insert(u"note"_s, note(reading.stamp.reason));
    }
    return made;
}

QJsonObject pressureOf(const char* code, const std::optional<int>& value) {
    QJsonObject part{{u"code"_s, codeable({coding({loinc, code, ""})})}};
    if (value) {
        part.insert(u"valueQuantity"_s, quantity(*value, u"mm[Hg]"_s));
    } else {
        part.insert(u"dataAbsentReason"_s, hl7Codeable(u"data-absent-reason"_s, u"unknown"_s));
    }
    return part;
}

void addReading(Resources& made, const SessionRecord& record, const Reading& reading,
                const FhirContext& context) {
    if (reading.notObtained) {
        QJsonObject none = vitalsBegunAt(record, reading, "set", true, context);
        if (none.value(u"status"_s) != u"entered-in-error"_s) {
            none.insert(u"status"_s, u"cancelled"_s);
        }
        none.insert(u"code"_s, localCodeable(u"vitals"_s, u"set"_s));
        none.insert(u"dataAbsentReason"_s, hl7Codeable(u"data-absent-reason"_s, u"not-performed"_s));
        made.push_back(none);
    }
    if (reading.systolic || reading.diastolic) {
        QJsonObject pressure = vitalsBegunAt(record, reading, "pressure", true, context);
        pressure.insert(u"code"_s, codeable({coding({loinc, "85354-9", ""})}, u"pressure"_s));
        pressure.insert(u"component"_s, QJsonArray{pressureOf("8480-6", reading.systolic),
                                                   pressureOf("8462-4", reading.diastolic)});
        made.push_back(pressure);
    }
    for (const VitalKind& kind : kinds) {
        if (const std::optional<int>& value = reading.*kind.value) {
            QJsonObject observed = vitalsBegunAt(record, reading, kind.key, kind.isVitalSign, context);
            observed.insert(u"code"_s, codeOf(kind));
            observed.insert(u"valueQuantity"_s, quantity(static_cast<double>(*value) / kind.divisor,
                                                         QString::fromLatin1(kind.unit)));
            made.push_back(observed);
        }
    }
}

} // namespace

Resources vitalResources(const FhirRecord& record, const FhirContext& context) {
    Resources made;
    for (const SessionRecord& session : record.sessions) {
        for (const Reading& reading : session.readings) {
            addReading(made, session, reading, context);
        }
    }
    return made;
}

} // namespace tidemark::exchange::fhir
