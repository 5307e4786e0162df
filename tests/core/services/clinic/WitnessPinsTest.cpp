// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/WitnessPins.h"
#include "support/DrugClinic.h"

#include <gtest/gtest.h>

namespace tidemark::services {
namespace {

using test::DrugClinic;

TEST(WitnessPins, aColleagueConfirmsWithTheirOwnPin) {
    DrugClinic clinic;
    EXPECT_TRUE(WitnessPins(clinic.clinic.open()).confirm(clinic.nurse(), clinic.witness()).has_value());
}

TEST(WitnessPins, saysWhyNobodyConfirmed) {
    DrugClinic clinic;
    WitnessPins pins(clinic.clinic.open());
    const QString who = QStringLiteral("witness");
    EXPECT_EQ(pins.confirm(clinic.nurse(), {}).error(), (Error{ErrorCode::WitnessNeeded, who, {}}));
    EXPECT_EQ(pins.confirm(clinic.clinic.psychiatrist, clinic.witness()).error(),
              (Error{ErrorCode::WitnessIsAuthor, who, {}}));
    EXPECT_EQ(pins.confirm(clinic.nurse(), {clinic.clinic.administrator.id, DrugClinic::pin}).error(),
              (Error{ErrorCode::NotPermitted, who, {}}));
    EXPECT_EQ(pins.confirm(clinic.clinic.psychiatrist, {clinic.nurse().id, DrugClinic::pin}).error(),
              (Error{ErrorCode::NoPin, QStringLiteral("pin"), {}}));
}

TEST(WitnessPins, fiveWrongTriesLockItUntilItsOwnerSignsIn) {
    DrugClinic clinic;
    const Witness wrong{clinic.clinic.psychiatrist.id, QStringLiteral("1029")};
    for (const char* left : {"4", "3", "2", "1"}) {
        EXPECT_EQ(WitnessPins(clinic.clinic.open()).confirm(clinic.nurse(), wrong).error(),
                  (Error{ErrorCode::WrongPin, QStringLiteral("pin"), QLatin1String(left)}));
    }
    EXPECT_EQ(WitnessPins(clinic.clinic.open()).confirm(clinic.nurse(), wrong).error().code,
              ErrorCode::PinLocked);
    EXPECT_EQ(WitnessPins(clinic.clinic.open()).confirm(clinic.nurse(), clinic.witness()).error().code,
              ErrorCode::PinLocked);
    ASSERT_TRUE(clinic.clinic.signInAs(QStringLiteral("nora")).has_value());
    EXPECT_EQ(WitnessPins(clinic.clinic.open()).confirm(clinic.nurse(), clinic.witness()).error().code,
              ErrorCode::PinLocked);
    ASSERT_TRUE(clinic.clinic.signInAs(QStringLiteral("pia")).has_value());
    EXPECT_TRUE(WitnessPins(clinic.clinic.open()).confirm(clinic.nurse(), clinic.witness()).has_value());
}

TEST(WitnessPins, aRightPinForgetsTheWrongTries) {
    DrugClinic clinic;
    WitnessPins pins(clinic.clinic.open());
    const Witness wrong{clinic.clinic.psychiatrist.id, QStringLiteral("1029")};
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 4; ++i) {
            EXPECT_EQ(pins.confirm(clinic.nurse(), wrong).error().code, ErrorCode::WrongPin);
        }
        ASSERT_TRUE(pins.confirm(clinic.nurse(), clinic.witness()).has_value());
    }
}

TEST(WitnessPins, onesOwnTakesTheScreenBack) {
    DrugClinic clinic;
    WitnessPins pins(clinic.clinic.open());
    EXPECT_TRUE(pins.confirmOwn(clinic.clinic.psychiatrist, DrugClinic::pin).has_value());
    EXPECT_EQ(pins.confirmOwn(clinic.clinic.psychiatrist, {}).error().code, ErrorCode::Empty);
    EXPECT_EQ(pins.confirmOwn(clinic.nurse(), DrugClinic::pin).error().code, ErrorCode::NoPin)
        << "a colleague's PIN is not one's own";
}

TEST(WitnessPins, triesOfOnesOwnCountTogetherWithThoseAsASecondPerson) {
    DrugClinic clinic;
    WitnessPins pins(clinic.clinic.open());
    const Actor& owner = clinic.clinic.psychiatrist;
    const QString wrong = QStringLiteral("1029");
    const qint64 before = clinic.ledgerLength();
    EXPECT_EQ(pins.confirm(clinic.nurse(), {owner.id, wrong}).error().detail, "4");
    for (const char* left : {"3", "2", "1"}) {
        EXPECT_EQ(pins.confirmOwn(owner, wrong).error(),
                  (Error{ErrorCode::WrongPin, QStringLiteral("pin"), QLatin1String(left)}));
    }
    EXPECT_EQ(pins.confirmOwn(owner, wrong).error().code, ErrorCode::PinLocked);
    EXPECT_EQ(clinic.ledgerLength(), before + 5);
    EXPECT_EQ(pins.confirmOwn(owner, DrugClinic::pin).error().code, ErrorCode::PinLocked);
    EXPECT_EQ(pins.confirm(clinic.nurse(), clinic.witness()).error().code, ErrorCode::PinLocked);
    ASSERT_TRUE(clinic.clinic.signInAs(QStringLiteral("pia")).has_value());
    EXPECT_TRUE(WitnessPins(clinic.clinic.open()).confirmOwn(owner, DrugClinic::pin).has_value());
}

TEST(WitnessPins, aWrongTryLeavesALedgerLineAndAWeakPinLeavesNothing) {
    DrugClinic clinic;
    WitnessPins pins(clinic.clinic.open());
    const qint64 before = clinic.ledgerLength();
    EXPECT_EQ(pins.set(clinic.nurse(), QStringLiteral("1234"), test::cheapKdf).error().code,
              ErrorCode::WeakPin);
    EXPECT_FALSE(pins.hasPin(clinic.nurse()).value());
    EXPECT_EQ(clinic.ledgerLength(), before);
    (void)pins.confirm(clinic.nurse(), {clinic.clinic.psychiatrist.id, QStringLiteral("1029")});
    EXPECT_EQ(clinic.ledgerLength(), before + 1);
}

} // namespace
} // namespace tidemark::services
