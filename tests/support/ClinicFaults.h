// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/engine/DatabaseFile.h"
#include "storage/migration/Migrator.h"
#include "storage/vault/Vault.h"
#include "support/TempClinic.h"

#include <QFile>

#include <stdexcept>

namespace tidemark::test {

/// What can be wrong with a clinic's folder when the program starts. The clinic is closed.
class ClinicFaults {
public:
    explicit ClinicFaults(QString folder) : m_folder(std::move(folder)) {}

    void damageKeyring() const {
        write("keyring.a", "damaged");
        write("keyring.b", "damaged");
    }
    void loseKeyring() const {
        QFile::remove(path("keyring.a"));
        QFile::remove(path("keyring.b"));
    }
    /// The first page is overwritten, as by a dying disk.
    void damageDatabase() const {
        QByteArray bytes = read("clinic.db");
        bytes.replace(0, 4096, QByteArray(4096, 'x'));
        write("clinic.db", bytes);
    }
    void loseDatabase() const { QFile::remove(path("clinic.db")); }
    /// An SQLite file in clear.
    void putPlainDatabase() const {
        write("clinic.db", QByteArray("SQLite format 3\0", 16) + QByteArray(8176, '\0'));
    }
    /// Another clinic's file, under another key.
    void putOtherClinicsDatabase() const {
        QFile::remove(path("clinic.db"));
        QFile::remove(path("clinic.db-wal"));
        TempClinic other;
        other.close();
        write("clinic.db", readFile(other.file("clinic.db")));
    }
    /// The file of a Tidemark that is a schema further.
    void raiseSchema(const QString& signInName, const QString& passphrase, const Clock& clock) const {
        const auto held = storage::ClinicFolder::open(m_folder).value();
        auto vault = storage::Vault::open(held, clock, cheapKdf).value();
        const auto unlocked = vault.unlock(signInName, passphrase).value();
        auto connection =
            storage::openDatabaseFile(held->databaseFile(), unlocked.key.databaseKey(),
                                      {storage::OpenPlan::File::MustExist, storage::newestSchema(), false})
                .value();
        if (!connection->setSchemaVersion(storage::newestSchema() + 1) || !connection->checkpoint()) {
            throw std::runtime_error("the fault could not be made");
        }
    }

    /// Everything that a refused start must leave as it was.
    [[nodiscard]] QByteArray contents() const {
        QByteArray all;
        for (const char* name :
             {"clinic.db", "clinic.db-wal", "keyring.a", "keyring.b", "mark.a", "mark.b"}) {
            all += name + read(name) + '\n';
        }
        return all;
    }

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder + u'/' + QLatin1String(name); }
    [[nodiscard]] QByteArray read(const char* name) const { return readFile(path(name)); }
    static QByteArray readFile(const QString& name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const char* name, const QByteArray& bytes) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size()) {
            throw std::runtime_error("the fault could not be made");
        }
    }

    QString m_folder;
};

} // namespace tidemark::test
