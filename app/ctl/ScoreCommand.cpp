// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ScoreCommand.h"

#include "base/Try.h"
#include "fields/FieldKeys.h"

#include <QJsonArray>

namespace tidemark::ctl {
namespace {

using namespace Qt::StringLiterals;

Result<std::vector<std::optional<int>>> readAnswers(const QString& text, const rules::Scale& scale) {
    std::vector<std::optional<int>> answers;
    int item = 0;
    for (const QString& part : text.split(u',')) {
        ++item;
        const QString trimmed = part.trimmed();
        if (trimmed.isEmpty()) {
            answers.emplace_back();
            continue;
        }
        bool read = false;
        const int answer = trimmed.toInt(&read);
        const int highest = static_cast<int>(scale.answers.size()) - 1;
        if (!read || answer < 0 || answer > highest) {
            return fail(read ? ErrorCode::NotOneOfTheChoices : ErrorCode::NotANumber, fields::keys::answer,
                        u"%1 is not a whole number from 0 to %2"_s.arg(item).arg(highest));
        }
        answers.emplace_back(answer);
    }
    if (answers.size() != scale.items.size()) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::answers,
                    u"%1 instead of %2"_s.arg(answers.size()).arg(scale.items.size()));
    }
    return answers;
}

} // namespace

Result<Outcome> scoreCommand(const Options& options, const rules::ScaleRegistry& scales) {
    const rules::Scale* scale = scales.find(ScaleId(options.arguments.at(0)));
    if (scale == nullptr) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::scale);
    }
    const auto answers = TIDEMARK_TRY(readAnswers(options.arguments.at(1), *scale));
    const auto score = TIDEMARK_TRY(rules::score(*scale, answers));
    QJsonArray missing;
    for (const int item : score.missing) {
        missing.append(item);
    }
    QJsonArray flags;
    for (const QString& flag : score.flags) {
        flags.append(flag);
    }
    Outcome outcome;
    outcome.json = {{u"scale"_s, scale->id.text()},
                    {u"total"_s, score.total ? QJsonValue(*score.total) : QJsonValue(QJsonValue::Null)},
                    {u"band"_s, score.band.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(score.band)},
                    {u"complete"_s, score.complete},
                    {u"missing"_s, missing},
                    {u"flags"_s, flags}};
    outcome.text = score.total ? u"%1: %2, %3"_s.arg(scale->name).arg(*score.total).arg(score.band)
                               : u"%1: incomplete, %2 missing"_s.arg(scale->name).arg(score.missing.size());
    if (!score.flags.empty()) {
        outcome.text += u"\nItem %1 is above 0: ask about suicide risk now."_s.arg(*scale->safetyItem);
    }
    return outcome;
}

} // namespace tidemark::ctl
