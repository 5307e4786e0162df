// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Codes.h"
#include "domain/ScaleResult.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <span>

namespace tidemark::exchange::fhir {

/// A FhirCode is one code of a public code system. Only codes that clinical reference 7 names with a source
/// are in here; what it tags as unconfirmed, and what it lacks, is a code of localSystem() instead.
struct FhirCode {
    const char* system;
    const char* code;
    const char* display; ///< Empty where the system's own words were not checked.
};

/// Loinc is the address of LOINC; ucum, snomed and rxNorm are those of the other code systems (HL7 FHIR R4,
/// 2019, "Using Codes").
inline constexpr auto loinc = "http://loinc.org";
inline constexpr auto ucum = "http://unitsofmeasure.org";
inline constexpr auto snomed = "http://snomed.info/sct";
inline constexpr auto rxNorm = "http://www.nlm.nih.gov/research/umls/rxnorm";

/// Returns the address below which everything of an export has its name. Nobody answers there (RFC 2606,
/// 1999): it only keeps names apart.
[[nodiscard]] QString base();
/// Returns the address of a code system of the program's own codes: "vitals", "effect", "scale".
[[nodiscard]] QString localSystem(const QString& kind);
/// Returns the address by which a questionnaire is named.
[[nodiscard]] QString questionnaireAddress(const QString& scale);

/// Returns the code as a Coding.
[[nodiscard]] QJsonObject coding(const FhirCode& code);
/// Returns a Coding of any system; an empty display is left out.
[[nodiscard]] QJsonObject coding(const QString& system, const QString& code, const QString& display = {});
/// Returns a CodeableConcept; an empty text is left out.
[[nodiscard]] QJsonObject codeable(const QJsonArray& codings, const QString& text = {});
/// Returns a CodeableConcept with one code of a local system.
[[nodiscard]] QJsonObject localCodeable(const QString& kind, const QString& code, const QString& text = {});
/// Returns a CodeableConcept of a terminology that R4 defines, by the last part of its address.
[[nodiscard]] QJsonObject hl7Codeable(const QString& kind, const QString& code);
/// Returns a Quantity with a UCUM unit.
[[nodiscard]] QJsonObject quantity(double value, const QString& unit);
/// Returns a Reference to a resource of the same export.
[[nodiscard]] QJsonObject reference(const QString& type, const QString& id);
/// Returns an Annotation array with one text.
[[nodiscard]] QJsonArray note(const QString& text);
/// Adds the value under the key where it is not empty: FHIR has no empty texts.
void putText(QJsonObject& object, const QString& key, const QString& value);

/// Returns the drug as a CodeableConcept.
[[nodiscard]] QJsonObject drugCode(Drug drug, Route route);
/// Returns the route as a CodeableConcept (clinical reference 7.3).
[[nodiscard]] QJsonObject routeCode(Route route);

/// ScaleCodes are the LOINC codes of a questionnaire; what is empty has no confirmed code.
struct ScaleCodes {
    const char* scale;
    const char* panel;
    const char* total;
    std::span<const char* const> items; ///< In form order.
};
/// Returns the codes of clinical reference 7.2; null for a scale without confirmed ones.
[[nodiscard]] const ScaleCodes* scaleCodes(const ScaleId& scale);

} // namespace tidemark::exchange::fhir
