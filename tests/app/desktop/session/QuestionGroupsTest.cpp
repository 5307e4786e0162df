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
    [[nodiscard]] QString answerTo(const char* key) {
        return SessionDesk::keyed<ChecklistRow>(safety(), key).answer;
    }
    [[nodiscard]] int openIn(const char* group) {
        for (int row = 0; row < safety()->count(); ++row) {
            if (const auto question = safety()->rowAs<ChecklistRow>(row);
                question.group == QLatin1String(group)) {
                return question.openInGroup;
            }
        }
        return -1;
    }

    SessionDesk m_desk;
};

TEST_F(QuestionGroups, StandTogetherByTheAnswerThatIsWell) {
    std::vector<QString> concerning;
    for (int row = 0; row < safety()->count(); ++row) {
        concerning.push_back(safety()->rowAs<ChecklistRow>(row).concerning);
    }
    const auto firstYes = std::ranges::find(concerning, QStringLiteral("yes"));
    EXPECT_EQ(std::count(firstYes, concerning.end(), QStringLiteral("no")), 0);
    EXPECT_EQ(safety()->rowAs<ChecklistRow>(safety()->count() - 1).key, QStringLiteral("suicidal-thoughts"));
}

TEST_F(QuestionGroups, OneAnswerIsForTheOpenQuestionsOfItsGroupAlone) {
    const int open = openIn("no");
    ASSERT_GT(open, 2);
    m_desk.session.checkIn()->answer(QStringLiteral("new-illness"), QStringLiteral("yes"));
    EXPECT_EQ(openIn("no"), open - 1);
    m_desk.session.checkIn()->answerRest(QStringLiteral("no"));
    EXPECT_EQ(openIn("no"), 0);
    EXPECT_EQ(answerTo("new-illness"), QStringLiteral("yes")) << "what was said stays";
    EXPECT_EQ(answerTo("substances"), QStringLiteral("no"));
    EXPECT_EQ(answerTo("identity"), QString()) << "another group";
}

TEST_F(QuestionGroups, ThoughtsOfSuicideAreAnsweredByThemselves) {
    for (const char* answer : {"yes", "no"}) {
        m_desk.session.checkIn()->answerRest(QLatin1String(answer));
    }
    EXPECT_EQ(answerTo("suicidal-thoughts"), QString());
    EXPECT_FALSE(m_desk.session.starting()->isReady());
}

} // namespace
} // namespace tidemark::app
