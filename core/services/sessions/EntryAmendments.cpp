// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/EntryAmendments.h"

#include "base/CalendarDay.h"
#include "base/Try.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "rules/record/CanonicalRecord.h"
#include "rules/record/CanonicalSession.h"
#include "rules/sessions/SideEffects.h"
#include "rules/vitals/PressureDecisions.h"
#include "services/base/Reasons.h"
#include "services/base/Stamps.h"
#include "services/sessions/AmendmentStep.h"
#include "storage/repositories/dosing/DoseRepository.h"
#include "storage/repositories/dosing/PumpRepository.h"
#include "storage/repositories/patients/ChartRepository.h"
#include "storage/repositories/sessions/DischargeRepository.h"
#include "storage/repositories/sessions/PreDoseRepository.h"
#include "storage/repositories/sessions/SessionEventRepository.h"
#include "storage/repositories/vitals/PressureDecisionRepository.h"

namespace tidemark::services {

using rules::Command;
using storage::Connection;

namespace {

/// Whether `at` lies between the neighbours of a line, none of which it may pass, and inside the stay.
template <class Line>
bool keepsItsPlace(const std::vector<Line>& lines, const Line& amended, const Session& session, Instant at) {
    if (!session.arrivedAt || !session.leftAt || at < *session.arrivedAt || at > *session.leftAt) {
        return false;
    }
    const auto counted = rules::current(lines);
    return std::ranges::none_of(counted, [&](const Line& other) {
        const bool before = other.stamp.eventAt < amended.stamp.eventAt;
        const bool after = other.stamp.eventAt > amended.stamp.eventAt;
        return (before && at <= other.stamp.eventAt) || (after && at >= other.stamp.eventAt);
    });
}

/// The session begins and ends with its lines.
Session followed(Session session, Instant was, Instant now) {
    ++session.version;
    if (session.startedAt == was) {
        session.startedAt = now;
    }
    if (session.pumpEndedAt == was) {
        session.pumpEndedAt = now;
    }
    return session;
}

template <class Repository, class Line>
Result<QByteArray> added(Connection& connection, const SessionId& session, const Line& line) {
    return Repository::add(connection, session, line).map([&] { return rules::canonicalLine(line); });
}

} // namespace

Result<void> EntryAmendments::amendChart(Connection& connection, const Session& session,
                                         Kilograms weight) const {
    const auto chart = TIDEMARK_TRY(storage::ChartRepository::load(connection, session.patient));
    const auto latest = chart.latestWeight();
    if (!latest || !session.weight || latest->weight != *session.weight || !session.arrivedAt) {
        return {};
    }
    const QDate day = calendarDay(*session.arrivedAt, m_clinic.clock().zone());
    if (latest->measuredOn > day) {
        return {};
    }
    return storage::ChartRepository::addWeight(connection, session.patient, {weight, latest->measuredOn},
                                               m_actor.id, m_clinic.now());
}

Result<void> EntryAmendments::amendEffect(const SessionId& session, const EntryId& entry,
                                          std::optional<Severity> severity, const QString& reason) {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::AmendSession));
    const auto why = TIDEMARK_TRY(requiredReason(reason));
    const auto work = [&](Connection& connection, const SessionRecord& record) -> Result<QByteArray> {
        const EffectChange* old = countedLine(record.effects, entry);
        if (old == nullptr) {
            return fail(ErrorCode::NotFound);
        }
        const EffectChange amended{amendingStamp(m_clinic, m_actor, old->stamp, why), old->effectKey,
                                   severity};
        return added<storage::SessionEventRepository>(connection, session, amended);
    };
    return amendSession(m_clinic, m_actor, {session, actions::entryAmend, why}, work);
}

