// SPDX-License-Identifier: GPL-3.0-or-later
// Reports from outside, as cron has them.
#include "system/Program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace tidemark::tests {
namespace {

using namespace Qt::StringLiterals;

constexpr auto password = "seven herons under the pier";

class CtlReport : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_EQ(
            in({u"create"_s, u"--clinic-name"_s, u"Boathouse"_s, u"--display-name"_s, u"Robin"_s}).exitCode,
            0);
    }
    [[nodiscard]] Ended in(const QStringList& command) const {
        return ctl(
            QStringList{u"--clinic"_s, m_folder.filePath(u"clinic"_s), u"--user"_s, u"robin"_s, u"--json"_s} +
                command,
            password);
    }
    [[nodiscard]] QString out() const { return m_folder.filePath(u"out"_s); }

    QTemporaryDir m_folder;
};

TEST_F(CtlReport, AreListedWithoutAClinic) {
    const Ended listed = ctl({u"--json"_s, u"report"_s}, "");
    EXPECT_EQ(listed.exitCode, 0) << listed.errors.constData();
    EXPECT_EQ(listed.json().value("reports"_L1).toArray().size(), 7);
}

TEST_F(CtlReport, AreSavedAsPdfOrAsCsvWithTheFilesNamed) {
    const Ended pdf = in({u"report"_s, u"activity"_s, u"--from"_s, u"2026-04-01"_s, u"--to"_s,
                          u"2026-04-30"_s, u"--pdf"_s, u"--out"_s, out()});
    EXPECT_EQ(pdf.exitCode, 0) << pdf.errors.constData();
    const QString name = u"activity-2026-04-01-to-2026-04-30.pdf"_s;
    EXPECT_EQ(QDir(out()).entryList(QDir::Files), QStringList{name});
    QFile file(QDir(out()).filePath(name));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF-"));
    const Ended csv = in({u"report"_s, u"activity"_s, u"--csv"_s, u"--out"_s, out()});
    EXPECT_EQ(csv.exitCode, 0) << csv.errors.constData();
    EXPECT_EQ(csv.json().value("files"_L1).toArray().size(), 4) << "a file a table";
}

TEST_F(CtlReport, ArePrintedAsJsonWithTheHeadOfTheAuditLog) {
    const Ended printed =
        in({u"report"_s, u"drug-packet"_s, u"--from"_s, u"2026-04-01"_s, u"--to"_s, u"2026-04-30"_s});
    EXPECT_EQ(printed.exitCode, 0) << printed.errors.constData();
    EXPECT_EQ(printed.json().value("auditHead"_L1).toString().size(), 64);
    EXPECT_TRUE(printed.json().value("tables"_L1).toObject().contains(u"movements"_s));
    EXPECT_FALSE(QDir(out()).exists());
}

TEST_F(CtlReport, SayWhatIsWrongWithTheLine) {
    for (const QStringList& line :
         {QStringList{u"report"_s, u"nothing"_s, u"--out"_s, out()},
          QStringList{u"report"_s, u"activity"_s, u"--from"_s, u"April"_s, u"--out"_s, out()},
          QStringList{u"report"_s, u"activity"_s, u"--csv"_s, u"--pdf"_s, u"--out"_s, out()},
          QStringList{u"patients"_s, u"--pdf"_s}}) {
        const Ended refused = in(line);
        EXPECT_EQ(refused.exitCode, 2) << line.join(u' ').toStdString();
        EXPECT_EQ(refused.sentences().size(), 1) << line.join(u' ').toStdString();
    }
    EXPECT_FALSE(QDir(out()).exists());
}

} // namespace
} // namespace tidemark::tests
