// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/SessionLifeCycle.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/SessionStage.h"

#include "rules/protocols/Protocols.h"
#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

#include <array>
#include <string_view>

namespace tidemark::rules {
namespace {

using test::atMinute;
using test::SessionRecordBuilder;

struct Row {
    SessionStep step;
    std::string_view states; ///< Allowed: P(lanned) A(rrived) D(osing) M(onitoring) L(eft) S(igned)
                             ///< C(ancelled) X (missed) N(o show) E(ntered in error).
    std::optional<SessionState> after;
};

constexpr std::array matrix{
    Row{SessionStep::Arrive, "P", SessionState::Arrived},
    Row{SessionStep::Cancel, "PA", SessionState::Cancelled},
    Row{SessionStep::UndoArrival, "A", SessionState::Planned},
    Row{SessionStep::EnterInError, "PADML", SessionState::EnteredInError},
    Row{SessionStep::AnswerChecklist, "A", {}},
    Row{SessionStep::RecordBaseline, "A", {}},
    Row{SessionStep::RequestRelease, "A", {}},
    Row{SessionStep::DecideRelease, "A", {}},
    Row{SessionStep::Start, "A", SessionState::Dosing},
    Row{SessionStep::Pause, "D", {}},
    Row{SessionStep::Resume, "D", {}},
    Row{SessionStep::ChangeRate, "D", {}},
    Row{SessionStep::StopEarly, "D", SessionState::Monitoring},
    Row{SessionStep::CompleteInfusion, "D", SessionState::Monitoring},
    Row{SessionStep::GiveDevice, "AD", SessionState::Dosing},
    Row{SessionStep::StopDevices, "D", SessionState::Monitoring},
    Row{SessionStep::GiveBolus, "A", SessionState::Monitoring},
    Row{SessionStep::UndoStart, "DM", SessionState::Arrived},
    Row{SessionStep::Seat, "PADM", {}},
    Row{SessionStep::TakeOver, "ADML", {}},
    Row{SessionStep::RecordReading, "DML", {}},
    Row{SessionStep::DecidePressure, "DML", {}},
    Row{SessionStep::RecordEffect, "DML", {}},
    Row{SessionStep::RecordIntervention, "ADML", {}},
    Row{SessionStep::RecordNote, "ADML", {}},
    Row{SessionStep::ConfirmReadiness, "M", {}},
    Row{SessionStep::Discharge, "M", SessionState::Left},
    Row{SessionStep::DischargeEarly, "DM", SessionState::Left},
    Row{SessionStep::Sign, "L", SessionState::Signed},
    Row{SessionStep::Amend, "S", SessionState::Signed},
};

constexpr std::string_view stateLetters = "PADMLSCXNE";

TEST(SessionLifeCycle, namesEveryStepInTheMatrix) {
    ASSERT_EQ(matrix.size(), static_cast<std::size_t>(SessionStep::Amend) + 1);
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        EXPECT_EQ(static_cast<std::size_t>(matrix.at(i).step), i);
    }
}

TEST(SessionLifeCycle, allowsExactlyTheMatrix) {
    for (const Row& row : matrix) {
        for (std::size_t i = 0; i < sessionStateCodes.size(); ++i) {
            const SessionState state = sessionStateCodes.at(i).value;
            const bool allowed = row.states.find(stateLetters.at(i)) != std::string_view::npos;
            const auto result = allows(state, row.step);
            ASSERT_EQ(result.has_value(), allowed)
                << static_cast<int>(row.step) << ' ' << sessionStateCodes.at(i).code;
            if (!allowed) {
                EXPECT_EQ(result.error().code,
                          state == SessionState::Signed ? ErrorCode::Signed : ErrorCode::WrongState);
            } else {
                EXPECT_EQ(after(state, row.step), row.after.value_or(state));
            }
        }
    }
}

TEST(SessionLifeCycle, letsThePumpDecideAboutPumpSteps) {
    const auto running = SessionRecordBuilder().started().build();
    const auto paused = SessionRecordBuilder().started().pump(5, PumpChangeKind::Pause).build();
    const auto ended = SessionRecordBuilder().started().pump(5, PumpChangeKind::StopEarly).build();
    struct Case {
        SessionStep step;
        bool whileRunning;
        bool whilePaused;
    };
    for (const Case& each :
         {Case{SessionStep::Pause, true, false}, Case{SessionStep::Resume, false, true},
          Case{SessionStep::ChangeRate, true, false}, Case{SessionStep::StopEarly, true, true},
          Case{SessionStep::CompleteInfusion, true, false}, Case{SessionStep::RecordReading, true, true}}) {
        EXPECT_EQ(allows(running, each.step).has_value(), each.whileRunning) << static_cast<int>(each.step);
        EXPECT_EQ(allows(paused, each.step).has_value(), each.whilePaused) << static_cast<int>(each.step);
    }
    EXPECT_EQ(allows(ended, SessionStep::Resume).error().code, ErrorCode::WrongState);
}

TEST(SessionLifeCycle, refusesASecondStart) {
    const auto record = SessionRecordBuilder().started().state(SessionState::Arrived).build();
    EXPECT_EQ(allows(record, SessionStep::Start).error().code, ErrorCode::WrongState);
}

TEST(SessionLifeCycle, showsTheStageOfTheStrip) {
    const Protocol& protocol = ivKetamineProtocol();
    SessionRecordBuilder builder;
    EXPECT_EQ(stageOf(builder.state(SessionState::Planned).build(), protocol, atMinute(-40)), Stage::CheckIn);
    EXPECT_EQ(stageOf(builder.state(SessionState::Arrived).build(), protocol, atMinute(-30)), Stage::CheckIn);
    for (const ChecklistItem& item : protocol.checklist) {
        builder.answer(item.key, item.safeAnswerIsYes);
    }
    EXPECT_EQ(stageOf(builder.build(), protocol, atMinute(-20)), Stage::PreDoseCheck);
    builder.started();
    EXPECT_EQ(stageOf(builder.build(), protocol, atMinute(1)), Stage::Dosing);
    builder.pumpEnded(40);
    EXPECT_EQ(stageOf(builder.build(), protocol, atMinute(99.99)), Stage::Monitoring);
    EXPECT_EQ(stageOf(builder.build(), protocol, atMinute(100)), Stage::Discharge);
    builder.leaving(60, QStringLiteral("steady"), true);
    EXPECT_EQ(stageOf(builder.build(), protocol, atMinute(60)), Stage::Discharge);
    EXPECT_EQ(stageOf(builder.left(101).build(), protocol, atMinute(102)), Stage::Sign);
    EXPECT_EQ(stageOf(builder.state(SessionState::Signed).build(), protocol, atMinute(102)), Stage::Sign);
}

Note noteWith(const char* id, const char* corrects = "", bool undone = false) {
    Note note;
    note.stamp.id = EntryId(QString::fromLatin1(id));
    note.stamp.corrects = EntryId(QString::fromLatin1(corrects));
    note.stamp.undone = undone;
    return note;
}

std::string currentIds(const std::vector<Note>& notes) {
    QStringList ids;
    for (const Note& note : current(notes)) {
        ids.append(note.stamp.id.text());
    }
    return ids.join(QLatin1Char(' ')).toStdString();
}

TEST(CurrentLines, leaveOutWhatIsUndoneOrCorrected) {
    EXPECT_EQ(currentIds({noteWith("a"), noteWith("b")}), "a b");
    EXPECT_EQ(currentIds({noteWith("a", "", true), noteWith("b")}), "b");
    EXPECT_EQ(currentIds({noteWith("a"), noteWith("b", "a")}), "b");
    EXPECT_EQ(currentIds({noteWith("a"), noteWith("b", "a"), noteWith("c", "b")}), "c");
    EXPECT_EQ(currentIds({noteWith("a"), noteWith("b", "a", true)}), "a")
        << "an undone correction corrects nothing";
    EXPECT_EQ(current(std::vector<Note>{Note(), Note()}).size(), 2U) << "lines without an id replace nothing";
}

TEST(Baseline, isTheNewestCurrentSetMarkedAsSuch) {
    SessionRecordBuilder builder;
    EXPECT_EQ(baselineOf(builder.build()), nullptr);
    builder.baseline(-20, {.systolic = 150}).baseline(-10, {.systolic = 138}).reading(-5, {.systolic = 99});
    EXPECT_EQ(baselineOf(builder.build())->systolic, 138);
    builder.edit().readings.at(1).stamp.undone = true;
    EXPECT_EQ(baselineOf(builder.build())->systolic, 150);
}

} // namespace
} // namespace tidemark::rules
