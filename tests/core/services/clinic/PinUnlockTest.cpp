// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/PinUnlock.h"

#include "services/clinic/ClockWatch.h"
#include "services/clinic/LockSettings.h"
#include "services/clinic/WitnessPins.h"
#include "storage/repositories/clinic/StaffPinRepository.h"
#include "storage/vault/Vault.h"
#include "support/ClinicBuilder.h"
#include "support/FakeKernelKeys.h"

#include <QFile>

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::cheapKdf;

/// The nurse has a PIN, sits at the desk, and locks.
struct PinUnlockTest : testing::Test {
    void SetUp() override {
        ASSERT_TRUE(WitnessPins(clinic.open(), clinic.nurse).set(pin, cheapKdf));
        ASSERT_TRUE(clinic.signInAs(u"nora"_s));
        passphraseAt = clinic.clock.sinceBoot();
    }
    [[nodiscard]] PinOffer offer() { return offerPin(clinic.open(), clinic.nurse, passphraseAt, &keys); }
    void lock() {
        const PinOffer offered = offer();
        ASSERT_EQ(offered.state, PinState::Ready);
        locked = *offered.lock;
        sealed = keys.read(locked.key).value();
        ASSERT_TRUE(clinic.signOut());
    }
    [[nodiscard]] Result<SignedIn> unlock(const QString& typed) {
        auto outcome = unlockWithPin(clinic.folder(), locked, sealed, typed, clinic.clock, cheapKdf);
        if (!outcome && (outcome.error().code == ErrorCode::WrongPin)) {
            ++locked.wrongTries; // as the locked program does
        }
        return outcome;
    }
    [[nodiscard]] static std::vector<std::string> newest(storage::Store& store, int count) {
        const auto entries = store.read([&](storage::Connection& connection) {
            return storage::AuditLog::last(connection, count).value();
        });
        std::vector<std::string> lines;
        for (const auto& entry : entries) {
            lines.push_back(entry.line.action.toStdString());
        }
        return lines;
    }
    [[nodiscard]] static int wrongTries(storage::Store& store, const StaffId& person) {
        return store
            .read([&](storage::Connection& connection) {
                return storage::StaffPinRepository::load(connection, person).value();
            })
            ->wrongTries;
    }

    const QString pin = u"74027"_s;
    const QString wrong = u"10293"_s;
    test::SignedInClinic clinic;
    test::FakeKernelKeys keys;
    Duration passphraseAt{0};
    PinLock locked;
    QByteArray sealed;
};

TEST_F(PinUnlockTest, opensTheClinicForWhoeverLockedAndSaysSoInTheAuditLog) {
    lock();
    clinic.clock.advance(30min);
    const auto opened = unlock(pin);
    ASSERT_TRUE(opened.has_value()) << errorName(opened.error().code).toStdString();
    EXPECT_EQ(opened->actor.id, clinic.nurse.id);
    EXPECT_EQ(opened->signInName, u"nora"_s);
    EXPECT_THAT(newest(opened->clinic->store(), 2), testing::ElementsAre("unlock.pin", "sign-out"));
    EXPECT_TRUE(opened->clinic->store().verify().has_value());
}

TEST_F(PinUnlockTest, givesNoNewTwelveHours) {
    lock();
    clinic.clock.advance(30min);
    const auto opened = unlock(pin);
    ASSERT_TRUE(opened.has_value());
    EXPECT_EQ(opened->passphraseAt, passphraseAt);
}

/// The kernel forgets the key by a clock of its own; whoever kept a copy of it gets no further.
TEST_F(PinUnlockTest, opensNothingOnceTheTwelveHoursAreOver) {
    lock();
    clinic.clock.advance(12h);
    EXPECT_EQ(unlock(pin).error().code, ErrorCode::PinLocked);
}

TEST_F(PinUnlockTest, signsNothing) {
    lock();
    auto opened = unlock(pin);
    ASSERT_TRUE(opened.has_value());
    EXPECT_EQ(opened->clinic->vault().sign(u"nora"_s, pin, "bytes").error().code, ErrorCode::WrongPassword);
}

TEST_F(PinUnlockTest, theKernelHasTheKeySealedAndForWhatIsLeftOfTheTwelveHours) {
    clinic.clock.advance(9h);
    lock();
    EXPECT_EQ(keys.lastLifetime, 3h);
    const auto masterKey = [&] {
        EXPECT_TRUE(clinic.signInAs(u"nora"_s));
        const auto bytes = clinic.open().key().key().span();
        return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    }();
    EXPECT_FALSE(sealed.contains(masterKey));
    EXPECT_FALSE(sealed.contains(locked.secret));
}