Result<void> EntryAmendments::amendIntervention(const SessionId& session, const EntryId& entry,
                                                const QString& detail, const QString& reason) {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::AmendSession));
    const auto why = TIDEMARK_TRY(requiredReason(reason));
    const auto said = TIDEMARK_TRY(fields::checkText(fields::keys::interventionDetail, detail));
    const auto work = [&](Connection& connection, const SessionRecord& record) -> Result<QByteArray> {
        const Intervention* old = countedLine(record.interventions, entry);
        if (old == nullptr) {
            return fail(ErrorCode::NotFound);
        }
        const Intervention amended{amendingStamp(m_clinic, m_actor, old->stamp, why), old->interventionKey,
                                   said};
        if (!rules::isKnownIntervention(amended)) {
            return fail(ErrorCode::NotOneOfTheChoices, fields::keys::intervention);
        }
        return added<storage::SessionEventRepository>(connection, session, amended);
    };
    return amendSession(m_clinic, m_actor, {session, actions::entryAmend, why}, work);
}

Result<void> EntryAmendments::amendAnswer(const SessionId& session, const EntryId& entry, bool yes,
                                          const QString& reason) {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::AmendSession));
    const auto why = TIDEMARK_TRY(requiredReason(reason));
    const auto work = [&](Connection& connection, const SessionRecord& record) -> Result<QByteArray> {
        const ChecklistAnswer* old = countedLine(record.checklist, entry);
        if (old == nullptr) {
            return fail(ErrorCode::NotFound);
        }
        const ChecklistAnswer amended{amendingStamp(m_clinic, m_actor, old->stamp, why), old->itemKey, yes,
                                      old->note};
        return added<storage::PreDoseRepository>(connection, session, amended);
    };
    return amendSession(m_clinic, m_actor, {session, actions::entryAmend, why}, work);
}

Result<void> EntryAmendments::amendDecision(const SessionId& session, const EntryId& entry,
                                            ReleaseDecision decision, const QString& reason) {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::AmendSession));
    const auto why = TIDEMARK_TRY(requiredReason(reason));
    const auto work = [&](Connection& connection, const SessionRecord& record) -> Result<QByteArray> {
        const ReleaseEntry* release = countedLine(record.releases, entry);
        const PressureDecision* pressure = countedLine(record.decisions, entry);
        if (release == nullptr && pressure == nullptr) {
            return fail(ErrorCode::NotFound);
        }
        const ReleaseDecision was = release != nullptr ? release->decision : pressure->decision;
        if (decision == ReleaseDecision::Requested || was == ReleaseDecision::Requested) {
            return fail(ErrorCode::NotOneOfTheChoices, fields::keys::release);
        }
        // What was told to the nurse is the nurse's to put right, what a prescriber entered only a
        // prescriber's.
        const StaffId whose = release != nullptr ? release->prescriber : pressure->prescriber;
        const StaffId wrote = release != nullptr ? release->stamp.author : pressure->stamp.author;
        if (whose.isNull() || whose == wrote) {
            TIDEMARK_TRY(rules::authorize(m_actor, Command::DecideRelease));
        }
        if (release != nullptr) {
            ReleaseEntry amended = *release;
            amended.stamp = amendingStamp(m_clinic, m_actor, release->stamp, why);
            amended.decision = decision;
            return added<storage::PreDoseRepository>(connection, session, amended);
        }
        PressureDecision amended = *pressure;
        amended.stamp = amendingStamp(m_clinic, m_actor, pressure->stamp, why);
        amended.decision = decision;
        const int minutes =
            pressure->recheckMinutes > 0 ? pressure->recheckMinutes : rules::usualRecheckMinutes;
        amended.recheckMinutes = decision == ReleaseDecision::Recheck ? minutes : 0;
        return added<storage::PressureDecisionRepository>(connection, session, amended);
    };
    return amendSession(m_clinic, m_actor, {session, actions::entryAmend, why}, work);
}

