// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/rems/MonitoringForms.h"

#include "base/CanonicalBytes.h"
#include "fields/FieldCatalogue.h"
#include "rules/access/Authorization.h"
#include "services/sessions/SessionWrite.h"
#include "storage/repositories/clinic/FormContactRepository.h"
#include "storage/repositories/rems/MonitoringFormRepository.h"
#include "storage/repositories/patients/PatientRepository.h"
#include "storage/repositories/clinic/StaffRepository.h"

#include <cmath>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;
using storage::LedgerLine;
using storage::MonitoringFormRepository;
using storage::SessionRepository;

namespace {

int numberOf(const std::optional<bool>& answer) {
    return answer ? (*answer ? 1 : 0) : -1;
}

void take(const std::optional<bool>& answer, std::optional<bool>& place) {
    if (answer) {
        place = answer;
    }
}

QByteArray bodyOf(const MonitoringForm& form) {
    return CanonicalBytes()
        .add(form.session)
        .add(form.dueOn)
        .add(numberOf(form.firstTreatment))
        .add(numberOf(form.seriousEvent))
        .add(numberOf(form.respiratoryDepression))
        .add(numberOf(form.acceptableBefore))
        .add(numberOf(form.acceptableAfter))
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
    const auto person = storage::StaffRepository::load(connection, session.owner);
    const auto contact = storage::FormContactRepository::ofPerson(connection, session.owner);
    if (!person || !contact) {
        return tl::unexpected(person ? contact.error() : person.error());
    }
    return Monitor{person->displayName, *contact};
}

Result<FormView> viewOf(const OpenClinic& clinic, Connection& connection, MonitoringForm form) {
    const auto record = SessionRepository::loadRecord(connection, form.session);
    if (!record) {
        return tl::unexpected(record.error());
    }
    const auto protocol = protocolOf(clinic, record->session);
    const auto patient = storage::PatientRepository::load(connection, form.patient);
    const auto monitor = monitorOf(connection, record->session);
    const auto address = storage::FormContactRepository::address(connection);
    if (!protocol) {
        return tl::unexpected(protocol.error());
    }
    if (!patient) {
        return tl::unexpected(patient.error());
    }
    if (!monitor || !address) {
        return tl::unexpected(monitor ? address.error() : monitor.error());
    }
    FormView view;
    view.fields = rules::formFields({*record, *protocol, *patient, form, monitor->name, monitor->contact,
                                     clinic.store().clinic().name, *address, clinic.now()});
    view.state = rules::formState(form, record->session, view.fields, clinic.today());
    view.daysLeft = static_cast<int>(clinic.today().daysTo(form.dueOn));
    view.form = std::move(form);
    return view;
}

/// Loads the form, lets `change` alter it, and writes it with one ledger line.
template <class Change>
Result<void> changeForm(OpenClinic& clinic, const Actor& actor, const SessionId& session,
                        const QString& action, Change&& change) {
    if (auto right = authorize(actor, Command::FillForm); !right) {
        return right;
    }
    return clinic.store().write(sessionLine(actor, session, action),
                                [&](Connection& connection, LedgerLine& line) -> Result<void> {
                                    auto form = MonitoringFormRepository::ofSession(connection, session);
                                    if (!form) {
                                        return tl::unexpected(form.error());
                                    }
                                    if (!*form) {
                                        return fail(ErrorCode::NotFound);
                                    }
                                    if ((*form)->submittedAt) {
                                        return fail(ErrorCode::Signed);
                                    }
                                    if (auto changed = change(connection, **form); !changed) {
                                        return changed;
                                    }
                                    line.body = bodyOf(**form);
                                    return MonitoringFormRepository::update(connection, **form);
                                });
}

} // namespace

Result<std::optional<FormView>> MonitoringForms::ofSession(const Actor& actor,
                                                           const SessionId& session) const {
    using View = Result<std::optional<FormView>>;
    if (const auto right = authorize(actor, Command::ReadSession); !right) {
        return tl::unexpected(right.error());
    }
    return m_clinic.store().read([&](Connection& connection) -> View {
        auto form = MonitoringFormRepository::ofSession(connection, session);
        if (!form) {
            return tl::unexpected(form.error());
        }
        if (!*form) {
            return std::nullopt;
        }
        return viewOf(m_clinic, connection, std::move(**form)).map([](FormView view) {
            return std::optional(std::move(view));
        });
    });
}

Result<std::vector<FormView>> MonitoringForms::open(const Actor& actor) const {
    using Views = Result<std::vector<FormView>>;
    if (const auto right = authorize(actor, Command::ReadSession); !right) {
        return tl::unexpected(right.error());
    }
    return m_clinic.store().read([&](Connection& connection) -> Views {
        auto forms = MonitoringFormRepository::open(connection);
        if (!forms) {
            return tl::unexpected(forms.error());
        }
        std::vector<FormView> views;
        for (MonitoringForm& form : *forms) {
            auto view = viewOf(m_clinic, connection, std::move(form));
            if (!view) {
                return tl::unexpected(view.error());
            }
            views.push_back(std::move(*view));
        }
        return views;
    });
}

Result<void> MonitoringForms::answer(const Actor& actor, const SessionId& session,
                                     const FormAnswers& answers) {
    std::optional<int> minutes;
    const bool typed = answers.readyMinutes && !answers.readyMinutes->trimmed().isEmpty();
    if (typed) {
        const auto checked = fields::checkNumber(u"ready-minutes", *answers.readyMinutes);
        if (!checked) {
            return tl::unexpected(checked.error());
        }
        minutes = static_cast<int>(std::lround(checked->value));
    }
    return changeForm(m_clinic, actor, session, QStringLiteral("form.answer"),
                      [&](Connection&, MonitoringForm& form) -> Result<void> {
                          take(answers.firstTreatment, form.firstTreatment);
                          take(answers.seriousEvent, form.seriousEvent);
                          take(answers.respiratoryDepression, form.respiratoryDepression);
                          take(answers.acceptableBefore, form.acceptableBefore);
                          take(answers.acceptableAfter, form.acceptableAfter);
                          if (answers.readyMinutes) {
                              form.readyMinutes = minutes;
                          }
                          return {};
                      });
}

Result<void> MonitoringForms::recordSubmitted(const Actor& actor, const SessionId& session,
                                              const QString& confirmationNumber) {
    const auto number = fields::checkText(u"confirmation-number", confirmationNumber);
    if (!number) {
        return tl::unexpected(number.error());
    }
    return changeForm(m_clinic, actor, session, QStringLiteral("form.submitted"),
                      [&](Connection& connection, MonitoringForm& form) -> Result<void> {
                          const auto treated = SessionRepository::load(connection, session);
                          if (!treated) {
                              return tl::unexpected(treated.error());
                          }
                          if (!treated->leftAt) {
                              return fail(ErrorCode::WrongState);
                          }
                          form.submittedAt = m_clinic.now();
                          form.submittedBy = actor.id;
                          form.confirmationNumber = *number;
                          return {};
                      });
}

} // namespace tidemark::services
