// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhir/FhirCodes.h"

#include <algorithm>
#include <array>

namespace tidemark::exchange::fhir {
namespace {

using namespace Qt::StringLiterals;

// Clinical reference 7.2: Regenstrief Institute, LOINC; PHQ-9 as in US Core, GAD-7 and the C-SSRS screener as
// there.
constexpr std::array phq9Items{"44250-9", "44255-8", "44259-0", "44254-1", "44251-7",
                               "44258-2", "44252-5", "44253-3", "44260-8"};
constexpr std::array gad7Items{"69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"};
// Item 1 is tagged unconfirmed there.
constexpr std::array auditItems{"", "68519-8", "68520-6"};
constexpr std::array cssrsItems{"93246-7", "93247-5", "93248-3", "93249-1", "93250-9", "93267-3"};

constexpr std::array scales{ScaleCodes{"phq9", "44249-1", "44261-6", phq9Items},
                            ScaleCodes{"gad7", "69737-5", "70274-6", gad7Items},
                            ScaleCodes{"audit-c", "72109-2", "75626-2", auditItems},
                            ScaleCodes{"cssrs", "93373-9", "93374-7", cssrsItems}};

} // namespace

QString base() {
    return u"https://tidemark.invalid/fhir"_s;
}

QString localSystem(const QString& kind) {
    return base() + u"/CodeSystem/"_s + kind;
}

QString questionnaireAddress(const QString& scale) {
    return base() + u"/Questionnaire/"_s + scale;
}

QJsonObject coding(const FhirCode& code) {
    return coding(QString::fromLatin1(code.system), QString::fromLatin1(code.code),
                  QString::fromLatin1(code.display));
}

QJsonObject coding(const QString& system, const QString& code, const QString& display) {
    QJsonObject made{{u"system"_s, system}, {u"code"_s, code}};
    putText(made, u"display"_s, display);
    return made;
}

QJsonObject codeable(const QJsonArray& codings, const QString& text) {
    QJsonObject made;
    if (!codings.isEmpty()) {
        made.insert(u"coding"_s, codings);
    }
    putText(made, u"text"_s, text);
    return made;
}

QJsonObject localCodeable(const QString& kind, const QString& code, const QString& text) {
    return codeable({coding(localSystem(kind), code)}, text);
}

QJsonObject hl7Codeable(const QString& kind, const QString& code) {
    return codeable({coding(u"http://terminology.hl7.org/CodeSystem/"_s + kind, code)});
}

QJsonObject quantity(double value, const QString& unit) {
    return {
        {u"value"_s, value}, {u"unit"_s, unit}, {u"system"_s, QString::fromLatin1(ucum)}, {u"code"_s, unit}};
}

QJsonObject reference(const QString& type, const QString& id) {
    return {{u"reference"_s, type + u'/' + id}};
}

QJsonArray note(const QString& text) {
    return {QJsonObject{{u"text"_s, text}}};
}

void putText(QJsonObject& object, const QString& key, const QString& value) {
    if (!value.trimmed().isEmpty()) {
        object.insert(key, value);
    }
}

QJsonObject drugCode(Drug drug, Route route) {
    // RxNorm of ketamine as an ingredient and of its strengths is tagged unconfirmed.
    QJsonArray codings{coding(localSystem(u"drug"_s), code(drug))};
    if (drug == Drug::Esketamine && route == Route::Nasal) {
        codings.append(coding({rxNorm, "2201623", ""}));
    }
    return codeable(codings, code(drug));
}

QJsonObject routeCode(Route route) {
    switch (route) {
    case Route::Intravenous:
        return codeable({coding({snomed, "47625008", ""})}, code(route));
    case Route::Nasal:
        return codeable({coding({snomed, "46713006", "Nasal route"})}, code(route));
    case Route::Intramuscular:
        break;
    }
    return codeable({coding({snomed, "78421000", ""})}, code(route));
}

const ScaleCodes* scaleCodes(const ScaleId& scale) {
    const auto* const found = std::ranges::find_if(
        scales, [&](const ScaleCodes& each) { return scale.text() == QLatin1String(each.scale); });
    return found == scales.end() ? nullptr : found;
}

} // namespace tidemark::exchange::fhir
