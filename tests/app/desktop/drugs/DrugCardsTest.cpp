// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/SessionDesk.h"
#include "desktop/session/DowntimeEntryViewModel.h"
#include "desktop/session/DrugUseViewModel.h"
#include "desktop/session/InfusionViewModel.h"
#include "desktop/session/StartViewModel.h"
#include "services/drugs/DrugStock.h"

#include <gtest/gtest.h>

namespace tidemark::app {
namespace {

using test::SessionDesk;

void receive(SessionDesk& desk, const char* count) {
    services::DrugReceiptForm form;
    form.strength = QStringLiteral("50");
    form.volume = QStringLiteral("2");
    form.lot = QStringLiteral("KT-1");
    form.expiry = QStringLiteral("2027-01-31");
    form.count = QLatin1String(count);
    (void)services::DrugStock(desk.desk.clinic(), desk.desk.actor()).receive(form).value();
}

void setPin(SessionDesk& desk, const char* person) {
    desk.seat(person);
    const auto set = services::WitnessPins(desk.desk.clinic(), desk.desk.actor())
                         .set(QStringLiteral("5081"), test::cheapKdf);
    ASSERT_TRUE(set.has_value());
    desk.seat("nora");
}

TEST(DrugCards, aClinicWithoutStockStartsAsBefore) {
    SessionDesk desk;
    desk.bringToStart();
    DrugUseViewModel& drugs = *desk.session.drugs();
    EXPECT_TRUE(drugs.isDrawOpen());
    EXPECT_TRUE(drugs.isStockless());
    EXPECT_TRUE(desk.session.starting()->isReady());
    // The first press is refused: a reason is asked for.
    desk.session.starting()->start(QStringLiteral("150"), QString());
    desk.session.starting()->start(QStringLiteral("150"), QStringLiteral("Nobody else here"));
    desk.wait(40);
    desk.session.infusion()->complete();
    EXPECT_FALSE(drugs.isWasteOpen());
    EXPECT_FALSE(drugs.isMissing());
}

TEST(DrugCards, theVolumeIsShownAndTheRemainderDiscardedBeforeAColleague) {
    SessionDesk desk;
    setPin(desk, "pia");
    receive(desk, "3");
    desk.bringToStart();
    DrugUseViewModel& drugs = *desk.session.drugs();
    ASSERT_EQ(drugs.offers().size(), 1);
    EXPECT_TRUE(drugs.offers().front().contains(QStringLiteral("expires 20"))) << "of a vial, too";
    EXPECT_EQ(drugs.arithmetic(), QStringLiteral("0.7 mL = 35 mg out of 1 vial (100 mg)"));
    drugs.draw({});
    EXPECT_EQ(drugs.drawn().size(), 1);
    // The first press is refused: a reason is asked for.
    desk.session.starting()->start(QStringLiteral("150"), QString());
    desk.session.starting()->start(QStringLiteral("150"), QStringLiteral("Nobody else here"));
    EXPECT_FALSE(drugs.isWasteOpen());
    desk.wait(40);
    desk.session.infusion()->complete();
    ASSERT_TRUE(drugs.isWasteOpen());
    EXPECT_EQ(drugs.rest(), QStringLiteral("65 mg"));
    ASSERT_EQ(drugs.proposedWitness(), 0);
    drugs.waste(-1, {});
    EXPECT_TRUE(drugs.errors().contains(QStringLiteral("witness")));
    drugs.waste(0, QStringLiteral("9999"));
    EXPECT_TRUE(drugs.errors().contains(QStringLiteral("pin")));
    drugs.waste(0, QStringLiteral("5081"));
    EXPECT_TRUE(drugs.errors().isEmpty());
    EXPECT_FALSE(drugs.isWasteOpen());
    EXPECT_EQ(drugs.closed().size(), 1);
}

TEST(DrugCards, anUnopenedVialGoesBack) {
    SessionDesk desk;
    receive(desk, "1");
    desk.bringToStart();
    DrugUseViewModel& drugs = *desk.session.drugs();
    drugs.draw({});
    EXPECT_TRUE(drugs.isUnused());
    drugs.putBack();
    EXPECT_TRUE(drugs.drawn().isEmpty());
    EXPECT_EQ(services::DrugStock(desk.desk.clinic(), desk.desk.actor()).stock().value().front().stocked, 1);
}

TEST(DrugCards, aForgottenVialIsEnteredAfterTheStart) {
    SessionDesk desk;
    receive(desk, "1");
    desk.bringToDosing();
    EXPECT_TRUE(desk.session.drugs()->isMissing());
    desk.session.drugs()->draw({});
    EXPECT_FALSE(desk.session.drugs()->isMissing());
    EXPECT_EQ(desk.session.drugs()->drawn().size(), 1);
}

TEST(DrugCards, whatStoodOnPaperKeepsItsTimeAndSaysSo) {
    SessionDesk desk;
    receive(desk, "1");
    desk.arrive();
    desk.wait(30);
    DrugUseViewModel& drugs = *desk.session.drugs();
    desk.session.downtimeEntry()->start();
    drugs.draw({});
    EXPECT_TRUE(drugs.drawn().isEmpty());
    EXPECT_FALSE(drugs.error().isEmpty()) << "no time was typed yet";
    const QString happened =
        toLocal(desk.clinic.clock.now() - std::chrono::minutes(20), desk.desk.clock().zone())
            .toString(QStringLiteral("HH:mm"));
    desk.session.downtimeEntry()->setAt(happened);
    drugs.draw({});
    ASSERT_EQ(drugs.drawn().size(), 1) << drugs.error().toStdString();
    EXPECT_TRUE(drugs.drawn().front().contains(happened));
    EXPECT_TRUE(drugs.drawn().front().contains(QStringLiteral("entered later from paper")));
}

} // namespace
} // namespace tidemark::app
