// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/admin/PeopleViewModel.h"

#include "desktop/admin/AdminRows.h"
#include "services/clinic/ClinicStatus.h"
#include "services/clinic/KeyChange.h"
#include "services/clinic/Staff.h"
#include "text/DateWords.h"
#include "text/Message.h"
#include "text/SessionWords.h"
#include "text/SignatureWords.h"

#include <QPointer>

namespace tidemark::app {
namespace {

/// More than these fit no window; `tidemarkctl audit verify` lists them.
constexpr int faultsShown = 8;

} // namespace

QString PeopleViewModel::stateWords(services::AccountState state) {
    switch (state) {
    case services::AccountState::Open:
        break;
    case services::AccountState::AwaitsCode:
        return tr("Has an activation code");
    case services::AccountState::Closed:
        return tr("Closed after wrong tries");
    case services::AccountState::WithoutWayIn:
        return tr("Needs an activation code");
    case services::AccountState::Left:
        return tr("Removed");
    }
    return {};
}

PeopleViewModel::PeopleViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_keys(context) {
    m_nextPart.setSingleShot(true);
    m_nextPart.setInterval(0);
    connect(&m_nextPart, &QTimer::timeout, this, [this] { goOnAfter(m_check->readOn()); });
    connect(&m_keys, &KeyWork::changed, this, &PeopleViewModel::changed);
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] {
        m_people.show(std::vector<StaffRow>());
        m_status.show(std::vector<StatusRow>());
        m_done.clear();
        m_auditWords.clear();
        stopVerifying();
    });
}

PeopleViewModel::~PeopleViewModel() {
    if (m_check) {
        m_check->stop();
    }
}

QList<QString> PeopleViewModel::roles() const {
    QStringList words;
    for (const auto& entry : roleCodes) {
        words << roleWords(entry.value);
    }
    return words;
}

void PeopleViewModel::refresh() {
    if (!m_context.isSeated()) {
        return;
    }
    std::vector<StaffRow> rows;
    const auto people = services::Staff(m_context.clinic(), m_context.actor()).list();
    if (people) {
        const services::Accounts accounts(m_context.clinic(), m_context.actor());
        for (const StaffMember& person : *people) {
            const auto state = accounts.stateOf(person);
            rows.push_back({person.id.text(), person.displayName, person.signInName, roleWords(person.role),
                            person.active, person.id == m_context.actor().id,
                            state ? stateWords(*state) : QString(), state == services::AccountState::Closed});
        }
    } else {
        m_problem = messageFor(people.error()).sentence();
    }
    m_people.show(rows);
    showStatus();
    emit changed();
}

void PeopleViewModel::showStatus() {
    const auto status = services::clinicStatus(m_context.clinic(), m_context.actor());
    if (!status) {
        m_status.show(std::vector<StatusRow>());
        return;
    }
    m_status.show(std::vector<StatusRow>{
        {tr("Clinic"), status->clinicName},
        {tr("Engine"), status->engine + QLatin1Char(' ') + status->engineVersion},
        {tr("Schema"), QString::number(status->schema)},
        {tr("People"), QString::number(status->staff)},
        {tr("Patients"), QString::number(status->patients)},
        {tr("Sessions"), QString::number(status->sessions)},
        {tr("Readings"), QString::number(status->readings)},
        {tr("Questionnaires"), QString::number(status->scaleResults)},
        {tr("Audit log entries"), QString::number(status->auditLength)},
        {tr("Clinic's key"), services::isKeyChangeDue(m_context.clinic())
                                 ? tr("to be changed at the next sign-in")
                                 : tr("known to nobody who left")},
        {tr("Audit log head"), status->auditHead.left(16)},
        {tr("Last sign-in before"),
         status->lastSignIn ? dayAndClockWords(*status->lastSignIn, m_context.clock().zone()) : tr("none")}});
}

