// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/KeyChange.h"

#include "core/CallSteps.h"

#include "services/clinic/Staff.h"
#include "storage/vault/Vault.h"
#include "support/BackupStand.h"
#include "support/FileSizeLimit.h"
#include "support/SessionClinic.h"

#include <QDir>

#include <gmock/gmock.h>

#include <unistd.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;
using test::SignedInClinic;

QString databaseOf(const SignedInClinic& clinic) {
    return clinic.folder() + u"/clinic.db"_s;
}

Result<SignedIn> signedIn(const QString& folder, const char* name, const Clock& clock) {
    return signIn(folder, QLatin1String(name), SignedInClinic::passphrase, clock, test::cheapKdf);
}

/// Removes Nora for whoever is signed in, and changes the key at once.
Result<ChangedKey> removeNora(const SignedInClinic& clinic, SignedIn administrator) {
    test::must(Staff(*administrator.clinic, administrator.actor).remove(clinic.nurse.id));
    return changeKey(std::move(administrator), clinic.clock);
}

TEST(KeyChange, isDueFromARemovalOnAndGivesTheSamePersonTheOpenClinicBack) {
    SignedInClinic clinic;
    test::must(clinic.signOut());
    auto administrator = signedIn(clinic.folder(), "admin", clinic.clock).value();
    EXPECT_FALSE(isKeyChangeDue(*administrator.clinic));
    const auto before = administrator.clinic->key().copy();
    const auto changed = removeNora(clinic, std::move(administrator)).value();
    EXPECT_EQ(changed.fault, std::nullopt);
    OpenClinic& open = *changed.signedIn.clinic;
    EXPECT_FALSE(isKeyChangeDue(open));
    EXPECT_EQ(changed.signedIn.actor.id, clinic.administrator.id);
    EXPECT_EQ(open.key().epoch(), before.epoch() + 1);
    EXPECT_FALSE(open.key().key().equals(before.key()));
    EXPECT_TRUE(open.store().verify().has_value());
    const auto last = open.store().read(
        [](storage::Connection& connection) { return storage::AuditLog::last(connection, 1).value(); });
    EXPECT_EQ(last.front().line.action, "clinic.change-key");
    EXPECT_TRUE(Patients(open, clinic.nurse).find(u"x"_s).has_value()) << "the clinic goes on";
}

TEST(KeyChange, waitsWhileSomebodyIsInAChair) {
    test::SessionClinic session;
    session.started();
    SignedInClinic& clinic = session.clinic;
    test::must(Staff(clinic.open(), clinic.administrator).remove(clinic.psychiatrist.id));
    EXPECT_TRUE(isSomebodyInAChair(clinic.open()));
    test::must(clinic.signOut());
    auto during = signedIn(clinic.folder(), "nora", clinic.clock).value();
    EXPECT_TRUE(isKeyChangeDue(*during.clinic)) << "nothing could be recorded meanwhile";
    EXPECT_FALSE(during.clinic->vault().isKeyChanging());
    test::must(signOut(std::move(during)));
}

TEST(KeyChange, leavesNothingBesideTheDatabase) {
    SignedInClinic clinic;
    test::must(clinic.signOut());
    test::must(signOut(
        std::move(removeNora(clinic, signedIn(clinic.folder(), "admin", clinic.clock).value())->signedIn)));
    const QStringList left = QDir(clinic.folder()).entryList({u"clinic.db*"_s}, QDir::Files);
    EXPECT_EQ(left, QStringList{u"clinic.db"_s});
}

