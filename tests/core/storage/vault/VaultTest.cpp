// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/Vault.h"

#include "storage/vault/KeySlots.h"

#include "support/ManualClock.h"
#include "support/TempClinic.h"

#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace tidemark::storage {
namespace {

using test::cheapKdf;

const StaffId nurse(QStringLiteral("0195f3a0-0000-7000-8000-00000000000a"));
const StaffId doctor(QStringLiteral("0195f3a0-0000-7000-8000-00000000000b"));
const QString nursePassword = QStringLiteral("gravel thimble orbit mauve");
const QString doctorPassword = QStringLiteral("walnut cobweb tidy zipper");

template <class T>
ErrorCode codeOf(const Result<T>& result) {
    return result ? ErrorCode{-1} : result.error().code;
}

class VaultTest : public testing::Test {
public:
    void SetUp() override {
        folder = ClinicFolder::createNew(directory.filePath(QStringLiteral("clinic"))).value();
        Vault vault = Vault::create(folder, QStringLiteral("clinic-1"), clock, cheapKdf).value();
        key = vault.createdKey();
        ASSERT_TRUE(vault.addPerson(*key, QStringLiteral("nora"), nurse, nursePassword).has_value());
        ASSERT_TRUE(vault.addPerson(*key, QStringLiteral("Otto"), doctor, doctorPassword).has_value());
        code = vault.renewRecovery(*key).value();
    }

    [[nodiscard]] Vault open(KdfCost cost = cheapKdf) const {
        return Vault::open(folder, clock, cost).value();
    }

    static void flip(const QString& path, qsizetype bit) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
        file.seek(0);
        file.write(bytes);
    }

    QTemporaryDir directory;
    test::ManualClock clock;
    ClinicFolder::Held folder;
    std::optional<MasterKey> key;
    QString code;
};

TEST_F(VaultTest, eachPasswordOpensTheSameMasterKeyForItsPerson) {
    Vault vault = open();
    const auto first = vault.unlock(QStringLiteral("nora"), nursePassword);
    const auto second = vault.unlock(QStringLiteral("otto"), doctorPassword);
    ASSERT_TRUE(first.has_value() && second.has_value());
    EXPECT_EQ(first->person, nurse);
    EXPECT_EQ(second->person, doctor);
    EXPECT_TRUE(first->key.key().equals(key->key()));
    EXPECT_TRUE(second->key.key().equals(key->key()));
}

TEST_F(VaultTest, signInNamesFoldCaseWidthAndSurroundingSpace) {
    Vault vault = open();
    for (const char16_t* typed : {u"NORA", u" nora ", u"ｎｏｒａ"}) {
        EXPECT_TRUE(vault.unlock(QString::fromUtf16(typed), nursePassword).has_value());
    }
}

TEST_F(VaultTest, aWrongPasswordAndAnUnknownNameLookTheSame) {
    Vault vault = open();
    EXPECT_EQ(codeOf(vault.unlock(QStringLiteral("nora"), doctorPassword)), ErrorCode::WrongPassword);
    EXPECT_EQ(codeOf(vault.unlock(QStringLiteral("nobody"), nursePassword)), ErrorCode::WrongPassword);
}

TEST_F(VaultTest, theKeyringHoldsNoNameAndNoPassword) {
    for (const char copy : {'a', 'b'}) {
        QFile file(folder->keyringFile(copy));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll().toLower();
        EXPECT_FALSE(bytes.contains("nora") || bytes.contains("otto") || bytes.contains("gravel"));
    }
}

TEST_F(VaultTest, aPersonIsAddedOnce) {
    Vault vault = open();
    EXPECT_EQ(codeOf(vault.addPerson(*key, QStringLiteral("NORA"), doctor, doctorPassword)),
              ErrorCode::Duplicate);
}

TEST_F(VaultTest, nobodyIsAddedWithAnotherKey) {
    Vault vault = open();
    EXPECT_EQ(codeOf(vault.addPerson(MasterKey::random(1), QStringLiteral("eve"), doctor, doctorPassword)),
              ErrorCode::KeyringDamaged);
}

