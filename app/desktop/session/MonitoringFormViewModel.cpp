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
            questions.push_back({field.key, formQuestionWords(field.key),
                                 tr("The record does not say it by itself."), answerOf(field),
                                 yesNo(yesIsWorse)});
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

int MonitoringFormViewModel::seriousEvent() const {
    return static_cast<int>(m_form ? yesNo(m_form->form.seriousEvent) : YesNo::Open);
}

int MonitoringFormViewModel::firstTreatment() const {
    return static_cast<int>(m_form ? yesNo(m_form->form.firstTreatment) : YesNo::Open);
}

QString MonitoringFormViewModel::readyMinutes() const {
    return m_form && m_form->form.readyMinutes ? QString::number(*m_form->form.readyMinutes) : QString();
}

int MonitoringFormViewModel::readyRecorded() const {
    return shown() && m_form
               ? rules::readyMinutesByRecord(session().record(), session().view()->protocol).value_or(0)
               : 0;
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
    if (key == QLatin1String("respiratory-depression")) {
        answers.respiratoryDepression = yes;
    } else if (key == QLatin1String("acceptable-before")) {
        answers.acceptableBefore = yes;
    } else if (key == QLatin1String("acceptable-after")) {
        answers.acceptableAfter = yes;
    } else {
        return false;
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
