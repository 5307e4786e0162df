// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/PatientOrderViewModel.h"

#include "services/orders/Orders.h"

namespace tidemark::app {

QString PatientOrderViewModel::line() const {
    return m_order ? m_standing.line
                   : tr("No order in force. The prescriber writes one before the next session.");
}

Tone PatientOrderViewModel::tone() const {
    return !m_order || m_order->onHold ? Tone::Bad : m_standing.tone;
}

QString PatientOrderViewModel::holdWords() const {
    return m_order && m_order->onHold ? tr("On hold: %1").arg(m_order->holdReason) : QString();
}

bool PatientOrderViewModel::hold(const QString& reason) {
    return m_order &&
           settle(services::Orders(context().clinic(), context().actor()).hold(m_order->id, reason));
}

bool PatientOrderViewModel::liftHold() {
    return m_order && settle(services::Orders(context().clinic(), context().actor()).liftHold(m_order->id));
}

void PatientOrderViewModel::forget() {
    m_order.reset();
    m_standing = {};
}

void PatientOrderViewModel::read() {
    m_order = taken(services::Orders(context().clinic(), context().actor()).inForce(patient()));
    if (m_order) {
        m_standing = orderStanding(*m_order, context().clinic().today());
    }
}

} // namespace tidemark::app