TEST_F(VaultTest, aWeakPasswordIsRefused) {
    Vault vault = open();
    EXPECT_EQ(codeOf(vault.addPerson(*key, QStringLiteral("eve"), doctor, QStringLiteral("short"))),
              ErrorCode::WeakPassword);
    EXPECT_EQ(codeOf(vault.changePassword(QStringLiteral("nora"), nursePassword, QStringLiteral("short"))),
              ErrorCode::WeakPassword);
    EXPECT_EQ(
        codeOf(vault.newSlot(*key, QStringLiteral("nora"), nurse, QStringLiteral("nora gravel thimble"))),
        ErrorCode::WeakPassword);
}

TEST_F(VaultTest, aChangedPasswordReplacesTheOldOneAndKeepsTheSigningKey) {
    const Signature before = open().sign(QStringLiteral("nora"), nursePassword, "bytes").value();
    Vault vault = open();
    const QString changed = QStringLiteral("lantern puddle quartz vest");
    ASSERT_TRUE(vault.changePassword(QStringLiteral("nora"), nursePassword, changed).has_value());
    EXPECT_EQ(codeOf(open().unlock(QStringLiteral("nora"), nursePassword)), ErrorCode::WrongPassword);
    EXPECT_TRUE(open().unlock(QStringLiteral("nora"), changed).has_value());
    EXPECT_EQ(open().sign(QStringLiteral("nora"), changed, "bytes").value().publicKey, before.publicKey);
}

TEST_F(VaultTest, aResetGivesANewSigningKeyAndOldSignaturesStillVerify) {
    const Signature before = open().sign(QStringLiteral("nora"), nursePassword, "bytes").value();
    Vault vault = open();
    const QString given = QStringLiteral("lantern puddle quartz vest");
    const auto slot = vault.newSlot(*key, QStringLiteral("nora"), nurse, given).value();
    EXPECT_TRUE(open().unlock(QStringLiteral("nora"), nursePassword).has_value()) << "nothing is kept yet";
    ASSERT_TRUE(vault.putSlot(*key, slot).has_value());
    const Signature after = vault.sign(QStringLiteral("nora"), given, "bytes").value();
    EXPECT_NE(after.publicKey, before.publicKey);
    EXPECT_TRUE(Vault::verify(before, "bytes"));
    EXPECT_EQ(vault.unlock(QStringLiteral("nora"), given)->person, nurse);
}

TEST_F(VaultTest, aRemovedPersonIsLikeAnUnknownOneAndTheLastStays) {
    Vault vault = open();
    ASSERT_TRUE(vault.removePerson(*key, QStringLiteral("nora")).has_value());
    EXPECT_EQ(codeOf(open().unlock(QStringLiteral("nora"), nursePassword)), ErrorCode::WrongPassword);
    EXPECT_EQ(codeOf(vault.removePerson(*key, QStringLiteral("otto"))), ErrorCode::WrongState);
    EXPECT_TRUE(vault.removePerson(*key, QStringLiteral("nora")).has_value()) << "again, after a crash";
    EXPECT_TRUE(open().isKeyChangeDue());
}