TEST(KeyChange, thatHasNoRoomIsSaidAndTriedAgainAtTheNextSignIn) {
    SignedInClinic clinic;
    test::must(clinic.signOut());
    auto administrator = signedIn(clinic.folder(), "admin", clinic.clock).value();
    const auto before = administrator.clinic->key().copy();
    {
        const test::FileSizeLimit limit(QFileInfo(databaseOf(clinic)).size() / 2);
        test::must(Staff(*administrator.clinic, administrator.actor).remove(clinic.nurse.id));
        const auto changed = changeKey(std::move(administrator), clinic.clock).value();
        EXPECT_NE(changed.fault, std::nullopt);
        EXPECT_TRUE(isKeyChangeDue(*changed.signedIn.clinic));
        EXPECT_TRUE(changed.signedIn.clinic->key().key().equals(before.key())) << "with the key of before";
        EXPECT_EQ(QDir(clinic.folder()).entryList({u"clinic.db.new*"_s}, QDir::Files), QStringList());
    }
    EXPECT_FALSE(signedIn(clinic.folder(), "nora", clinic.clock).has_value()) << "removed all the same";
    const auto next = signedIn(clinic.folder(), "pia", clinic.clock).value();
    EXPECT_FALSE(isKeyChangeDue(*next.clinic)) << "whoever comes next";
    EXPECT_FALSE(next.clinic->key().key().equals(before.key()));
}

TEST(KeyChange, thatFailsHalfWayIsGivenUpAndStaysDue) {
    SignedInClinic clinic;
    test::must(clinic.signOut());
    auto administrator = signedIn(clinic.folder(), "admin", clinic.clock).value();
    const auto before = administrator.clinic->key().copy();
    const QString inTheWay = databaseOf(clinic) + u".new"_s;
    ASSERT_TRUE(QDir().mkdir(inTheWay));
    auto changed = removeNora(clinic, std::move(administrator)).value();
    EXPECT_NE(changed.fault, std::nullopt);
    OpenClinic& open = *changed.signedIn.clinic;
    EXPECT_TRUE(isKeyChangeDue(open));
    EXPECT_FALSE(open.vault().isKeyChanging());
    EXPECT_TRUE(open.key().key().equals(before.key()));
    EXPECT_TRUE(open.store().verify().has_value());
    ASSERT_TRUE(QDir().rmdir(inTheWay));
    changed = changeKey(std::move(changed.signedIn), clinic.clock).value();
    EXPECT_EQ(changed.fault, std::nullopt);
    EXPECT_FALSE(changed.signedIn.clinic->key().key().equals(before.key()));
}

TEST(KeyChange, thatCouldNotBeGivenUpEitherIsBegunAnewByTheSameSignIn) {
    SignedInClinic clinic;
    test::must(clinic.signOut());
    auto administrator = signedIn(clinic.folder(), "admin", clinic.clock).value();
    OpenClinic& open = *administrator.clinic;
    const std::vector<StaffId> people{clinic.administrator.id, clinic.nurse.id, clinic.psychiatrist.id};
    const auto begun = open.vault().beginKeyChange(open.key(), people).value();
    const auto changed = changeKey(std::move(administrator), clinic.clock).value();
    EXPECT_EQ(changed.fault, std::nullopt);
    OpenClinic& after = *changed.signedIn.clinic;
    EXPECT_EQ(after.key().epoch(), 2U);
    EXPECT_FALSE(after.key().key().equals(begun.key()));
    EXPECT_FALSE(after.vault().isKeyChanging());
    EXPECT_TRUE(after.store().verify().has_value());
}

TEST(KeyChange, thatTheDiskHasNoRoomForIsNotEvenBegun) {
    SignedInClinic clinic;
    EXPECT_TRUE(clinic.open().folder().hasRoomFor(1));
    EXPECT_FALSE(clinic.open().folder().hasRoomFor(quint64{1} << 60U));
}

TEST(KeyChange, dropsASlotThatNobodyOfTheClinicHas) {
    SignedInClinic clinic;
    storage::Vault& vault = clinic.open().vault();
    const StaffId nobody(u"0195f3a0-0000-7000-8000-0000000000ee"_s);
    test::must(vault.addPerson(clinic.open().key(), u"mallory"_s, nobody, SignedInClinic::passphrase));
    test::must(clinic.signOut());
    const auto changed = removeNora(clinic, signedIn(clinic.folder(), "admin", clinic.clock).value()).value();
    EXPECT_EQ(changed.fault, std::nullopt);
    EXPECT_EQ(changed.signedIn.clinic->vault().slotKindOf(u"mallory"_s), std::nullopt);
}

