// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/outcomes/OutcomeSessions.h"

#include "base/CalendarDay.h"
#include "base/Try.h"

#include <QTimeZone>

#include <algorithm>

namespace tidemark::services {

using storage::Connection;
using storage::OutcomeRows;

namespace {

constexpr qint64 muchLater = 253'402'300'799'000; ///< The end of the year 9999.

Instant beginningOf(QDate day, const QByteArray& zone) {
    return fromDateTime(day.startOfDay(QTimeZone(zone)));
}

/// The number of each session in its course, of those with a dose, in the order of time.
std::map<SessionId, int> numbersOf(const std::vector<Session>& sessions) {
    std::vector<const Session*> given;
    for (const Session& session : sessions) {
        if (session.startedAt && !isCalledOff(session.state)) {
            given.push_back(&session);
        }
    }
    std::ranges::stable_sort(given, {}, [](const Session* session) { return *session->startedAt; });
    std::map<CourseId, int> counted;
    std::map<SessionId, int> numbers;
    for (const Session* session : given) {
        numbers[session->id] = ++counted[session->course];
    }
    return numbers;
}

} // namespace

Result<void> addSessions(Connection& connection, std::vector<Session> sessions, OutcomeProtocols& protocols,
                         OutcomeRecord& record) {
    const Period& period = record.period;
    const Instant from = period.from.isValid() ? beginningOf(period.from, record.zone) : Instant{};
    const Instant until = period.until.isValid() ? beginningOf(period.until.addDays(1), record.zone)
                                                 : fromMilliseconds(muchLater);
    const auto numbers = numbersOf(sessions);
    const auto serious = TIDEMARK_TRY(OutcomeRows::seriousLater(connection));
    auto readings = OutcomeRows::readings(connection, from, until);
    auto effects = OutcomeRows::effects(connection, from, until);
    auto decisions = OutcomeRows::decisions(connection, from, until);
    std::ranges::sort(sessions, {}, &Session::id);
    for (Session& session : sessions) {
        if (!session.startedAt || *session.startedAt < from || *session.startedAt >= until) {
            continue;
        }
        SessionRecord lines;
        lines.readings = TIDEMARK_TRY(readings.of(session.id));
        lines.effects = TIDEMARK_TRY(effects.of(session.id));
        lines.decisions = TIDEMARK_TRY(decisions.of(session.id));
        // One that still runs says nothing yet about its end.
        if (session.state != SessionState::Left && session.state != SessionState::Signed) {
            continue;
        }
        const Protocol* protocol =
            TIDEMARK_TRY(protocols.version(session.protocolId, session.protocolVersion));
        lines.session = std::move(session);
        rules::SessionFacts facts = rules::sessionFacts(lines, *protocol);
        facts.number = numbers.at(lines.session.id);
        facts.seriousLater = serious.contains(lines.session.id);
        record.sessions.push_back(std::move(facts));
    }
    return {};
}

} // namespace tidemark::services
