// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ReadingsCsv.h"
#include "exchange/CsvWriter.h"
#include "services/board/SessionBoard.h"
#include "services/sessions/SessionEvents.h"
#include "services/sessions/SessionVitals.h"
#include "storage/audit/AuditLog.h"
#include "support/ParsedCsv.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

namespace tidemark::test {
namespace {

using exchange::csvCell;

TEST(CsvCell, isQuotedAndHarmless) {
    struct Case {
        const char* text;
        const char* cell;
    };
    for (const Case& each :
         {Case{"", "\"\""}, Case{"142", "\"142\""}, Case{"a,b", "\"a,b\""},
          Case{"say \"hi\"", "\"say \"\"hi\"\"\""}, Case{"two\r\nlines", "\"two\r\nlines\""},
          Case{"=1+1", "\"'=1+1\""}, Case{"+49 30", "\"'+49 30\""}, Case{"-5", "\"-5\""},
          Case{"-0.5", "\"-0.5\""}, Case{"-5+A1", "\"'-5+A1\""}, Case{"@SUM(A1)", "\"'@SUM(A1)\""},
          Case{"\tx", "\"'\tx\""}, Case{"\rx", "\"'\rx\""}, Case{"'quoted", "\"''quoted\""},
          Case{"a=1", "\"a=1\""}}) {
        EXPECT_EQ(csvCell(QString::fromUtf8(each.text)).toStdString(), each.cell);
    }
}

TEST(CsvCell, givesTheOriginalWhenReadAgainWhateverItHolds) {
    QRandomGenerator random(20260302);
    const QString alphabet = QStringLiteral("=+-@'\"\t\r\n,;ab1 é\uFF1D漢");
    for (int round = 0; round < 100000; ++round) {
        QString text;
        const int length = random.bounded(12);
        for (int i = 0; i < length; ++i) {
            text += alphabet.at(random.bounded(static_cast<int>(alphabet.size())));
        }
        const auto rows = parsed(csvCell(text) + ',' + csvCell(QStringLiteral("end")) + "\r\n");
        ASSERT_EQ(rows.size(), 1U);
        ASSERT_EQ(rows.front().size(), 2);
        ASSERT_EQ(rows.front().first(), text);
    }
}

TEST(ReadingsCsv, holdsEveryLineOfVitalsAndLeavesAnAuditEntry) {
    SessionClinic clinic;
    clinic.started();
    clinic.wait(10);
    clinic.vitals("142/88 76 98 14 s1 d2");
    (void)clinic.run<services::SessionVitals>(clinic.nurse())
        .recordNotObtained(clinic.session, QStringLiteral("=cuff, \"failed\""))
        .value();
    clinic.vitals("150/90");
    must(clinic.run<services::SessionEvents>(clinic.nurse())
             .undo(clinic.session, clinic.record().readings.back().stamp.id));

    const qint64 length = clinic.auditLength();
    const auto csv = exchange::readingsCsv(clinic.clinic.open(), clinic.nurse(), clinic.patient.id);
    ASSERT_TRUE(csv);
    EXPECT_EQ(clinic.auditLength(), length + 1);
    const auto last = clinic.clinic.store().read(
        [](storage::Connection& connection) { return storage::AuditLog::last(connection, 1); });
    EXPECT_EQ(last.value().front().line.action, QStringLiteral("export"));
    EXPECT_EQ(last.value().front().line.entityId, clinic.patient.id.text());

    const auto rows = parsed(*csv);
    ASSERT_EQ(rows.size(), 5U); // heading, baseline, three more
    EXPECT_THAT(column(rows, "systolic_mmHg"), testing::ElementsAre("124", "142", "", "150"));
    EXPECT_THAT(column(rows, "minute"), testing::ElementsAre("-5", "10", "10", "10"));
    EXPECT_THAT(column(rows, "not_obtained"), testing::ElementsAre("", "", "yes", ""));
    EXPECT_THAT(column(rows, "reason"), testing::ElementsAre("", "", "=cuff, \"failed\"", ""));
    EXPECT_THAT(column(rows, "status"), testing::ElementsAre("current", "current", "current", "taken back"));
    EXPECT_EQ(column(rows, "event_at").at(1), QStringLiteral("2026-03-02T10:15:00.000+01:00"));
    EXPECT_FALSE(csv->contains(clinic.patient.familyName.toUtf8()));
}

TEST(ExportCsv, writesFilesOnlyTheOwnerCanReadNamedByNumber) {
    SessionClinic clinic;
    clinic.started();
    const QTemporaryDir folder;
    const auto names = exchange::exportCsv(clinic.clinic.open(), clinic.clinic.administrator,
                                           folder.filePath(QStringLiteral("out")));
    ASSERT_TRUE(names);
    EXPECT_THAT(*names,
                testing::IsSupersetOf({QStringLiteral("sessions.csv"), QStringLiteral("patients.csv"),
                                       QStringLiteral("datapackage.json"), QStringLiteral("checksums.sha256"),
                                       QStringLiteral("patient-%1.csv").arg(clinic.patient.number)}));
    for (const QString& name : *names) {
        const QFileInfo file(folder.filePath(QStringLiteral("out/") + name));
        ASSERT_TRUE(file.exists()) << name.toStdString();
        EXPECT_EQ(file.permissions() &
                      (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                  QFile::Permissions());
    }
    QFile sessions(folder.filePath(QStringLiteral("out/sessions.csv")));
    ASSERT_TRUE(sessions.open(QIODevice::ReadOnly));
    EXPECT_EQ(column(parsed(sessions.readAll()), "dose_mg"), QStringList(QStringLiteral("35.0")));
}

TEST(ExportCsv, listsWhatNeedsSomebodyAsTheBoardDoes) {
    SessionClinic clinic;
    clinic.left();
    clinic.wait(24 * 60);
    const QTemporaryDir folder;
    ASSERT_TRUE(exchange::exportCsv(clinic.clinic.open(), clinic.clinic.administrator, folder.path()));
    QFile file(folder.filePath(QStringLiteral("attention.csv")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto rows = parsed(file.readAll());
    const auto lines =
        services::SessionBoard(clinic.clinic.open(), clinic.clinic.administrator).attention().value();
    ASSERT_FALSE(lines.empty());
    ASSERT_EQ(rows.size(), lines.size() + 1);
    const qsizetype at = column(rows, "kind").indexOf(QStringLiteral("unsigned"));
    ASSERT_GE(at, 0);
    EXPECT_EQ(column(rows, "level").at(at), QStringLiteral("due"));
    EXPECT_EQ(column(rows, "number").at(at), QStringLiteral("1")) << "days since";
    EXPECT_EQ(column(rows, "patient_number").at(at), clinic.patient.number);
    EXPECT_EQ(column(rows, "session_id").at(at), clinic.session.text());
}

TEST(ExportCsv, refusesAFolderThatCannotBeAndLeavesNoLine) {
    SessionClinic clinic;
    const qint64 length = clinic.auditLength();
    const auto refused = exchange::exportCsv(clinic.clinic.open(), clinic.clinic.administrator,
                                             QStringLiteral("/proc/tidemark"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::FolderNotWritable);
    EXPECT_EQ(clinic.auditLength(), length);
}

} // namespace
} // namespace tidemark::test
