// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/today/BoardRows.h"

#include "desktop/today/AttentionRows.h"
#include "support/SessionRecordBuilder.h"

#include <gtest/gtest.h>

#include <QMetaProperty>
#include <QTimeZone>

#include <tuple>

namespace tidemark::app {
namespace {

using services::AttentionKind;
using services::AttentionLevel;
using test::atMinute;

const QByteArray utc = "UTC";

services::BoardCard running() {
    services::BoardCard card;
    card.patient.givenName = QStringLiteral("Petra");
    card.patient.familyName = QStringLiteral("Novak");
    card.patient.birthDate = QDate(1984, 3, 2);
    card.session.room = QStringLiteral("Room 5");
    card.session.route = Route::Nasal;
    card.session.state = SessionState::Dosing;
    card.session.startedAt = atMinute(0);
    card.dose = Milligrams{84};
    card.nextReading = atMinute(40);
    return card;
}

struct GapCase {
    const char* name;
    double now;
    bool late;
    const char* words;
    GapState state;
};
struct GapTest : testing::TestWithParam<GapCase> {};
TEST_P(GapTest, goesFromAheadToDueToLate) {
    const auto& [name, now, late, words, state] = GetParam();
    services::BoardCard card = running();
    card.nextIsLate = late;
    const BoardRow row = boardRow(card, atMinute(now), utc);
    EXPECT_EQ(row.gap, QLatin1String(words));
    EXPECT_EQ(row.gapState, state);
}
INSTANTIATE_TEST_SUITE_P(Minutes, GapTest,
                         testing::Values(GapCase{"ahead", 35, false, "Check in 5 min", GapState::Ahead},
                                         GapCase{"oneMinuteAhead", 39, false, "Check in 1 min",
                                                 GapState::Ahead},
                                         GapCase{"due", 40, false, "Check due now", GapState::Due},
                                         GapCase{"stillDue", 44, false, "Check due now", GapState::Due},
                                         GapCase{"late", 46, true, "Check 6 min late", GapState::Late}),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(BoardRows, HasNoGapWithoutAReadingToCome) {
    services::BoardCard card = running();
    card.nextReading.reset();
    EXPECT_TRUE(boardRow(card, atMinute(10), utc).gap.isEmpty());
    card = running();
    card.session.state = SessionState::Planned;
    EXPECT_TRUE(boardRow(card, atMinute(10), utc).gap.isEmpty());
}

TEST(BoardRows, PutsTheTicksOnTheTwoHours) {
    services::BoardCard card = running();
    card.checks = {{40, rules::ColumnState::Taken},
                   {60, rules::ColumnState::Missed},
                   {90, rules::ColumnState::Late},
                   {120, rules::ColumnState::Future}};
    const BoardRow row = boardRow(card, atMinute(60), utc);
    EXPECT_DOUBLE_EQ(row.share, 0.5);
    const QList<CheckTick> ticks{
        {40.0 / 120, TickKind::Done}, {0.5, TickKind::Missed}, {0.75, TickKind::Late}, {1, TickKind::Open}};
    EXPECT_EQ(row.ticks, ticks);
}

TEST(BoardRows, CountsTheDevicesOfASpray) {
    services::BoardCard card = running();
    card.devices = {2, 3, std::nullopt};
    card.session.drug = Drug::Esketamine;
    EXPECT_EQ(boardRow(card, atMinute(7), utc).progressLeft, QStringLiteral("2 of 3 devices"));
    card.session.drug = Drug::Ketamine;
    EXPECT_EQ(boardRow(card, atMinute(7), utc).progressLeft, QStringLiteral("2 of 3 sprays"));
}

TEST(BoardRows, SaysWhenToStartOnlyWhereThatIsLaterThanNow) {
    services::BoardCard card = running();
    card.session.state = SessionState::Arrived;
    card.start = rules::StaggeredStart{atMinute(5), 5};
    EXPECT_EQ(boardRow(card, atMinute(0), utc).startAt,
              QStringLiteral("Start at 10:12 and no two checks fall together"));
    EXPECT_TRUE(boardRow(card, atMinute(5), utc).startAt.isEmpty());
    card.start = rules::StaggeredStart{atMinute(5), 3};
    EXPECT_EQ(boardRow(card, atMinute(0), utc).startAt,
              QStringLiteral("Start at 10:12 and the checks are 3 min apart"));
    card.start.reset();
    EXPECT_TRUE(boardRow(card, atMinute(0), utc).startAt.isEmpty());
}

TEST(WallRows, HaveInitialsAndNothingElseOfAPerson) {
    const WallRow row = wallRow(running(), atMinute(12));
    EXPECT_EQ(row.initials, QStringLiteral("PN"));
    for (int property = 0; property < WallRow::staticMetaObject.propertyCount(); ++property) {
        const QString shown = WallRow::staticMetaObject.property(property).readOnGadget(&row).toString();
        for (const char* forbidden : {"Novak", "Petra", "1984", "84 mg"}) {
            EXPECT_FALSE(shown.contains(QLatin1String(forbidden))) << forbidden;
        }
    }
}

TEST(WallRows, SayNothingOfWhatIsAskedBeforeTheDose) {
    services::BoardCard card = running();
    card.session.state = SessionState::Arrived;
    for (const auto& [onHold, asked, scores] :
         {std::tuple(true, false, false), std::tuple(false, true, false), std::tuple(false, false, true)}) {
        card.onHold = onHold;
        card.releaseAsked = asked;
        card.scoresDue = scores;
        EXPECT_EQ(wallRow(card, atMinute(0)).stage, QStringLiteral("Arrived"));
    }
}

TEST(WallRows, TakeOneLetterOfAnyAlphabet) {
    Patient patient;
    patient.givenName = QStringLiteral("élodie");
    patient.familyName = QStringLiteral("Ødegård");
    EXPECT_EQ(initialsOf(patient), QStringLiteral("ÉØ"));
    patient.givenName.clear();
    EXPECT_EQ(initialsOf(patient), QStringLiteral("Ø"));
}

TEST(WallRows, TellPeopleOfTheDayWithTheSameInitialsApart) {
    const auto named = [](const char* given, const char* family, const char* number) {
        services::BoardCard card;
        card.patient.id = PatientId(QLatin1String(number));
        card.patient.givenName = QLatin1String(given);
        card.patient.familyName = QLatin1String(family);
        card.patient.number = QLatin1String(number);
        return card;
    };
    const std::vector cards{named("Mira", "Ulbrin", "10021"), named("Maren", "Ulbrin", "10022"),
                            named("Max", "Ullrich", "10023"), named("Petra", "Novak", "10024"),
                            named("Ida", "Brandt", "10025"),  named("Ida", "Brandt", "10026")};
    QStringList shown;
    for (const services::BoardCard& card : cards) {
        shown << initialsAmong(card.patient, cards);
    }
    EXPECT_EQ(shown,
              (QStringList{QStringLiteral("MiU"), QStringLiteral("MarU"), QStringLiteral("MaxU"),
                           QStringLiteral("PN"), QStringLiteral("IB 10025"), QStringLiteral("IB 10026")}));
}

struct WordsCase {
    AttentionKind kind;
    AttentionLevel level;
    int number;
    const char* title;
    Tone tone;
    AttentionPlace place;
};
struct AttentionWordsTest : testing::TestWithParam<WordsCase> {};
TEST_P(AttentionWordsTest, sayWhatItIsAndWhereItLeads) {
    const WordsCase& tested = GetParam();
    services::AttentionLine line;
    line.kind = tested.kind;
    line.level = tested.level;
    line.number = tested.number;
    line.field = tested.kind == AttentionKind::SevereReading ? QStringLiteral("systolic")
                 : tested.kind == AttentionKind::Item9       ? QStringLiteral("phq9")
                                                             : QString();
    line.session = SessionId(QStringLiteral("session-1"));
    line.patient = PatientId(QStringLiteral("patient-1"));
    line.patientName = QStringLiteral("Novak, Petra");
    const bool ofPatient =
        tested.kind == AttentionKind::BoosterOverdue || tested.kind == AttentionKind::DecisionPending ||
        tested.kind == AttentionKind::AuthorisationEnded || tested.kind == AttentionKind::AuthorisationEnding;
    if (ofPatient) {
        line.session = {};
    }
    const AttentionRow row = attentionRow(line, atMinute(0), utc);
    EXPECT_EQ(row.title, QLatin1String(tested.title));
    EXPECT_EQ(row.tone, tested.tone);
    EXPECT_EQ(row.place, tested.place);
    EXPECT_TRUE(row.detail.startsWith(QStringLiteral("Novak, Petra · ")));
}
INSTANTIATE_TEST_SUITE_P(
    Kinds, AttentionWordsTest,
    testing::Values(WordsCase{AttentionKind::ReleaseAsked, AttentionLevel::Urgent, 4, "Release asked",
                              Tone::Bad, AttentionPlace::Session},
                    WordsCase{AttentionKind::SevereReading, AttentionLevel::Urgent, 186,
                              "Systolic pressure 186", Tone::Bad, AttentionPlace::Session},
                    WordsCase{AttentionKind::BagDiffers, AttentionLevel::Urgent, -20,
                              "Bag: 20 mL less than it should be", Tone::Bad, AttentionPlace::Session},
                    WordsCase{AttentionKind::BagDiffers, AttentionLevel::Urgent, 25,
                              "Bag: 25 mL more than it should be", Tone::Bad, AttentionPlace::Session},
                    WordsCase{AttentionKind::Item9, AttentionLevel::Urgent, 2, "PHQ-9 item 9 answered 2",
                              Tone::Bad, AttentionPlace::Patient},
                    WordsCase{AttentionKind::AfterDischarge, AttentionLevel::Urgent, 0,
                              "After leaving: event, worries or not reached", Tone::Bad,
                              AttentionPlace::Session},
                    WordsCase{AttentionKind::ContactDue, AttentionLevel::Due, 0, "Contact after leaving",
                              Tone::Warn, AttentionPlace::Session},
                    WordsCase{AttentionKind::ReadingLate, AttentionLevel::Due, 7, "Reading late by 7 min",
                              Tone::Warn, AttentionPlace::Session},
                    WordsCase{AttentionKind::BagEmpty, AttentionLevel::Due, 12, "Bag empty for 12 min",
                              Tone::Warn, AttentionPlace::Session},
                    WordsCase{AttentionKind::DrugDiscrepancy, AttentionLevel::Due, -2,
                              "Count of a lot: 2 too few", Tone::Warn, AttentionPlace::Drugs},
                    WordsCase{AttentionKind::DrugDiscrepancy, AttentionLevel::Due, 1,
                              "Count of a lot: 1 too many", Tone::Warn, AttentionPlace::Drugs},
                    WordsCase{AttentionKind::OrderMissing, AttentionLevel::Due, 0, "No order in force",
                              Tone::Warn, AttentionPlace::Patient},
                    WordsCase{AttentionKind::AuthorisationEnded, AttentionLevel::Due, -1,
                              "Authorisation ended 1 day ago", Tone::Warn, AttentionPlace::Patient},
                    WordsCase{AttentionKind::AuthorisationEnding, AttentionLevel::Soon, 14,
                              "Authorisation ends in 14 days", Tone::Info, AttentionPlace::Patient},
                    WordsCase{AttentionKind::FormDue, AttentionLevel::Soon, 2,
                              "Monitoring form due in 2 days", Tone::Info, AttentionPlace::Session},
                    WordsCase{AttentionKind::FormDue, AttentionLevel::Due, 1, "Monitoring form due tomorrow",
                              Tone::Warn, AttentionPlace::Session},
                    WordsCase{AttentionKind::FormDue, AttentionLevel::Urgent, -1, "Monitoring form overdue",
                              Tone::Bad, AttentionPlace::Session},
                    WordsCase{AttentionKind::DecisionPending, AttentionLevel::Due, 3, "Decision pending",
                              Tone::Warn, AttentionPlace::Patient},
                    WordsCase{AttentionKind::BoosterOverdue, AttentionLevel::Due, 9,
                              "Booster overdue by 9 days", Tone::Warn, AttentionPlace::Patient},
                    WordsCase{AttentionKind::Unsigned, AttentionLevel::Soon, 0, "Session not signed",
                              Tone::Info, AttentionPlace::Session}));

services::AttentionLine lineOf(AttentionKind kind, int minute, int number, const char* session) {
    services::AttentionLine line;
    line.kind = kind;
    line.number = number;
    line.since = atMinute(minute);
    line.session = SessionId(QString::fromUtf8(session));
    return line;
}

TEST(AttentionWords, FoldThoseOfOneKindAndLeadToTheOldest) {
    const QList<AttentionRow> rows =
        foldedAttentionRows(std::vector{lineOf(AttentionKind::Unsigned, 60, 0, "second"),
                                        lineOf(AttentionKind::FormDue, 0, 2, "later"),
                                        lineOf(AttentionKind::Unsigned, 5, 0, "first"),
                                        lineOf(AttentionKind::FormDue, 9, -1, "overdue")},
                            atMinute(90), utc);
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[0].title, QStringLiteral("2 sessions not signed"));
    EXPECT_EQ(rows[0].sessionId, QStringLiteral("first"));
    EXPECT_EQ(rows[1].title, QStringLiteral("2 monitoring forms to submit"));
    EXPECT_EQ(rows[1].next, QStringLiteral("the first was due 1 day ago"));
    EXPECT_EQ(rows[1].sessionId, QStringLiteral("overdue"));
}

TEST(AttentionWords, LeaveASingleLineAsItIs) {
    const auto line = lineOf(AttentionKind::Unsigned, 5, 0, "only");
    EXPECT_EQ(foldedAttentionRows(std::vector{line}, atMinute(90), utc),
              QList<AttentionRow>{attentionRow(line, atMinute(90), utc)});
}

services::AttentionLine lineOf(AttentionKind kind, AttentionLevel level, int number, const char* patient) {
    services::AttentionLine line;
    line.kind = kind;
    line.level = level;
    line.number = number;
    line.patient = PatientId(QString::fromUtf8(patient));
    return line;
}

QStringList titlesOf(const std::vector<AttentionRow>& rows) {
    QStringList titles;
    for (const AttentionRow& row : rows) {
        titles.append(row.title);
    }
    return titles;
}

const std::vector<services::AttentionLine>& mixedLines() {
    static const std::vector lines{
        lineOf(AttentionKind::ReadingLate, AttentionLevel::Due, 7, "one"),
        lineOf(AttentionKind::ReadingLate, AttentionLevel::Due, 4, "two"),
        lineOf(AttentionKind::BoosterOverdue, AttentionLevel::Due, 9, "three"),
        lineOf(AttentionKind::BoosterOverdue, AttentionLevel::Due, 3, "four"),
        lineOf(AttentionKind::AuthorisationEnding, AttentionLevel::Due, 9, "five"),
        lineOf(AttentionKind::AuthorisationEnding, AttentionLevel::Soon, 13, "six"),
        lineOf(AttentionKind::AuthorisationEnding, AttentionLevel::Soon, 12, "seven"),
    };
    return lines;
}

TEST(BoardAttentionRows, FoldWhatRunsOutWithTheDaysAndNeverAPatientInAChair) {
    EXPECT_EQ(
        titlesOf(boardAttentionRows(mixedLines(), {}, atMinute(0), utc)),
        (QStringList{QStringLiteral("Reading late by 7 min"), QStringLiteral("Reading late by 4 min"),
                     QStringLiteral("Booster overdue by 9 days"), QStringLiteral("Booster overdue by 3 days"),
                     QStringLiteral("Authorisation ends in 9 days"),
                     QStringLiteral("2 authorisations end soon")}));
}

TEST(BoardAttentionRows, TellAPrescriberOfLateReadingsInOneRowWithTheNames) {
    auto lines = mixedLines();
    lines[0].patientName = QStringLiteral("Novak, Petra");
    lines[1].patientName = QStringLiteral("Okafor, Ben");
    const auto rows = boardAttentionRows(lines, {}, atMinute(0), utc, LateReadings::Together);
    EXPECT_EQ(rows.front().title, QStringLiteral("2 readings late"));
    EXPECT_EQ(rows.front().detail, QStringLiteral("Novak, Petra; Okafor, Ben"));
    EXPECT_EQ(rows[1].title, QStringLiteral("Booster overdue by 9 days"));
    const auto opened =
        boardAttentionRows(lines, {rows.front().fold}, atMinute(0), utc, LateReadings::Together);
    EXPECT_EQ(opened[1].title, QStringLiteral("Reading late by 7 min"));
}

TEST(AttentionWords, NameTheDayOfTheSessionThatAFormIsAbout) {
    services::AttentionLine line;
    line.kind = AttentionKind::FormDue;
    line.number = 2;
    // Due until the end of Thu 21 May: the session was a week before.
    line.since = fromDateTime(QDate(2026, 5, 22).startOfDay(QTimeZone::utc()));
    line.patientName = QStringLiteral("Novak, Petra");
    EXPECT_EQ(attentionRow(line, atMinute(0), utc).detail,
              QStringLiteral("Novak, Petra · session of 14 May · submit it by hand"));
}

TEST(BoardAttentionRows, CountWhatWaitsOnceWhateverItsAge) {
    auto old = lineOf(AttentionKind::Unsigned, AttentionLevel::Due, 3, "old");
    old.since = atMinute(-3 * 24 * 60);
    auto older = lineOf(AttentionKind::Unsigned, AttentionLevel::Due, 5, "older");
    older.since = atMinute(-5 * 24 * 60);
    auto ofToday = lineOf(AttentionKind::Unsigned, AttentionLevel::Soon, 0, "today");
    ofToday.since = atMinute(0);
    const auto rows = boardAttentionRows(std::vector{old, older, ofToday}, {}, atMinute(0), utc);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().title, QStringLiteral("3 sessions not signed"));
    EXPECT_EQ(rows.front().tone, Tone::Warn) << "as the oldest";
}

TEST(BoardAttentionRows, TellTheFirstOfAFoldAndShowItsLinesWhenOpened) {
    const auto closed = boardAttentionRows(mixedLines(), {}, atMinute(0), utc);
    EXPECT_EQ(closed.back().place, AttentionPlace::Fold);
    EXPECT_EQ(closed.back().detail, QStringLiteral("the first in 12 days"));
    EXPECT_EQ(closed.back().tone, Tone::Info);

    const QString fold = closed.back().fold;
    const auto opened = boardAttentionRows(mixedLines(), {fold}, atMinute(0), utc);
    ASSERT_EQ(opened.size(), closed.size() + 2);
    EXPECT_TRUE(opened[opened.size() - 3].opened);
    EXPECT_EQ(opened[opened.size() - 2].patientId, QStringLiteral("six"));
    EXPECT_EQ(opened.back().patientId, QStringLiteral("seven"));
    EXPECT_TRUE(opened.back().inFold);
}

TEST(AttentionWords, NameTheLotAndLeadToTheSafe) {
    services::AttentionLine line;
    line.kind = AttentionKind::DrugExpiry;
    line.level = AttentionLevel::Due;
    line.number = -3;
    line.lot =
        DrugLot{{}, Drug::Esketamine, DrugForm::Device, {}, {}, {28000}, QStringLiteral("A123"), {}, {}};
    const AttentionRow row = attentionRow(line, atMinute(0), utc);
    EXPECT_EQ(row.title, QStringLiteral("Lot has expired"));
    EXPECT_EQ(row.detail, QStringLiteral("esketamine device 28 mg · lot A123"));
    EXPECT_EQ(row.place, AttentionPlace::Drugs);
}

} // namespace
} // namespace tidemark::app
