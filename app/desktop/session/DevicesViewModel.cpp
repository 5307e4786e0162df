// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/DevicesViewModel.h"

#include "rules/sessions/SessionLifeCycle.h"
#include "services/sessions/SessionDoses.h"
#include "text/DrugWords.h"

#include <algorithm>

namespace tidemark::app {

DevicesViewModel::DevicesViewModel(OpenSession& session) : SessionPart(session) {
    connect(this, &SessionPart::changed, this, &DevicesViewModel::moved);
}

/// Lot and expiry are from the device before; before the first they are the last ones used in the clinic.
void DevicesViewModel::begin() {
    const auto used = session().service<services::SessionDoses>().lastLot(session().id());
    m_lot = used ? used->lot : QString();
    m_expiry = used ? used->expiry : QString();
    m_picked = {};
    emit lotChanged();
}

/// Looked up while a dose is still to come. A lot that holds the whole dose is picked before one that does
/// not.
void DevicesViewModel::refresh() {
    m_safe.clear();
    m_drawnUp = false;
    const SessionState state = session().state();
    if (session().record().session.route == Route::Intravenous ||
        (state != SessionState::Arrived && state != SessionState::Dosing)) {
        return;
    }
    const services::DrugUse use(session().context().clinic(), session().actor());
    if (session().record().session.route == Route::Nasal) {
        m_safe = valueOf(use.offers(session().record(), session().view()->order));
        std::erase_if(m_safe, [](const services::DrawOffer& offer) { return offer.stocked == 0; });
    } else {
        const auto proposed = use.proposal(session().record(), session().view()->order);
        m_drawnUp = proposed && !proposed->removals.empty();
    }
    if (picked() < 0 && !m_safe.empty()) {
        const auto whole = std::ranges::find_if(
            m_safe, [](const services::DrawOffer& offer) { return !offer.units.empty(); });
        m_picked = whole != m_safe.end() ? whole->lot.id : m_safe.front().lot.id;
    }
}

QStringList DevicesViewModel::safe() const {
    QStringList lots;
    for (const services::DrawOffer& offer : m_safe) {
        lots << tr("%1 · expires %2 · %3")
                    .arg(offer.lot.lot, offer.lot.expiry.toString(Qt::ISODate),
                         unitsWords(offer.lot, offer.stocked));
    }
    return lots;
}

int DevicesViewModel::picked() const {
    const auto lot = std::ranges::find_if(
        m_safe, [this](const services::DrawOffer& offer) { return offer.lot.id == m_picked; });
    return lot == m_safe.end() ? -1 : static_cast<int>(lot - m_safe.begin());
}

void DevicesViewModel::pick(int index) {
    if (index >= 0 && index < std::ssize(m_safe) && index != picked()) {
        m_picked = m_safe[static_cast<std::size_t>(index)].lot.id;
        emit changed();
    }
}

bool DevicesViewModel::isLotTyped() const {
    return shown() && session().record().session.route != Route::Intravenous && m_safe.empty() && !m_drawnUp;
}

services::DoseLot DevicesViewModel::next(const QString& reason) const {
    services::DoseLot lot;
    if (picked() >= 0) {
        lot.fromSafe = m_picked;
    } else if (!m_drawnUp) {
        lot.lot = m_lot;
        lot.expiry = m_expiry;
    }
    lot.reasons = {{ErrorCode::TooEarly, reason}};
    return lot;
}

route::Code DevicesViewModel::route() const {
    return shown() ? static_cast<route::Code>(session().record().session.route) : route::Code::None;
}

bool DevicesViewModel::sprays() const {
    return shown() && isGivenInSprays(session().record().session.drug);
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
    if (sprays()) {
        return session().view()->protocol.stayClock == StayClock::FirstDose
                   ? tr("Leaving counts from the first spray, as this protocol says.")
                   : tr("Leaving counts from the last spray, as this protocol says.");
    }
    return session().view()->protocol.stayClock == StayClock::FirstDose
               ? tr("Leaving counts from the first device, as this protocol says.")
               : tr("Leaving counts from the last device: two hours after administration. The form counts "
                    "from the first.");
}

bool DevicesViewModel::give(const QString& reason) {
    return settle(session().service<services::SessionDoses>().giveDevice(session().id(), next(reason)));
}

bool DevicesViewModel::stop(const QString& reason) {
    return settle(session().service<services::SessionDoses>().stopDevices(session().id(), reason));
}

} // namespace tidemark::app
