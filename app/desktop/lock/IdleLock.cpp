// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/lock/IdleLock.h"

#include "services/clinic/LockSettings.h"

namespace tidemark::app {

IdleLock::IdleLock(SignedInContext& context, const Clock& clock, QObject* parent)
    : QObject(parent), m_context(context), m_watch(clock) {
    connect(&m_context, &SignedInContext::seatedChanged, this, &IdleLock::takeRules);
    connect(&m_context, &SignedInContext::lockRulesChanged, this, &IdleLock::takeRules);
}

void IdleLock::check() {
    if (m_context.isSeated() && m_watch.isIdle()) {
        emit due();
    }
}

void IdleLock::takeRules() {
    if (!m_context.isSeated()) {
        return;
    }
    const LockRules rules =
        services::LockSettings(m_context.clinic(), m_context.actor()).rules().value_or(LockRules());
    m_watch.setLimit(std::chrono::minutes(rules.idleMinutes));
    m_watch.noteActivity();
}

} // namespace tidemark::app
