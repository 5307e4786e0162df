// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/scales/UnfinishedScales.h"

#include "base/Try.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "storage/repositories/sessions/SessionDraftRepository.h"
#include "storage/Store.h"

#include <algorithm>

namespace tidemark::services {

using rules::authorize;
using rules::Command;

namespace {

constexpr QChar open(u'-');
constexpr QChar refused(u'r');

QChar toCharacter(const std::optional<int>& answer) {
    return answer ? QChar(u'0' + *answer) : open;
}

/// One character for each item, then one for the question on function.
QString toText(const UnfinishedScale& unfinished) {
    QString text;
    for (std::size_t item = 0; item < unfinished.answers.size(); ++item) {
        text += unfinished.isRefused(item) ? refused : toCharacter(unfinished.answers[item]);
    }
    return text + toCharacter(unfinished.functionAnswer);
}

std::optional<int> toAnswer(QChar character, std::size_t choices) {
    const int answer = character.unicode() - u'0';
    return answer >= 0 && static_cast<std::size_t>(answer) < choices ? std::optional(answer) : std::nullopt;
}

} // namespace

int UnfinishedScale::answered() const {
    return static_cast<int>(
               std::ranges::count_if(answers, [](const auto& each) { return each.has_value(); })) +
           static_cast<int>(refused.size());
}

bool UnfinishedScale::isRefused(std::size_t item) const {
    return std::ranges::find(refused, static_cast<int>(item) + 1) != refused.end();
}

QString UnfinishedScales::draftField(const ScaleId& scale) {
    return QStringLiteral("scale-") + scale.text();
}

Result<void> UnfinishedScales::keep(const SessionId& session, const UnfinishedScale& unfinished) {
    TIDEMARK_TRY(authorize(m_actor, Command::RecordScale));
    const bool empty = unfinished.answered() == 0 && !unfinished.functionAnswer;
    return m_clinic.store().read([&](storage::Connection& connection) {
        return storage::SessionDraftRepository::keep(connection, session, draftField(unfinished.scale),
                                                     empty ? QString() : toText(unfinished));
    });
}

Result<UnfinishedScale> UnfinishedScales::load(const SessionId& session, const ScaleId& scale) const {
    TIDEMARK_TRY(authorize(m_actor, Command::RecordScale));
    const auto text = TIDEMARK_TRY(m_clinic.store().read([&](storage::Connection& connection) {
        return storage::SessionDraftRepository::load(connection, session, draftField(scale));
    }));
    const rules::Scale* known = m_clinic.scales().find(scale);
    if (known == nullptr) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::scale);
    }
    const rules::Scale& form = *known;
    UnfinishedScale unfinished{scale, std::vector<std::optional<int>>(form.items.size()), std::nullopt, {}};
    // A draft of another form of the questionnaire is none of this one.
    if (text.size() == static_cast<qsizetype>(form.items.size()) + 1) {
        for (std::size_t item = 0; item < form.items.size(); ++item) {
            const QChar each = text[static_cast<qsizetype>(item)];
            if (each == refused) {
                unfinished.refused.push_back(static_cast<int>(item) + 1);
            } else {
                const auto choices = static_cast<std::size_t>(form.highestAnswer(item)) + 1;
                unfinished.answers[item] = toAnswer(each, choices);
            }
        }
        unfinished.functionAnswer = toAnswer(text.back(), form.functionAnswers.size());
    }
    return unfinished;
}

} // namespace tidemark::services
