// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/SessionDesk.h"
#include "desktop/drugs/WitnessChoice.h"
#include "desktop/patient/PlanFormViewModel.h"
#include "desktop/scales/ScalesViewModel.h"
#include "desktop/schedule/CoursePlanViewModel.h"
#include "desktop/schedule/RoomChoices.h"
#include "desktop/session/KeptDraft.h"
#include "desktop/today/WalkInViewModel.h"
#include "services/clinic/FirstSteps.h"
#include "services/scales/Scales.h"
#include "services/sessions/SessionDrafts.h"
#include "support/HiddenTable.h"

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;

/// What cannot be read is no answer: it is never shown as "none", and nothing is written over it.
class FailedRead : public ::testing::Test {
protected:
    [[nodiscard]] storage::Store& store() { return m_desk.desk.clinic().store(); }
    [[nodiscard]] QString kept(const char* field) {
        return services::SessionDrafts(m_desk.desk.clinic()).load(m_desk.id, QLatin1String(field)).value();
    }

    SessionDesk m_desk;
};

TEST_F(FailedRead, OfADraftLosesNothingThatWasKept) {
    app::OpenSession shown(m_desk.desk);
    shown.open(m_desk.id);
    app::KeptDraft draft(shown, u"note"_s);
    draft.setText(u"Slept badly"_s);
    draft.keepNow();
    {
        const HiddenTable hidden(store(), "session_draft");
        draft.restore();
        draft.setText(u"headache"_s);
        draft.keepNow();
    }
    EXPECT_EQ(kept("note"), u"Slept badly"_s);
    draft.keepNow();
    EXPECT_EQ(draft.text(), u"Slept badly headache"_s);
    EXPECT_EQ(kept("note"), u"Slept badly headache"_s);
}

TEST_F(FailedRead, OfAnswersKeptForASessionTakesNoAnswerOverThem) {
    app::ScalesViewModel scales(m_desk.desk);
    scales.open(u"phq9"_s, m_desk.patientId.text(), m_desk.id.text());
    scales.answer(0, 3);
    {
        const HiddenTable hidden(store(), "session_draft");
        scales.open(u"phq9"_s, m_desk.patientId.text(), m_desk.id.text());
        EXPECT_FALSE(scales.error().isEmpty());
    }
    scales.answer(1, 1);
    EXPECT_EQ(scales.answered(), 0);
    EXPECT_FALSE(scales.finish(true));
    EXPECT_FALSE(scales.error().isEmpty());
    scales.open(u"phq9"_s, m_desk.patientId.text(), m_desk.id.text());
    EXPECT_EQ(scales.answers().front(), 3);
    EXPECT_TRUE(scales.error().isEmpty()) << scales.error().toStdString();
}

TEST_F(FailedRead, OfARecordedQuestionnaireShowsNoOtherOne) {
    app::ScalesViewModel scales(m_desk.desk);
    scales.open(u"gad7"_s, m_desk.patientId.text(), {});
    for (int item = 0; item < 7; ++item) {
        scales.answer(item, 1);
    }
    ASSERT_TRUE(scales.finish(false));
    const auto recorded = services::Scales(m_desk.desk.clinic(), m_desk.desk.actor())
                              .ofPatient(m_desk.patientId)
                              .value()
                              .front()
                              .result.id;
    const HiddenTable hidden(store(), "scale_result");
    scales.openRecorded(m_desk.patientId, recorded);
    EXPECT_FALSE(scales.error().isEmpty());
    EXPECT_FALSE(scales.isFinished());
    EXPECT_TRUE(scales.result().isEmpty());
    EXPECT_FALSE(scales.finish(true)) << "nothing is recorded in its place";
}

TEST_F(FailedRead, OfTheRoomsSaysSoWhereOneIsChosen) {
    EXPECT_TRUE(app::roomChoices(m_desk.desk).problem.isEmpty());
    const HiddenTable hidden(store(), "clinic_room");
    EXPECT_FALSE(app::roomChoices(m_desk.desk).problem.isEmpty());
    app::PlanFormViewModel form(m_desk.desk);
    form.open(m_desk.patientId.text());
    EXPECT_FALSE(form.problem().isEmpty());
    app::WalkInViewModel walkIn(m_desk.desk);
    walkIn.open();
    EXPECT_FALSE(walkIn.roomError().isEmpty());
    app::CoursePlanViewModel course(m_desk.desk);
    course.open(m_desk.patientId.text());
    EXPECT_FALSE(course.problem().isEmpty());
}

TEST_F(FailedRead, OfTheOrderIsNotSaidToBeNoOrder) {
    app::CoursePlanViewModel course(m_desk.desk);
    course.open(m_desk.patientId.text());
    const QString none = course.orderFault();
    EXPECT_TRUE(none.isEmpty());
    const HiddenTable hidden(store(), "treatment_order");
    course.open(m_desk.patientId.text());
    EXPECT_FALSE(course.orderFault().isEmpty());
    EXPECT_FALSE(course.orderFault().contains(u"order"_s)) << course.orderFault().toStdString();
    EXPECT_FALSE(course.isAcceptable());
}

TEST_F(FailedRead, OfTheColleaguesIsTold) {
    app::WitnessChoice witness(m_desk.desk);
    ASSERT_TRUE(witness.refresh().has_value());
    const HiddenTable hidden(store(), "staff");
    EXPECT_FALSE(witness.refresh().has_value());
    EXPECT_TRUE(witness.names().isEmpty());
}

TEST_F(FailedRead, OfAPinIsNoStepStillToDo) {
    SignedInClinic empty;
    ASSERT_TRUE(services::firstSteps(empty.open(), empty.nurse).has_value());
    const HiddenTable hidden(empty.store(), "staff_pin");
    EXPECT_FALSE(services::firstSteps(empty.open(), empty.nurse).has_value());
}

} // namespace
} // namespace tidemark::test
