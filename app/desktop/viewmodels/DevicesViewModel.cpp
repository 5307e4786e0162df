// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/viewmodels/DevicesViewModel.h"

#include "rules/SessionLifeCycle.h"

namespace tidemark::app {

DevicesViewModel::DevicesViewModel(OpenSession& session) : SessionPart(session) {
    connect(this, &SessionPart::changed, this, &DevicesViewModel::moved);
}

/// Lot and expiry stand from the device before; before the first they are the last ones used in the clinic.
void DevicesViewModel::begin() {
    const auto used = session().run().lastLot(session().actor(), session().id());
    m_lot = used ? used->lot : QString();
    m_expiry = used ? used->expiry : QString();
    emit lotChanged();
}

QString DevicesViewModel::route() const {
    return shown() ? code(session().record().session.route) : QString();
}

rules::DeviceProgress DevicesViewModel::progress() const {
    return shown() ? rules::deviceProgress(session().record(), session().view()->protocol,
                                           session().view()->order.devicesDose)
                   : rules::DeviceProgress();
}

rules::SprayClocks DevicesViewModel::clocks() const {
    return shown() ? rules::sprayClocks(session().record(), session().view()->protocol, session().now())
                   : rules::SprayClocks();
}

QStringList DevicesViewModel::givenLines() const {
    QStringList lines;
    if (shown()) {
        for (const DoseGiven& dose : rules::dosesGiven(session().record())) {
            QString line = tr("✓ %1 · %2").arg(dose.number).arg(session().timeText(dose.stamp.eventAt));
            if (!dose.lot.isEmpty()) {
                line += tr(" · lot %1").arg(dose.lot);
            }
            lines.append(line);
        }
    }
    return lines;
}

bool DevicesViewModel::isOffered() const {
    return shown() && session().state() == SessionState::Dosing &&
           rules::allows(session().record(), rules::SessionStep::GiveDevice).has_value();
}

int DevicesViewModel::waitSeconds() const {
    const auto from = progress().nextFrom;
    if (!from) {
        return 0;
    }
    const auto wait = std::chrono::ceil<std::chrono::seconds>(*from - session().now());
    return std::max(0, static_cast<int>(wait.count()));
}

void DevicesViewModel::setLot(const QString& lot) {
    if (m_lot != lot) {
        m_lot = lot;
        emit lotChanged();
    }
}

void DevicesViewModel::setExpiry(const QString& expiry) {
    if (m_expiry != expiry) {
        m_expiry = expiry;
        emit lotChanged();
    }
}

int DevicesViewModel::formMinutes() const {
    return static_cast<int>(clocks().sinceFirst.count());
}

int DevicesViewModel::stayMinutes() const {
    return static_cast<int>(clocks().sinceLast.count());
}

int DevicesViewModel::minimumStay() const {
    return shown() ? session().view()->protocol.minimumStayAfterEnd.value : 0;
}

QString DevicesViewModel::leaveFrom() const {
    const auto from = clocks().mayLeaveFrom;
    return from ? session().timeText(*from) : QString();
}

QString DevicesViewModel::stayReason() const {
    if (!shown()) {
        return {};
    }
    return session().view()->protocol.stayClock == StayClock::FirstDose
               ? tr("Leaving counts from the first device, as this protocol says.")
               : tr("Leaving counts from the last device: two hours after administration. The form counts "
                    "from the first.");
}

bool DevicesViewModel::give(const QString& reason) {
    return settle(session().run().giveDevice(session().actor(), session().id(), {m_lot, m_expiry, reason}));
}

bool DevicesViewModel::stop(const QString& reason) {
    return settle(session().run().stopDevices(session().actor(), session().id(), reason));
}

} // namespace tidemark::app
