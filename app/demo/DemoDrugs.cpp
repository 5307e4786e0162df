// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoDrugs.h"

#include "base/Try.h"
#include "services/drugs/DrugCount.h"
#include "services/drugs/DrugStock.h"
#include "services/drugs/DrugUse.h"
#include "services/sessions/SessionViews.h"

#include <algorithm>

namespace tidemark::demo {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::hours;

constexpr int delivery = 25;
constexpr int runsLow = 4;
/// A PIN in a demo clinic guards nothing, and is asked hundreds of times.
constexpr services::KdfCost quickHash{1, 8ULL << 10U};

services::DrugReceiptForm vials(QDate today, int count) {
    services::DrugReceiptForm form;
    form.strength = u"50"_s;
    form.volume = u"2"_s;
    form.lot = u"KT%1"_s.arg(today.toString(u"yyMMdd"_s));
    form.expiry = today.addMonths(14).toString(Qt::ISODate);
    form.count = QString::number(count);
    form.invoice = u"INV-%1"_s.arg(today.toString(u"yyMM-dd"_s));
    return form;
}

services::DrugReceiptForm devices(QDate today) {
    services::DrugReceiptForm form;
    form.drug = Drug::Esketamine;
    form.form = DrugForm::Device;
    form.deviceContent = u"28"_s;
    form.lot = u"ES2201"_s;
    form.ndc = u"50458-028-00"_s;
    // Soon to expire when the clinic is shown.
    form.expiry = today.addDays(drugLedgerDays + 21).toString(Qt::ISODate);
    form.count = u"9"_s;
    return form;
}

Result<void> receive(DemoStage& stage, const services::DrugReceiptForm& form) {
    TIDEMARK_TRY(services::DrugStock(stage.clinic, stage.nurses[0].actor).receive(form));
    return {};
}

Result<void> openSafe(DemoStage& stage) {
    return receive(stage, vials(stage.clinic.today(), delivery)).and_then([&] {
        return receive(stage, devices(stage.clinic.today()));
    });
}

Result<void> countEverything(DemoStage& stage) {
    const Actor& nurse = stage.nurses[1].actor;
    const auto stock = TIDEMARK_TRY(services::DrugStock(stage.clinic, nurse).stock());
    for (const services::LotStock& each : stock) {
        TIDEMARK_TRY(services::DrugCount(stage.clinic, nurse)
                         .count(each.lot.id, QString::number(each.stocked), services::CountTry::First));
    }
    return {};
}

} // namespace

QString demoPin() {
    return u"4863"_s;
}

Result<void> setDemoPin(services::OpenClinic& clinic, const Actor& person) {
    return services::WitnessPins(clinic, person).set(demoPin(), quickHash);
}

services::Witness secondPerson(const DemoStage& stage, const Actor& nurse) {
    const StaffId& first = stage.nurses[0].actor.id;
    return {nurse.id == first ? stage.nurses[1].actor.id : first, demoPin()};
}

bool keepsDrugs(Instant now, Instant start) {
    return now - start < hours(24 * drugLedgerDays) - hours(2);
}

void stageSafe(DemoStage& stage) {
    const Instant now = stage.clock.now();
    stage.at(now - hours(24 * drugLedgerDays), [&stage] { return openSafe(stage); });
    stage.at(now - hours(24 * 3), [&stage] { return countEverything(stage); });
}

Result<void> drawUp(DemoStage& stage, const Actor& nurse, const SessionId& session) {
    const auto view = TIDEMARK_TRY(services::SessionViews(stage.clinic, nurse).view(session));
    services::DrugUse use(stage.clinic, nurse);
    auto offers = TIDEMARK_TRY(use.offers(view.record, view.order));
    int stocked = 0;
    for (const services::DrawOffer& offer : offers) {
        stocked += offer.stocked;
    }
    if (stocked < runsLow) {
        // A large clinic is delivered to more than once a day.
        auto more = vials(stage.clinic.today(), delivery);
        more.onceMore = true;
        TIDEMARK_TRY(receive(stage, more));
        offers = TIDEMARK_TRY(use.offers(view.record, view.order));
    }
    const auto enough =
        std::ranges::find_if(offers, [](const services::DrawOffer& offer) { return !offer.units.empty(); });
    if (enough == offers.end()) {
        return fail(ErrorCode::NotEnoughStock);
    }
    TIDEMARK_TRY(use.draw(session, enough->lot.id));
    return {};
}

Result<void> discardRest(DemoStage& stage, const Actor& nurse, const SessionId& session) {
    TIDEMARK_TRY(services::DrugUse(stage.clinic, nurse)
                     .record(session, rules::Remainder::Wasted, secondPerson(stage, nurse)));
    return {};
}

} // namespace tidemark::demo
