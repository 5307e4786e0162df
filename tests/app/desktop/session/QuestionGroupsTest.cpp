// SPDX-License-Identifier: GPL-3.0-or-later
// The safety questions by group: asked one by one, answered together only where they are well.
#include "app/desktop/session/SessionDesk.h"
#include "desktop/session/CheckInViewModel.h"
#include "desktop/session/StartViewModel.h"

#include <gmock/gmock.h>

namespace tidemark::app {
namespace {

using test::SessionDesk;

class QuestionGroups : public ::testing::Test {
protected:
    QuestionGroups() { m_desk.session.checkIn()->arrive(); }

    [[nodiscard]] RowList* safety() { return m_desk.session.checkIn()->safety(); }
    [[nodiscard]] YesNo answerTo(const char* key) {
        return SessionDesk::keyed<ChecklistRow>(safety(), key).answer;
    }
    [[nodiscard]] int openIn(YesNo group) {
        for (int row = 0; row < safety()->count(); ++row) {
            if (const auto question = safety()->rowAs<ChecklistRow>(row); question.group == group) {
                return question.openInGroup;
            }
        }
        return -1;
    }

    SessionDesk m_desk;
};

TEST_F(QuestionGroups, StandTogetherByTheAnswerThatIsWell) {
    std::vector<YesNo> concerning;
    for (int row = 0; row < safety()->count(); ++row) {
        concerning.push_back(safety()->rowAs<ChecklistRow>(row).concerning);
    }
    const auto firstYes = std::ranges::find(concerning, YesNo::Yes);
    EXPECT_EQ(std::count(firstYes, concerning.end(), YesNo::No), 0);
    EXPECT_EQ(safety()->rowAs<ChecklistRow>(safety()->count() - 1).key, QStringLiteral("suicidal-thoughts"));
}

TEST_F(QuestionGroups, OneAnswerIsForTheOpenQuestionsOfItsGroupAlone) {
    const int open = openIn(YesNo::No);
    ASSERT_GT(open, 2);
    m_desk.session.checkIn()->answer(QStringLiteral("new-illness"), true);
    EXPECT_EQ(openIn(YesNo::No), open - 1);
    m_desk.session.checkIn()->answerRest(false);
    EXPECT_EQ(openIn(YesNo::No), 0);
    EXPECT_EQ(answerTo("new-illness"), YesNo::Yes) << "what was said stays";
    EXPECT_EQ(answerTo("substances"), YesNo::No);
    EXPECT_EQ(answerTo("identity"), YesNo::Open) << "another group";
}

TEST_F(QuestionGroups, ThoughtsOfSuicideAreAnsweredByThemselves) {
    for (const bool answer : {true, false}) {
        m_desk.session.checkIn()->answerRest(answer);
    }
    EXPECT_EQ(answerTo("suicidal-thoughts"), YesNo::Open);
    EXPECT_FALSE(m_desk.session.starting()->isReady());
}

} // namespace
} // namespace tidemark::app
