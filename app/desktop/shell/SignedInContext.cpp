// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/SignedInContext.h"

namespace tidemark::app {

SignedInContext::SignedInContext(const Clock& clock, QObject* parent) : QObject(parent), m_clock(clock) {}

SignedInContext::~SignedInContext() {
    leave();
}

void SignedInContext::seat(services::SignedIn signedIn) {
    m_signedIn = std::move(signedIn);
    m_clock.useZone(m_signedIn->clinic->clock().zone());
    emit seatedChanged();
}

void SignedInContext::leave() {
    if (!m_signedIn) {
        return;
    }
    emit leaving();
    services::SignedIn signedIn = std::move(*m_signedIn);
    m_signedIn.reset();
    emit seatedChanged();
    // The store closes in any case; a mark that could not be written is found at the next start.
    static_cast<void>(services::signOut(std::move(signedIn)));
    m_clock.leaveZone();
}

void SignedInContext::tick() {
    if (m_signedIn) {
        // A mark that could not be written now is written a second later.
        static_cast<void>(m_signedIn->clinic->tick());
    }
    emit ticked();
}

} // namespace tidemark::app
