// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/PatientOrderViewModel.h"

#include "services/orders/DoseSteps.h"
#include "services/orders/Treatment.h"

namespace tidemark::app {

QString PatientOrderViewModel::line() const {
    return m_order ? m_standing.line
                   : tr("No order in force. The prescriber writes one before the next session.");
}

QString PatientOrderViewModel::tone() const {
    return !m_order || m_order->onHold ? QStringLiteral("bad") : m_standing.tone;
}

QString PatientOrderViewModel::holdWords() const {
    return m_order && m_order->onHold ? tr("On hold: %1").arg(m_order->holdReason) : QString();
}

bool PatientOrderViewModel::hold(const QString& reason) {
    return m_order && settle(services::Treatment(desk().clinic()).hold(desk().actor(), m_order->id, reason));
}

bool PatientOrderViewModel::liftHold() {
    return m_order && settle(services::Treatment(desk().clinic()).liftHold(desk().actor(), m_order->id));
}

void PatientOrderViewModel::forget() {
    m_order.reset();
    m_standing = {};
    m_step.clear();
}

void PatientOrderViewModel::read() {
    m_order = taken(services::Treatment(desk().clinic()).orderInForce(desk().actor(), patient()));
    if (m_order) {
        m_standing = orderStanding(*m_order, desk().clinic().today());
    }
    if (const auto step = taken(services::escalationOf(desk().clinic(), desk().actor(), patient()))) {
        m_step = doseAmountWords(step->kind, step->next);
    }
}

} // namespace tidemark::app
