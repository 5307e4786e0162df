// SPDX-License-Identifier: GPL-3.0-or-later
#include "SchemaDatabase.h"

#include "storage/engine/DatabaseFile.h"
#include "TextFile.h"

#include <stdexcept>

namespace tidemark::test {
namespace {

/// One for all of them, so that a file can take another's place.
const storage::SecretBytes& key() {
    static const storage::SecretBytes bytes = storage::SecretBytes::random(48);
    return bytes;
}

void must(const Result<void>& result, int step) {
    if (!result) {
        throw std::runtime_error("migration " + std::to_string(step) + ": " +
                                 errorName(result.error().code).toStdString());
    }
}

std::unique_ptr<storage::Connection> openFile(const QString& file, storage::OpenPlan::File mode) {
    return storage::openDatabaseFile(file, key(), {mode, storage::newestSchema(), false}).value();
}

/// The files of all schema numbers, from 0, each made out of the one before.
class Originals {
public:
    Originals() {
        must(openFile(file(0), storage::OpenPlan::File::MayBeCreated)->checkpoint(), 0);
        for (int step = 1; step <= storage::newestSchema(); ++step) {
            const QByteArray rows =
                readText(sourcePath(QStringLiteral("rows/%1.sql").arg(step, 4, 10, QLatin1Char('0'))));
            if (!QFile::copy(file(step - 1), file(step))) {
                throw std::runtime_error("the database could not be copied");
            }
            const auto connection = openFile(file(step), storage::OpenPlan::File::MustExist);
            must(connection->setCommits(storage::Commits::Unsynced), step);
            must(storage::migrate(*connection, firstMigrations(step)), step);
            must(connection->execute(
                     std::string_view(rows.constData(), static_cast<std::size_t>(rows.size()))),
                 step);
            must(connection->checkpoint(), step);
        }
    }
    [[nodiscard]] QString file(int schema) const { return m_directory.filePath(QString::number(schema)); }

private:
    QTemporaryDir m_directory;
};

} // namespace

SchemaDatabase::SchemaDatabase(int schema) : m_schema(schema) {
    restore();
}

void SchemaDatabase::restore() {
    static const Originals originals;
    for (const char* name : {"", "-wal", "-shm"}) {
        QFile::remove(file() + QLatin1String(name));
    }
    if (!QFile::copy(originals.file(m_schema), file())) {
        throw std::runtime_error("the database could not be copied");
    }
}

std::unique_ptr<storage::Connection> SchemaDatabase::open() const {
    return openFile(file(), storage::OpenPlan::File::MustExist);
}

} // namespace tidemark::test
