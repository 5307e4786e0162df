// SPDX-License-Identifier: GPL-3.0-or-later
// A clinic that leaves takes everything, and what it takes says what it is.
#include "exchange/CsvDeclaration.h"
#include "exchange/ReadingsCsv.h"
#include "storage/audit/AuditLog.h"
#include "support/DrugClinic.h"
#include "support/ParsedCsv.h"

#include <gmock/gmock.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

namespace tidemark::test {
namespace {

using exchange::CsvColumn;
using exchange::CsvKind;
using exchange::CsvTable;
using exchange::csvTables;
using testing::ElementsAre;

/// A clinic with a session that was given and left, and its export.
struct WholeExportTest : testing::Test {
    WholeExportTest() { clinic.left(); }

    Result<std::vector<QString>> exported(bool withByteOrderMark = false) {
        return exchange::exportCsv(clinic.clinic.open(), clinic.clinic.administrator, folder.path(),
                                   withByteOrderMark);
    }
    [[nodiscard]] QByteArray bytesOf(const QString& name) const {
        QFile file(QDir(folder.path()).filePath(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
        return file.readAll();
    }
    [[nodiscard]] std::vector<QStringList> rowsOf(const char* name) const {
        return parsed(bytesOf(QLatin1String(name)));
    }
    [[nodiscard]] QJsonArray resources() const {
        return QJsonDocument::fromJson(bytesOf(QStringLiteral("datapackage.json")))
            .object()[QStringLiteral("resources")]
            .toArray();
    }
    /// How many rows a table has, asked without the program's own export.
    [[nodiscard]] qint64 counted(std::string_view select) {
        return clinic.clinic.store()
            .read([&](storage::Connection& connection) -> Result<qint64> {
                auto rows = connection.prepare(select);
                const auto found = rows.step();
                return found ? Result<qint64>(rows.integer(0)) : tl::unexpected(found.error());
            })
            .value();
    }

    DrugClinic clinic;
    QTemporaryDir folder;
};

TEST_F(WholeExportTest, describesEachColumnOfEachFileAndNoOther) {
    const auto names = exported().value();
    std::set<QString> described;
    for (const QJsonValue& each : resources()) {
        const QJsonObject resource = each.toObject();
        const QString path = resource[QStringLiteral("path")].toString();
        described.insert(path);
        QJsonValue schema = resource[QStringLiteral("schema")];
        if (schema.isString()) {
            schema = QJsonDocument::fromJson(bytesOf(schema.toString())).object();
        }
        QStringList columns;
        for (const QJsonValue& field : schema[QStringLiteral("fields")].toArray()) {
            columns << field[QStringLiteral("name")].toString();
        }
        EXPECT_EQ(parsed(bytesOf(path)).front(), columns) << path.toStdString();
    }
    for (const QString& name : names) {
        EXPECT_EQ(described.contains(name), name.endsWith(QStringLiteral(".csv"))) << name.toStdString();
    }
}

TEST(CsvDeclarations, describeEachColumnInOneSentenceAndReferToKeysThatAreThere) {
    for (const CsvTable& table : csvTables()) {
        std::set<QString> names;
        for (const CsvColumn& column : table.columns) {
            const QString where = QLatin1String(table.file) + u' ' + QLatin1String(column.name);
            const QString sentence = QLatin1String(column.description);
            EXPECT_TRUE(sentence.startsWith(QStringLiteral("Th")) && sentence.endsWith(u'.'))
                << where.toStdString();
            EXPECT_TRUE(names.insert(QLatin1String(column.name)).second) << where.toStdString();
            if (*column.refersTo != '\0') {
                EXPECT_STRNE(exchange::csvTable(column.refersTo).key, "") << where.toStdString();
            }
        }
        EXPECT_TRUE(*table.key == '\0' || names.contains(QLatin1String(table.key))) << table.file;
    }
}

TEST_F(WholeExportTest, hasAsManyRowsAsTheClinic) {
    struct Case {
        const char* file;
        std::string_view select;
    };
    ASSERT_TRUE(exported());
    for (const Case& each : {Case{"patients.csv", "SELECT COUNT(*) FROM patient"},
                             Case{"people.csv", "SELECT COUNT(*) FROM staff"},
                             Case{"courses.csv", "SELECT COUNT(*) FROM course"},
                             Case{"orders.csv", "SELECT COUNT(*) FROM treatment_order"},
                             Case{"sessions.csv", "SELECT COUNT(*) FROM treatment_session"},
                             Case{"readings.csv", "SELECT COUNT(*) FROM session_reading"},
                             Case{"pump-changes.csv", "SELECT COUNT(*) FROM session_pump_change"},
                             Case{"side-effects.csv", "SELECT COUNT(*) FROM session_effect"},
                             Case{"interventions.csv", "SELECT COUNT(*) FROM session_intervention"},
                             Case{"checklist-answers.csv", "SELECT COUNT(*) FROM session_checklist_answer"},
                             Case{"discharge-points.csv", "SELECT COUNT(*) FROM session_leave_point"},
                             Case{"session-owners.csv", "SELECT COUNT(*) FROM session_owner"},
                             Case{"weights.csv", "SELECT COUNT(*) FROM patient_weight"},
                             Case{"risks.csv", "SELECT COUNT(*) FROM patient_risk"},
                             Case{"drug-lots.csv", "SELECT COUNT(*) FROM drug_lot"},
                             Case{"drug-units.csv", "SELECT COUNT(*) FROM drug_unit"},
                             Case{"drug-movements.csv", "SELECT COUNT(*) FROM drug_movement"},
                             // The entry of the export itself is made after it.
                             Case{"audit-log.csv", "SELECT COUNT(*) - 1 FROM audit_event"}}) {
        EXPECT_EQ(qint64(rowsOf(each.file).size()) - 1, counted(each.select)) << each.file;
    }
    EXPECT_GT(rowsOf("drug-units.csv").size(), 1U);
    EXPECT_GT(rowsOf("pump-changes.csv").size(), 1U);
}

TEST_F(WholeExportTest, hasEveryIdThatItRefersToAndEveryCodeThatItLists) {
    ASSERT_TRUE(exported());
    for (const CsvTable& table : csvTables()) {
        const auto rows = rowsOf(table.file);
        for (const CsvColumn& each : table.columns) {
            const QStringList cells = column(rows, each.name);
            const QStringList codes = each.codes != nullptr ? each.codes() : QStringList();
            QStringList keys;
            if (*each.refersTo != '\0') {
                keys = column(rowsOf(each.refersTo), exchange::csvTable(each.refersTo).key);
            }
            for (const QString& cell : cells) {
                const bool known = (codes.isEmpty() || codes.contains(cell)) &&
                                   (*each.refersTo == '\0' || keys.contains(cell));
                EXPECT_TRUE(cell.isEmpty() || known)
                    << table.file << ' ' << each.name << ' ' << cell.toStdString();
            }
        }
    }
}

TEST_F(WholeExportTest, tellsTheDoseThatWasGivenFromTheOneThatWasOrdered) {
    ASSERT_TRUE(exported());
    const auto rows = rowsOf("sessions.csv");
    EXPECT_THAT(column(rows, "dose_mg"), ElementsAre("35.0"));
    EXPECT_GT(column(rows, "dose_given_mg").front().toDouble(), 0.0);
    EXPECT_LE(column(rows, "dose_given_mg").front().toDouble(), 35.0);
    EXPECT_THAT(column(rowsOf("drug-lots.csv"), "unit_mg"), ElementsAre("500"));
    EXPECT_THAT(column(rowsOf("drug-lots.csv"), "strength_mg_per_ml"), ElementsAre("50"));
    EXPECT_THAT(column(rowsOf("drug-lots.csv"), "unit_ml"), ElementsAre("10"));
}

TEST_F(WholeExportTest, saysOfALineWhetherItCounts) {
    ASSERT_TRUE(exported());
    for (const QString& status : column(rowsOf("pump-changes.csv"), "status")) {
        EXPECT_EQ(status, QStringLiteral("current"));
    }
    EXPECT_EQ(column(rowsOf("pump-changes.csv"), "minute").front(), QStringLiteral("0"));
}

TEST_F(WholeExportTest, hasAChecksumOfEachFileAndThatOfTheChecksumsInTheAuditLog) {
    const auto names = exported().value();
    const QByteArray sums = bytesOf(QStringLiteral("checksums.sha256"));
    const auto hashOf = [](const QByteArray& bytes) {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    };
    for (const QString& name : names) {
        if (name != QStringLiteral("checksums.sha256")) {
            EXPECT_TRUE(sums.contains(hashOf(bytesOf(name)) + "  " + name.toUtf8() + '\n'))
                << name.toStdString();
        }
    }
    const auto last = clinic.clinic.store().read(
        [](storage::Connection& connection) { return storage::AuditLog::last(connection, 1); });
    const auto& line = last.value().front().line;
    EXPECT_EQ(line.action, QStringLiteral("export"));
    EXPECT_EQ(line.actor, clinic.clinic.administrator.id);
    EXPECT_TRUE(line.body.contains(hashOf(sums)));
    EXPECT_TRUE(line.body.contains("patients.csv 1 rows " + hashOf(bytesOf(QStringLiteral("patients.csv")))));
}

TEST_F(WholeExportTest, beginsEachTableWithAByteOrderMarkWhereThatIsAsked) {
    ASSERT_TRUE(exported());
    EXPECT_TRUE(bytesOf(QStringLiteral("people.csv")).startsWith("\"person_id\""));
    ASSERT_TRUE(exported(true));
    EXPECT_TRUE(bytesOf(QStringLiteral("people.csv")).startsWith("\xEF\xBB\xBF\"person_id\""));
    EXPECT_TRUE(bytesOf(QStringLiteral("datapackage.json")).startsWith("{"));
}

TEST_F(WholeExportTest, hasNoSecretInAnyFile) {
    const auto pinHash =
        clinic.clinic.store()
            .read([](storage::Connection& connection) -> Result<QString> {
                auto rows = connection.prepare("SELECT pin_hash FROM staff_pin");
                const auto found = rows.step();
                return found && *found ? Result<QString>(rows.text(0)) : fail(ErrorCode::NotFound);
            })
            .value();
    ASSERT_FALSE(pinHash.isEmpty());
    const auto names = exported().value();
    for (const QString& name : names) {
        const QByteArray bytes = bytesOf(name);
        EXPECT_FALSE(bytes.contains(pinHash.toUtf8())) << name.toStdString();
        EXPECT_FALSE(bytes.contains("pin_hash")) << name.toStdString();
        EXPECT_FALSE(bytes.contains("$argon2")) << name.toStdString();
    }
}

TEST_F(WholeExportTest, isNotForANurseOrAPsychiatrist) {
    for (const Actor& actor : {clinic.nurse(), clinic.clinic.psychiatrist}) {
        const auto refused = exchange::exportCsv(clinic.clinic.open(), actor, folder.path());
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::NotPermitted);
    }
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
}

TEST_F(WholeExportTest, leavesTheOlderFilesWhereOneOfTheNewCannotTakeItsPlace) {
    ASSERT_TRUE(exported());
    const QByteArray before = bytesOf(QStringLiteral("audit-log.csv"));
    const QDir target(folder.path());
    // A folder has the name of the file that moves last.
    ASSERT_TRUE(QFile::remove(target.filePath(QStringLiteral("checksums.sha256"))));
    ASSERT_TRUE(target.mkpath(QStringLiteral("checksums.sha256/in-the-way")));
    const auto second = exported();
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::WriteFailed);
    EXPECT_EQ(bytesOf(QStringLiteral("audit-log.csv")), before);
    EXPECT_TRUE(target.exists(QStringLiteral("checksums.sha256/in-the-way")));
    EXPECT_TRUE(target.entryList({QStringLiteral(".export-*")}, QDir::AllEntries | QDir::Hidden).isEmpty());
}

} // namespace
} // namespace tidemark::test
