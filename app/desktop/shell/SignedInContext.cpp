// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/SignedInContext.h"

#include "services/clinic/ClockWatch.h"

#include <utility>

namespace tidemark::app {

SignedInContext::SignedInContext(const Clock& clock, QObject* parent) : QObject(parent), m_clock(clock) {}

SignedInContext::~SignedInContext() {
    leave();
}

void SignedInContext::seat(services::SignedIn signedIn) {
    m_signedIn = std::move(signedIn);
    m_clock.useZone(m_signedIn->clinic->clock().zone());
    m_lastReading = m_clock.reading();
    emit seatedChanged();
}

services::SignedIn SignedInContext::handOver() {
    emit leaving();
    services::SignedIn signedIn = std::move(*m_signedIn);
    m_signedIn.reset();
    emit seatedChanged();
    return signedIn;
}

void SignedInContext::leave() {
    if (!m_signedIn) {
        return;
    }
    services::SignedIn signedIn = handOver();
    // The store closes in any case; a mark that could not be written is found at the next start.
    static_cast<void>(services::signOut(std::move(signedIn)));
    m_clock.leaveZone();
}

void SignedInContext::followClock() {
    m_clock.followMachine();
    const ClockReading now = m_clock.reading();
    const auto change = clockChange(std::exchange(m_lastReading, now), now);
    if (!change) {
        return;
    }
    // Before anything else is written by the new time.
    const auto noted = services::noteClockChange(m_signedIn->clinic->store(), actor(), m_clock.reading());
    if (!noted) {
        emit clockNotNoted(noted.error());
    }
    emit clockSet(*change);
}

void SignedInContext::tick() {
    if (m_signedIn) {
        followClock();
        // A mark that could not be written now is written a second later.
        static_cast<void>(m_signedIn->clinic->tick());
    }
    emit ticked();
}

} // namespace tidemark::app
