// SPDX-License-Identifier: GPL-3.0-or-later
// The pump: start, pause, resume, rate, end. The given dose is never stored, always computed from these
// lines.
#include "services/sessions/SessionRun.h"

#include "fields/FieldCatalogue.h"
#include "rules/dosing/Dosing.h"
#include "rules/vitals/PressureDecisions.h"
#include "services/sessions/SessionWrite.h"
#include "services/sessions/StartOrder.h"
#include "storage/repositories/dosing/PumpRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::Command;
using rules::SessionStep;
using storage::Connection;
using storage::LedgerLine;
using storage::PumpRepository;
using storage::SessionRepository;

namespace {

/// What one change of the pump is.
struct PumpStep {
    SessionStep step;
    PumpChangeKind kind;
    QString action;
    QString reason;
    /// Nullopt: as before the pause.
    std::optional<MillilitresPerHour> rate;
};

MillilitresPerHour lastRunningRate(const std::vector<PumpChange>& changes) {
    MillilitresPerHour rate;
    for (const PumpChange& change : rules::current(changes)) {
        if (change.rate.value > 0) {
            rate = change.rate;
        }
    }
    return rate;
}

bool endsInfusion(PumpChangeKind kind) {
    return kind == PumpChangeKind::StopEarly || kind == PumpChangeKind::Complete;
}

/// Pump changes follow one another: the dose given is computed from them in order.
bool isBeforeLastChange(const std::vector<PumpChange>& changes, Instant at) {
    return std::ranges::any_of(changes, [&](const PumpChange& each) { return each.stamp.eventAt > at; });
}

/// The prescriber's newest word on a pressure is to hold.
Result<bool> isHeld(Connection& connection, const SessionId& session) {
    const auto record = SessionRepository::loadRecord(connection, session);
    return record ? Result<bool>(rules::isHeld(*record)) : tl::unexpected(record.error());
}

Result<void> changePump(OpenClinic& clinic, const Actor& actor, const SessionId& session,
                        const PumpStep& pump, EventTime happenedAt) {
    const StepPlan plan{session, Command::RunSession, pump.step, pump.action, pump.reason};
    return takeStep(
        clinic, actor, plan, [&](Connection& connection, Session& running, LedgerLine& line) -> Result<void> {
            auto changes = PumpRepository::ofSession(connection, session);
            if (!changes) {
                return tl::unexpected(changes.error());
            }
            SessionRecord record;
            record.session = running;
            record.pump = std::move(*changes);
            if (const auto allowed = rules::allows(record, pump.step); !allowed) {
                return allowed;
            }
            if (pump.step == SessionStep::Resume) {
                const auto held = isHeld(connection, session);
                if (!held || *held) {
                    return held ? fail(ErrorCode::OnHold) : tl::unexpected(held.error());
                }
            }
            auto stamp = stampOf(clinic.now(), actor, running, happenedAt, pump.reason);
            if (!stamp) {
                return tl::unexpected(stamp.error());
            }
            if (isBeforeLastChange(record.pump, stamp->eventAt)) {
                return fail(ErrorCode::InvalidDate, QStringLiteral("event-time"));
            }
            const PumpChange change{std::move(*stamp), pump.kind,
                                    pump.rate.value_or(lastRunningRate(record.pump))};
            if (endsInfusion(pump.kind)) {
                running.pumpEndedAt = change.stamp.eventAt;
                running.state = rules::after(running.state, pump.step);
                const auto moved = SessionRepository::update(connection, running);
                if (!moved) {
                    return moved;
                }
            }
            line.body = endsInfusion(pump.kind) ? bodyOf(running, change) : rules::canonicalLine(change);
            return PumpRepository::add(connection, session, change);
        });
}

} // namespace

