// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ScoreCommand.h"

#include "base/Try.h"
#include "fields/FieldKeys.h"

#include <QJsonArray>

#include <algorithm>

namespace tidemark::ctl {
namespace {

using namespace Qt::StringLiterals;

struct TypedAnswers {
    std::vector<std::optional<int>> items;
    std::vector<int> refused;
    std::optional<int> total;
};

Result<TypedAnswers> readAnswers(const QString& text, const rules::Scale& scale) {
    TypedAnswers typed;
    int item = 0;
    for (const QString& part : text.split(u',')) {
        ++item;
        const QString trimmed = part.trimmed();
        if (trimmed.isEmpty() || trimmed == "r"_L1) {
            typed.items.emplace_back();
            if (!trimmed.isEmpty()) {
                typed.refused.push_back(item);
            }
            continue;
        }
        bool read = false;
        const int answer = trimmed.toInt(&read);
        // Answers beyond the last item are counted below.
        const auto last = scale.items.size() - 1;
        const int highest = scale.highestAnswer(std::min(static_cast<std::size_t>(item) - 1, last));
        if (!read || answer < 0 || answer > highest) {
            return fail(read ? ErrorCode::NotOneOfTheChoices : ErrorCode::NotANumber, fields::keys::answer,
                        u"%1 is not a whole number from 0 to %2"_s.arg(item).arg(highest));
        }
        typed.items.emplace_back(answer);
    }
    if (typed.items.size() != scale.items.size()) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::answers,
                    u"%1 instead of %2"_s.arg(typed.items.size()).arg(scale.items.size()));
    }
    return typed;
}

Result<TypedAnswers> readTotal(const QString& text, const rules::Scale& scale) {
    bool read = false;
    const int total = text.toInt(&read);
    if (!scale.takesTotal()) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::scoreTotal,
                    u"%1 is scored from its answers"_s.arg(scale.name));
    }
    if (!read || total < 0 || total > scale.maximum) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::scoreTotal,
                    u"it is a whole number from 0 to %1"_s.arg(scale.maximum));
    }
    return TypedAnswers{std::vector<std::optional<int>>(scale.items.size()), {}, total};
}

Result<Sex> readSex(const QString& text) {
    const auto sex = text.isEmpty() ? std::optional(Sex::NotRecorded) : fromCode(sexCodes, text);
    const bool known = text.isEmpty() || sex == Sex::Female || sex == Sex::Male;
    return known ? Result<Sex>(*sex) : fail(ErrorCode::NotOneOfTheChoices, fields::keys::sexForBands);
}

Result<rules::Scale> withChosenBands(const rules::Scale& scale, const QString& set) {
    if (set.isEmpty()) {
        return scale;
    }
    auto chosen = rules::withBands(scale, set);
    return chosen ? Result<rules::Scale>(std::move(*chosen))
                  : fail(ErrorCode::NotOneOfTheChoices, fields::keys::bandSet);
}

QJsonArray arrayOf(const std::vector<int>& numbers) {
    QJsonArray array;
    for (const int each : numbers) {
        array.append(each);
    }
    return array;
}

