// SPDX-License-Identifier: GPL-3.0-or-later
#include "system/Program.h"

#include <gmock/gmock.h>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace tidemark::tests {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

constexpr auto password = "seven herons under the pier";

/// A small demo clinic, made once for the tests that only read it.
class DemoClinicOnDisk : public testing::Test {
protected:
    static void SetUpTestSuite() {
        sharedFolder = std::make_unique<QTemporaryDir>();
        demoMade = ctl({u"--clinic"_s, clinic(), u"--json"_s, u"demo"_s, u"--patients"_s, u"14"_s,
                        u"--years"_s, u"1"_s, u"--seed"_s, u"5"_s});
    }
    static void TearDownTestSuite() { sharedFolder.reset(); }

    static QString clinic() { return sharedFolder->filePath(u"demo"_s); }
    static QByteArray passphrase() { return demoMade.json().value("passphrase"_L1).toString().toUtf8(); }
    static QString person(const QString& role) {
        for (const auto& entry : demoMade.json().value("people"_L1).toArray()) {
            if (entry.toObject().value("role"_L1).toString() == role) {
                return entry.toObject().value("signInName"_L1).toString();
            }
        }
        return {};
    }
    static Ended as(const QString& role, const QStringList& command) {
        return ctl(QStringList{u"--clinic"_s, clinic(), u"--user"_s, person(role), u"--json"_s} + command,
                   passphrase());
    }

    static inline std::unique_ptr<QTemporaryDir> sharedFolder;
    static inline Ended demoMade;
};

TEST_F(DemoClinicOnDisk, NamesItsPeopleAndThePassphrase) {
    ASSERT_EQ(demoMade.exitCode, 0) << demoMade.errors.constData();
    EXPECT_EQ(demoMade.json().value("patients"_L1).toInt(), 14);
    EXPECT_GT(demoMade.json().value("sessions"_L1).toInt(), 40);
    for (const auto& role : {u"nurse"_s, u"psychiatrist"_s, u"administrator"_s}) {
        EXPECT_FALSE(person(role).isEmpty()) << role.toStdString();
    }
}

TEST_F(DemoClinicOnDisk, LeavesItsNamesForTheSignInScreen) {
    QFile file(clinic() + u"/demo.json"_s);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QJsonObject left = QJsonDocument::fromJson(file.readAll()).object();
    EXPECT_EQ(left.value("people"_L1), demoMade.json().value("people"_L1));
    EXPECT_EQ(left.value("passphrase"_L1), demoMade.json().value("passphrase"_L1));
    EXPECT_FALSE(left.value("pin"_L1).toString().isEmpty());
    EXPECT_EQ(left.value("pin"_L1), demoMade.json().value("pin"_L1));
}

TEST_F(DemoClinicOnDisk, StatusTellsEngineAndCountsButNoPatient) {
    const Ended status = as(u"administrator"_s, {u"status"_s});
    ASSERT_EQ(status.exitCode, 0) << status.errors.constData();
    EXPECT_EQ(status.json().value("engine"_L1).toString(), u"SQLCipher"_s);
    EXPECT_FALSE(status.json().value("pagesChecked"_L1).toBool());
    EXPECT_GE(status.json().value("engineVersion"_L1).toString(), u"4.6"_s);
    EXPECT_EQ(status.json().value("patients"_L1).toInt(), 14);
    EXPECT_GT(status.json().value("auditLength"_L1).toInt(), 500);
    const Ended patients = as(u"nurse"_s, {u"patients"_s});
    for (const auto& patient : patients.json().value("patients"_L1).toArray()) {
        const QByteArray name = patient.toObject().value("familyName"_L1).toString().toUtf8();
        EXPECT_FALSE(status.output.contains(name));
    }
}

TEST_F(DemoClinicOnDisk, ExportsOneFileForEachPatientAndOneForEachTable) {
    const QTemporaryDir out;
    const Ended exported = as(u"administrator"_s, {u"export"_s, u"csv"_s, u"--out"_s, out.path()});
    ASSERT_EQ(exported.exitCode, 0) << exported.errors.constData();
    QStringList named;
    for (const QJsonValue& file : exported.json().value("files"_L1).toArray()) {
        named.append(file.toString());
    }
    EXPECT_EQ(named.filter(QRegularExpression(u"^patient-.*[.]csv$"_s)).size(), 14);
    for (const QString& table :
         {u"attention.csv"_s, u"doses.csv"_s, u"home-doses.csv"_s, u"later-events.csv"_s, u"medicines.csv"_s,
          u"scores.csv"_s, u"sessions.csv"_s, u"people.csv"_s, u"drug-movements.csv"_s, u"audit-log.csv"_s}) {
        EXPECT_TRUE(named.contains(table)) << table.toStdString();
    }
    QStringList written;
    for (const QFileInfo& file : QDir(out.path()).entryInfoList(QDir::Files | QDir::Hidden)) {
        written.append(file.fileName());
        EXPECT_EQ(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                  QFile::Permissions());
    }
    named.sort();
    written.sort();
    EXPECT_EQ(named, written);
}

