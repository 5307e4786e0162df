// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhir/FhirScores.h"

#include "base/Try.h"
#include "exchange/fhir/FhirCodes.h"

namespace tidemark::exchange::fhir {
namespace {

using namespace Qt::StringLiterals;

QString linkIdOf(std::size_t item) {
    return QString::number(item + 1);
}

QJsonArray itemCodes(const ScaleId& scale, std::size_t item) {
    const ScaleCodes* codes = scaleCodes(scale);
    if (codes != nullptr && item < codes->items.size() && *codes->items[item] != '\0') {
        return {coding({loinc, codes->items[item], ""})};
    }
    return {coding(localSystem(u"scale-item"_s), scale.text() + u'-' + linkIdOf(item))};
}

QJsonArray totalCodes(const ScaleId& scale) {
    if (const ScaleCodes* codes = scaleCodes(scale)) {
        return {coding({loinc, codes->total, ""})};
    }
    return {coding(localSystem(u"scale"_s), scale.text())};
}

QJsonObject responseOf(const ScaleResult& result, const FhirContext& context) {
    QJsonObject made = resource(u"QuestionnaireResponse"_s, result.id.text());
    made.insert(u"questionnaire"_s, questionnaireAddress(result.scale.text()));
    made.insert(u"status"_s, u"completed"_s);
    made.insert(u"subject"_s, reference(u"Patient"_s, result.patient.text()));
    if (!result.session.isNull()) {
        made.insert(u"encounter"_s, reference(u"Encounter"_s, result.session.text()));
    }
    made.insert(u"authored"_s, context.times.text(result.answeredAt));
    made.insert(u"author"_s, reference(u"Practitioner"_s, result.enteredBy.text()));
    if (result.answeredBy == AnsweredBy::Patient || result.answeredBy == AnsweredBy::ReadAloud) {
        made.insert(u"source"_s, reference(u"Patient"_s, result.patient.text()));
    }
    QJsonArray items;
    for (std::size_t i = 0; i < result.answers.size(); ++i) {
        if (result.answers[i]) {
            items.append(
                QJsonObject{{u"linkId"_s, linkIdOf(i)},
                            {u"answer"_s, QJsonArray{QJsonObject{{u"valueInteger"_s, *result.answers[i]}}}}});
        }
    }
    if (result.functionAnswer) {
        items.append(
            QJsonObject{{u"linkId"_s, u"function"_s},
                        {u"answer"_s, QJsonArray{QJsonObject{{u"valueInteger"_s, *result.functionAnswer}}}}});
    }
    if (!items.isEmpty()) {
        made.insert(u"item"_s, items);
    }
    return made;
}

QJsonObject scoreOf(const ScaleResult& result, const rules::ScaleScore& score, const FhirContext& context) {
    QJsonObject made = resource(u"Observation"_s, result.id.text());
    made.insert(u"status"_s, u"final"_s);
    made.insert(u"category"_s, QJsonArray{hl7Codeable(u"observation-category"_s, u"survey"_s)});
    made.insert(u"code"_s, codeable(totalCodes(result.scale), result.scale.text()));
    made.insert(u"subject"_s, reference(u"Patient"_s, result.patient.text()));
    if (!result.session.isNull()) {
        made.insert(u"encounter"_s, reference(u"Encounter"_s, result.session.text()));
    }
    made.insert(u"effectiveDateTime"_s, context.times.text(result.answeredAt));
    made.insert(u"performer"_s, QJsonArray{reference(u"Practitioner"_s, result.enteredBy.text())});
    made.insert(u"derivedFrom"_s, QJsonArray{reference(u"QuestionnaireResponse"_s, result.id.text())});
    if (score.total) {
        made.insert(u"valueQuantity"_s, quantity(*score.total, u"{score}"_s));
    } else {
        made.insert(u"dataAbsentReason"_s, hl7Codeable(u"data-absent-reason"_s, u"unknown"_s));
    }
    if (!score.band.isEmpty()) {
        made.insert(u"interpretation"_s, QJsonArray{localCodeable(u"scale-band"_s, score.band)});
    }
    QJsonArray components;
    for (std::size_t i = 0; i < result.answers.size(); ++i) {
        if (result.answers[i]) {
            components.append(QJsonObject{{u"code"_s, codeable(itemCodes(result.scale, i))},
                                          {u"valueInteger"_s, *result.answers[i]}});
        }
    }
    if (!components.isEmpty()) {
        made.insert(u"component"_s, components);
    }
    return made;
}

} // namespace

QJsonObject questionnaire(const rules::Scale& scale) {
    QJsonObject made = resource(u"Questionnaire"_s, scale.id.text());
    made.insert(u"url"_s, questionnaireAddress(scale.id.text()));
    made.insert(u"status"_s, u"active"_s);
    putText(made, u"title"_s, scale.name);
    putText(made, u"copyright"_s, scale.licence);
    if (const ScaleCodes* codes = scaleCodes(scale.id)) {
        made.insert(u"code"_s, QJsonArray{coding({loinc, codes->panel, ""})});
    }
    QJsonArray items;
    for (std::size_t i = 0; i < scale.items.size(); ++i) {
        QJsonObject item{
            {u"linkId"_s, linkIdOf(i)}, {u"type"_s, u"integer"_s}, {u"code"_s, itemCodes(scale.id, i)}};
        putText(item, u"text"_s, scale.items[i]);
        items.append(item);
    }
    if (!scale.functionItem.isEmpty()) {
        items.append(QJsonObject{
            {u"linkId"_s, u"function"_s}, {u"type"_s, u"integer"_s}, {u"text"_s, scale.functionItem}});
    }
    if (!items.isEmpty()) {
        made.insert(u"item"_s, items);
    }
    return made;
}

Result<Resources> scoreResources(const FhirRecord& record, const FhirContext& context) {
    Resources made;
    for (const ScaleResult& result : record.results) {
        const auto score = context.scales.score(result, record.patient.sex);
        if (!score) {
            return fail(ErrorCode::DatabaseDamaged);
        }
        made.push_back(responseOf(result, context));
        made.push_back(scoreOf(result, *score, context));
    }
    return made;
}

} // namespace tidemark::exchange::fhir
