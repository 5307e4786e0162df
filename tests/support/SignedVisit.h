// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/record/CanonicalRecord.h"
#include "rules/record/SignedMessage.h"
#include "services/clinic/Accounts.h"
#include "services/clinic/Activation.h"
#include "services/clinic/Staff.h"
#include "storage/engine/DatabaseFile.h"
#include "storage/migration/Migrator.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/vault/SigningKey.h"
#include "support/SessionClinic.h"

#include <sodium.h>
#include <stdexcept>
#include <string>
#include <vector>

namespace tidemark::test {

/// A clinic with one signed session, and somebody who has a passphrase, and so the key, and writes past the
/// program: by plain SQL on a connection without the program's guard, with the triggers dropped.
class SignedVisit : public SessionClinic {
public:
    SignedVisit() {
        isSigned();
        signEntry = clinic.store().auditHead().length;
    }

    [[nodiscard]] services::Accounts accounts() { return {clinic.open(), clinic.administrator}; }
    [[nodiscard]] services::Staff staff() { return {clinic.open(), clinic.administrator}; }
    /// Gives somebody an activation code.
    QString giveCode(const StaffId& person) {
        const auto code = accounts().beginActivation(person).value()().value();
        must(accounts().activate(person, code).map([](Instant) {}));
        return code.words;
    }

    /// Runs `work(Connection&)` while the program is closed; then an administrator signs in.
    template <class Work>
    void attack(Work&& work) {
        const QString file = clinic.open().folder().databaseFile();
        const auto key = clinic.open().key().databaseKey();
        must(clinic.signOut());
        {
            auto connection = storage::openDatabaseFile(
                file, key, {storage::OpenPlan::File::MustExist, storage::newestSchema(), false});
            must(connection.map([](const auto&) {}));
            must((*connection)->execute("PRAGMA foreign_keys = OFF"));
            for (const std::string& trigger : triggersOf(**connection)) {
                must((*connection)->execute("DROP TRIGGER " + trigger));
            }
            std::forward<Work>(work)(**connection);
        }
        actor = clinic.signInAs(QStringLiteral("admin")).value();
    }
    void attack(const char* script) {
        attack([&](storage::Connection& connection) { must(connection.execute(script)); });
    }

    /// Changes a reading, hashes the record anew and signs it in somebody's name with a key that is made up.
    void signAnewInTheNameOf(const Actor& signer) {
        attack([&](storage::Connection& connection) {
            must(connection.execute("UPDATE session_reading SET systolic = 121"));
            auto record = storage::SessionRepository::loadRecord(connection, session).value();
            SignatureLine line = record.signatures.front();
            const QByteArray body = rules::canonicalBytes(record);
            line.signer = signer.id;
            line.printedName = signer.displayName;
            line.recordHash = QString::fromLatin1(rules::recordHash(body).toHex());
            const auto made = signWithMadeUpKey(rules::signedMessage(line));
            must(
                connection
                    .prepare("UPDATE session_version SET body = :body, record_hash = :hash WHERE version = 1")
                    .bind(":body", body)
                    .bind(":hash", line.recordHash)
                    .run());
            must(connection
                     .prepare("UPDATE session_signature SET signer_id = :signer, printed_name = :name, "
                              "record_hash = :hash, public_key = :key, signature = :signature")
                     .bind(":signer", line.signer)
                     .bind(":name", line.printedName)
                     .bind(":hash", line.recordHash)
                     .bind(":key", made.publicKey)
                     .bind(":signature", made.bytes)
                     .run());
        });
    }

    /// Signs in the nurse's name with whatever key, which the program only does where the staff table has
    /// that key of her: it has it for the moment.
    void signInTheNursesName(const services::SignBytes& signBytes) {
        const QByteArray own = keyOfTheNurse({});
        const auto signWhileTheTableHasIt = [&](const QByteArray& bytes) {
            return signBytes(bytes).map([&](const storage::Signature& made) {
                (void)keyOfTheNurse(made.publicKey);
                return made;
            });
        };
        must(signing(nurse()).sign(signWhileTheTableHasIt, session).map([](const auto&) {}));
        (void)keyOfTheNurse(own);
    }

    static storage::Signature signWithMadeUpKey(const QByteArray& message) {
        QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
        storage::SecretBytes secret(crypto_sign_SECRETKEYBYTES);
        crypto_sign_keypair(reinterpret_cast<unsigned char*>(publicKey.data()), secret.bytes());
        return storage::SigningKey(publicKey, std::move(secret)).sign(message);
    }

    Actor actor = clinic.administrator; ///< Who checks.
    qint64 signEntry = 0;               ///< The entry of the first signature.

private:
    /// Returns the key that the table has, and puts another one there, where there is one.
    QByteArray keyOfTheNurse(const QByteArray& other) {
        return clinic.store()
            .read([&](storage::Connection& connection) -> Result<QByteArray> {
                auto person = storage::StaffRepository::load(connection, nurse().id).value();
                const QByteArray present = person.publicKey;
                if (!other.isEmpty()) {
                    person.publicKey = other;
                    must(storage::StaffRepository::update(connection, person));
                }
                return present;
            })
            .value();
    }
    static std::vector<std::string> triggersOf(storage::Connection& connection) {
        std::vector<std::string> names;
        auto rows = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'");
        while (rows.step().value()) {
            names.push_back(rows.text(0).toStdString());
        }
        return names;
    }
};

} // namespace tidemark::test