QJsonValue textOrNull(const QString& text) {
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject partsJson(const rules::ScaleScore& score) {
    QJsonObject parts;
    for (const rules::PartScore& part : score.parts) {
        parts.insert(part.key, part.value ? QJsonValue(*part.value) : QJsonValue(QJsonValue::Null));
    }
    return parts;
}

QString partsWords(const rules::ScaleScore& score) {
    QStringList parts;
    for (const rules::PartScore& part : score.parts) {
        parts << u"%1 %2"_s.arg(part.key, part.value ? QString::number(*part.value, 'g', 3) : u"missing"_s);
    }
    return parts.join(u", "_s);
}

QString scoreWords(const rules::Scale& scale, const rules::ScaleScore& score) {
    QStringList words;
    if (score.total) {
        words << QString::number(*score.total);
    }
    if (!score.band.isEmpty()) {
        words << score.band;
    }
    if (score.prorated) {
        words << u"prorated"_s;
    }
    const bool isSaid = score.total || !score.band.isEmpty();
    if (!score.complete && !(score.total && score.prorated)) {
        // What was refused is neither a 0 nor missing.
        const auto refused = std::ranges::count_if(score.missing, [&](int item) {
            return std::ranges::find(score.refused, item) != score.refused.end();
        });
        const auto missing = static_cast<qsizetype>(score.missing.size()) - refused;
        words << u"incomplete"_s;
        if (missing > 0) {
            words << u"%1 missing"_s.arg(missing);
        }
        if (refused > 0) {
            words << u"%1 refused"_s.arg(refused);
        }
    } else if (!isSaid) {
        words << partsWords(score);
    }
    QString text = u"%1: %2"_s.arg(scale.name, words.join(u", "_s));
    if (isSaid && !score.parts.empty()) {
        text += u"\n"_s + partsWords(score);
    }
    return text;
}

/// What makes somebody act, and what a clinician has to weigh.
QStringList flagWords(const rules::Scale& scale, const rules::ScaleScore& score) {
    QStringList lines;
    for (const QString& flag : score.flags) {
        if (flag.startsWith("item"_L1)) {
            lines << u"Item %1 is above 0: ask about suicide risk now."_s.arg(*scale.safetyItem);
        } else if (flag == "high-risk"_L1) {
            lines << u"High risk: a clinician acts before the patient leaves."_s;
        } else if (flag == "behaviour-undated"_L1) {
            lines
                << u"Suicidal behaviour without its time may be high risk: ask whether it was within three months."_s;
        } else if (flag == "sex-needed"_L1) {
            lines << u"Women are positive from 3, men from 4: give --sex."_s;
        } else if (flag == "cut-point"_L1) {
            lines << u"At or above the cut-point of %1."_s.arg(*scale.cutPoint);
        } else if (flag == "symptom-pattern"_L1) {
            lines << u"The symptoms have the pattern of a provisional diagnosis."_s;
        }
    }
    return lines;
}

QJsonArray bandsJson(const std::vector<rules::ScaleBand>& bands) {
    QJsonArray list;
    for (const rules::ScaleBand& band : bands) {
        list.append(QJsonObject{{u"from"_s, band.from}, {u"to"_s, band.to}, {u"band"_s, band.key}});
    }
    return list;
}

QString bandsWords(const std::vector<rules::ScaleBand>& bands) {
    QStringList list;
    for (const rules::ScaleBand& band : bands) {
        list << (band.from == band.to ? u"%1 %2"_s.arg(band.from).arg(band.key)
                                      : u"%1-%2 %3"_s.arg(band.from).arg(band.to).arg(band.key));
    }
    return list.join(u", "_s);
}

bool hasTotal(const rules::Scale& scale) {
    return scale.totalRule == rules::TotalRule::SumOfItems || scale.totalRule == rules::TotalRule::SumOfParts;
}

QJsonObject scaleJson(const rules::Scale& scale) {
    QJsonArray sets;
    for (const rules::BandSet& set : scale.bandSets) {
        sets.append(
            QJsonObject{{u"key"_s, set.key}, {u"source"_s, set.source}, {u"bands"_s, bandsJson(set.bands)}});
    }
    QJsonArray highest;
    for (std::size_t item = 0; item < scale.items.size(); ++item) {
        highest.append(scale.highestAnswer(item));
    }
    return {{u"id"_s, scale.id.text()},
            {u"name"_s, scale.name},
            {u"items"_s, static_cast<int>(scale.items.size())},
            {u"highestAnswers"_s, highest},
            {u"maximum"_s, hasTotal(scale) ? QJsonValue(scale.maximum) : QJsonValue(QJsonValue::Null)},
            {u"bands"_s, bandsJson(scale.bands)},
            {u"bandSets"_s, sets},
            {u"wording"_s, scale.hasWording()},
            {u"licence"_s, scale.licence},
            {u"source"_s, scale.source},
            {u"convention"_s, textOrNull(scale.convention)}};
}

/// "16 items of 0-3, total 0-27".
QString rangeWords(const rules::Scale& scale) {
    int lowest = scale.highestAnswer(0);
    int highest = lowest;
    for (std::size_t item = 0; item < scale.items.size(); ++item) {
        lowest = std::min(lowest, scale.highestAnswer(item));
        highest = std::max(highest, scale.highestAnswer(item));
    }
    const QString range =
        lowest == highest ? u"0-%1"_s.arg(highest) : u"0-%1 to 0-%2"_s.arg(lowest).arg(highest);
    const QString items =
        u"%1 %2 of %3"_s.arg(scale.items.size()).arg(scale.items.size() == 1 ? u"item"_s : u"items"_s, range);
    return hasTotal(scale) ? u"%1, total 0-%2"_s.arg(items).arg(scale.maximum) : items + u", no total"_s;
}

QString scaleWords(const rules::Scale& scale) {
    QStringList lines{u"%1  %2: %3"_s.arg(scale.id.text(), -11).arg(scale.name, rangeWords(scale))};
    if (!scale.bands.empty()) {
        lines << u"bands: %1"_s.arg(bandsWords(scale.bands));
    } else if (scale.totalRule == rules::TotalRule::SuicideTriage) {
        lines << u"triage: none, low, moderate, high"_s;
    } else if (!scale.bandsBySex) {
        lines << u"bands: none"_s;
    }
    for (const rules::BandSet& set : scale.bandSets) {
        lines << u"bands of %1: %2 (%3)"_s.arg(set.key, bandsWords(set.bands), set.source);
    }
    lines << u"licence: %1"_s.arg(scale.licence) << u"source: %1"_s.arg(scale.source);
    if (!scale.convention.isEmpty()) {
        lines << u"not from a publication we checked: %1"_s.arg(scale.convention);
    }
    return lines.join(u"\n             "_s);
}

} // namespace

