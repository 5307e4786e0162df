// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a clinic are written row by row from one question each: everything of everybody is in them,
// under the right name, and no part of them without the rest.
#include "exchange/ReadingsCsv.h"
#include "services/orders/Orders.h"
#include "services/patients/ChartEntries.h"
#include "support/FileSizeLimit.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QFile>

namespace tidemark::test {
namespace {

using testing::ElementsAre;

QStringList linesOf(const QDir& folder, const QString& name) {
    QFile file(folder.filePath(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    QStringList lines = QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    lines.removeFirst();
    return lines;
}

/// The cell of each line at that place.
std::vector<QString> cellsAt(const QStringList& lines, int place) {
    std::vector<QString> cells;
    for (const QString& line : lines) {
        cells.push_back(line.split(u',').value(place).remove(u'"'));
    }
    return cells;
}

/// Three patients whose names stand in another order than they came in; the last has no session.
struct ExportOrderTest : testing::Test {
    ExportOrderTest() {
        sessionOf(clinic.patient);
        early = clinic.clinic.askedPatient(QStringLiteral("Abel"), QStringLiteral("Jon"),
                                           QStringLiteral("1970-01-02"));
        static_cast<void>(services::ChartEntries(clinic.clinic.open(), clinic.nurse())
                              .addWeight(early.id, QStringLiteral("81"), clinic.clinic.open().today())
                              .value());
        static_cast<void>(
            services::Orders(clinic.clinic.open(), clinic.clinic.psychiatrist).write(early.id, {}).value());
        sessionOf(early);
        sessionOf(early);
        without = clinic.clinic.patient(QStringLiteral("Zorn"), QStringLiteral("Eva"),
                                        QStringLiteral("1991-07-08"));
    }

    /// A session with a baseline, left before the dose.
    void sessionOf(const Patient& patient) {
        const SessionId session = services::SessionPlanning(clinic.clinic.open(), clinic.nurse())
                                      .plan({patient.id, clinic.clinic.clock.now(), QStringLiteral("Room 1"),
                                             QStringLiteral("As agreed")})
                                      .value()
                                      .id;
        must(clinic.run<services::CheckIn>(clinic.nurse()).arrive(session));
        static_cast<void>(clinic.run<services::SessionVitals>(clinic.nurse())
                              .recordVitals(session, QStringLiteral("1%1/80").arg(20 + systolic++))
                              .value());
        clinic.wait(24 * 60); // one arrival a day
    }
    Result<std::vector<QString>> exported() {
        return exchange::exportCsv(clinic.clinic.open(), clinic.clinic.administrator, folder.path());
    }
    [[nodiscard]] QString fileOf(const Patient& patient) const {
        return QStringLiteral("patient-%1.csv").arg(patient.number);
    }

    SessionClinic clinic;
    Patient early;
    Patient without;
    QTemporaryDir folder;
    int systolic = 0;
};

TEST_F(ExportOrderTest, givesEachPatientTheirOwnReadingsAndAHeadingWhereThereAreNone) {
    ASSERT_TRUE(exported());
    const QDir target(folder.path());
    EXPECT_THAT(cellsAt(linesOf(target, fileOf(clinic.patient)), 10), ElementsAre("120"));
    EXPECT_THAT(cellsAt(linesOf(target, fileOf(early)), 10), ElementsAre("121", "122"));
    EXPECT_TRUE(linesOf(target, fileOf(without)).isEmpty());
}

TEST_F(ExportOrderTest, listsSessionsByPatientInTheOrderOfTheSearch) {
    ASSERT_TRUE(exported());
    const QStringList lines = linesOf(QDir(folder.path()), QStringLiteral("sessions.csv"));
    // The clinic's own planned session stands before the one made here.
    EXPECT_THAT(cellsAt(lines, 0),
                ElementsAre(early.number, early.number, clinic.patient.number, clinic.patient.number));
}

TEST_F(ExportOrderTest, asksTheSameNumberOfQuestionsHoweverManyPatientsThereAre) {
    const auto asked = [this] {
        const qint64 before = clinic.clinic.store().statementCount();
        EXPECT_TRUE(exported());
        return clinic.clinic.store().statementCount() - before;
    };
    const qint64 ofThree = asked();
    clinic.clinic.patient(QStringLiteral("Cole"), QStringLiteral("Max"), QStringLiteral("1988-02-03"));
    clinic.clinic.patient(QStringLiteral("Dorn"), QStringLiteral("Ina"), QStringLiteral("1988-02-04"));
    EXPECT_EQ(asked(), ofThree);
}

TEST_F(ExportOrderTest, takesThePlaceOfAnOlderExport) {
    ASSERT_TRUE(exported());
    sessionOf(early);
    ASSERT_TRUE(exported());
    EXPECT_EQ(linesOf(QDir(folder.path()), fileOf(early)).size(), 3);
}

TEST_F(ExportOrderTest, leavesNothingBehindWhereTheDiskIsFull) {
    const qint64 length = clinic.auditLength();
    {
        const FileSizeLimit full(200);
        const auto refused = exported();
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::DiskFull);
    }
    EXPECT_TRUE(
        QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
    EXPECT_EQ(clinic.auditLength(), length);
}

} // namespace
} // namespace tidemark::test
