// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/drugs/PinViewModel.h"

#include "services/clinic/WitnessPins.h"

namespace tidemark::app {

PinViewModel::PinViewModel(SignedInContext& context, services::KdfCost cost, QObject* parent)
    : QObject(parent), m_context(context), m_cost(cost) {}

void PinViewModel::refresh() {
    m_errors.clear();
    m_done.clear();
    m_known = m_context.isSeated() &&
              services::WitnessPins(m_context.clinic(), m_context.actor()).hasPin().value_or(false);
    emit changed();
}

bool PinViewModel::set(const QString& pin, const QString& again) {
    // The second click of a double click: what it was meant for is done, and says so.
    if (pin.isEmpty() && again.isEmpty() && !m_done.isEmpty()) {
        return false;
    }
    refresh();
    if (!m_context.isSeated()) {
        return false;
    }
    if (!pin.isEmpty() && pin != again) {
        m_errors.insert(QStringLiteral("again"), tr("This is not the same PIN. Type it again."));
        emit changed();
        return false;
    }
    const auto written = services::WitnessPins(m_context.clinic(), m_context.actor()).set(pin, m_cost);
    if (written) {
        refresh();
        m_done = tr("Your PIN is set.");
    } else {
        m_errors.place(written.error(), m_done);
    }
    emit changed();
    return written.has_value();
}

} // namespace tidemark::app
