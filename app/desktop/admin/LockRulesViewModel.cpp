// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/admin/LockRulesViewModel.h"

#include "services/clinic/LockSettings.h"
#include "text/Message.h"

namespace tidemark::app {

LockRulesViewModel::LockRulesViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] {
        m_done.clear();
        refresh();
    });
}

void LockRulesViewModel::refresh() {
    m_errors.clear();
    m_problem.clear();
    if (m_context.isSeated()) {
        const auto rules = services::LockSettings(m_context.clinic(), m_context.actor()).rules();
        if (rules) {
            m_idleMinutes = QString::number(rules->idleMinutes);
            m_pinUnlock = rules->pinUnlock;
        } else {
            m_problem = messageFor(rules.error()).sentence();
        }
    }
    emit changed();
}

bool LockRulesViewModel::keep(const QString& idleMinutes, bool pinUnlock) {
    if (!m_context.isSeated()) {
        return false;
    }
    const auto kept =
        services::LockSettings(m_context.clinic(), m_context.actor()).set({idleMinutes, pinUnlock});
    m_done.clear();
    if (kept) {
        refresh();
        m_done = m_pinUnlock ? tr("The program locks after %n minute(s), and a PIN unlocks it.", nullptr,
                                  m_idleMinutes.toInt())
                             : tr("The program locks after %n minute(s), and the passphrase unlocks it.",
                                  nullptr, m_idleMinutes.toInt());
        m_context.tellLockRulesChanged();
    } else {
        m_errors.clear();
        m_problem.clear();
        m_errors.place(kept.error(), m_problem);
    }
    emit changed();
    return kept.has_value();
}

} // namespace tidemark::app