TEST_F(DemoClinicOnDisk, SavesTheDaysPaperSheetsAndSaysNothingOnStandardError) {
    const QTemporaryDir out;
    const Ended saved = as(u"nurse"_s, {u"sheets"_s, u"--out"_s, out.path()});
    ASSERT_EQ(saved.exitCode, 0) << saved.errors.constData();
    EXPECT_EQ(saved.errors, QByteArray());
    const int patients = saved.json().value("patients"_L1).toInt();
    ASSERT_GT(patients, 0);
    const QString file = saved.json().value("file"_L1).toString();
    EXPECT_EQ(QFileInfo(file).fileName(), u"sheets-%1.pdf"_s.arg(saved.json().value("day"_L1).toString()));
    EXPECT_GT(QFileInfo(file).size(), 10'000);
    EXPECT_EQ(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
              QFile::Permissions());
}

TEST_F(DemoClinicOnDisk, RefusesAFolderForThePaperSheetsThatIsNotThere) {
    const QTemporaryDir out;
    const QString away = out.filePath(u"stick"_s);
    const Ended refused = as(u"nurse"_s, {u"sheets"_s, u"--out"_s, away});
    EXPECT_EQ(refused.exitCode, 4);
    EXPECT_EQ(refused.json().value("error"_L1).toString(), u"FolderNotWritable"_s);
    EXPECT_FALSE(QFileInfo::exists(away));
    EXPECT_EQ(as(u"nurse"_s, {u"sheets"_s}).exitCode, 2) << "it needs a folder";
}

TEST_F(DemoClinicOnDisk, TheAuditLogHolds) {
    const Ended verified = as(u"administrator"_s, {u"audit"_s, u"verify"_s});
    ASSERT_EQ(verified.exitCode, 0) << verified.errors.constData();
    EXPECT_TRUE(verified.json().value("intact"_L1).toBool());
}

TEST_F(DemoClinicOnDisk, AWrongPassphraseAndAnUnknownNameReadTheSame) {
    const Ended wrong = ctl({u"--clinic"_s, clinic(), u"--user"_s, person(u"nurse"_s), u"status"_s},
                            "not the right passphrase");
    const Ended unknown =
        ctl({u"--clinic"_s, clinic(), u"--user"_s, u"nobody"_s, u"status"_s}, "not the right passphrase");
    EXPECT_EQ(wrong.exitCode, 3);
    EXPECT_EQ(unknown.exitCode, 3);
    EXPECT_EQ(wrong.sentences(), unknown.sentences());
    EXPECT_FALSE(wrong.sentences().isEmpty());
}

TEST_F(DemoClinicOnDisk, ThePasswordMayComeFromAFile) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"password"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(passphrase() + "\n");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.close();
    const Ended status = ctl({u"--clinic"_s, clinic(), u"--user"_s, person(u"administrator"_s),
                              u"--password-file"_s, file.fileName(), u"status"_s});
    EXPECT_EQ(status.exitCode, 0) << status.errors.constData();
}

TEST(Ctl, CreatesAClinicOnceAndRefusesTheSameFolderAgain) {
    const QTemporaryDir folder;
    const QString clinic = folder.filePath(u"clinic"_s);
    const QStringList create{u"--clinic"_s,       clinic,         u"--user"_s,        u"robin"_s,
                             u"--json"_s,         u"create"_s,    u"--clinic-name"_s, u"Boathouse"_s,
                             u"--display-name"_s, u"Robin Vane"_s};
    const Ended made = ctl(create, password);
    ASSERT_EQ(made.exitCode, 0) << made.errors.constData();
    EXPECT_FALSE(made.json().value("recoveryCode"_L1).toString().isEmpty());
    const Ended again = ctl(create, password);
    EXPECT_EQ(again.exitCode, 4);
    EXPECT_EQ(again.json().value("error"_L1).toString(), u"FolderNotEmpty"_s);
    QFile database(clinic + u"/clinic.db"_s);
    ASSERT_TRUE(database.open(QIODevice::ReadOnly));
    EXPECT_FALSE(database.read(16).startsWith("SQLite format 3"));
}

TEST(Ctl, RefusesAWeakPassword) {
    const QTemporaryDir folder;
    const Ended made = ctl({u"--clinic"_s, folder.filePath(u"clinic"_s), u"--user"_s, u"robin"_s, u"create"_s,
                            u"--clinic-name"_s, u"Pier"_s, u"--display-name"_s, u"Robin"_s},
                           "short");
    EXPECT_EQ(made.exitCode, 3);
}

