// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/SessionGraphViewModel.h"

#include "desktop/models/EffectLevels.h"
#include "desktop/session/ColumnPlaces.h"
#include "rules/dosing/PumpSegments.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/SideEffects.h"
#include "text/EffectWords.h"
#include "text/GhostWords.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::app {

namespace {

/// A set taken long before Start is drawn at the left edge; the grid prints its real time.
constexpr double earliestMinute = -10;

/// A gap of some seconds is not called a minute.
QString gapWords(Duration length) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(length);
    return seconds < std::chrono::minutes(1)
               ? SessionGraphViewModel::tr("gap %1 s").arg(seconds.count())
               : SessionGraphViewModel::tr("gap %1 min")
                     .arg(std::chrono::ceil<std::chrono::minutes>(length).count());
}

} // namespace

SessionGraphViewModel::SessionGraphViewModel(OpenSession& session) : SessionPart(session) {
    connect(this, &SessionPart::changed, this, &SessionGraphViewModel::moved);
}

bool SessionGraphViewModel::started() const {
    return shown() && session().record().session.startedAt.has_value();
}

double SessionGraphViewModel::minuteOf(Instant at) const {
    const auto since = at - *session().record().session.startedAt;
    return std::max(earliestMinute, std::chrono::duration<double, std::ratio<60>>(since).count());
}

QList<PlotPoint> SessionGraphViewModel::points(std::optional<int> Reading::*value) const {
    QList<PlotPoint> list;
    if (!started()) {
        return list;
    }
    for (const Reading& reading : rules::current(session().record().readings)) {
        if (const auto number = reading.*value) {
            list.append({minuteOf(reading.stamp.eventAt), static_cast<double>(*number)});
        }
    }
    return list;
}

QList<EffectFlag> SessionGraphViewModel::sideEffects() const {
    QList<EffectFlag> list;
    if (started()) {
        for (const auto& course : rules::effectCourses(session().record().effects)) {
            list.append({minuteOf(course.onset), effectWords(course.key), levelOf(course.worst)});
        }
    }
    return list;
}

QList<TimeStretch> SessionGraphViewModel::gaps() const {
    QList<TimeStretch> list;
    if (started()) {
        for (const Gap& gap : session().record().gaps) {
            list.append({minuteOf(gap.from), minuteOf(gap.until), gapWords(gap.until - gap.from)});
        }
    }
    return list;
}

QList<TimeStretch> SessionGraphViewModel::infusions() const {
    QList<TimeStretch> list;
    if (started()) {
        for (const auto& segment : rules::pumpSegments(session().record().pump, session().now())) {
            list.append({minuteOf(segment.from), minuteOf(segment.until),
                         list.isEmpty() ? tr("Infusion") : QString()});
        }
    }
    return list;
}

QList<double> SessionGraphViewModel::dueMinutes() const {
    QList<double> list;
    for (int position = 0; position < m_columns.count(); ++position) {
        const auto shown = column(position);
        if (shown.state == rules::ColumnState::Future || shown.state == rules::ColumnState::Due ||
            shown.state == rules::ColumnState::Late) {
            list.append(shown.minute);
        }
    }
    return list;
}

double SessionGraphViewModel::now() const {
    const bool running = started() && !session().record().session.leftAt;
    return running ? minuteOf(session().now()) : std::numeric_limits<double>::quiet_NaN();
}

double SessionGraphViewModel::lastMinute() const {
    double last = std::isnan(now()) ? 0 : now();
    for (int position = 0; position < m_columns.count(); ++position) {
        last = std::max(last, column(position).minute);
    }
    return last;
}

QList<double> SessionGraphViewModel::places(double origin, double perMinute, double from, double to,
                                            double columnWidth) const {
    std::vector<double> wanted;
    wanted.reserve(static_cast<std::size_t>(m_columns.count()));
    for (int position = 0; position < m_columns.count(); ++position) {
        wanted.push_back(origin + column(position).minute * perMinute);
    }
    const auto middles = columnPlaces(wanted, {from, to, columnWidth});
    return {middles.begin(), middles.end()};
}

double SessionGraphViewModel::stopSystolic() const {
    return shown() ? session().view()->protocol.limits.severeFrom.systolic
                   : std::numeric_limits<double>::quiet_NaN();
}

QString SessionGraphViewModel::stopLabel() const {
    if (!shown()) {
        return {};
    }
    const PressurePair limit = session().view()->protocol.limits.severeFrom;
    return tr("severe from %1/%2").arg(limit.systolic).arg(limit.diastolic);
}

void SessionGraphViewModel::begin() {
    m_ghost.clear();
    const reports::GhostBand& band = session().ghost();
    for (const reports::GhostMinute& minute : band.minutes) {
        const reports::GhostValue value = minute.systolic.value_or(reports::GhostValue{});
        m_ghost.append({static_cast<double>(minute.minute), value.sessions, static_cast<double>(value.lowest),
                        value.median, static_cast<double>(value.highest)});
    }
    m_ghostWords = ghostBandWords(band);
    if (m_ghostWords.isEmpty()) {
        m_ghost.clear();
    }
    emit ghostChanged();
}

void SessionGraphViewModel::refresh() {
    m_columns.show(readingColumns(session()));
    emit moved();
}

} // namespace tidemark::app
