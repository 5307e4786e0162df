// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/drugs/PinViewModel.h"

#include "services/clinic/WitnessPins.h"

namespace tidemark::app {

PinViewModel::PinViewModel(SignedInContext& context, services::KdfCost cost, QObject* parent)
    : QObject(parent), m_context(context), m_keys(context), m_cost(cost) {
    connect(&m_keys, &KeyWork::changed, this, &PinViewModel::changed);
}

void PinViewModel::refresh() {
    m_errors.clear();
    m_done.clear();
    m_known = m_context.isSeated() &&
              services::WitnessPins(m_context.clinic(), m_context.actor()).hasPin().value_or(false);
    emit changed();
}

void PinViewModel::set(const QString& pin, const QString& again) {
    if (isBusy()) {
        return;
    }
    // The second click of a double click: what it was meant for is done, and says so.
    if (pin.isEmpty() && again.isEmpty() && !m_done.isEmpty()) {
        return;
    }
    refresh();
    if (!m_context.isSeated()) {
        return;
    }
    if (!pin.isEmpty() && pin != again) {
        m_errors.insert(QStringLiteral("again"), tr("This is not the same PIN. Type it again."));
        emit changed();
        emit ended(false);
        return;
    }
    m_keys.run(
        [pin, cost = m_cost] { return services::hashNewPin(pin, cost); },
        [this](const Result<services::HashedPin>& hashed) {
            services::WitnessPins pins(m_context.clinic(), m_context.actor());
            end(hashed.and_then([&](const services::HashedPin& made) { return pins.setHashed(made); }));
        });
}

void PinViewModel::end(const Result<void>& written) {
    if (written) {
        refresh();
        m_done = tr("Your PIN is set.");
    } else {
        m_errors.place(written.error(), m_done);
    }
    emit changed();
    emit ended(written.has_value());
}

} // namespace tidemark::app