struct ScoreCase {
    const char* scale;
    const char* answers;
    int total;
    const char* band;
    bool flagged;
};
class ScoreCommand : public testing::TestWithParam<ScoreCase> {};

TEST_P(ScoreCommand, NeedsNoClinic) {
    const ScoreCase& scoreCase = GetParam();
    const Ended scored = ctl({u"--json"_s, u"score"_s, QString::fromLatin1(scoreCase.scale),
                              QString::fromLatin1(scoreCase.answers)});
    ASSERT_EQ(scored.exitCode, 0) << scored.errors.constData();
    EXPECT_EQ(scored.json().value("total"_L1).toInt(-1), scoreCase.total);
    EXPECT_EQ(scored.json().value("band"_L1).toString(), QString::fromLatin1(scoreCase.band));
    EXPECT_EQ(!scored.json().value("flags"_L1).toArray().isEmpty(), scoreCase.flagged);
    EXPECT_TRUE(scored.json().value("complete"_L1).toBool());
}

INSTANTIATE_TEST_SUITE_P(Table, ScoreCommand,
                         testing::Values(ScoreCase{"phq9", "0,0,0,0,0,0,0,0,0", 0, "minimal", false},
                                         ScoreCase{"phq9", "1,1,1,1,1,0,0,0,0", 5, "mild", false},
                                         ScoreCase{"phq9", "0,0,0,0,0,0,0,0,1", 1, "minimal", true},
                                         ScoreCase{"phq9", "3,3,3,3,3,3,3,3,3", 27, "severe", true},
                                         ScoreCase{"gad7", "3,3,3,3,3,0,0", 15, "severe", false},
                                         ScoreCase{"qids-sr16", "3,0,0,1,0,2,,1,,0,0,0,0,0,1,2", 7, "mild",
                                                   false},
                                         ScoreCase{"dast10", "0,0,0,0,0,0,0,0,0,0", 1, "low", false}));

TEST(Ctl, TheScreenerHasATriageAndNoTotal) {
    const Ended scored = ctl({u"--json"_s, u"score"_s, u"cssrs"_s, u"1,1,0,1,0,0,"_s});
    EXPECT_EQ(scored.exitCode, 0) << scored.errors.constData();
    EXPECT_TRUE(scored.json().value("total"_L1).isNull());
    EXPECT_EQ(scored.json().value("band"_L1).toString(), u"high"_s);
    EXPECT_TRUE(scored.json().value("asksForAction"_L1).toBool());
}

TEST(Ctl, ARefusedAnswerIsNamedAndCountsAsMissing) {
    const Ended scored = ctl({u"--json"_s, u"score"_s, u"gad7"_s, u"0,r,0,0,0,,0"_s});
    EXPECT_EQ(scored.exitCode, 0) << scored.errors.constData();
    EXPECT_TRUE(scored.json().value("total"_L1).isNull());
    EXPECT_EQ(scored.json().value("missing"_L1).toArray(), (QJsonArray{2, 6}));
    EXPECT_EQ(scored.json().value("refused"_L1).toArray(), QJsonArray{2});
}

TEST(Ctl, AScoreTakesTheSexTheBandsAndATotal) {
    const auto band = [](const QStringList& arguments) {
        return ctl(QStringList{u"--json"_s, u"score"_s} + arguments).json().value("band"_L1).toString();
    };
    EXPECT_EQ(band({u"audit-c"_s, u"1,1,1"_s, u"--sex"_s, u"female"_s}), u"positive"_s);
    EXPECT_EQ(band({u"audit-c"_s, u"1,1,1"_s, u"--sex"_s, u"male"_s}), u"negative"_s);
    EXPECT_EQ(band({u"madrs"_s, u"--total"_s, u"27"_s}), u"moderate"_s);
    EXPECT_EQ(band({u"madrs"_s, u"--total"_s, u"27"_s, u"--bands"_s, u"kearns"_s}), u"severe"_s);
}

TEST(Ctl, ListsTheScalesWithRangeBandsLicenceAndSource) {
    const Ended listed = ctl({u"--json"_s, u"scales"_s});
    EXPECT_EQ(listed.exitCode, 0) << listed.errors.constData();
    QStringList ids;
    for (const QJsonValue& each : listed.json().value("scales"_L1).toArray()) {
        const QJsonObject scale = each.toObject();
        ids << scale.value("id"_L1).toString();
        EXPECT_FALSE(scale.value("licence"_L1).toString().isEmpty());
        EXPECT_FALSE(scale.value("source"_L1).toString().isEmpty());
        EXPECT_GT(scale.value("items"_L1).toInt(), 0);
    }
    EXPECT_EQ(ids.join(u' '),
              u"phq9 gad7 pcl5 qids-sr16 madrs hamd17 bdi2 ybocs cadss cadss6 bpi audit-c dast10 "
              u"pain-nrs craving-nrs cssrs"_s);
    const Ended read = ctl({u"scales"_s});
    EXPECT_THAT(read.output.toStdString(), HasSubstr("QIDS-SR16: 16 items of 0-3, total 0-27"));
}

