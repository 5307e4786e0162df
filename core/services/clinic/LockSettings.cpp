// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/LockSettings.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "services/base/AuditLines.h"
#include "storage/repositories/clinic/LockRulesRepository.h"

#include <cmath>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;
using storage::LockRulesRepository;

Result<LockRules> LockSettings::rules() const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadStaff));
    return m_clinic.store().read(
        [](Connection& connection) { return LockRulesRepository::load(connection); });
}

Result<void> LockSettings::set(const LockForm& form) {
    TIDEMARK_TRY(authorize(m_actor, Command::ManageStaff));
    const auto minutes = TIDEMARK_TRY(fields::checkNumber(fields::keys::idleMinutes, form.idleMinutes));
    const LockRules rules{static_cast<int>(std::lround(minutes.value)), form.pinUnlock};
    const QByteArray body = CanonicalBytes().add(rules.idleMinutes).addFlag(rules.pinUnlock).bytes();
    return m_clinic.store().write(
        clinicLine(m_clinic.store(), m_actor, actions::clinicLock, body), [&](Connection& connection) {
            return LockRulesRepository::set(connection, m_clinic.store().clinic().id, rules);
        });
}

} // namespace tidemark::services
