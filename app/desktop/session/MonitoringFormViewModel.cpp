// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/MonitoringFormViewModel.h"

#include "desktop/session/SessionRows.h"
#include "rules/patients/Interactions.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/ReadyMinutes.h"
#include "text/FormWords.h"
#include "text/MedicineWords.h"

#include <algorithm>

namespace tidemark::app {

namespace {

/// Of a field that a person answers.
YesNo answerOf(const rules::FormField& field) {
    return field.value ? yesNo(*field.value == QLatin1String("yes")) : YesNo::Open;
}

/// Blank though its time has come; the form can be submitted without it.
bool isLeftOut(const rules::FormField& field) {
    return !field.isPresent() && !field.required && !field.awaited;
}

/// The record proposes, and nobody has answered.
bool isProposed(const rules::FormField& field) {
    return field.asked && !field.isPresent() && field.proposal.has_value();
}

/// The place of a judgement among the answers of a person.
std::optional<bool>* placeOf(const QString& key, services::FormAnswers& answers) {
    if (key == QLatin1String("respiratory-depression")) {
        return &answers.respiratoryDepression;
    }
    if (key == QLatin1String("acceptable-before")) {
        return &answers.acceptableBefore;
    }
    return key == QLatin1String("acceptable-after") ? &answers.acceptableAfter : nullptr;
}

/// Blank, required, and its time has come.
bool isGap(const rules::FormField& field) {
    return !field.isPresent() && field.required && !field.awaited;
}

/// The field's name; of a class of medicines that is taken, with what was noted and what it may do.
QString nameOf(const rules::FormField& field, const SessionRecord& record) {
    QStringList parts{formFieldWords(field.key)};
    const auto kind = rules::classAskedBy(field.key);
    if (kind && field.value == QLatin1String("yes")) {
        for (const ChecklistAnswer& answer : rules::current(record.checklist)) {
            if (answer.itemKey == field.key) {
                parts << answer.note;
            }
        }
        parts << interactionsWords(*kind, record.session.route);
        parts.removeAll(QString());
    }
    return parts.join(QStringLiteral(" · "));
}

qint64 minuteOf(Instant at) {
    return toMilliseconds(at) / 60'000;
}

} // namespace

MonitoringFormViewModel::MonitoringFormViewModel(OpenSession& session) : SessionPart(session) {}

services::MonitoringForms MonitoringFormViewModel::forms() const {
    return session().service<services::MonitoringForms>();
}

void MonitoringFormViewModel::read() {
    m_form.reset();
    if (shown()) {
        const auto form = forms().ofRecord(session().record());
        if (form) {
            m_form = *form;
        } else {
            refuse(form.error());
        }
    }
    m_minute = minuteOf(session().now());
    std::vector<FormFieldRow> rows;
    std::vector<FormQuestionRow> questions;
    for (const rules::FormField& field : m_form ? m_form->fields : std::vector<rules::FormField>()) {
        rows.push_back({field.key, nameOf(field, session().record()), formValueWords(field), isGap(field)});
        if (field.asked) {
            const bool yesIsWorse = field.key == QLatin1String("respiratory-depression");
            questions.push_back(
                {field.key, formQuestionWords(field.key),
                 field.proposal ? tr("Proposed from the record: %1").arg(formAnswerWords(*field.proposal))
                                : tr("The record proposes no answer."),
                 answerOf(field), yesNo(yesIsWorse)});
        }
    }
    m_fields.show(rows);
    m_questions.show(questions);
    emit formChanged();
}

/// A field that was awaited becomes a gap by the minute.
void MonitoringFormViewModel::tick() {
    if (m_form && !session().record().session.leftAt && minuteOf(session().now()) != m_minute) {
        read();
    }
}

form_state::Code MonitoringFormViewModel::state() const {
    return m_form ? static_cast<form_state::Code>(m_form->state) : form_state::Code::None;
}

QString MonitoringFormViewModel::dueText() const {
    if (!m_form) {
        return {};
    }
    const QString day = m_form->form.dueOn.toString(Qt::ISODate);
    if (m_form->form.submittedAt) {
        return tr("submitted %1").arg(session().timeText(*m_form->form.submittedAt));
    }
    return m_form->daysLeft < 0 ? tr("was due %1").arg(day)
                                : tr("due %1, in %2 d").arg(day).arg(m_form->daysLeft);
}

int MonitoringFormViewModel::present() const {
    return m_form ? static_cast<int>(std::ranges::count_if(m_form->fields, &rules::FormField::isPresent)) : 0;
}

int MonitoringFormViewModel::total() const {
    return m_form ? static_cast<int>(m_form->fields.size()) : 0;
}

QStringList MonitoringFormViewModel::blanks() const {
    QStringList names;
    for (const rules::FormField& field : m_form ? m_form->fields : std::vector<rules::FormField>()) {
        if (isGap(field)) {
            names.append(field.block == rules::FormBlock::Setting ? tr("the clinic's address")
                                                                  : formFieldWords(field.key));
        }
    }
    names.removeDuplicates();
    return names;
}

bool MonitoringFormViewModel::areContactsBlank() const {
    return m_form && std::ranges::any_of(m_form->fields, [](const rules::FormField& field) {
               const bool contact =
                   field.block == rules::FormBlock::Setting || field.block == rules::FormBlock::Monitor;
               return contact && isGap(field);
           });
}

int MonitoringFormViewModel::awaited() const {
    return m_form ? static_cast<int>(std::ranges::count_if(m_form->fields, &rules::FormField::awaited)) : 0;
}

QString MonitoringFormViewModel::restText() const {
    if (!m_form) {
        return {};
    }
    const auto gaps = static_cast<int>(std::ranges::count_if(m_form->fields, isGap));
    const auto leftOut = static_cast<int>(std::ranges::count_if(m_form->fields, isLeftOut));
    QStringList parts;
    if (gaps > 0) {
        parts << tr("%1 blank: %2").arg(gaps).arg(blanks().join(QStringLiteral(", ")));
    }
    if (awaited() > 0) {
        parts << tr("%1 still to come").arg(awaited());
    }
    if (leftOut > 0) {
        parts << tr("%1 not required").arg(leftOut);
    }
    return parts.isEmpty() ? tr("complete") : parts.join(QStringLiteral(" · "));
}

int MonitoringFormViewModel::seriousEvent() const {
    return static_cast<int>(m_form ? yesNo(m_form->form.seriousEvent) : YesNo::Open);
}

int MonitoringFormViewModel::firstTreatment() const {
    return static_cast<int>(m_form ? yesNo(m_form->form.firstTreatment) : YesNo::Open);
}

QString MonitoringFormViewModel::readyMinutes() const {
    return m_form && m_form->form.readyMinutes ? QString::number(*m_form->form.readyMinutes) : QString();
}

std::optional<int> MonitoringFormViewModel::readyProposed() const {
    const bool open = shown() && m_form && !m_form->form.readyMinutes;
    return open ? rules::readyMinutesByRecord(session().record(), session().view()->protocol) : std::nullopt;
}

QString MonitoringFormViewModel::proposals() const {
    QStringList parts;
    if (const auto minutes = readyProposed()) {
        parts << tr("Would have been ready to leave after %1 min").arg(*minutes);
    }
    for (const rules::FormField& field : m_form ? m_form->fields : std::vector<rules::FormField>()) {
        if (isProposed(field)) {
            parts << tr("%1: %2").arg(formFieldWords(field.key), formAnswerWords(*field.proposal));
        }
    }
    return parts.join(QStringLiteral(" · "));
}

QString MonitoringFormViewModel::confirmationNumber() const {
    return m_form ? m_form->form.confirmationNumber : QString();
}

bool MonitoringFormViewModel::isSubmittable() const {
    return m_form && !m_form->form.submittedAt && shown() && session().record().session.leftAt;
}

bool MonitoringFormViewModel::answer(const services::FormAnswers& answers) {
    return settle(forms().answer(session().id(), answers));
}

bool MonitoringFormViewModel::answerSeriousEvent(bool yes) {
    services::FormAnswers answers;
    answers.seriousEvent = yes;
    return answer(answers);
}

bool MonitoringFormViewModel::answerFirstTreatment(bool yes) {
    services::FormAnswers answers;
    answers.firstTreatment = yes;
    return answer(answers);
}

bool MonitoringFormViewModel::answerQuestion(const QString& key, bool yes) {
    services::FormAnswers answers;
    std::optional<bool>* const place = placeOf(key, answers);
    if (place == nullptr) {
        return false;
    }
    *place = yes;
    return answer(answers);
}

bool MonitoringFormViewModel::takeProposals() {
    services::FormAnswers answers;
    if (const auto minutes = readyProposed()) {
        answers.readyMinutes = QString::number(*minutes);
    }
    for (const rules::FormField& field : m_form ? m_form->fields : std::vector<rules::FormField>()) {
        std::optional<bool>* const place = isProposed(field) ? placeOf(field.key, answers) : nullptr;
        if (place != nullptr) {
            *place = field.proposal;
        }
    }
    return answer(answers);
}

bool MonitoringFormViewModel::answerReadyMinutes(const QString& minutes) {
    services::FormAnswers answers;
    answers.readyMinutes = minutes;
    return answer(answers);
}

bool MonitoringFormViewModel::recordSubmitted(const QString& confirmationNumber) {
    return settle(forms().recordSubmitted(session().id(), confirmationNumber));
}

} // namespace tidemark::app
