// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/outcomes/OutcomesViewModel.h"

#include "app/desktop/shell/WorkplaceFixture.h"

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;
using Screen = WorkplaceViewModel::Screen;

class OutcomesTest : public WorkplaceFixture {
protected:
    void SetUp() override { m_workplace = &startWithClinic(); }
    OutcomesViewModel& page() { return root<OutcomesViewModel>(); }

    WorkplaceViewModel* m_workplace = nullptr;
};

TEST_F(OutcomesTest, AreReadOnlyWhenTheScreenIsSeen) {
    EXPECT_EQ(page().figures()->count(), 0);
    m_workplace->show(Screen::Outcomes);
    EXPECT_EQ(page().problem(), u""_s);
    EXPECT_EQ(page().figures()->count(), 9);
    EXPECT_FALSE(page().isBusy());
}

TEST_F(OutcomesTest, SayNothingOfAClinicWithoutACourse) {
    m_workplace->show(Screen::Outcomes);
    const auto response = page().figures()->rowAs<OutcomeFigureRow>(0);
    EXPECT_EQ(response.value, u"–"_s) << "and not 0 %";
    EXPECT_EQ(response.count, u"n = 0"_s);
    EXPECT_FALSE(response.definition.isEmpty());
    EXPECT_EQ(page().choices(), QStringList{u"All"_s});
}

TEST_F(OutcomesTest, AreGoneWithWhoeverSawThem) {
    m_workplace->show(Screen::Outcomes);
    m_workplace->lock();
    EXPECT_EQ(page().figures()->count(), 0);
    EXPECT_EQ(page().headline(), u""_s);
}

} // namespace
} // namespace tidemark::app
