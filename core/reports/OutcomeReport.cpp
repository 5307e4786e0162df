// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/OutcomeReport.h"

#include "base/CalendarDay.h"

#include <algorithm>

namespace tidemark::reports {

using rules::JudgedCourse;
using rules::OutcomeGroup;
using services::OutcomeRecord;

namespace {

QString scaleNameOf(const rules::CourseSelection& courses) {
    const rules::Scale* scale = nullptr;
    for (const JudgedCourse* each : courses) {
        if (each->facts.scale != nullptr && scale != nullptr && each->facts.scale != scale) {
            return {};
        }
        scale = each->facts.scale != nullptr ? each->facts.scale : scale;
    }
    return scale == nullptr ? QString() : scale->name;
}

rules::SessionSafety safetyOf(const OutcomeRecord& record, const rules::OutcomeFilter& filter) {
    std::map<CourseId, const JudgedCourse*> courses;
    for (const JudgedCourse& course : record.courses) {
        courses.emplace(course.facts.course, &course);
    }
    std::vector<const rules::SessionFacts*> sessions;
    for (const rules::SessionFacts& session : record.sessions) {
        const auto course = courses.find(session.course);
        if (course != courses.end() && filter.holdsGroups(course->second->facts) &&
            filter.holdsDay(calendarDay(session.at, record.zone))) {
            sessions.push_back(&session);
        }
    }
    return rules::sessionSafety(sessions);
}

std::vector<rules::GapRisk> risksOf(const OutcomeRecord& record, const rules::OutcomeFilter& filter) {
    std::vector<rules::GapRisk> risks;
    for (const rules::GapRisk& risk : record.atRisk) {
        const auto course = std::ranges::find(record.courses, risk.course,
                                              [](const JudgedCourse& each) { return each.facts.course; });
        if (course != record.courses.end() && filter.holdsGroups(course->facts)) {
            risks.push_back(risk);
        }
    }
    return risks;
}

/// Points of one scale and points of another have no common median.
void leaveOutChange(std::vector<rules::Figure>& figures) {
    for (rules::Figure& figure : figures) {
        if (figure.kind == rules::FigureKind::Change) {
            figure = {rules::FigureKind::Change};
        }
    }
}

} // namespace

OutcomeReport outcomeReport(const OutcomeRecord& record, const rules::OutcomeFilter& filter) {
    const auto courses = rules::selected(record.courses, filter, record.zone);
    OutcomeReport report;
    report.filter = filter;
    report.scaleName = scaleNameOf(courses);
    report.courses = static_cast<int>(courses.size());
    report.figures = rules::figuresOf(courses);
    if (report.scaleName.isEmpty()) {
        leaveOutChange(report.figures);
    }
    for (const auto& group : rules::outcomeGroupCodes) {
        report.groups[group.value] = rules::groupRows(courses, group.value);
    }
    report.relapse = rules::relapseOf(courses);
    report.funnel = rules::inductionFunnel(courses);
    report.safety = safetyOf(record, filter);
    report.atRisk = risksOf(record, filter);
    return report;
}

} // namespace tidemark::reports
