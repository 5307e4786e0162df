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

    [[nodiscard]] GadgetModel* safety() { return m_desk.session.checkIn()->safety(); }
    [[nodiscard]] QString answerTo(const char* key) {
        return SessionDesk::cell(safety(), SessionDesk::rowWith(safety(), "key", key), "answer");
    }
    [[nodiscard]] int openIn(const char* group) {
        return SessionDesk::cell(safety(), SessionDesk::rowWith(safety(), "group", group), "openInGroup")
            .toInt();
    }

    SessionDesk m_desk;
};

TEST_F(QuestionGroups, StandTogetherByTheAnswerThatIsWell) {
    std::vector<QString> concerning;
    for (int row = 0; row < safety()->count(); ++row) {
        concerning.push_back(SessionDesk::cell(safety(), row, "concerning"));
    }
    const auto firstYes = std::ranges::find(concerning, QStringLiteral("yes"));
    EXPECT_EQ(std::count(firstYes, concerning.end(), QStringLiteral("no")), 0);
    EXPECT_EQ(SessionDesk::cell(safety(), safety()->count() - 1, "key"), QStringLiteral("suicidal-thoughts"));
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