TEST_F(VaultTest, anActivationCodeOpensInThePlaceOfThePasswordUntilItsTimeIsOver) {
    const QString words = QStringLiteral("walnut cobweb tidy");
    const Instant until = clock.now() + std::chrono::hours(72);
    ASSERT_TRUE(open()
                    .giveActivation(*key, QStringLiteral("nora"), nurse, until,
                                    derivePassword(words, cheapKdf).value())
                    .has_value());
    Vault vault = open();
    EXPECT_EQ(vault.slotKindOf(QStringLiteral("nora")), SlotKind::Activation);
    EXPECT_EQ(codeOf(vault.unlock(QStringLiteral("nora"), nursePassword)), ErrorCode::WrongPassword);
    EXPECT_EQ(codeOf(vault.unlock(QStringLiteral("nora"), words)), ErrorCode::WrongPassword)
        << "the code is no passphrase";
    EXPECT_EQ(codeOf(vault.publicKeyOf(QStringLiteral("nora"))), ErrorCode::NotFound) << "it signs nothing";
    clock.set(until);
    EXPECT_EQ(vault.unlockActivation(QStringLiteral("nora"), words)->person, nurse);
    clock.set(until + std::chrono::milliseconds(1));
    EXPECT_EQ(codeOf(vault.unlockActivation(QStringLiteral("nora"), words)), ErrorCode::WrongPassword);
}

TEST_F(VaultTest, theTimeOfAnActivationCodeIsBoundToItsSecret) {
    const QString words = QStringLiteral("walnut cobweb tidy");
    ASSERT_TRUE(open()
                    .giveActivation(*key, QStringLiteral("nora"), nurse, clock.now(),
                                    derivePassword(words, cheapKdf).value())
                    .has_value());
    QFile file(folder->keyringFile('a'));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    Keyring forged = fromBytes(file.readAll()).value();
    for (KeySlot& slot : forged.keySlots) {
        slot.validUntil = clock.now() + std::chrono::hours(1000);
    }
    forged.mac = keyringMac(forged, *key); // by somebody who has the master key
    for (const char copy : {'a', 'b'}) {
        QFile written(folder->keyringFile(copy));
        ASSERT_TRUE(written.open(QIODevice::WriteOnly));
        written.write(toBytes(forged));
    }
    EXPECT_EQ(codeOf(open().unlockActivation(QStringLiteral("nora"), words)), ErrorCode::WrongPassword);
}

TEST_F(VaultTest, aHundredWrongTriesCloseASlotOnlyWhereItMayBeClosed) {
    Vault vault = open();
    ASSERT_TRUE(vault.setNeverCloses(*key, QStringLiteral("otto"), true).has_value());
    for (const char* name : {"nora", "otto"}) {
        for (int i = 0; i < 100; ++i) {
            clock.advance(std::chrono::hours(1));
            EXPECT_EQ(codeOf(vault.unlock(QLatin1String(name), QStringLiteral("a guess"))),
                      ErrorCode::WrongPassword);
        }
        clock.advance(std::chrono::hours(1));
    }
    EXPECT_TRUE(vault.isClosed(QStringLiteral("nora")));
    EXPECT_EQ(codeOf(vault.unlock(QStringLiteral("nora"), nursePassword)), ErrorCode::SlotLocked);
    EXPECT_FALSE(vault.isClosed(QStringLiteral("otto")));
    EXPECT_TRUE(vault.unlock(QStringLiteral("otto"), doctorPassword).has_value());
    vault.forgetTries(QStringLiteral("nora"));
    EXPECT_TRUE(vault.unlock(QStringLiteral("nora"), nursePassword).has_value());
}

TEST_F(VaultTest, aChangeOfTheKeyIsSealedToEverybodyAndCanBeGivenUp) {
    Vault vault = open();
    const MasterKey next = vault.beginKeyChange(*key, {nurse, doctor}).value();
    {
        Vault midway = open();
        EXPECT_TRUE(midway.unlock(QStringLiteral("nora"), nursePassword)->key.key().equals(next.key()));
        ASSERT_TRUE(midway.keyBefore().has_value());
        EXPECT_TRUE(midway.keyBefore()->key().equals(key->key()));
        EXPECT_EQ(midway.keyBefore()->databaseSalt(), key->databaseSalt());
        EXPECT_TRUE(midway.unlockWithRecovery(code)->key().equals(next.key()));
    }
    Vault another = open();
    EXPECT_EQ(codeOf(another.giveUpKeyChange(*key)), ErrorCode::KeyringDamaged)
        << "what is only found on the disk, and not confirmed, is not sealed with the key of before";
    ASSERT_TRUE(vault.giveUpKeyChange(*key).has_value());
    Vault back = open();
    EXPECT_TRUE(back.unlock(QStringLiteral("nora"), nursePassword)->key.key().equals(key->key()));
    EXPECT_FALSE(back.keyBefore().has_value());
    EXPECT_TRUE(back.isKeyChangeDue());
    EXPECT_FALSE(back.isKeyChanging());
}

