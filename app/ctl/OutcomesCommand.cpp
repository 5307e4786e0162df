// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/OutcomesCommand.h"

#include "base/Try.h"
#include "reports/OutcomeTables.h"
#include "text/OutcomeWords.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace tidemark::ctl {
namespace {

using namespace Qt::StringLiterals;

QDate dayOf(const QString& text) {
    return QDate::fromString(text, Qt::ISODate);
}

template <class Value>
QJsonValue orNull(const std::optional<Value>& value) {
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonObject lineObject(const reports::OutcomeLine& line) {
    return {{u"key"_s, line.key},         {u"n"_s, orNull(line.n)},       {u"of"_s, orNull(line.of)},
            {u"missing"_s, line.missing}, {u"tooEarly"_s, line.tooEarly}, {u"value"_s, orNull(line.value)},
            {u"low"_s, orNull(line.low)}, {u"high"_s, orNull(line.high)}, {u"hidden"_s, line.hidden}};
}

QJsonObject tablesObject(const reports::OutcomeReport& report) {
    QJsonObject tables;
    for (const reports::OutcomeTable& table : reports::outcomeTables(report)) {
        QJsonArray lines;
        for (const reports::OutcomeLine& line : table.lines) {
            QJsonObject object = lineObject(line);
            if (table.name == "figures"_L1) {
                const auto kind = fromCode(rules::figureKindCodes, line.key);
                object.insert(u"definition"_s, app::figureDefinition(*kind, report.scaleName));
            }
            lines.append(object);
        }
        tables.insert(table.name, lines);
    }
    return tables;
}

QJsonArray riskArray(const reports::OutcomeReport& report, const services::OutcomeRecord& record) {
    QJsonArray risks;
    for (const rules::GapRisk& risk : report.atRisk) {
        const auto patient = record.patients.find(risk.patient);
        risks.append(
            QJsonObject{{u"patient"_s, patient == record.patients.end() ? QString() : patient->second.number},
                        {u"reason"_s, code(risk.reason)},
                        {u"days"_s, risk.days},
                        {u"allowed"_s, risk.limit}});
    }
    return risks;
}

QString textOf(const reports::OutcomeReport& report) {
    QStringList lines{u"%1 courses, primary scale %2"_s.arg(report.courses)
                          .arg(report.scaleName.isEmpty() ? u"more than one or none"_s : report.scaleName)};
    for (const rules::Figure& figure : report.figures) {
        const auto words = app::figureWords(figure, report.scaleName);
        lines << QStringList{words.title + u": "_s + words.value, words.interval, words.count}
                         .filter(QRegularExpression(u"."_s))
                         .join(u", "_s) +
                     u"\n    "_s + words.definition;
    }
    for (const rules::RareShare& rare : report.safety.rare) {
        lines << u"%1: %2"_s.arg(app::rareEventWords(rare.event), app::rareWords(rare.share));
    }
    lines << u"At risk of a gap: %1 patients. --json has every table."_s.arg(report.atRisk.size());
    return lines.join(u'\n');
}

} // namespace

QString outcomesFault(const OutcomesOptions& words) {
    for (const QString& day : {words.from, words.until}) {
        if (!day.isEmpty() && !dayOf(day).isValid()) {
            return u"'%1' is no day. Write it as 2026-03-02."_s.arg(day);
        }
    }
    return {};
}

Result<Outcome> outcomesCommand(services::SignedIn& context, const Options& options) {
    const OutcomesOptions& words = options.outcomes;
    rules::OutcomeFilter filter{dayOf(words.from), dayOf(words.until), {}};
    const std::pair<rules::OutcomeGroup, QString> groups[] = {
        {rules::OutcomeGroup::Route, words.route},
        {rules::OutcomeGroup::Dose, words.dose},
        {rules::OutcomeGroup::Indication, words.indication},
        {rules::OutcomeGroup::Protocol, words.protocol},
        {rules::OutcomeGroup::Prescriber, words.clinician}};
    for (const auto& [group, key] : groups) {
        if (!key.isEmpty()) {
            filter.only.emplace(group, key);
        }
    }
    const services::OutcomesReading reading(*context.clinic, context.actor);
    const auto read = TIDEMARK_TRY(reading.begin({filter.from, filter.until}));
    const auto record = TIDEMARK_TRY(read());
    const auto report = reports::outcomeReport(*record, filter);
    Outcome outcome;
    outcome.json = tablesObject(report);
    outcome.json.insert(u"courses"_s, report.courses);
    outcome.json.insert(u"scale"_s, report.scaleName);
    outcome.json.insert(u"from"_s, words.from);
    outcome.json.insert(u"until"_s, words.until);
    outcome.json.insert(u"at-risk"_s, riskArray(report, *record));
    outcome.text = textOf(report);
    return outcome;
}

} // namespace tidemark::ctl
