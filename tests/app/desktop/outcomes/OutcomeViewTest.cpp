// SPDX-License-Identifier: GPL-3.0-or-later
// The page and the files have the same numbers, whatever was recorded.
#include "desktop/outcomes/OutcomeRowMaking.h"

#include "core/rules/outcomes/OutcomeFacts.h"
#include "reports/OutcomeTables.h"
#include "text/OutcomeWords.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <algorithm>

namespace tidemark::app {
namespace {

using rules::CourseBuilder;

rules::JudgedCourse anyCourse() {
    CourseBuilder course;
    course.infusions(*rc::gen::inRange(0, 7));
    for (int day = 0; day < 60; day += *rc::gen::inRange(3, 15)) {
        course.score(day, *rc::gen::inRange(0, 28)).item9(day, *rc::gen::inRange(0, 4));
    }
    if (*rc::gen::inRange(0, 4) == 0) {
        course.closed(20, QStringLiteral("Moved away"));
    }
    course.facts().dose.perKilogram = MilligramsPerKilogram{*rc::gen::element(0.5, 0.7, 1.0)};
    return course.judged(*rc::gen::inRange(10, 200));
}

std::unique_ptr<services::OutcomeRecord> recordOf(std::vector<rules::JudgedCourse> courses) {
    auto record = std::make_unique<services::OutcomeRecord>(rules::shippedScales(), services::Period{});
    record->courses = std::move(courses);
    record->zone = CourseBuilder::zone;
    record->today = CourseBuilder::firstDay.addDays(300);
    return record;
}

const reports::OutcomeTable& tableOf(const std::vector<reports::OutcomeTable>& tables, const QString& name) {
    return *std::ranges::find(tables, name, &reports::OutcomeTable::name);
}

TEST(OutcomeView, hasTheNumbersOfTheFilesAndOfTheReport) {
    const bool holds = rc::check("page, report and files agree", [] {
        std::vector<rules::JudgedCourse> courses;
        const int count = *rc::gen::inRange(0, 40);
        for (int each = 0; each < count; ++each) {
            courses.push_back(anyCourse());
        }
        const auto record = recordOf(std::move(courses));
        const auto report = reports::outcomeReport(*record, {});
        const auto tables = reports::outcomeTables(report);
        const auto view = outcomeView(*record, report, rules::OutcomeGroup::Dose);
        const auto& lines = tableOf(tables, QStringLiteral("figures")).lines;
        RC_ASSERT(lines.size() == view.figures.size());
        for (std::size_t place = 0; place < lines.size(); ++place) {
            const reports::OutcomeLine& line = lines[place];
            const OutcomeFigureRow& row = view.figures[place];
            const rules::Figure& figure = report.figures[place];
            RC_ASSERT(row.key == line.key);
            RC_ASSERT(!row.definition.isEmpty());
            RC_ASSERT(line.hidden == (figure.isHidden() || figure.isPartHidden()));
            RC_ASSERT(line.missing == figure.missing);
            if (figure.isPartHidden()) {
                RC_ASSERT(line.n == figure.n() && !line.of && !line.value && !line.low && !line.high);
                RC_ASSERT(row.value == partWords(figure.share));
                continue;
            }
            if (line.hidden) {
                RC_ASSERT(!line.n && !line.of && !line.value && !line.low && !line.high);
                RC_ASSERT(row.value == QStringLiteral("too few"));
                continue;
            }
            RC_ASSERT(*line.n == figure.n());
            RC_ASSERT(row.count == countWords(*line.n, line.missing, line.tooEarly));
            if (line.value && !figure.isMedian()) {
                RC_ASSERT(row.value == percentWords(*line.value));
            }
            RC_ASSERT(row.value != QStringLiteral("0 %"));
        }
        const auto& groups = tableOf(tables, QStringLiteral("response-by-dose")).lines;
        RC_ASSERT(groups.size() == view.groups.size());
        for (std::size_t place = 0; place < groups.size(); ++place) {
            RC_ASSERT(view.groups[place].responseShare == groups[place].value.value_or(0));
        }
        RC_ASSERT(tableOf(tables, QStringLiteral("funnel")).lines.size() == view.funnel.size());
    });
    EXPECT_TRUE(holds);
}

TEST(OutcomeView, saysAtMostWhereNobodyHadIt) {
    EXPECT_EQ(rareWords({0, 206}), u"0 of 206, at most 1.44 %");
    EXPECT_EQ(rareWords({0, 1985}), u"0 of 1985, at most 0.15 %");
    EXPECT_EQ(rareWords({3, 206}), u"3 of 206 (1.5 %)");
    EXPECT_EQ(rareWords({0, 4}), u"too few to show");
    EXPECT_EQ(rareWords({0, 0}), u"not recorded");
}

TEST(OutcomeView, namesNobodyInItsFigures) {
    std::vector<rules::JudgedCourse> courses(6,
                                             CourseBuilder().infusions(6).score(0, 20).score(30, 8).judged());
    auto record = recordOf(std::move(courses));
    Patient patient;
    patient.id = PatientId(QStringLiteral("patient"));
    patient.familyName = QStringLiteral("Quillfeather");
    patient.givenName = QStringLiteral("Ida");
    record->patients.emplace(patient.id, patient);
    const auto report = reports::outcomeReport(*record, {});
    const auto view = outcomeView(*record, report, rules::OutcomeGroup::Route);
    ASSERT_EQ(view.miniatures.size(), 6U);
    EXPECT_EQ(view.miniatures.front().initials, u"IQ");
    EXPECT_EQ(view.miniatures.front().change, u"-12");
    for (const OutcomeFigureRow& row : view.figures) {
        EXPECT_FALSE((row.title + row.value + row.count + row.interval).contains(u"Quill"));
    }
}

} // namespace
} // namespace tidemark::app
