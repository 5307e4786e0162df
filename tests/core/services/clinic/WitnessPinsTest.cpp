// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/WitnessPins.h"
#include "support/DrugClinic.h"

#include <gtest/gtest.h>

namespace tidemark::services {
namespace {

using test::DrugClinic;

TEST(WitnessPins, aColleagueConfirmsWithTheirOwnPin) {
    DrugClinic clinic;
    EXPECT_TRUE(WitnessPins(clinic.clinic.open(), clinic.nurse()).confirm(clinic.witness()).has_value());
}

TEST(WitnessPins, saysWhyNobodyConfirmed) {
    DrugClinic clinic;
    const QString who = QStringLiteral("witness");
    EXPECT_EQ(WitnessPins(clinic.clinic.open(), clinic.nurse()).confirm({}).error(),
              (Error{ErrorCode::WitnessNeeded, who, {}}));
    EXPECT_EQ(WitnessPins(clinic.clinic.open(), clinic.clinic.psychiatrist).confirm(clinic.witness()).error(),
              (Error{ErrorCode::WitnessIsAuthor, who, {}}));
    EXPECT_EQ(WitnessPins(clinic.clinic.open(), clinic.nurse())
                  .confirm({clinic.clinic.administrator.id, DrugClinic::pin})
                  .error(),
              (Error{ErrorCode::NotPermitted, who, {}}));
    EXPECT_EQ(WitnessPins(clinic.clinic.open(), clinic.clinic.psychiatrist)
                  .confirm({clinic.nurse().id, DrugClinic::pin})
                  .error(),
              (Error{ErrorCode::NoPin, QStringLiteral("pin"), {}}));
}

TEST(WitnessPins, fiveWrongTriesLockItUntilItsOwnerSignsIn) {
    DrugClinic clinic;
    const Witness wrong{clinic.clinic.psychiatrist.id, QStringLiteral("1029")};
    for (const char* left : {"4", "3", "2", "1"}) {
        EXPECT_EQ(WitnessPins(clinic.clinic.open(), clinic.nurse()).confirm(wrong).error(),
                  (Error{ErrorCode::WrongPin, QStringLiteral("pin"), QLatin1String(left)}));
    }
    EXPECT_EQ(WitnessPins(clinic.clinic.open(), clinic.nurse()).confirm(wrong).error().code,
              ErrorCode::PinLocked);
    EXPECT_EQ(WitnessPins(clinic.clinic.open(), clinic.nurse()).confirm(clinic.witness()).error().code,
              ErrorCode::PinLocked);
    ASSERT_TRUE(clinic.clinic.signInAs(QStringLiteral("nora")).has_value());
    EXPECT_EQ(WitnessPins(clinic.clinic.open(), clinic.nurse()).confirm(clinic.witness()).error().code,
              ErrorCode::PinLocked);
    ASSERT_TRUE(clinic.clinic.signInAs(QStringLiteral("pia")).has_value());
    EXPECT_TRUE(WitnessPins(clinic.clinic.open(), clinic.nurse()).confirm(clinic.witness()).has_value());
}

TEST(WitnessPins, aRightPinForgetsTheWrongTries) {
    DrugClinic clinic;
    WitnessPins pins(clinic.clinic.open(), clinic.nurse());
    const Witness wrong{clinic.clinic.psychiatrist.id, QStringLiteral("1029")};
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 4; ++i) {
            EXPECT_EQ(pins.confirm(wrong).error().code, ErrorCode::WrongPin);
        }
        ASSERT_TRUE(pins.confirm(clinic.witness()).has_value());
    }
}

TEST(WitnessPins, onesOwnTakesTheScreenBack) {
    DrugClinic clinic;
    EXPECT_TRUE(WitnessPins(clinic.clinic.open(), clinic.clinic.psychiatrist)
                    .confirmOwn(DrugClinic::pin)
                    .has_value());
    EXPECT_EQ(WitnessPins(clinic.clinic.open(), clinic.clinic.psychiatrist).confirmOwn({}).error().code,
              ErrorCode::Empty);
    EXPECT_EQ(WitnessPins(clinic.clinic.open(), clinic.nurse()).confirmOwn(DrugClinic::pin).error().code,
              ErrorCode::NoPin)
        << "a colleague's PIN is not one's own";
}

