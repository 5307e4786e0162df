// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/scales/ScalesViewModel.h"

#include "services/clinic/Staff.h"
#include "services/patients/Patients.h"
#include "text/DateWords.h"
#include "text/Message.h"
#include "text/PatientWords.h"
#include "text/ScaleWords.h"

#include <algorithm>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

QStringList toList(const std::vector<QString>& texts) {
    return {texts.begin(), texts.end()};
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
    m_filled.refused = wanted->result.refused;
    showResult(*wanted);
    tellOpened();
}

void ScalesViewModel::begin(const rules::Scale& scale, const PatientId& patient, const SessionId& session) {
    m_patient = patient;
    m_session = session;
    m_form = scale;
    m_filled = {scale.id, std::vector<std::optional<int>>(scale.items.size()), std::nullopt, {}};
    m_recorded = ScaleResultId();
    m_unread.clear();
    m_result.clear();
    m_answeredBy.clear();
    m_item9Open = false;
    m_item9Line.clear();
    const auto chart = services::Patients(m_context.clinic(), m_context.actor()).chart(m_patient);
    m_patientName = chart ? listName(chart->patient) : QString();
    m_patientBirth = chart ? particularsWords(chart->patient, m_context.clinic().today()) : QString();
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
                       choice <= form().highestAnswer(static_cast<std::size_t>(item));
    if (!known || isFinished()) {
        return;
    }
    if (!m_unread.isEmpty()) {
        setError(m_unread);
        return;
    }
    std::optional<int>& answer = m_filled.answers[static_cast<std::size_t>(item)];
    answer = answer == choice ? std::nullopt : std::optional(choice);
    std::erase(m_filled.refused, item + 1);
    keepUnfinished();
    setError({});
    emit answersChanged();
}

void ScalesViewModel::refuse(int item) {
    if (!m_unread.isEmpty()) {
        setError(m_unread);
        return;
    }
    if (item < 0 || static_cast<std::size_t>(item) >= m_filled.answers.size() || isFinished()) {
        return;
    }
    if (std::erase(m_filled.refused, item + 1) == 0) {
        m_filled.answers[static_cast<std::size_t>(item)].reset();
        m_filled.refused.push_back(item + 1);
    }
    keepUnfinished();
    setError({});
    emit answersChanged();
}

void ScalesViewModel::choose(int place) {
    const auto all = m_context.clinic().scales().all();
    if (place >= 0 && static_cast<std::size_t>(place) < all.size()) {
        open(all[static_cast<std::size_t>(place)].id.text(), patientId(), sessionId());
    }
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
        if (!m_filled.answers[i] && !m_filled.isRefused(i)) {
            missing << QString::number(i + 1);
        }
    }
    return missing;
}

QStringList ScalesViewModel::missingOfScore() const {
    const auto scored = rules::score(form(), m_filled.answers);
    QStringList missing;
    for (const int item : scored ? scored->missing : std::vector<int>()) {
        if (!m_filled.isRefused(static_cast<std::size_t>(item) - 1)) {
            missing << QString::number(item);
        }
    }
    return missing;
}

QString ScalesViewModel::nameOf(const StaffId& person) const {
    const auto people =
        services::Staff(m_context.clinic(), m_context.actor()).list().value_or(std::vector<StaffMember>());
    const auto found = std::ranges::find(people, person, &StaffMember::id);
    return found == people.end() ? QString() : found->displayName;
}

bool ScalesViewModel::finish(bool keepIncomplete) {
    return finishAs(atTheDesk(), keepIncomplete);
}

/// At the desk the questions of a patient's own questionnaire are read aloud; anything else staff rate or
/// copy.
AnsweredBy ScalesViewModel::atTheDesk() const {
    return form().isForPatientMode() ? AnsweredBy::ReadAloud : AnsweredBy::Staff;
}

bool ScalesViewModel::finishAs(AnsweredBy by, bool keepIncomplete) {
    if (isFinished()) {
        return true;
    }
    if (!m_unread.isEmpty()) {
        setError(m_unread);
        return false;
    }
    const QString missing = missingOfScore().join(u", "_s);
    if (!missing.isEmpty() && !keepIncomplete) {
        setError(
            tr("Not answered: %1. Answer them, or keep the questionnaire as incomplete, without a total.")
                .arg(missing));
        return false;
    }
    return record(by, std::nullopt);
}

QString ScalesViewModel::safetyLabel() const {
    if (!takesTotal() || !form().safetyItem) {
        return {};
    }
    const int item = *form().safetyItem;
    return tr("Item %1, suicidal thoughts, 0 to %2")
        .arg(item)
        .arg(form().highestAnswer(static_cast<std::size_t>(item) - 1));
}

bool ScalesViewModel::finishWithTotal(const QString& total, const QString& safetyAnswer) {
    bool isNumber = false;
    const int typed = total.trimmed().toInt(&isNumber);
    if (isFinished() || !takesTotal() || !isNumber || typed < 0 || typed > form().maximum) {
        setError(tr("The total is a whole number from 0 to %1.").arg(form().maximum));
        return false;
    }
    if (answered() > 0) {
        setError(tr("Items are answered already. Record them, or take them back to enter a total alone."));
        return false;
    }
    if (const auto item = form().safetyItem) {
        const auto place = static_cast<std::size_t>(*item) - 1;
        const int answer = safetyAnswer.trimmed().toInt(&isNumber);
        if (!isNumber || answer < 0 || answer > form().highestAnswer(place) || answer > typed) {
            setError(tr("Type item %1 as well, from 0 to %2: the total alone does not say whether somebody "
                        "thinks of suicide.")
                         .arg(*item)
                         .arg(form().highestAnswer(place)));
            return false;
        }
        m_filled.answers[place] = answer;
    }
    if (!record(AnsweredBy::Staff, typed)) {
        std::ranges::fill(m_filled.answers, std::nullopt);
        return false;
    }
    return true;
}

bool ScalesViewModel::record(AnsweredBy by, std::optional<int> total) {
    const auto recorded = services::Scales(m_context.clinic(), m_context.actor())
                              .record({m_patient, m_session, m_filled.scale, m_filled.answers,
                                       m_filled.refused, total, m_filled.functionAnswer, by});
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
    const Message said = scoreMessage(form(), recorded.score);
    m_result = said.text;
    m_resultTone = said.tone;
    m_answeredBy = answeredByWords(recorded.result.answeredBy, nameOf(recorded.result.enteredBy));
    m_item9Open = recorded.score.asksForAction && !recorded.result.acknowledgedAt;
    m_item9Line = m_item9Open ? askedActionWords(m_context.clinic().scales(), recorded.result) : QString();
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
    QStringList words;
    for (std::size_t item = 0; item < form().items.size(); ++item) {
        words << itemWords(form(), item);
    }
    return words;
}

QStringList ScalesViewModel::choices() const {
    return toList(form().answers);
}

QList<int> ScalesViewModel::highestAnswers() const {
    QList<int> all;
    for (std::size_t item = 0; item < form().items.size(); ++item) {
        all << form().highestAnswer(item);
    }
    return all;
}

QStringList ScalesViewModel::allNames() const {
    QStringList names;
    if (m_context.isSeated()) {
        for (const rules::Scale& each : m_context.clinic().scales().all()) {
            names << each.name;
        }
    }
    return names;
}

int ScalesViewModel::place() const {
    return static_cast<int>(allNames().indexOf(scaleName()));
}

QList<int> ScalesViewModel::refused() const {
    QList<int> places;
    for (const int item : m_filled.refused) {
        places << item - 1;
    }
    return places;
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