TEST_F(VaultTest, aCompletedChangeLeavesTheEarlierKeyToAdministratorsAndTheRecoverySheet) {
    Vault vault = open();
    const MasterKey next = vault.beginKeyChange(*key, {nurse, doctor}).value();
    ASSERT_TRUE(vault.completeKeyChange(next, {doctor}).has_value());
    Vault after = open();
    EXPECT_FALSE(after.isKeyChangeDue());
    ASSERT_TRUE(after.unlock(QStringLiteral("nora"), nursePassword).has_value());
    EXPECT_FALSE(after.keyBefore().has_value());
    ASSERT_TRUE(after.unlock(QStringLiteral("otto"), doctorPassword).has_value());
    EXPECT_TRUE(after.keyBefore()->key().equals(key->key()));
    const QString renewed = after.renewRecovery(next).value();
    Vault recovered = open();
    ASSERT_TRUE(recovered.unlockWithRecovery(renewed).has_value());
    EXPECT_TRUE(recovered.keyBefore()->key().equals(key->key())) << "a new sheet inherits it";
}

TEST_F(VaultTest, whoeverCompletesAChangeHandsTheEarlierKeyOnInTheSameSession) {
    Vault vault = open();
    ASSERT_TRUE(vault.unlock(QStringLiteral("otto"), doctorPassword).has_value());
    const MasterKey next = vault.beginKeyChange(*key, {nurse, doctor}).value();
    ASSERT_TRUE(vault.completeKeyChange(next, {doctor}).has_value());
    const QString renewed = vault.renewRecovery(next).value();
    Vault recovered = open();
    ASSERT_TRUE(recovered.unlockWithRecovery(renewed).has_value());
    ASSERT_TRUE(recovered.keyBefore().has_value());
    EXPECT_TRUE(recovered.keyBefore()->key().equals(key->key()));
}

TEST_F(VaultTest, theNextKeyIsNotSealedToWhoeverIsNotNamed) {
    Vault vault = open();
    ASSERT_TRUE(vault.beginKeyChange(*key, {doctor}).has_value());
    EXPECT_EQ(open().slotKindOf(QStringLiteral("nora")), std::nullopt);
    EXPECT_TRUE(open().unlock(QStringLiteral("otto"), doctorPassword).has_value());
}

TEST_F(VaultTest, theRecoveryCodeOpensTheMasterKeyHoweverItIsTyped) {
    Vault vault = open();
    const QString careless = code.toLower().replace(u'-', u' ').replace(u'0', u'o').replace(u'1', u'l');
    for (const QString& typed : {code, careless}) {
        const auto opened = vault.unlockWithRecovery(typed);
        ASSERT_TRUE(opened.has_value()) << typed.toStdString();
        EXPECT_TRUE(opened->key().equals(key->key()));
    }
}

TEST_F(VaultTest, aNewRecoveryCodeVoidsTheOldOne) {
    Vault vault = open();
    const QString renewed = vault.renewRecovery(*key).value();
    EXPECT_EQ(codeOf(vault.unlockWithRecovery(code)), ErrorCode::RecoveryCodeWrong);
    EXPECT_TRUE(vault.unlockWithRecovery(renewed).has_value());
}