TEST(WitnessPins, triesOfOnesOwnCountTogetherWithThoseAsASecondPerson) {
    DrugClinic clinic;
    const Actor& owner = clinic.clinic.psychiatrist;
    const QString wrong = QStringLiteral("1029");
    const qint64 before = clinic.auditLength();
    EXPECT_EQ(WitnessPins(clinic.clinic.open(), clinic.nurse()).confirm({owner.id, wrong}).error().detail,
              "4");
    for (const char* left : {"3", "2", "1"}) {
        EXPECT_EQ(WitnessPins(clinic.clinic.open(), owner).confirmOwn(wrong).error(),
                  (Error{ErrorCode::WrongPin, QStringLiteral("pin"), QLatin1String(left)}));
    }
    EXPECT_EQ(WitnessPins(clinic.clinic.open(), owner).confirmOwn(wrong).error().code, ErrorCode::PinLocked);
    EXPECT_EQ(clinic.auditLength(), before + 5);
    EXPECT_EQ(WitnessPins(clinic.clinic.open(), owner).confirmOwn(DrugClinic::pin).error().code,
              ErrorCode::PinLocked);
    EXPECT_EQ(WitnessPins(clinic.clinic.open(), clinic.nurse()).confirm(clinic.witness()).error().code,
              ErrorCode::PinLocked);
    ASSERT_TRUE(clinic.clinic.signInAs(QStringLiteral("pia")).has_value());
    EXPECT_TRUE(WitnessPins(clinic.clinic.open(), owner).confirmOwn(DrugClinic::pin).has_value());
}

TEST(WitnessPins, aWrongTryLeavesAnAuditEntryAndAWeakPinLeavesNothing) {
    DrugClinic clinic;
    WitnessPins pins(clinic.clinic.open(), clinic.nurse());
    const qint64 before = clinic.auditLength();
    EXPECT_EQ(pins.set(QStringLiteral("1234"), test::cheapKdf).error().code, ErrorCode::WeakPin);
    EXPECT_FALSE(pins.hasPin().value());
    EXPECT_EQ(clinic.auditLength(), before);
    (void)pins.confirm({clinic.clinic.psychiatrist.id, QStringLiteral("1029")});
    EXPECT_EQ(clinic.auditLength(), before + 1);
}

TEST(WitnessPins, aPinThatWasDerivedBeforeAnswersAsOneThatWasNot) {
    DrugClinic clinic;
    WitnessPins pins(clinic.clinic.open(), clinic.nurse());
    const Witness right = clinic.witness();
    const Witness wrong{right.person, QStringLiteral("0000")};
    EXPECT_TRUE(pins.confirm(pins.tryOf(right).derive()).has_value());
    EXPECT_EQ(pins.confirm(pins.tryOf(wrong).derive()).error(),
              (Error{ErrorCode::WrongPin, QStringLiteral("pin"), QStringLiteral("4")}));
    EXPECT_EQ(pins.confirm(wrong).error().detail, QStringLiteral("3")) << "deriving alone counts nothing";
    EXPECT_TRUE(pins.confirm(pins.tryOf(right).derive()).has_value());
    EXPECT_EQ(pins.confirm(pins.tryOf({}).derive()).error().code, ErrorCode::WitnessNeeded);
}

TEST(WitnessPins, anAnswerIsWorthNothingForAnotherPinOfTheSamePerson) {
    DrugClinic clinic;
    WitnessPins pins(clinic.clinic.open(), clinic.nurse());
    const Witness derived = pins.tryOf(clinic.witness()).derive();
    test::must(WitnessPins(clinic.clinic.open(), clinic.clinic.psychiatrist)
                   .set(QStringLiteral("93174"), test::cheapKdf));
    EXPECT_EQ(pins.confirm(derived).error().code, ErrorCode::WrongPin);
}

TEST(WitnessPins, anotherPersonsPinDoesNotTakeTheScreenBack) {
    DrugClinic clinic;
    WitnessPins pins(clinic.clinic.open(), clinic.nurse());
    EXPECT_EQ(pins.confirmOwnTried(pins.tryOf(clinic.witness()).derive()).error().code,
              ErrorCode::NotPermitted);
}

} // namespace
} // namespace tidemark::services
