// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/admin/PeopleViewModel.h"

#include "desktop/shell/FieldErrors.h"
#include "services/clinic/ClinicStatus.h"
#include "services/clinic/Staff.h"
#include "services/sessions/AuditLogCheck.h"
#include "text/DateWords.h"
#include "text/Message.h"
#include "text/SessionWords.h"

namespace tidemark::app {

PeopleViewModel::PeopleViewModel(Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_people({QStringLiteral("personId"), QStringLiteral("name"), QStringLiteral("signInName"),
                QStringLiteral("role"), QStringLiteral("active"), QStringLiteral("own")})
    , m_status({QStringLiteral("label"), QStringLiteral("value")}) {
    connect(&m_desk, &Desk::seatedChanged, this, [this] {
        m_people.setRows({});
        m_status.setRows({});
        m_done.clear();
        m_ledgerWords.clear();
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
    if (!m_desk.isSeated()) {
        return;
    }
    std::vector<QVariantMap> rows;
    const auto people = services::Staff(m_desk.clinic(), m_desk.actor()).list();
    if (people) {
        for (const StaffMember& person : *people) {
            rows.push_back({{QStringLiteral("personId"), person.id.text()},
                            {QStringLiteral("name"), person.displayName},
                            {QStringLiteral("signInName"), person.signInName},
                            {QStringLiteral("role"), roleWords(person.role)},
                            {QStringLiteral("active"), person.active},
                            {QStringLiteral("own"), person.id == m_desk.actor().id}});
        }
    } else {
        m_problem = messageFor(people.error()).sentence();
    }
    m_people.setRows(std::move(rows));
    showStatus();
    emit changed();
}

void PeopleViewModel::showStatus() {
    const auto status = services::clinicStatus(m_desk.clinic(), m_desk.actor());
    if (!status) {
        m_status.setRows({});
        return;
    }
    const auto row = [](const QString& label, const QString& value) {
        return QVariantMap{{QStringLiteral("label"), label}, {QStringLiteral("value"), value}};
    };
    m_status.setRows({row(tr("Clinic"), status->clinicName),
                      row(tr("Engine"), status->engine + QLatin1Char(' ') + status->engineVersion),
                      row(tr("Schema"), QString::number(status->schema)),
                      row(tr("People"), QString::number(status->staff)),
                      row(tr("Patients"), QString::number(status->patients)),
                      row(tr("Sessions"), QString::number(status->sessions)),
                      row(tr("Readings"), QString::number(status->readings)),
                      row(tr("Questionnaires"), QString::number(status->scaleResults)),
                      row(tr("Ledger entries"), QString::number(status->ledgerLength)),
                      row(tr("Ledger head"), status->ledgerHead.left(16)),
                      row(tr("Last sign-in before"),
                          status->lastSignIn ? dayAndClockWords(*status->lastSignIn, m_desk.clock().zone())
                                             : tr("none"))});
}

bool PeopleViewModel::add(const QString& displayName, const QString& signInName, int role,
                          const QString& passphrase) {
    m_errors.clear();
    m_problem.clear();
    m_done.clear();
    if (!m_desk.isSeated()) {
        return false;
    }
    if (role < 0 || role >= static_cast<int>(roleCodes.size())) {
        m_errors.insert(QStringLiteral("role"), tr("Choose what the person may do."));
        emit changed();
        return false;
    }
    const auto added = services::Staff(m_desk.clinic(), m_desk.actor())
                           .add({signInName, displayName, static_cast<Role>(role), passphrase});
    if (!added) {
        placeError(added.error(), m_errors, m_problem);
        emit changed();
        return false;
    }
    m_done = tr("%1 can sign in now as %2.").arg(added->displayName, added->signInName);
    refresh();
    return true;
}

void PeopleViewModel::remove(const QString& personId) {
    if (!m_desk.isSeated()) {
        return;
    }
    m_problem.clear();
    m_done.clear();
    if (const auto removed = services::Staff(m_desk.clinic(), m_desk.actor()).remove(StaffId(personId));
        !removed) {
        m_problem = removed.error().code == ErrorCode::WrongState
                        ? tr("The last administrator stays. Add another administrator first.")
                        : messageFor(removed.error()).sentence();
    }
    refresh();
}

void PeopleViewModel::verifyLedger() {
    if (!m_desk.isSeated()) {
        return;
    }
    const auto head = services::verifyLedger(m_desk.clinic(), m_desk.actor());
    m_ledgerHolds = head.has_value();
    m_ledgerWords = head ? tr("The ledger holds: every entry and signature was checked.")
                         : messageFor(head.error()).sentence();
    refresh();
}

} // namespace tidemark::app
