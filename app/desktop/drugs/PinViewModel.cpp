// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/drugs/PinViewModel.h"

#include "desktop/shell/FieldErrors.h"
#include "services/clinic/WitnessPins.h"

namespace tidemark::app {

PinViewModel::PinViewModel(Desk& desk, storage::KdfCost cost, QObject* parent)
    : QObject(parent), m_desk(desk), m_cost(cost) {}

void PinViewModel::refresh() {
    m_errors.clear();
    m_done.clear();
    m_known =
        m_desk.isSeated() && services::WitnessPins(m_desk.clinic(), m_desk.actor()).hasPin().value_or(false);
    emit changed();
}

bool PinViewModel::set(const QString& pin, const QString& again) {
    refresh();
    if (!m_desk.isSeated()) {
        return false;
    }
    if (!pin.isEmpty() && pin != again) {
        m_errors.insert(QStringLiteral("again"), tr("This is not the same PIN. Type it again."));
        emit changed();
        return false;
    }
    const auto written = services::WitnessPins(m_desk.clinic(), m_desk.actor()).set(pin, m_cost);
    if (written) {
        refresh();
        m_done = tr("Your PIN is set.");
    } else {
        placeError(written.error(), m_errors, m_done);
    }
    emit changed();
    return written.has_value();
}

} // namespace tidemark::app