TEST(KeyChange, givesNoKeyToASecondSlotOfSomebody) {
    SignedInClinic clinic;
    storage::Vault& vault = clinic.open().vault();
    test::must(
        vault.addPerson(clinic.open().key(), u"pia2"_s, clinic.psychiatrist.id, SignedInClinic::passphrase));
    test::must(clinic.signOut());
    const auto changed = removeNora(clinic, signedIn(clinic.folder(), "admin", clinic.clock).value()).value();
    EXPECT_EQ(changed.fault->code, ErrorCode::KeyringDamaged);
}

TEST(KeyChange, givesNoKeyToASlotWhoseSigningKeyIsNotThatOfThePerson) {
    SignedInClinic clinic;
    // As somebody does who has the master key, and exchanges a colleague's slot before leaving.
    storage::Vault& vault = clinic.open().vault();
    const auto& key = clinic.open().key();
    test::must(vault.putSlot(
        key, vault.newSlot(key, u"pia"_s, clinic.psychiatrist.id, SignedInClinic::passphrase).value()));
    test::must(clinic.signOut());
    const auto changed = removeNora(clinic, signedIn(clinic.folder(), "admin", clinic.clock).value()).value();
    EXPECT_EQ(changed.fault->code, ErrorCode::KeyringDamaged);
    EXPECT_TRUE(isKeyChangeDue(*changed.signedIn.clinic));
}

TEST(KeyChange, isMadeTwiceInARow) {
    SignedInClinic clinic;
    test::must(clinic.signOut());
    auto once = removeNora(clinic, signedIn(clinic.folder(), "admin", clinic.clock).value()).value();
    test::must(Staff(*once.signedIn.clinic, once.signedIn.actor).remove(clinic.psychiatrist.id));
    auto twice = changeKey(std::move(once.signedIn), clinic.clock).value();
    EXPECT_EQ(twice.fault, std::nullopt);
    EXPECT_EQ(twice.signedIn.clinic->key().epoch(), 3U);
    test::must(signOut(std::move(twice.signedIn)));
    const auto again = signedIn(clinic.folder(), "admin", clinic.clock);
    ASSERT_TRUE(again.has_value());
    EXPECT_TRUE(again->clinic->store().verify().has_value());
}

TEST(KeyChange, theRecoverySheetOpensAfterIt) {
    SignedInClinic clinic;
    test::must(clinic.signOut());
    test::must(signOut(
        std::move(removeNora(clinic, signedIn(clinic.folder(), "admin", clinic.clock).value())->signedIn)));
    EXPECT_TRUE(recoverClinic(clinic.folder(), clinic.recoveryCode, u"admin"_s,
                              u"another lantern on the pier"_s, clinic.clock, test::cheapKdf)
                    .has_value());
}

/// How far the process that was killed had got, as it said itself.
enum Said : char { Nothing = '0', PatientBefore, Removed, Changed, PatientAfter };

PatientForm formOf(const QString& family) {
    PatientForm form;
    form.familyName = family;
    form.givenName = u"Ida"_s;
    form.birthDate = u"1984-03-12"_s;
    return form;
}

/// The last that it said, and how many of its calls changed a file from the removal on.
struct Ended {
    Said said = Nothing;
    long calls = 0;
    bool killed = false;
    std::string last; ///< The name of the last call.
};