Result<void> EntryAmendments::amendPoint(const SessionId& session, const EntryId& entry, bool confirmed,
                                         const QString& reason) {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::AmendSession));
    const auto why = TIDEMARK_TRY(requiredReason(reason));
    const auto work = [&](Connection& connection, const SessionRecord& record) -> Result<QByteArray> {
        const DischargeEntry* old = countedLine(record.leaving, entry);
        if (old == nullptr) {
            return fail(ErrorCode::NotFound);
        }
        const DischargeEntry amended{amendingStamp(m_clinic, m_actor, old->stamp, why), old->pointKey,
                                     confirmed};
        return added<storage::DischargeRepository>(connection, session, amended);
    };
    return amendSession(m_clinic, m_actor, {session, actions::entryAmend, why}, work);
}

Result<void> EntryAmendments::amendTime(const SessionId& session, const EntryId& entry, Instant at,
                                        const QString& reason) {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::AmendSession));
    const auto why = TIDEMARK_TRY(requiredReason(reason));
    const auto moved = [&](Connection& connection, const SessionRecord& record, const auto& lines,
                           const auto& amended) -> Result<Session> {
        if (!keepsItsPlace(lines, amended, record.session, at)) {
            return fail(ErrorCode::InvalidDate, fields::keys::pumpTime);
        }
        const Session after = followed(record.session, amended.stamp.eventAt, at);
        return storage::SessionRepository::amend(connection, after).map([&] { return after; });
    };
    const auto work = [&](Connection& connection, const SessionRecord& record) -> Result<QByteArray> {
        if (const PumpChange* old = countedLine(record.pump, entry)) {
            const auto after = TIDEMARK_TRY(moved(connection, record, record.pump, *old));
            PumpChange amended = *old;
            amended.stamp = amendingStamp(m_clinic, m_actor, old->stamp, why);
            amended.stamp.eventAt = at;
            return storage::PumpRepository::add(connection, session, amended).map([&] {
                return rules::canonicalSession(after, amended);
            });
        }
        if (const DoseGiven* old = countedLine(record.doses, entry)) {
            const auto after = TIDEMARK_TRY(moved(connection, record, record.doses, *old));
            DoseGiven amended = *old;
            amended.stamp = amendingStamp(m_clinic, m_actor, old->stamp, why);
            amended.stamp.eventAt = at;
            return storage::DoseRepository::add(connection, session, amended).map([&] {
                return rules::canonicalSession(after, amended);
            });
        }
        return fail(ErrorCode::NotFound);
    };
    return amendSession(m_clinic, m_actor, {session, actions::pumpAmend, why}, work);
}

Result<void> EntryAmendments::amendWeight(const SessionId& session, const QString& kilograms,
                                          const QString& reason, bool keepImplausible) {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::AmendSession));
    const auto why = TIDEMARK_TRY(requiredReason(reason));
    const auto typed = TIDEMARK_TRY(fields::checkNumber(fields::keys::weight, kilograms));
    if (typed.plausibility == fields::Plausibility::Implausible && !keepImplausible) {
        return fail(ErrorCode::Implausible, fields::keys::weight);
    }
    const auto work = [&](Connection& connection, const SessionRecord& record) -> Result<QByteArray> {
        Session after = record.session;
        ++after.version;
        after.weight = Kilograms{typed.value};
        const auto text = [](std::optional<Kilograms> weight) {
            return weight ? QString::number(weight->value) : QStringLiteral("-");
        };
        Note note{stampNow(m_clinic.now(), m_actor, record.session), NoteKind::WeightAmended,
                  text(record.session.weight) + QLatin1Char(' ') + text(after.weight)};
        note.stamp.reason = why;
        TIDEMARK_TRY(storage::SessionRepository::amend(connection, after));
        TIDEMARK_TRY(amendChart(connection, record.session, *after.weight));
        return storage::SessionEventRepository::add(connection, session, note).map([&] {
            return rules::canonicalSession(after) + rules::canonicalLine(note);
        });
    };
    return amendSession(m_clinic, m_actor, {session, actions::sessionAmendWeight, why}, work);
}

} // namespace tidemark::services