Result<Outcome> scoreCommand(const Options& options, const rules::ScaleRegistry& scales) {
    const rules::Scale* known = scales.find(ScaleId(options.arguments.at(0)));
    if (known == nullptr) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::scale);
    }
    const auto scale = TIDEMARK_TRY(withChosenBands(*known, options.bandSet));
    const auto sex = TIDEMARK_TRY(readSex(options.sex));
    const auto typed =
        TIDEMARK_TRY(options.total.isEmpty() ? readAnswers(options.arguments.mid(1).join(u','), scale)
                                             : readTotal(options.total, scale));
    const auto score =
        TIDEMARK_TRY(rules::score(scale, rules::ScaleAnswers{typed.items, typed.refused, typed.total, sex}));
    QJsonArray flags;
    for (const QString& flag : score.flags) {
        flags.append(flag);
    }
    Outcome outcome;
    outcome.json = {{u"scale"_s, scale.id.text()},
                    {u"total"_s, score.total ? QJsonValue(*score.total) : QJsonValue(QJsonValue::Null)},
                    {u"subscales"_s, partsJson(score)},
                    {u"band"_s, textOrNull(score.band)},
                    {u"complete"_s, score.complete},
                    {u"missing"_s, arrayOf(score.missing)},
                    {u"refused"_s, arrayOf(score.refused)},
                    {u"prorated"_s, score.prorated},
                    {u"flags"_s, flags},
                    {u"asksForAction"_s, score.asksForAction},
                    {u"algorithm"_s, score.algorithm}};
    outcome.text = (QStringList(scoreWords(scale, score)) + flagWords(scale, score)).join(u'\n');
    return outcome;
}

Outcome scalesCommand(const rules::ScaleRegistry& scales) {
    QJsonArray list;
    QStringList lines;
    for (const rules::Scale& scale : scales.all()) {
        list.append(scaleJson(scale));
        lines << scaleWords(scale);
    }
    Outcome outcome;
    outcome.json = {{u"scales"_s, list}};
    outcome.text = lines.join(u'\n');
    return outcome;
}

} // namespace tidemark::ctl
