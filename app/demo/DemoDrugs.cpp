// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoDrugs.h"

#include "services/drugs/DrugCount.h"
#include "services/drugs/DrugStock.h"
#include "services/drugs/DrugUse.h"

#include <algorithm>

namespace tidemark::demo {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::hours;

constexpr int delivery = 25;
constexpr int runsLow = 4;
/// A PIN in a demo clinic guards nothing, and is asked hundreds of times.
constexpr storage::KdfCost quickHash{1, 8ULL << 10U};

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
    const auto received = services::DrugStock(stage.clinic).receive(stage.nurses[0].actor, form);
    return received ? Result<void>() : tl::unexpected(received.error());
}

Result<void> openSafe(DemoStage& stage) {
    services::WitnessPins pins(stage.clinic);
    for (const auto& people : {stage.nurses, stage.psychiatrists}) {
        for (const StaffOnStage& person : people) {
            if (auto set = pins.set(person.actor, demoPin(), quickHash); !set) {
                return set;
            }
        }
    }
    return receive(stage, vials(stage.clinic.today(), delivery)).and_then([&] {
        return receive(stage, devices(stage.clinic.today()));
    });
}

Result<void> countEverything(DemoStage& stage) {
    const Actor& nurse = stage.nurses[1].actor;
    const auto stock = services::DrugStock(stage.clinic).stock(nurse);
    if (!stock) {
        return tl::unexpected(stock.error());
    }
    for (const services::LotStock& each : *stock) {
        const auto counted =
            services::DrugCount(stage.clinic).count(nurse, each.lot.id, QString::number(each.stocked));
        if (!counted) {
            return tl::unexpected(counted.error());
        }
    }
    return {};
}

} // namespace

QString demoPin() {
    return u"4863"_s;
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
    const auto view = services::SessionRun(stage.clinic).view(nurse, session);
    if (!view) {
        return tl::unexpected(view.error());
    }
    services::DrugUse use(stage.clinic);
    auto offers = use.offers(nurse, *view);
    if (!offers) {
        return tl::unexpected(offers.error());
    }
    int stocked = 0;
    for (const services::DrawOffer& offer : *offers) {
        stocked += offer.stocked;
    }
    if (stocked < runsLow) {
        if (auto received = receive(stage, vials(stage.clinic.today(), delivery)); !received) {
            return received;
        }
        offers = use.offers(nurse, *view);
        if (!offers) {
            return tl::unexpected(offers.error());
        }
    }
    const auto enough =
        std::ranges::find_if(*offers, [](const services::DrawOffer& offer) { return !offer.units.empty(); });
    if (enough == offers->end()) {
        return fail(ErrorCode::NotEnoughStock);
    }
    const auto drawn = use.draw(nurse, session, enough->lot.id);
    return drawn ? Result<void>() : tl::unexpected(drawn.error());
}

Result<void> discardRest(DemoStage& stage, const Actor& nurse, const SessionId& session) {
    const StaffId& first = stage.nurses[0].actor.id;
    const services::Witness witness{nurse.id == first ? stage.nurses[1].actor.id : first, demoPin()};
    const auto recorded =
        services::DrugUse(stage.clinic).record(nurse, session, rules::Remainder::Wasted, witness);
    return recorded ? Result<void>() : tl::unexpected(recorded.error());
}

} // namespace tidemark::demo
