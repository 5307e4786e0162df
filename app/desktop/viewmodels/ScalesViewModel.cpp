// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/viewmodels/ScalesViewModel.h"

#include "desktop/messages/DateWords.h"
#include "desktop/messages/Message.h"
#include "desktop/messages/TrendWords.h"
#include "services/Patients.h"
#include "services/Scales.h"

#include <algorithm>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

QStringList toList(const std::vector<QString>& texts) {
    return {texts.begin(), texts.end()};
}

QString toneOfBand(const QString& band) {
    if (band == "minimal"_L1 || band == "mild"_L1) {
        return u"good"_s;
    }
    return band == "moderate"_L1 ? u"warn"_s : u"bad"_s;
}

} // namespace

ScalesViewModel::ScalesViewModel(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {}

void ScalesViewModel::open(const QString& scale, const QString& patientId, const QString& sessionId) {
    m_scale = fromCode(scaleCodes, scale).value_or(ScaleId::Phq9);
    m_patient = PatientId(patientId);
    m_session = SessionId(sessionId);
    m_answers.assign(rules::scale(m_scale).items.size(), std::nullopt);
    m_functionAnswer.reset();
    m_recorded = ScaleResultId();
    m_result.clear();
    m_item9Open = false;
    m_item9Line.clear();
    const auto chart = services::Patients(m_desk.clinic()).chart(m_desk.actor(), m_patient);
    m_patientName = chart ? chart->patient.familyName + u", "_s + chart->patient.givenName : QString();
    setError(chart ? QString() : messageFor(chart.error()).sentence());
    emit opened();
    emit answersChanged();
    emit finishedChanged();
}

void ScalesViewModel::answer(int item, int choice) {
    const bool known = item >= 0 && static_cast<std::size_t>(item) < m_answers.size() && choice >= 0 &&
                       choice < choices().size();
    if (!known || isFinished()) {
        return;
    }
    std::optional<int>& answer = m_answers[static_cast<std::size_t>(item)];
    answer = answer == choice ? std::nullopt : std::optional(choice);
    setError({});
    emit answersChanged();
}

void ScalesViewModel::answerFunction(int choice) {
    if (isFinished()) {
        return;
    }
    m_functionAnswer = m_functionAnswer == choice ? std::nullopt : std::optional(choice);
    emit answersChanged();
}

QString ScalesViewModel::missingItems() const {
    QStringList missing;
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        if (!m_answers[i]) {
            missing << QString::number(i + 1);
        }
    }
    return missing.join(u", "_s);
}

bool ScalesViewModel::finish(bool keepIncomplete) {
    if (isFinished()) {
        return true;
    }
    const QString missing = missingItems();
    if (!missing.isEmpty() && !keepIncomplete) {
        setError(
            tr("Not answered: %1. Answer them, or keep the questionnaire as incomplete, without a total.")
                .arg(missing));
        return false;
    }
    const auto recorded =
        services::Scales(m_desk.clinic())
            .record(m_desk.actor(), m_patient, m_session, m_scale, m_answers, m_functionAnswer);
    if (!recorded) {
        setError(messageFor(recorded.error()).sentence());
        return false;
    }
    m_recorded = recorded->result.id;
    const rules::ScaleScore& score = recorded->score;
    m_result = score.total ? tr("%1: %2 of %3, %4")
                                 .arg(scaleName())
                                 .arg(*score.total)
                                 .arg(rules::scale(m_scale).maximum)
                                 .arg(bandWords(score.band))
                           : tr("%1: incomplete, no total").arg(scaleName());
    m_resultTone = score.total ? toneOfBand(score.band) : u"neutral"_s;
    const int item9 = rules::item9(recorded->result).value_or(0);
    m_item9Open = item9 > 0;
    m_item9Line = m_item9Open ? tr("Item 9 (thoughts of death or self-harm) is answered %1. Ask about "
                                   "suicide risk now, and write down who was told and what was done.")
                                    .arg(item9)
                              : QString();
    setError({});
    emit finishedChanged();
    m_desk.tellPatientChanged(m_patient);
    if (!m_session.isNull()) {
        m_desk.tellSessionChanged(m_session);
    }
    return true;
}

void ScalesViewModel::acknowledge(const QString& whatWasDone) {
    const auto done = services::Scales(m_desk.clinic()).acknowledge(m_desk.actor(), m_recorded, whatWasDone);
    if (!done) {
        setError(messageFor(done.error()).sentence());
        return;
    }
    m_item9Open = false;
    m_item9Line =
        tr("Acknowledged by %1, %2.")
            .arg(m_desk.actor().displayName, dayAndClockWords(m_desk.clock().now(), m_desk.clock().zone()));
    setError({});
    emit finishedChanged();
    m_desk.tellPatientChanged(m_patient);
}

QStringList ScalesViewModel::items() const {
    return toList(rules::scale(m_scale).items);
}

QStringList ScalesViewModel::choices() const {
    return toList(rules::scale(m_scale).answers);
}

QStringList ScalesViewModel::functionChoices() const {
    return toList(rules::scale(m_scale).functionAnswers);
}

QVariantList ScalesViewModel::answers() const {
    QVariantList list;
    for (const std::optional<int>& answer : m_answers) {
        list.append(answer.value_or(-1));
    }
    return list;
}

int ScalesViewModel::answered() const {
    return static_cast<int>(std::count_if(m_answers.begin(), m_answers.end(),
                                          [](const auto& answer) { return answer.has_value(); }));
}

void ScalesViewModel::setError(const QString& sentence) {
    m_error = sentence;
    emit errorChanged();
}

} // namespace tidemark::app