Result<void> SessionRun::start(const Actor& actor, const SessionId& session) {
    const StepPlan plan{session, Command::RunSession, SessionStep::Start, QStringLiteral("pump.start"), {}};
    return takeStep(m_clinic, actor, plan,
                    [&](Connection& connection, Session& starting, LedgerLine& line) -> Result<void> {
                        const auto record = SessionRepository::loadRecord(connection, session);
                        if (!record) {
                            return tl::unexpected(record.error());
                        }
                        if (const auto allowed = rules::allows(*record, SessionStep::Start); !allowed) {
                            return allowed;
                        }
                        const auto protocol = protocolOf(m_clinic, starting);
                        if (!protocol) {
                            return tl::unexpected(protocol.error());
                        }
                        if (const auto blockers = rules::startBlockers(*record, *protocol);
                            !blockers.empty()) {
                            return tl::unexpected(blockers.front());
                        }
                        const auto order = validOrder(m_clinic, actor, starting);
                        if (!order) {
                            return tl::unexpected(order.error());
                        }
                        const auto dose = rules::knownDose(*order, starting.weight);
                        if (!dose) {
                            return fail(ErrorCode::NoWeight, QStringLiteral("weight"));
                        }
                        const auto stamp = stampOf(m_clinic.now(), actor, starting, m_happenedAt);
                        if (!stamp) {
                            return tl::unexpected(stamp.error());
                        }
                        starting.order = order->id;
                        starting.dose = dose->dose;
                        starting.startedAt = stamp->eventAt;
                        starting.state = rules::after(starting.state, SessionStep::Start);
                        const PumpChange change{*stamp, PumpChangeKind::Start, dose->pumpRate};
                        if (const auto moved = SessionRepository::update(connection, starting); !moved) {
                            return moved;
                        }
                        line.body = bodyOf(starting, change);
                        return PumpRepository::add(connection, session, change);
                    });
}

Result<void> SessionRun::pause(const Actor& actor, const SessionId& session, const QString& reason) {
    return optionalReason(reason).and_then([&](const QString& checked) {
        return changePump(m_clinic, actor, session,
                          {SessionStep::Pause, PumpChangeKind::Pause, QStringLiteral("pump.pause"), checked,
                           MillilitresPerHour{}},
                          m_happenedAt);
    });
}

Result<void> SessionRun::resume(const Actor& actor, const SessionId& session) {
    return changePump(m_clinic, actor, session,
                      {SessionStep::Resume, PumpChangeKind::Resume, QStringLiteral("pump.resume"), {}, {}},
                      m_happenedAt);
}

Result<void> SessionRun::changeRate(const Actor& actor, const SessionId& session,
                                    const QString& millilitresPerHour, const QString& reason) {
    const auto rate = fields::checkNumber(u"pump-rate", millilitresPerHour);
    if (!rate) {
        return tl::unexpected(rate.error());
    }
    if (rate->plausibility == fields::Plausibility::Implausible) {
        return fail(ErrorCode::Implausible, QStringLiteral("pump-rate"), QString::number(rate->value));
    }
    return optionalReason(reason).and_then([&](const QString& checked) {
        return changePump(m_clinic, actor, session,
                          {SessionStep::ChangeRate, PumpChangeKind::Rate, QStringLiteral("pump.rate"),
                           checked, MillilitresPerHour{rate->value}},
                          m_happenedAt);
    });
}

Result<void> SessionRun::stopEarly(const Actor& actor, const SessionId& session, const QString& reason) {
    return requiredReason(reason).and_then([&](const QString& checked) {
        return changePump(m_clinic, actor, session,
                          {SessionStep::StopEarly, PumpChangeKind::StopEarly,
                           QStringLiteral("pump.stop-early"), checked, MillilitresPerHour{}},
                          m_happenedAt);
    });
}

Result<void> SessionRun::completeInfusion(const Actor& actor, const SessionId& session) {
    return changePump(m_clinic, actor, session,
                      {SessionStep::CompleteInfusion,
                       PumpChangeKind::Complete,
                       QStringLiteral("pump.complete"),
                       {},
                       MillilitresPerHour{}},
                      m_happenedAt);
}

} // namespace tidemark::services