TEST_F(VaultTest, aSignatureHoldsForItsBytesItsKeyAndItselfOnly) {
    const QByteArray bytes("session 1, version 1");
    const Signature signature = open().sign(QStringLiteral("nora"), nursePassword, bytes).value();
    EXPECT_TRUE(Vault::verify(signature, bytes));
    EXPECT_FALSE(Vault::verify(signature, "session 1, version 2"));
    const Signature other = open().sign(QStringLiteral("otto"), doctorPassword, bytes).value();
    EXPECT_FALSE(Vault::verify({other.publicKey, signature.bytes}, bytes));
    for (qsizetype i = 0; i < signature.bytes.size(); ++i) {
        Signature forged = signature;
        forged.bytes[i] = static_cast<char>(forged.bytes[i] ^ 1);
        EXPECT_FALSE(Vault::verify(forged, bytes)) << i;
    }
    EXPECT_FALSE(Vault::verify({}, bytes));
}

TEST_F(VaultTest, signingWithAWrongPasswordIsRefusedAndCounted) {
    Vault vault = open();
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(codeOf(vault.sign(QStringLiteral("nora"), doctorPassword, "b")), ErrorCode::WrongPassword);
    }
    EXPECT_EQ(codeOf(vault.sign(QStringLiteral("nora"), nursePassword, "b")), ErrorCode::TooManyTries);
}

TEST_F(VaultTest, everyBitOfOneCopyMayFlip) {
    for (const char copy : {'a', 'b'}) {
        const QString path = folder->keyringFile(copy);
        const qsizetype bits = QFile(path).size() * 8;
        for (qsizetype bit = 0; bit < bits; bit += bit < 128 ? 1 : 61) {
            flip(path, bit);
            EXPECT_TRUE(open().unlock(QStringLiteral("nora"), nursePassword).has_value()) << copy << bit;
            flip(path, bit);
        }
    }
}

TEST_F(VaultTest, aMissingOrEmptyCopyIsMadeGoodByTheNextChange) {
    QFile::resize(folder->keyringFile('a'), 0);
    ASSERT_TRUE(open().unlock(QStringLiteral("nora"), nursePassword).has_value());
    QFile::remove(folder->keyringFile('b'));
    EXPECT_EQ(codeOf(Vault::open(folder, clock, cheapKdf)), ErrorCode::KeyringDamaged);
    QFile::remove(folder->keyringFile('a'));
    EXPECT_EQ(codeOf(Vault::open(folder, clock, cheapKdf)), ErrorCode::KeyringMissing);
}

TEST_F(VaultTest, aChangeMendsADamagedCopy) {
    flip(folder->keyringFile('b'), 99);
    Vault vault = open();
    ASSERT_TRUE(vault.removePerson(*key, QStringLiteral("otto")).has_value());
    QFile::remove(folder->keyringFile('a'));
    EXPECT_TRUE(open().unlock(QStringLiteral("nora"), nursePassword).has_value());
}

TEST_F(VaultTest, aSlotBelowTheFloorIsWrappedAnewAtTheNextSignIn) {
    const KdfCost dearer{2, 64ULL << 10U};
    ASSERT_TRUE(open(dearer).unlock(QStringLiteral("nora"), nursePassword).has_value());
    QFile file(folder->keyringFile('a'));
    const auto before = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    ASSERT_TRUE(open(dearer).unlock(QStringLiteral("nora"), nursePassword).has_value());
    file.seek(0);
    EXPECT_EQ(file.readAll(), before) << "wrapped once";
    ASSERT_TRUE(open(dearer).unlock(QStringLiteral("otto"), doctorPassword).has_value());
    file.seek(0);
    EXPECT_NE(file.readAll(), before);
}

TEST(KdfCost, theStandardIsAboveTheFloor) {
    EXPECT_FALSE(KdfCost::standard().isBelow(KdfCost::floor()));
    EXPECT_TRUE((KdfCost{2, 256ULL << 20U}.isBelow(KdfCost::floor())));
    EXPECT_TRUE((KdfCost{3, 63ULL << 20U}.isBelow(KdfCost::floor())));
    EXPECT_FALSE((KdfCost{3, 64ULL << 20U}.isBelow(KdfCost::floor())));
}

} // namespace
} // namespace tidemark::storage
