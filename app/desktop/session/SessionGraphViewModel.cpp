// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/SessionGraphViewModel.h"

#include "desktop/session/ColumnPlaces.h"
#include "desktop/session/ReadingColumnRow.h"
#include "rules/dosing/PumpSegments.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/SideEffects.h"
#include "text/EffectWords.h"
#include "text/GhostWords.h"

#include <QPointF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::app {

namespace {

/// A set taken long before Start is drawn at the left edge; the grid prints its real time.
constexpr double earliestMinute = -10;

QVariantMap stretch(double from, double to, const QString& label) {
    return {{QStringLiteral("from"), from}, {QStringLiteral("to"), to}, {QStringLiteral("label"), label}};
}

} // namespace

SessionGraphViewModel::SessionGraphViewModel(OpenSession& session)
    : SessionPart(session), m_columns(ReadingColumnRow::staticMetaObject) {
    connect(this, &SessionPart::changed, this, &SessionGraphViewModel::moved);
}

bool SessionGraphViewModel::started() const {
    return shown() && session().record().session.startedAt.has_value();
}

double SessionGraphViewModel::minuteOf(Instant at) const {
    const auto since = at - *session().record().session.startedAt;
    return std::max(earliestMinute, std::chrono::duration<double, std::ratio<60>>(since).count());
}

QVariantList SessionGraphViewModel::points(std::optional<int> Reading::*value) const {
    QVariantList list;
    if (!started()) {
        return list;
    }
    for (const Reading& reading : rules::current(session().record().readings)) {
        if (const auto number = reading.*value) {
            list.append(QPointF(minuteOf(reading.stamp.eventAt), *number));
        }
    }
    return list;
}

QVariantList SessionGraphViewModel::sideEffects() const {
    QVariantList list;
    if (started()) {
        for (const auto& course : rules::effectCourses(session().record().effects)) {
            list.append(QVariantMap{{QStringLiteral("minute"), minuteOf(course.onset)},
                                    {QStringLiteral("label"), effectWords(course.key)},
                                    {QStringLiteral("level"), code(course.worst)}});
        }
    }
    return list;
}

QVariantList SessionGraphViewModel::gaps() const {
    QVariantList list;
    if (started()) {
        for (const Gap& gap : session().record().gaps) {
            const auto minutes = std::chrono::ceil<std::chrono::minutes>(gap.until - gap.from).count();
            list.append(stretch(minuteOf(gap.from), minuteOf(gap.until), tr("gap %1 min").arg(minutes)));
        }
    }
    return list;
}

QVariantList SessionGraphViewModel::infusions() const {
    QVariantList list;
    if (started()) {
        for (const auto& segment : rules::pumpSegments(session().record().pump, session().now())) {
            list.append(stretch(minuteOf(segment.from), minuteOf(segment.until),
                                list.isEmpty() ? tr("Infusion") : QString()));
        }
    }
    return list;
}

QVariantList SessionGraphViewModel::dueMinutes() const {
    QVariantList list;
    for (int row = 0; row < m_columns.count(); ++row) {
        const QString state = m_columns.value(row, QStringLiteral("state")).toString();
        if (state == QLatin1String("future") || state == QLatin1String("due") ||
            state == QLatin1String("late")) {
            list.append(m_columns.value(row, QStringLiteral("minute")));
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
    for (int row = 0; row < m_columns.count(); ++row) {
        last = std::max(last, m_columns.value(row, QStringLiteral("minute")).toDouble());
    }
    return last;
}

QVariantList SessionGraphViewModel::places(double origin, double perMinute, double from, double to,
                                           double columnWidth) const {
    std::vector<double> wanted;
    wanted.reserve(static_cast<std::size_t>(m_columns.count()));
    for (int row = 0; row < m_columns.count(); ++row) {
        wanted.push_back(origin + m_columns.value(row, QStringLiteral("minute")).toDouble() * perMinute);
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
        m_ghost.append(QVariantMap{{QStringLiteral("x"), minute.minute},
                                   {QStringLiteral("n"), value.sessions},
                                   {QStringLiteral("lowest"), value.lowest},
                                   {QStringLiteral("median"), value.median},
                                   {QStringLiteral("highest"), value.highest}});
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