TEST(Ctl, AnIncompleteScoreHasNoTotal) {
    const Ended scored = ctl({u"--json"_s, u"score"_s, u"phq9"_s, u"1,,2,0,0,0,0,0,1"_s});
    EXPECT_EQ(scored.exitCode, 0);
    EXPECT_TRUE(scored.json().value("total"_L1).isNull());
    EXPECT_FALSE(scored.json().value("complete"_L1).toBool(true));
    EXPECT_EQ(scored.json().value("missing"_L1).toArray(), QJsonArray{2});
    EXPECT_FALSE(scored.json().value("flags"_L1).toArray().isEmpty());
}

struct UsageCase {
    const char* name;
    QStringList arguments;
    int exitCode;
};
class CtlUsage : public testing::TestWithParam<UsageCase> {};

TEST_P(CtlUsage, EndsWithItsCode) {
    const Ended ended = ctl(GetParam().arguments, password);
    EXPECT_EQ(ended.exitCode, GetParam().exitCode) << ended.errors.constData();
    EXPECT_FALSE(ended.errors.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Table, CtlUsage,
    testing::Values(
        UsageCase{"NoCommand", {}, 2}, UsageCase{"UnknownCommand", {u"dance"_s}, 2},
        UsageCase{"CheckOfAnotherCommand",
                  {u"--clinic"_s, u"/tmp/none"_s, u"--user"_s, u"x"_s, u"patients"_s, u"--check"_s},
                  2},
        UsageCase{"UnknownOption", {u"--colour"_s, u"status"_s}, 2},
        UsageCase{"NoClinic", {u"--user"_s, u"x"_s, u"status"_s}, 2},
        UsageCase{"NoUser", {u"--clinic"_s, u"/tmp/none"_s, u"status"_s}, 2},
        UsageCase{"UnknownScale", {u"score"_s, u"moods"_s, u"1"_s}, 2},
        UsageCase{"TotalOfAWordedScale", {u"score"_s, u"phq9"_s, u"--total"_s, u"8"_s}, 2},
        UsageCase{"UnknownBands", {u"score"_s, u"madrs"_s, u"--total"_s, u"8"_s, u"--bands"_s, u"x"_s}, 2},
        UsageCase{"SexOfAnotherCommand", {u"scales"_s, u"--sex"_s, u"male"_s}, 2},
        UsageCase{"AnswerOutOfRange", {u"score"_s, u"gad7"_s, u"4,0,0,0,0,0,0"_s}, 2},
        UsageCase{"LettersAsAnswer", {u"score"_s, u"gad7"_s, u"a,0,0,0,0,0,0"_s}, 2},
        UsageCase{
            "NoSuchFolder", {u"--clinic"_s, u"/nonexistent/clinic"_s, u"--user"_s, u"x"_s, u"status"_s}, 4}),
    [](const auto& usageCase) { return std::string(usageCase.param.name); });

TEST(Ctl, HelpNamesTheExitCodes) {
    const Ended help = ctl({u"--help"_s});
    EXPECT_EQ(help.exitCode, 0);
    EXPECT_THAT(help.output.toStdString(), HasSubstr("Exit codes"));
    EXPECT_THAT(help.output.toStdString(), HasSubstr("4  cannot open the clinic"));
}

TEST(Ctl, AForeignDatabaseIsLeftAsItIs) {
    const QTemporaryDir folder;
    const QString clinic = folder.filePath(u"clinic"_s);
    ASSERT_EQ(ctl({u"--clinic"_s, clinic, u"--user"_s, u"robin"_s, u"create"_s, u"--clinic-name"_s,
                   u"Boathouse"_s, u"--display-name"_s, u"Robin"_s},
                  password)
                  .exitCode,
              0);
    QFile database(clinic + u"/clinic.db"_s);
    ASSERT_TRUE(database.open(QIODevice::WriteOnly | QIODevice::Truncate));
    const QByteArray foreign(
        "this is somebody's letter, not a database, and it is long enough to be looked at.");
    database.write(foreign);
    database.close();
    const Ended status = ctl({u"--clinic"_s, clinic, u"--user"_s, u"robin"_s, u"status"_s}, password);
    EXPECT_EQ(status.exitCode, 4);
    ASSERT_TRUE(database.open(QIODevice::ReadOnly));
    EXPECT_EQ(database.readAll(), foreign);
}

} // namespace
} // namespace tidemark::tests