void PeopleViewModel::add(const QString& displayName, const QString& signInName, int role,
                          const QString& passphrase) {
    if (!m_context.isSeated() || isBusy()) {
        return;
    }
    // The second click of a double click: what it was meant for is done, and says so.
    if (displayName.trimmed().isEmpty() && signInName.trimmed().isEmpty() && !m_done.isEmpty()) {
        return;
    }
    m_errors.clear();
    m_problem.clear();
    m_done.clear();
    if (role < 0 || role >= static_cast<int>(roleCodes.size())) {
        m_errors.insert(QStringLiteral("role"), tr("Choose what the person may do."));
        emit changed();
        return;
    }
    const auto derive = services::Staff(m_context.clinic(), m_context.actor())
                            .begin({signInName, displayName, static_cast<Role>(role), passphrase});
    if (!derive) {
        endAdding(tl::unexpected(derive.error()));
        return;
    }
    m_keys.run(*derive, [this](const Result<services::DerivedPerson>& derived) {
        endAdding(derived ? services::Staff(m_context.clinic(), m_context.actor()).addDerived(*derived)
                          : Result<StaffMember>(tl::unexpected(derived.error())));
    });
}

void PeopleViewModel::endAdding(const Result<StaffMember>& person) {
    if (!person) {
        m_errors.place(person.error(), m_problem);
        if (person.error().code == ErrorCode::Duplicate) {
            m_errors.insert(
                person.error().field,
                tr("This sign-in name is used already. Somebody who left and comes back is in the "
                   "list, with \"Comes back\"."));
        }
        emit changed();
        return;
    }
    m_done = tr("%1 can sign in now as %2.").arg(person->displayName, person->signInName);
    refresh();
    emit added();
}

void PeopleViewModel::verifyAuditLog() {
    if (!m_context.isSeated() || m_check) {
        return;
    }
    m_auditWords.clear();
    m_check.emplace(m_context.clinic(), m_context.actor());
    const auto pages = m_check->begin();
    if (!pages) {
        endCheck(tl::unexpected(pages.error()));
        return;
    }
    emit changed();
    emit checkProgressChanged();
    m_context.background().run(*pages, [self = QPointer(this), check = ++m_checks](const Result<void>& read) {
        if (self && self->m_check && self->m_checks == check) {
            self->goOnAfter(self->m_check->takePages(read));
        }
    });
}

void PeopleViewModel::goOnAfter(const Result<void>& part) {
    if (!part || m_check->isWhole()) {
        endCheck(part);
        return;
    }
    m_nextPart.start();
    emit checkProgressChanged();
}

void PeopleViewModel::endCheck(const Result<void>& outcome) {
    m_auditLogHolds = outcome.has_value();
    m_auditWords = outcome ? tr("The audit log is intact: every entry and signature was checked.")
                           : messageFor(outcome.error()).sentence();
    if (!outcome && m_check) {
        const QStringList faults = signatureFaultLines(m_check->faults(), m_check->faultCount(), faultsShown,
                                                       m_context.clock().zone());
        m_auditWords = (QStringList(m_auditWords) + faults).join(QLatin1Char('\n'));
    }
    m_check.reset();
    emit checkProgressChanged();
    refresh();
}

void PeopleViewModel::stopVerifying() {
    m_nextPart.stop();
    if (m_check) {
        m_check->stop();
        m_check.reset();
        emit checkProgressChanged();
    }
}

QString PeopleViewModel::checkProgress() const {
    using Stage = services::AuditLogCheck::Stage;
    if (!m_check) {
        return {};
    }
    switch (m_check->stage()) {
    case Stage::Pages:
        return tr("The pages of the clinic's file are being read.");
    case Stage::Entries:
        return tr("Entry %1 of %2 of the audit log is being checked.")
            .arg(m_check->entriesChecked())
            .arg(m_check->entries());
    case Stage::Signatures:
    case Stage::Whole:
        break;
    }
    return tr("Signatures are being checked, sessions so far: %1.").arg(m_check->sessionsChecked());
}

} // namespace tidemark::app
