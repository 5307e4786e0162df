// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody at a terminal reads when it goes wrong, and which code the process ends with.
#include "system/Program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace tidemark::tests {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

constexpr auto password = "seven herons under the pier";

std::string said(const Ended& ended) {
    return ended.sentences().join('\n').toStdString();
}

struct WordedCase {
    const char* name = "";
    QStringList arguments;
    const char* sentence = "";
};

TEST(CtlFaults, WrongWordsAreToldInWordsAndNameTheItem) {
    const QString start = u"2026-03-02T09:00"_s;
    const QString tooLong(200, u'x');
    const WordedCase cases[] = {
        {"too few answers", {u"score"_s, u"phq9"_s, u"1,1,1"_s}, "3 instead of 9"},
        {"letters",
         {u"score"_s, u"gad7"_s, u"0,0,a,0,0,0,0"_s},
         "Answer 3 is not a whole number from 0 to 3"},
        {"above the range", {u"score"_s, u"gad7"_s, u"0,4,0,0,0,0,0"_s}, "Answer 2 is not"},
        {"below the range", {u"score"_s, u"phq9"_s, u"-1,1,1,1,1,1,1,1,1"_s}, "Answer 1 is not"},
        {"unknown scale", {u"score"_s, u"moods"_s, u"1"_s}, "phq9 or gad7"},
        {"total out of range", {u"score"_s, u"madrs"_s, u"--total"_s, u"61"_s}, "from 0 to 60"},
        {"more than this item takes", {u"score"_s, u"hamd17"_s, u"0,0,0,3"_s}, "Answer 4 is not"},
        {"too long a name",
         {u"--clinic"_s, u"/tmp/none"_s, u"--user"_s, u"robin"_s, u"create"_s, u"--clinic-name"_s, tooLong,
          u"--display-name"_s, u"Robin"_s},
         "Clinic name is too long"},
        {"beyond the calendar",
         {u"schedule"_s, u"esketamine-trd"_s, u"--start"_s, u"9999-12-30T09:00"_s},
         "beyond the year 9999"},
        {"no zone",
         {u"schedule"_s, u"esketamine-trd"_s, u"--start"_s, start, u"--zone"_s, u""_s},
         "--zone takes"},
        {"hour 24",
         {u"schedule"_s, u"esketamine-trd"_s, u"--start"_s, u"2026-03-02T24:00"_s},
         "--start takes"},
    };
    for (const WordedCase& each : cases) {
        const Ended ended = ctl(each.arguments, password);
        EXPECT_EQ(ended.exitCode, 2) << each.name << ": " << said(ended);
        EXPECT_THAT(said(ended), HasSubstr(each.sentence)) << each.name;
    }
}

TEST(CtlFaults, APassphraseThatNeverCameIsNotCalledWrong) {
    const QTemporaryDir folder;
    QFile blank(folder.filePath(u"blank"_s));
    ASSERT_TRUE(blank.open(QIODevice::WriteOnly));
    blank.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QStringList status{u"--clinic"_s, folder.path(), u"--user"_s, u"robin"_s, u"status"_s};
    const auto from = [&](const QString& file) {
        return ctl(QStringList{u"--password-file"_s, file} + status);
    };
    const std::pair<Ended, const char*> cases[] = {
        {from(folder.filePath(u"none"_s)), "cannot be read"},
        {from(folder.path()), "cannot be read"},
        {from(blank.fileName()), "is empty"},
        {ctl(status), "No passphrase came on standard input"},
    };
    for (const auto& [ended, sentence] : cases) {
        EXPECT_EQ(ended.exitCode, 2);
        EXPECT_THAT(said(ended), HasSubstr(sentence));
    }
}

TEST(CtlFaults, AnAnswerThatCannotBeWrittenIsNotASuccess) {
    const Ended full = run(
        u"/bin/sh"_s, {u"-c"_s, u"%1 score gad7 0,0,0,0,0,0,0 > /dev/full"_s.arg(binary(u"tidemarkctl"_s))});
    EXPECT_EQ(full.exitCode, 4);
    EXPECT_THAT(said(full), HasSubstr("could not be written"));
}