TEST_F(PinUnlockTest, theTwelveHoursEndOnTheDot) {
    struct Case {
        Duration later;
        PinState state;
    };
    const Duration start = clinic.clock.sinceBoot();
    for (const Case& each : {Case{12h - 1s, PinState::Ready}, Case{12h, PinState::TimeOver},
                             Case{12h + 1s, PinState::TimeOver}}) {
        clinic.clock.advance(start + each.later - clinic.clock.sinceBoot());
        const PinOffer offered = offer();
        EXPECT_EQ(offered.state, each.state) << each.later.count();
        PinLock made;
        made.passphraseAt = passphraseAt;
        EXPECT_EQ(isPinTimeOver(made, clinic.clock), each.state == PinState::TimeOver);
    }
}

TEST_F(PinUnlockTest, settingTheComputersClockGivesNoTime) {
    clinic.clock.advance(12h);
    clinic.clock.set(clinic.clock.now() - 12h);
    EXPECT_EQ(offer().state, PinState::TimeOver);
}

TEST_F(PinUnlockTest, isOfferedOnlyWhereItCanBe) {
    EXPECT_EQ(offerPin(clinic.open(), clinic.nurse, passphraseAt, nullptr).state, PinState::NotPossible);
    keys.allowed = false;
    EXPECT_EQ(offer(), (PinOffer{PinState::NotPossible, std::nullopt}));
    keys.allowed = true;
    EXPECT_EQ(offerPin(clinic.open(), clinic.psychiatrist, passphraseAt, &keys).state, PinState::NoPin);
    ASSERT_TRUE(LockSettings(clinic.open(), clinic.administrator).set({u"5"_s, false}));
    EXPECT_EQ(offer().state, PinState::SwitchedOff);
    EXPECT_TRUE(keys.waiting.empty()) << "nothing waits that nobody may use";
    ASSERT_TRUE(LockSettings(clinic.open(), clinic.administrator).set({u"5"_s, true}));
    EXPECT_EQ(offer().state, PinState::Ready);
}

TEST_F(PinUnlockTest, aWrongPinIsCountedAndWrittenDownWhenTheClinicOpens) {
    lock();
    EXPECT_EQ(unlock(wrong).error(), (Error{ErrorCode::WrongPin, u"pin"_s, u"4"_s}));
    EXPECT_EQ(unlock(wrong).error(), (Error{ErrorCode::WrongPin, u"pin"_s, u"3"_s}));
    EXPECT_EQ(unlock({}).error(), (Error{ErrorCode::Empty, u"pin"_s, {}})) << "an empty field is no try";
    const auto opened = unlock(pin);
    ASSERT_TRUE(opened.has_value());
    EXPECT_THAT(newest(opened->clinic->store(), 4),
                testing::ElementsAre("unlock.pin", "unlock.refuse", "unlock.refuse", "sign-out"));
    EXPECT_EQ(wrongTries(opened->clinic->store(), clinic.nurse.id), 0) << "the right one forgets them";
}

TEST_F(PinUnlockTest, aClockThatWasSetDuringTheLockIsKnownWhoeverTypedWrongPinsMeanwhile) {
    lock();
    clinic.clock.set(clinic.clock.now() + 1h);
    for (int turn = 0; turn < 4; ++turn) {
        (void)unlock(wrong);
    }
    const auto opened = unlock(pin);
    ASSERT_TRUE(opened.has_value());
    EXPECT_EQ(clockChangeAtSignIn(*opened->clinic), 1h);
}

TEST_F(PinUnlockTest, afterFiveWrongTriesTheRightPinOpensNothing) {
    lock();
    for (int turn = 0; turn < 4; ++turn) {
        EXPECT_EQ(unlock(wrong).error().code, ErrorCode::WrongPin);
    }
    EXPECT_EQ(unlock(wrong).error(), (Error{ErrorCode::PinLocked, u"pin"_s, {}}));
    locked.wrongTries = 5;
    EXPECT_EQ(unlock(pin).error(), (Error{ErrorCode::PinLocked, u"pin"_s, {}}));
    ASSERT_TRUE(clinic.signInAs(u"nora"_s));
    EXPECT_THAT(newest(clinic.store(), 6),
                testing::ElementsAre("sign-in", "unlock.refuse", "unlock.refuse", "unlock.refuse",
                                     "unlock.refuse", "unlock.refuse"));
    EXPECT_EQ(wrongTries(clinic.store(), clinic.nurse.id), 0) << "the passphrase opens the PIN";
    EXPECT_EQ(offer().state, PinState::Ready);
}

