// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/scales/ScalesViewModel.h"

#include "services/patients/Patients.h"
#include "text/DateWords.h"
#include "text/Message.h"
#include "text/TrendWords.h"

#include <algorithm>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

QStringList toList(const std::vector<QString>& texts) {
    return {texts.begin(), texts.end()};
}

Tone toneOfBand(const QString& band) {
    if (band == "minimal"_L1 || band == "mild"_L1) {
        return Tone::Good;
    }
    return band == "moderate"_L1 ? Tone::Warn : Tone::Bad;
}

} // namespace

ScalesViewModel::ScalesViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_form(rules::shippedScales().all().front()) {}

void ScalesViewModel::open(const QString& scale, const QString& patientId, const QString& sessionId) {
    const rules::ScaleRegistry& scales = m_context.clinic().scales();
    const rules::Scale* known = scales.find(ScaleId(scale));
    begin(known == nullptr ? scales.all().front() : *known, PatientId(patientId), SessionId(sessionId));
    const services::UnfinishedScales unfinished(m_context.clinic(), m_context.actor());
    if (!m_session.isNull()) {
        if (auto kept = unfinished.load(m_session, m_filled.scale)) {
            m_filled = *std::move(kept);
        } else {
            refuseAnswers(kept.error());
        }
    }
    tellOpened();
}

void ScalesViewModel::openRecorded(const PatientId& patient, const ScaleResultId& result) {
    const auto all = services::Scales(m_context.clinic(), m_context.actor()).ofPatient(patient);
    const rules::Scale* known = nullptr;
    std::optional<services::ScoredResult> wanted;
    for (const services::ScoredResult& each : all ? *all : std::vector<services::ScoredResult>()) {
        if (each.result.id == result) {
            wanted = each;
            known = m_context.clinic().scales().find(each.result.scale);
        }
    }
    if (known == nullptr) {
        // Nothing of another questionnaire stays on the screen.
        begin(m_form, patient, {});
        refuseAnswers(all ? Error{ErrorCode::NotFound, {}, {}} : all.error());
        tellOpened();
        return;
    }
    begin(*known, patient, wanted->result.session);
    m_filled.answers = wanted->result.answers;
    m_filled.functionAnswer = wanted->result.functionAnswer;
    showResult(*wanted);
    tellOpened();
}

void ScalesViewModel::begin(const rules::Scale& scale, const PatientId& patient, const SessionId& session) {
    m_patient = patient;
    m_session = session;
    m_form = scale;
    m_filled = {scale.id, std::vector<std::optional<int>>(scale.items.size()), std::nullopt};
    m_recorded = ScaleResultId();
    m_unread.clear();
    m_result.clear();
    m_item9Open = false;
    m_item9Line.clear();
    const auto chart = services::Patients(m_context.clinic(), m_context.actor()).chart(m_patient);
    m_patientName = chart ? listName(chart->patient) : QString();
    setError(chart ? QString() : messageFor(chart.error()).sentence());
    judgePatientMode();
}

void ScalesViewModel::refuseAnswers(const Error& error) {
    m_unread = messageFor(error).sentence();
    setError(m_unread);
}

void ScalesViewModel::tellOpened() {
    emit opened();
    emit answersChanged();
    emit finishedChanged();
}

void ScalesViewModel::judgePatientMode() {
    const auto open =
        services::Scales(m_context.clinic(), m_context.actor()).forPatientMode(m_patient, m_session);
    m_patientModeOffered = open && !open->empty();
}

void ScalesViewModel::keepUnfinished() {
    if (!m_session.isNull()) {
        // What could not be kept is still on the screen; the next answer tries again.
        static_cast<void>(
            services::UnfinishedScales(m_context.clinic(), m_context.actor()).keep(m_session, m_filled));
    }
}

void ScalesViewModel::answer(int item, int choice) {
    const bool known = item >= 0 && static_cast<std::size_t>(item) < m_filled.answers.size() && choice >= 0 &&
                       choice < choices().size();
    if (!known || isFinished()) {
        return;
    }
    if (!m_unread.isEmpty()) {
        setError(m_unread);
        return;
    }
    std::optional<int>& answer = m_filled.answers[static_cast<std::size_t>(item)];
    answer = answer == choice ? std::nullopt : std::optional(choice);
    keepUnfinished();
    setError({});
    emit answersChanged();
}

