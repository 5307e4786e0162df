// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/DrugUseViewModel.h"

#include "fields/FieldKeys.h"
#include "text/DoseWords.h"
#include "text/DrugWords.h"
#include "text/LateWords.h"

#include <algorithm>

namespace tidemark::app {

DrugUseViewModel::DrugUseViewModel(OpenSession& session)
    : SessionPart(session), m_keys(session.context()), m_witness(session.context()) {
    connect(&m_keys, &KeyWork::changed, this, &DrugUseViewModel::busyChanged);
}

void DrugUseViewModel::begin() {
    m_offer = 0;
    clearErrors();
    if (const auto read = m_witness.refresh(); !read) {
        refuse(read.error());
    }
}

void DrugUseViewModel::refresh() {
    m_use = valueOf(use().proposal(session().record(), session().view()->order));
    const SessionState state = session().state();
    m_offers.clear();
    if (m_use.removals.empty() && m_use.uses.empty() && state != SessionState::Planned &&
        state != SessionState::Signed && !isCalledOff(state)) {
        m_offers = valueOf(use().offers(session().record(), session().view()->order));
        std::ranges::stable_partition(m_offers,
                                      [](const services::DrawOffer& offer) { return !offer.units.empty(); });
    }
    m_offer = std::clamp(m_offer, 0, std::max(0, static_cast<int>(m_offers.size()) - 1));
}

void DrugUseViewModel::clearErrors() {
    m_errors.clear();
    clearError();
    emit errorsChanged();
}

bool DrugUseViewModel::isDrawOpen() const {
    return shown() && session().state() == SessionState::Arrived;
}

bool DrugUseViewModel::isMissing() const {
    return shown() && session().record().session.startedAt && m_use.removals.empty() && m_use.uses.empty() &&
           !m_offers.empty();
}

const services::DrawOffer* DrugUseViewModel::chosen() const {
    return m_offer < std::ssize(m_offers) ? &m_offers[static_cast<std::size_t>(m_offer)] : nullptr;
}

QStringList DrugUseViewModel::offers() const {
    QStringList words;
    for (const services::DrawOffer& offer : m_offers) {
        words << tr("Lot %1 · expires %2 · %3 · %4")
                     .arg(offer.lot.lot, offer.lot.expiry.toString(Qt::ISODate), productWords(offer.lot),
                          unitsWords(offer.lot, offer.stocked));
    }
    return words;
}

void DrugUseViewModel::setOffer(int index) {
    if (index != m_offer) {
        m_offer = index;
        clearErrors();
        emit changed();
    }
}

QString DrugUseViewModel::arithmetic() const {
    const services::DrawOffer* offer = chosen();
    if (offer == nullptr || offer->units.empty()) {
        return {};
    }
    Micrograms dose;
    for (const rules::UnitDraw& unit : offer->units) {
        dose = dose + unit.drawn;
    }
    const QString units = unitsWords(offer->lot, static_cast<int>(offer->units.size()));
    return offer->volume
               ? tr("%1 mL = %2 out of %3 (%4)")
                     .arg(volumeWords(*offer->volume), amountWords(dose), units, amountWords(offer->removed))
               : tr("%1 = %2").arg(amountWords(dose), units);
}

QString DrugUseViewModel::concern() const {
    const services::DrawOffer* offer = chosen();
    if (offer == nullptr) {
        return {};
    }
    if (offer->units.empty()) {
        return tr("This lot does not contain the whole dose.");
    }
    if (!offer->asOrdered) {
        return tr("The order names another strength: check the volume.");
    }
    return offer->expiry == rules::ExpiryFlag::Soon
               ? tr("Expires on %1.").arg(offer->lot.expiry.toString(Qt::ISODate))
               : QString();
}

QString DrugUseViewModel::vialTotal() const {
    const services::DrawOffer* offer = chosen();
    return offer != nullptr && offer->lot.form == DrugForm::Vial ? amountWords(offer->lot.unitContent)
                                                                 : QString();
}

QString DrugUseViewModel::vialStrength() const {
    const services::DrawOffer* offer = chosen();
    return offer != nullptr && offer->lot.form == DrugForm::Vial ? vialSizeWords(offer->lot) : QString();
}

bool DrugUseViewModel::isOtherStrength() const {
    const services::DrawOffer* offer = chosen();
    return offer != nullptr && !offer->asOrdered;
}

QStringList DrugUseViewModel::drawn() const {
    QStringList words;
    for (const DrugMovement& removal : m_use.removals) {
        words << withStamp(tr("%1 drawn up of %2 · %3")
                               .arg(amountWords(removal.drawn), amountWords(removal.removed),
                                    session().timeText(removal.eventAt)),
                           removal);
    }
    return words;
}

QString DrugUseViewModel::withStamp(const QString& line, const DrugMovement& movement) const {
    const QString stamp = stampWords(movement, session().context().clock().zone());
    return stamp.isEmpty() ? line : line + QStringLiteral(" · ") + stamp;
}

bool DrugUseViewModel::isWasteOpen() const {
    return shown() && !m_use.removals.empty() && session().state() != SessionState::Dosing &&
           session().state() != SessionState::Arrived;
}

bool DrugUseViewModel::isUnused() const {
    return shown() && !m_use.removals.empty() && m_use.given.value == 0 &&
           session().state() != SessionState::Dosing;
}

bool DrugUseViewModel::isWitnessNeeded() const {
    return m_use.rest.value > 0 || (isDevices() && !isGivenInSprays(session().record().session.drug));
}

bool DrugUseViewModel::isDevices() const {
    return shown() && session().record().session.route == Route::Nasal;
}

QString DrugUseViewModel::proposal() const {
    // What was given is not settled before.
    if (!isWasteOpen()) {
        return {};
    }
    if (isDevices()) {
        return tr("%1, given %2. Left:")
            .arg(devicesWords(session().record().session.drug, static_cast<int>(m_use.removals.size())),
                 amountWords(m_use.given));
    }
    return tr("Removed %1 − given %2 =").arg(amountWords(m_use.removed), amountWords(m_use.given));
}

QString DrugUseViewModel::rest() const {
    return isWasteOpen() ? amountWords(m_use.rest) : QString();
}

QStringList DrugUseViewModel::closed() const {
    QStringList words;
    for (const DrugMovement& done : m_use.uses) {
        words << withStamp(movementWords(done) + QStringLiteral(" · ") + session().timeText(done.eventAt),
                           done);
    }
    return words;
}

void DrugUseViewModel::draw(const QString& reason) {
    const services::DrawOffer* offer = chosen();
    if (offer != nullptr) {
        settleUse(use().draw(session().id(), offer->lot.id, reason));
    }
}

void DrugUseViewModel::waste(int witness, const QString& pin) {
    if (!shown()) {
        return;
    }
    const auto tried = session().service<services::WitnessPins>().tryOf(m_witness.witness(witness, pin));
    m_keys.run([tried] { return tried.derive(); },
               [this, use = use(), of = session().id()](const services::Witness& second) mutable {
                   const auto written = use.record(of, rules::Remainder::Wasted, second);
                   if (!shown() || of != session().id()) {
                       static_cast<void>(settleOf(of, written));
                   } else if (settleUse(written)) {
                       emit wasted();
                   }
               });
}

void DrugUseViewModel::putBack() {
    settleUse(use().record(session().id(), rules::Remainder::Returned, {}));
}

bool DrugUseViewModel::settleUse(const Result<std::vector<DrugMovement>>& written) {
    m_errors.clear();
    // The time of a paper entry is in its own bar: a sentence of the whole card, not of a field of it.
    if (!written && !written.error().field.isEmpty() && written.error().field != fields::keys::eventTime) {
        QString none;
        m_errors.place(written.error(), none);
        setError({});
        emit errorsChanged();
        return false;
    }
    emit errorsChanged();
    return settle(written);
}

} // namespace tidemark::app