TEST_F(PinUnlockTest, triesCountTogetherWithThoseAsASecondPerson) {
    for (int turn = 0; turn < 3; ++turn) {
        (void)WitnessPins(clinic.open(), clinic.psychiatrist).confirm({clinic.nurse.id, wrong});
    }
    lock();
    EXPECT_EQ(locked.wrongTries, 3);
    EXPECT_EQ(unlock(wrong).error().detail, u"1"_s);
    EXPECT_EQ(unlock(wrong).error().code, ErrorCode::PinLocked);
    // A colleague signs in: the PIN of the one who locked stays locked.
    ASSERT_TRUE(clinic.signInAs(u"pia"_s));
    EXPECT_EQ(WitnessPins(clinic.open(), clinic.psychiatrist).confirm({clinic.nurse.id, pin}).error().code,
              ErrorCode::PinLocked);
}

TEST_F(PinUnlockTest, aPinThatWrongTriesLockedIsNotOffered) {
    for (int turn = 0; turn < 5; ++turn) {
        (void)WitnessPins(clinic.open(), clinic.psychiatrist).confirm({clinic.nurse.id, wrong});
    }
    EXPECT_EQ(offer().state, PinState::WrongTries);
}

TEST_F(PinUnlockTest, killingTheLockedProgramSavesNoTry) {
    lock();
    for (int turn = 0; turn < 4; ++turn) {
        (void)unlock(wrong);
    }
    // Killed: the secret is gone, the file is not. Somebody else signs in and tries the PIN as a second
    // person.
    ASSERT_TRUE(clinic.signInAs(u"pia"_s));
    EXPECT_EQ(wrongTries(clinic.store(), clinic.nurse.id), 4);
    EXPECT_EQ(WitnessPins(clinic.open(), clinic.psychiatrist).confirm({clinic.nurse.id, wrong}).error().code,
              ErrorCode::PinLocked);
}

TEST_F(PinUnlockTest, withoutTheSecretOfTheLockedProgramTheRightPinOpensNothing) {
    lock();
    locked.secret.fill('\0');
    EXPECT_EQ(unlock(pin).error().code, ErrorCode::WrongPin);
}

TEST_F(PinUnlockTest, aColleaguesPinOpensNothingThere) {
    ASSERT_TRUE(WitnessPins(clinic.open(), clinic.psychiatrist).set(u"20613"_s, cheapKdf));
    lock();
    EXPECT_EQ(unlock(u"20613"_s).error().code, ErrorCode::WrongPin);
}

TEST_F(PinUnlockTest, whoeverWasRemovedMeanwhileStaysOutside) {
    lock();
    ASSERT_TRUE(clinic.signInAs(u"admin"_s));
    ASSERT_TRUE(Staff(clinic.open(), clinic.administrator).remove(clinic.nurse.id));
    ASSERT_TRUE(clinic.signOut());
    EXPECT_EQ(unlock(pin).error().code, ErrorCode::WrongPassword);
}

TEST_F(PinUnlockTest, opensNothingOnceAnotherProgramHasChangedTheClinicsKey) {
    lock();
    ASSERT_TRUE(clinic.signInAs(u"admin"_s));
    ASSERT_TRUE(Staff(clinic.open(), clinic.administrator).remove(clinic.psychiatrist.id));
    ASSERT_TRUE(clinic.signInAs(u"admin"_s)) << "which changes the key";
    ASSERT_TRUE(clinic.signOut());
    const auto refused = unlock(pin);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::PinLocked) << "not that the file is damaged";
    EXPECT_TRUE(clinic.signInAs(u"nora"_s)) << "the passphrase does";
}

TEST_F(PinUnlockTest, aTryThatCannotBeWrittenDownIsNotMade) {
    lock();
    ASSERT_TRUE(QFile::exists(clinic.folder()));
    QDir().mkdir(clinic.folder() + u"/pin-tries"_s);
    const auto refused = unlock(pin);
    ASSERT_FALSE(refused.has_value());
    EXPECT_NE(refused.error().code, ErrorCode::WrongPin);
}

} // namespace
} // namespace tidemark::services
