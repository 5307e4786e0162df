// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoDays.h"

#include "base/Try.h"
#include "rules/protocols/ShippedProtocols.h"
#include "rules/sessions/RoomStay.h"
#include "services/clinic/OpeningDays.h"

#include <QTimeZone>

#include <algorithm>

namespace tidemark::demo {
namespace {

using namespace Qt::StringLiterals;

QDate trainingDay(QDate today) {
    return onWeekday(today.addDays(9));
}

} // namespace

Instant onDay(QDate day, int minuteOfDay, const QByteArray& zone) {
    return fromDateTime(QDateTime(day, QTime(minuteOfDay / 60, minuteOfDay % 60), QTimeZone(zone)));
}

QDate onWeekday(QDate day) {
    while (day.dayOfWeek() > 5) {
        day = day.addDays(1);
    }
    return day;
}

rules::ClinicDays demoDays(QDate today) {
    rules::ClinicDays days;
    days.open.at(static_cast<std::size_t>(today.dayOfWeek() - 1)) = true;
    days.closed.insert(trainingDay(today));
    return days;
}

Result<void> openOnDemoDays(services::OpenClinic& clinic, const Actor& administrator, QDate today) {
    services::OpeningDays opening(clinic, administrator);
    return opening.setWeekdays(demoDays(today).open).and_then([&] {
        return opening.close({trainingDay(today), u"Staff training"_s});
    });
}

const Protocol& demoProtocol(const QString& id) {
    const auto shipped = rules::shippedProtocols();
    const auto found = std::ranges::find(shipped, id, &Protocol::id);
    return found == shipped.end() ? shipped.front() : *found;
}

std::chrono::minutes longestStay(const Protocol& protocol) {
    // A pause, a slower rate, other pressures before leaving.
    constexpr int longer = 75;
    return std::chrono::minutes(rules::usualDoseLength(protocol).value + protocol.minimumStayAfterEnd.value +
                                longer);
}

CourseDays::CourseDays(const CourseOnStage& course, QDate today, const QByteArray& zone)
    : m_protocol(&demoProtocol(course.protocolId)) {
    m_request.start = course.start;
    m_request.time = course.time;
    m_request.zone = zone;
    m_request.days = demoDays(today);
    m_request.option = course.option;
    m_plan = rules::schedule(*m_protocol, m_request).value_or(std::vector<rules::PlannedSession>());
}

QDate CourseDays::next() const {
    return m_next < m_plan.size() ? m_plan[m_next].day : QDate();
}

void CourseDays::miss() {
    const auto number = static_cast<int>(m_next) + 1;
    const auto replanned =
        rules::afterMissed(*m_protocol, m_request, m_plan, number, m_plan.at(m_next).day.addDays(1));
    if (replanned) {
        m_plan = replanned->sessions;
    }
}

void CourseDays::move(int number, QDate day) {
    const auto replanned = rules::moveSession(*m_protocol, m_request, m_plan, number + 1, day);
    if (replanned) {
        m_plan = replanned->sessions;
    }
}

std::vector<QDate> CourseDays::all() const {
    std::vector<QDate> days;
    std::ranges::transform(m_plan, std::back_inserter(days), &rules::PlannedSession::day);
    return days;
}

std::optional<CourseOnStage> courseThrough(CourseOnStage course, QDate near, QDate wanted, QDate today,
                                           const QByteArray& zone) {
    for (int back = 0; back < 21; ++back) {
        course.start = near.addDays(-back);
        const std::vector<QDate> days = CourseDays(course, today, zone).all();
        if (!days.empty() && days.front() == course.start && days.front() < wanted &&
            std::ranges::count(days, wanted) == 1) {
            return course;
        }
    }
    return std::nullopt;
}

} // namespace tidemark::demo