/// Works in a process of its own, which is killed at that step of the removal and the change of the key.
Ended killedAtStep(const test::KillStep& step, const SignedInClinic& clinic, const QString& folder) {
    int ends[2];
    EXPECT_EQ(pipe(ends), 0);
    const auto work = [&] {
        const auto say = [&](char what) { (void)!::write(ends[1], &what, 1); };
        auto administrator = signedIn(folder, "admin", clinic.clock);
        const auto add = [&](OpenClinic& open, const QString& family) {
            return Patients(open, clinic.nurse).create(formOf(family)).has_value();
        };
        if (!administrator || !add(*administrator->clinic, u"Before"_s)) {
            return false;
        }
        say(PatientBefore);
        test::beginSteps();
        test::must(Staff(*administrator->clinic, administrator->actor).remove(clinic.nurse.id));
        say(Removed);
        auto changed = changeKey(std::move(*administrator), clinic.clock);
        if (!changed || changed->fault) {
            return false;
        }
        say(Changed);
        const bool added = add(*changed->signedIn.clinic, u"After"_s);
        say(PatientAfter);
        return added;
    };
    const test::EndedWork ended = test::killedAt(step, work, test::StepsFrom::BeginSteps);
    EXPECT_TRUE(ended.killed || ended.done) << "the work failed by itself";
    close(ends[1]);
    char said = Nothing;
    while (read(ends[0], &said, 1) == 1) {
    }
    close(ends[0]);
    return {static_cast<Said>(said), ended.calls, ended.killed, ended.last};
}

void copyFolder(const QString& from, const QString& to) {
    QDir(to).removeRecursively();
    ASSERT_TRUE(QDir().mkpath(to));
    const QStringList names = QDir(from).entryList(QDir::Files | QDir::Hidden);
    for (const QString& name : names) {
        ASSERT_TRUE(QFile::copy(from + u'/' + name, to + u'/' + name));
    }
}

TEST(Kill, duringAChangeOfTheKeyLosesNothingAndLetsNobodyBackIn) {
    SignedInClinic clinic;
    for (int i = 0; i < 20; ++i) {
        (void)clinic.patient(u"Patient%1"_s.arg(i));
    }
    const auto before = clinic.open().key().copy();
    test::must(clinic.signOut());
    QTemporaryDir directory;
    const QString folder = directory.filePath(u"clinic"_s);
    copyFolder(clinic.folder(), folder);
    const Ended whole = killedAtStep({}, clinic, folder);
    ASSERT_EQ(whole.said, PatientAfter);
    // The long run: TIDEMARK_KILLS=500.
    const int kills = std::max(1, qEnvironmentVariable("TIDEMARK_KILLS", u"60"_s).toInt());
    int unfinished = 0;
    int killed = 0;
    for (int kill = 0; kill < kills; ++kill) {
        copyFolder(clinic.folder(), folder);
        const test::KillStep step = test::stepOf(kill, kills, whole.calls);
        const Ended ended = killedAtStep(step, clinic, folder);
        const Said said = ended.said;
        killed += ended.killed ? 1 : 0;
        unfinished += said < Changed ? 1 : 0;
        const auto opened = signedIn(folder, "admin", clinic.clock);
        ASSERT_TRUE(opened.has_value())
            << "kill " << kill << " at call " << step.call
            << (step.how == test::KillStep::How::Half ? " half " : " ") << ended.last << ", " << int(said)
            << ": " << errorName(opened.error().code).toStdString();
        OpenClinic& open = *opened->clinic;
        EXPECT_TRUE(open.store().verify().has_value()) << kill;
        const Patients patients(open, clinic.nurse);
        EXPECT_EQ(patients.find(u"Patient"_s, 100)->size(), 20U) << kill;
        EXPECT_EQ(patients.find(u"Before"_s)->size(), 1U) << kill;
        if (said == PatientAfter) {
            EXPECT_EQ(patients.find(u"After"_s)->size(), 1U) << kill;
        }
        const auto everybody = Staff(open, clinic.administrator).list().value();
        const auto nora = std::ranges::find(everybody, clinic.nurse.id, &StaffMember::id);
        EXPECT_TRUE(!nora->active || said < Removed) << kill;
        EXPECT_FALSE(isKeyChangeDue(open)) << kill << ": completed by the sign-in";
        EXPECT_TRUE(nora->active || !open.key().key().equals(before.key())) << kill;
        EXPECT_EQ(QDir(folder).entryList({u"clinic.db.new*"_s}, QDir::Files), QStringList()) << kill;
    }
    EXPECT_GE(killed, kills * 9 / 10);
    EXPECT_GT(unfinished, kills / 10) << "else the kills came too late";
}

} // namespace
} // namespace tidemark::services
