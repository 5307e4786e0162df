// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/rems/MonitoringForms.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "services/base/AuditLines.h"
#include "services/protocols/ClinicProtocols.h"
#include "storage/repositories/clinic/FormContactRepository.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/repositories/patients/PatientRepository.h"
#include "storage/repositories/rems/MonitoringFormRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <cmath>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::AuditLine;
using storage::Connection;
using storage::MonitoringFormRepository;
using storage::SessionRepository;

namespace {

int answerNumber(const std::optional<bool>& answer) {
    return answer ? (*answer ? 1 : 0) : -1;
}

void takeAnswer(const std::optional<bool>& answer, std::optional<bool>& place) {
    if (answer) {
        place = answer;
    }
}

QByteArray formBody(const MonitoringForm& form) {
    return CanonicalBytes()
        .add(form.session)
        .add(form.dueOn)
        .add(answerNumber(form.firstTreatment))
        .add(answerNumber(form.seriousEvent))
        .add(answerNumber(form.respiratoryDepression))
        .add(answerNumber(form.acceptableBefore))
        .add(answerNumber(form.acceptableAfter))
        .add(form.readyMinutes.value_or(-1))
        .addFlag(form.submittedAt.has_value())
        .add(form.submittedAt.value_or(Instant{}))
        .add(form.submittedBy)
        .add(form.confirmationNumber)
        .bytes();
}

/// Who ran the session, and how that person is reached; nobody before arrival.
struct Monitor {
    QString name;
    PersonContact contact;
};

Result<Monitor> monitorOf(Connection& connection, const Session& session) {
    if (session.owner.isNull()) {
        return Monitor{};
    }
    const auto person = TIDEMARK_TRY(storage::StaffRepository::load(connection, session.owner));
    const auto contact = TIDEMARK_TRY(storage::FormContactRepository::ofPerson(connection, session.owner));
    return Monitor{person.displayName, contact};
}

Result<FormView> viewOf(const OpenClinic& clinic, Connection& connection, MonitoringForm form,
                        const SessionRecord& record) {
    const auto protocol = TIDEMARK_TRY(protocolOf(clinic, record.session));
    const auto patient = TIDEMARK_TRY(storage::PatientRepository::load(connection, form.patient));
    const auto monitor = TIDEMARK_TRY(monitorOf(connection, record.session));
    const auto address = TIDEMARK_TRY(storage::FormContactRepository::address(connection));
    FormView view;
    view.fields =
        rules::formFields({record, protocol, patient, form, monitor.name, monitor.contact,
                           clinic.store().clinic().name, address, record.session.ownTime(clinic.now())});
    view.state = rules::formState(form, record.session, view.fields, clinic.today());
    view.daysLeft = static_cast<int>(clinic.today().daysTo(form.dueOn));
    view.form = std::move(form);
    return view;
}

Result<FormView> viewOf(const OpenClinic& clinic, Connection& connection, MonitoringForm form) {
    const auto record = TIDEMARK_TRY(SessionRepository::loadRecord(connection, form.session));
    return viewOf(clinic, connection, std::move(form), record);
}

/// Loads the form, lets `change` alter it, and writes it with one audit entry.
template <class Change>
Result<void> changeForm(OpenClinic& clinic, const Actor& actor, const SessionId& session, AuditAction action,
                        Change&& change) {
    TIDEMARK_TRY(authorize(actor, Command::FillForm));
    return clinic.store().write(
        sessionLine(actor, session, action), [&](Connection& connection, AuditLine& line) -> Result<void> {
            auto form = TIDEMARK_TRY(MonitoringFormRepository::ofSession(connection, session));
            if (!form) {
                return fail(ErrorCode::NotFound);
            }
            if (form->submittedAt) {
                return fail(ErrorCode::Signed);
            }
            TIDEMARK_TRY(change(connection, *form));
            line.body = formBody(*form);
            return MonitoringFormRepository::update(connection, *form);
        });
}

} // namespace

Result<std::optional<FormView>> MonitoringForms::ofSession(const SessionId& session) const {
    using View = Result<std::optional<FormView>>;
    TIDEMARK_TRY(authorize(m_actor, Command::ReadSession));
    return m_clinic.store().read([&](Connection& connection) -> View {
        auto form = TIDEMARK_TRY(MonitoringFormRepository::ofSession(connection, session));
        if (!form) {
            return std::nullopt;
        }
        return viewOf(m_clinic, connection, std::move(*form)).map([](FormView view) {
            return std::optional(std::move(view));
        });
    });
}

Result<std::optional<FormView>> MonitoringForms::ofRecord(const SessionRecord& record) const {
    using View = Result<std::optional<FormView>>;
    TIDEMARK_TRY(authorize(m_actor, Command::ReadSession));
    return m_clinic.store().read([&](Connection& connection) -> View {
        auto form = TIDEMARK_TRY(MonitoringFormRepository::ofSession(connection, record.session.id));
        if (!form) {
            return std::nullopt;
        }
        return viewOf(m_clinic, connection, std::move(*form), record).map([](FormView view) {
            return std::optional(std::move(view));
        });
    });
}

Result<std::vector<FormView>> MonitoringForms::open() const {
    using Views = Result<std::vector<FormView>>;
    TIDEMARK_TRY(authorize(m_actor, Command::ReadSession));
    return m_clinic.store().read([&](Connection& connection) -> Views {
        auto forms = TIDEMARK_TRY(MonitoringFormRepository::open(connection));
        std::vector<FormView> views;
        for (MonitoringForm& form : forms) {
            auto view = TIDEMARK_TRY(viewOf(m_clinic, connection, std::move(form)));
            views.push_back(std::move(view));
        }
        return views;
    });
}

Result<void> MonitoringForms::answer(const SessionId& session, const FormAnswers& answers) {
    std::optional<int> minutes;
    const bool typed = answers.readyMinutes && !answers.readyMinutes->trimmed().isEmpty();
    if (typed) {
        const auto checked =
            TIDEMARK_TRY(fields::checkNumber(fields::keys::readyMinutes, *answers.readyMinutes));
        minutes = static_cast<int>(std::lround(checked.value));
    }
    return changeForm(m_clinic, m_actor, session, actions::formAnswer,
                      [&](Connection&, MonitoringForm& form) -> Result<void> {
                          takeAnswer(answers.firstTreatment, form.firstTreatment);
                          takeAnswer(answers.seriousEvent, form.seriousEvent);
                          takeAnswer(answers.respiratoryDepression, form.respiratoryDepression);
                          takeAnswer(answers.acceptableBefore, form.acceptableBefore);
                          takeAnswer(answers.acceptableAfter, form.acceptableAfter);
                          if (answers.readyMinutes) {
                              form.readyMinutes = minutes;
                          }
                          return {};
                      });
}

Result<void> MonitoringForms::recordSubmitted(const SessionId& session, const QString& confirmationNumber) {
    const auto number = TIDEMARK_TRY(fields::checkText(fields::keys::confirmationNumber, confirmationNumber));
    return changeForm(m_clinic, m_actor, session, actions::formSubmitted,
                      [&](Connection& connection, MonitoringForm& form) -> Result<void> {
                          const auto treated = TIDEMARK_TRY(SessionRepository::load(connection, session));
                          if (!treated.leftAt) {
                              return fail(ErrorCode::WrongState);
                          }
                          form.submittedAt = m_clinic.now();
                          form.submittedBy = m_actor.id;
                          form.confirmationNumber = number;
                          return {};
                      });
}

} // namespace tidemark::services
