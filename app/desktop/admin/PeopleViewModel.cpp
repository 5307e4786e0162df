// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/admin/PeopleViewModel.h"

#include "desktop/admin/AdminRows.h"
#include "services/clinic/ClinicStatus.h"
#include "services/clinic/Staff.h"
#include "services/sessions/AuditLogCheck.h"
#include "text/DateWords.h"
#include "text/Message.h"
#include "text/SessionWords.h"

namespace tidemark::app {

PeopleViewModel::PeopleViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] {
        m_people.show(std::vector<StaffRow>());
        m_status.show(std::vector<StatusRow>());
        m_done.clear();
        m_auditWords.clear();
    });
}

QStringList PeopleViewModel::roles() const {
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
        for (const StaffMember& person : *people) {
            rows.push_back({person.id.text(), person.displayName, person.signInName, roleWords(person.role),
                            person.active, person.id == m_context.actor().id});
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
        {tr("Audit log head"), status->auditHead.left(16)},
        {tr("Last sign-in before"),
         status->lastSignIn ? dayAndClockWords(*status->lastSignIn, m_context.clock().zone()) : tr("none")}});
}

bool PeopleViewModel::add(const QString& displayName, const QString& signInName, int role,
                          const QString& passphrase) {
    // The second click of a double click: what it was meant for is done, and says so.
    if (displayName.trimmed().isEmpty() && signInName.trimmed().isEmpty() && !m_done.isEmpty()) {
        return false;
    }
    m_errors.clear();
    m_problem.clear();
    m_done.clear();
    if (!m_context.isSeated()) {
        return false;
    }
    if (role < 0 || role >= static_cast<int>(roleCodes.size())) {
        m_errors.insert(QStringLiteral("role"), tr("Choose what the person may do."));
        emit changed();
        return false;
    }
    const auto added = services::Staff(m_context.clinic(), m_context.actor())
                           .add({signInName, displayName, static_cast<Role>(role), passphrase});
    if (!added) {
        m_errors.place(added.error(), m_problem);
        emit changed();
        return false;
    }
    m_done = tr("%1 can sign in now as %2.").arg(added->displayName, added->signInName);
    refresh();
    return true;
}

void PeopleViewModel::remove(const QString& personId) {
    if (!m_context.isSeated()) {
        return;
    }
    m_problem.clear();
    m_done.clear();
    if (const auto removed = services::Staff(m_context.clinic(), m_context.actor()).remove(StaffId(personId));
        !removed) {
        m_problem = removed.error().code == ErrorCode::WrongState
                        ? tr("The last administrator stays. Add another administrator first.")
                        : messageFor(removed.error()).sentence();
    }
    refresh();
}

void PeopleViewModel::verifyAuditLog() {
    if (!m_context.isSeated()) {
        return;
    }
    const auto head = services::verifyAuditLog(m_context.clinic(), m_context.actor());
    m_auditLogHolds = head.has_value();
    m_auditWords = head ? tr("The audit log is intact: every entry and signature was checked.")
                        : messageFor(head.error()).sentence();
    refresh();
}

} // namespace tidemark::app