TEST(CtlFaults, ADemoThatFailsLeavesTheFolderAsItWas) {
    const QTemporaryDir place;
    const QString absent = place.filePath(u"new"_s);
    const QString empty = place.filePath(u"empty"_s);
    ASSERT_TRUE(QDir().mkpath(empty));
    for (const QString& clinic : {absent, empty}) {
        // The limit of a file's size stands for the full disk; it must not kill the process either.
        const Ended demo =
            run(u"/bin/sh"_s, {u"-c"_s, u"ulimit -f 1400; %1 --clinic %2 demo --patients 14 --years 1"_s.arg(
                                            binary(u"tidemarkctl"_s), clinic)});
        EXPECT_EQ(demo.exitCode, 4) << demo.errors.constData();
        EXPECT_THAT(said(demo), HasSubstr("The disk is full"));
    }
    EXPECT_FALSE(QDir(absent).exists());
    EXPECT_TRUE(QDir(empty).exists());
    EXPECT_TRUE(QDir(empty).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

TEST(CtlFaults, ADemoIntoAFullFolderTouchesNothingThere) {
    const QTemporaryDir place;
    QFile letter(place.filePath(u"letter"_s));
    ASSERT_TRUE(letter.open(QIODevice::WriteOnly));
    const Ended demo = ctl({u"--clinic"_s, place.path(), u"demo"_s});
    EXPECT_EQ(demo.exitCode, 4);
    EXPECT_THAT(said(demo), HasSubstr("not empty"));
    EXPECT_TRUE(letter.exists());
}

/// A clinic of one person, and a page in the middle overwritten: it opens, but not all of it can be read.
class DamagedPage : public testing::Test {
protected:
    void SetUp() override {
        const Ended made = ctl({u"--clinic"_s, m_clinic, u"--user"_s, u"robin"_s, u"create"_s,
                                u"--clinic-name"_s, u"Boathouse"_s, u"--display-name"_s, u"Robin"_s},
                               password);
        ASSERT_EQ(made.exitCode, 0) << made.errors.constData();
        QFile database(m_clinic + u"/clinic.db"_s);
        ASSERT_TRUE(database.open(QIODevice::ReadWrite));
        ASSERT_TRUE(database.seek(database.size() / 8192 * 4096 + 1500));
        database.write(QByteArray(64, 'x'));
    }
    [[nodiscard]] Ended as(const QStringList& command) const {
        return ctl(QStringList{u"--clinic"_s, m_clinic, u"--user"_s, u"robin"_s, u"--json"_s} + command,
                   password);
    }

    QTemporaryDir m_folder;
    QString m_clinic = m_folder.filePath(u"clinic"_s);
};

TEST_F(DamagedPage, VerifyFindsIt) {
    const Ended verified = as({u"audit"_s, u"verify"_s});
    EXPECT_EQ(verified.exitCode, 1) << verified.errors.constData();
    EXPECT_EQ(verified.json().value("intact"_L1), QJsonValue(false));
    EXPECT_EQ(verified.json().value("error"_L1).toString(), u"DatabaseDamaged"_s);
}

TEST_F(DamagedPage, StatusSaysIt) {
    const Ended status = as({u"status"_s, u"--check"_s});
    EXPECT_EQ(status.exitCode, 4);
    EXPECT_THAT(said(status), HasSubstr("damaged"));
}

TEST_F(DamagedPage, NothingIsExportedFromIt) {
    const Ended exported = as({u"export"_s, u"csv"_s, u"--out"_s, m_folder.filePath(u"out"_s)});
    EXPECT_EQ(exported.exitCode, 4);
    EXPECT_THAT(said(exported), HasSubstr("damaged"));
    EXPECT_FALSE(QDir(m_folder.filePath(u"out"_s)).exists());
}

TEST(CtlFaults, AnEarlierCopyPutBackIsFoundByVerifyAndSaysWhatToDo) {
    const QTemporaryDir folder;
    const QString clinic = folder.filePath(u"clinic"_s);
    const QStringList robin{u"--clinic"_s, clinic, u"--user"_s, u"robin"_s, u"--json"_s};
    ASSERT_EQ(ctl(robin + QStringList{u"create"_s, u"--clinic-name"_s, u"Boathouse"_s, u"--display-name"_s,
                                      u"Robin"_s},
                  password)
                  .exitCode,
              0);
    const QString database = clinic + u"/clinic.db"_s;
    ASSERT_TRUE(QFile::copy(database, folder.filePath(u"older"_s)));
    ASSERT_EQ(ctl(robin + QStringList{u"status"_s}, password).exitCode, 0);
    ASSERT_TRUE(QFile::remove(database) && QFile::copy(folder.filePath(u"older"_s), database));
    const Ended verified = ctl(robin + QStringList{u"audit"_s, u"verify"_s}, password);
    EXPECT_EQ(verified.exitCode, 1);
    EXPECT_EQ(verified.json().value("intact"_L1), QJsonValue(false));
    const Ended status = ctl(robin + QStringList{u"status"_s}, password);
    EXPECT_THAT(said(status), HasSubstr("Put the newer file back"));
}

TEST(CtlFaults, MarksThatAreGoneAreNotCalledAnEarlierCopy) {
    const QTemporaryDir folder;
    const QString clinic = folder.filePath(u"clinic"_s);
    const QStringList robin{u"--clinic"_s, clinic, u"--user"_s, u"robin"_s};
    ASSERT_EQ(ctl(robin + QStringList{u"create"_s, u"--clinic-name"_s, u"Boathouse"_s, u"--display-name"_s,
                                      u"Robin"_s},
                  password)
                  .exitCode,
              0);
    for (const QString& mark : {u"/mark.a"_s, u"/mark.b"_s}) {
        ASSERT_TRUE(QFile::remove(clinic + mark));
    }
    const Ended status = ctl(robin + QStringList{u"status"_s}, password);
    EXPECT_EQ(status.exitCode, 4);
    EXPECT_THAT(said(status), HasSubstr("mark.a and mark.b"));
    EXPECT_THAT(said(status), HasSubstr("recovery sheet"));
}

TEST(CtlSchedule, ItsTextHoldsTheNotesThatItsJsonHolds) {
    const QStringList request{u"schedule"_s, u"iv-induction-3x2"_s, u"--start"_s, u"2026-03-02T09:00"_s,
                              u"--zone"_s,   u"Europe/Berlin"_s,    u"--open"_s,  u"mon"_s};
    const Ended json = ctl(QStringList{u"--json"_s} + request);
    ASSERT_THAT(json.output.toStdString(), HasSubstr("series-too-long"));
    EXPECT_THAT(ctl(request).output.toStdString(), HasSubstr("Note: the series takes"));
}

} // namespace
} // namespace tidemark::tests