void ScalesViewModel::answerFunction(int choice) {
    if (isFinished() || !m_unread.isEmpty()) {
        return;
    }
    m_filled.functionAnswer = m_filled.functionAnswer == choice ? std::nullopt : std::optional(choice);
    keepUnfinished();
    emit answersChanged();
}

QStringList ScalesViewModel::missingItems() const {
    QStringList missing;
    for (std::size_t i = 0; i < m_filled.answers.size(); ++i) {
        if (!m_filled.answers[i]) {
            missing << QString::number(i + 1);
        }
    }
    return missing;
}

bool ScalesViewModel::finish(bool keepIncomplete) {
    if (isFinished()) {
        return true;
    }
    if (!m_unread.isEmpty()) {
        setError(m_unread);
        return false;
    }
    const QString missing = missingItems().join(u", "_s);
    if (!missing.isEmpty() && !keepIncomplete) {
        setError(
            tr("Not answered: %1. Answer them, or keep the questionnaire as incomplete, without a total.")
                .arg(missing));
        return false;
    }
    const auto recorded =
        services::Scales(m_context.clinic(), m_context.actor())
            .record(m_patient, m_session, m_filled.scale, m_filled.answers, m_filled.functionAnswer);
    if (!recorded) {
        setError(messageFor(recorded.error()).sentence());
        return false;
    }
    showResult(*recorded);
    judgePatientMode();
    setError({});
    emit finishedChanged();
    m_context.tellPatientChanged(m_patient);
    if (!m_session.isNull()) {
        m_context.tellSessionChanged(m_session);
    }
    return true;
}

void ScalesViewModel::showResult(const services::ScoredResult& recorded) {
    m_recorded = recorded.result.id;
    const rules::ScaleScore& score = recorded.score;
    m_result = score.total ? tr("%1: %2 of %3, %4")
                                 .arg(scaleName())
                                 .arg(*score.total)
                                 .arg(form().maximum)
                                 .arg(bandWords(score.band))
                           : tr("%1: incomplete, no total").arg(scaleName());
    m_resultTone = score.total ? toneOfBand(score.band) : Tone::Neutral;
    const int item9 = m_context.clinic().scales().safetyAnswer(recorded.result).value_or(0);
    m_item9Open = item9 > 0 && !recorded.result.acknowledgedAt;
    m_item9Line = m_item9Open ? tr("Item %1 (thoughts of death or self-harm) is answered %2. Ask about "
                                   "suicide risk now, and write down who was informed and what was done.")
                                    .arg(form().safetyItem.value_or(0))
                                    .arg(item9)
                              : QString();
}

void ScalesViewModel::acknowledge(const QString& whatWasDone) {
    const auto done =
        services::Scales(m_context.clinic(), m_context.actor()).acknowledge(m_recorded, whatWasDone);
    if (!done) {
        setError(messageFor(done.error()).sentence());
        return;
    }
    m_item9Open = false;
    m_item9Line = tr("Acknowledged by %1, %2.")
                      .arg(m_context.actor().displayName,
                           dayAndClockWords(m_context.clock().now(), m_context.clock().zone()));
    setError({});
    emit finishedChanged();
    m_context.tellPatientChanged(m_patient);
}

QStringList ScalesViewModel::items() const {
    return toList(form().items);
}

QStringList ScalesViewModel::choices() const {
    return toList(form().answers);
}

QStringList ScalesViewModel::functionChoices() const {
    return toList(form().functionAnswers);
}

QList<int> ScalesViewModel::answers() const {
    QList<int> list;
    for (const std::optional<int>& answer : m_filled.answers) {
        list.append(answer.value_or(-1));
    }
    return list;
}

void ScalesViewModel::setError(const QString& sentence) {
    m_error = sentence;
    emit errorChanged();
}

} // namespace tidemark::app
