// SPDX-License-Identifier: GPL-3.0-or-later
// Devices of a nasal spray and the injection. The given dose is never stored, always the sum of these lines.
#include "services/sessions/SessionDoses.h"

#include "base/CalendarDay.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldCatalogue.h"
#include "rules/access/Authorization.h"
#include "rules/dosing/Doses.h"
#include "rules/dosing/Dosing.h"
#include "rules/drugs/DrugLedger.h"
#include "rules/record/CanonicalRecord.h"
#include "rules/record/CanonicalSession.h"
#include "rules/record/CurrentLines.h"
#include "rules/rems/MonitoringForm.h"
#include "rules/sessions/DowntimeEntry.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "rules/sessions/StartBlockers.h"
#include "services/base/Reasons.h"
#include "services/base/Stamps.h"
#include "services/drugs/DrugLines.h"
#include "services/drugs/DrugRemoval.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/sessions/PlaceCheck.h"
#include "services/sessions/ReleaseFacts.h"
#include "services/sessions/SessionStep.h"
#include "services/sessions/StartOrder.h"
#include "storage/repositories/dosing/DoseRepository.h"
#include "storage/repositories/drugs/DrugStockRepository.h"
#include "storage/repositories/rems/MonitoringFormRepository.h"
#include "storage/repositories/sessions/SessionEventRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::Command;
using rules::SessionStep;
using storage::AuditLine;
using storage::Connection;
using storage::DoseRepository;
using storage::SessionRepository;

namespace {

struct CheckedLot {
    QString lot;
    QDate expiry;
    std::vector<StartReason> reasons;
    QString placeReason;

    [[nodiscard]] QString reason() const { return joinedReasons(placeReason, reasons); }
};

/// An expired device or vial is not given.
Result<CheckedLot> checkLot(const DoseLot& lot, QDate today) {
    const auto name = TIDEMARK_TRY(fields::checkText(fields::keys::lot, lot.lot));
    const auto reasons = TIDEMARK_TRY(checkedReasons(lot.reasons));
    const auto placeReason = TIDEMARK_TRY(optionalReason(lot.placeReason));
    QDate expiry;
    if (!lot.expiry.trimmed().isEmpty()) {
        constexpr int longestShelfYears = 20;
        expiry = TIDEMARK_TRY(
            fields::checkExpiry(fields::keys::expiry, lot.expiry, today, today.addYears(longestShelfYears)));
    }
    return CheckedLot{name, expiry, reasons, placeReason};
}

Result<void> openForm(OpenClinic& clinic, Connection& connection, const Session& session) {
    if (!rules::needsForm(session)) {
        return {};
    }
    const auto first = TIDEMARK_TRY(isFirstEsketamine(connection, session));
    MonitoringForm form;
    form.session = session.id;
    form.patient = session.patient;
    form.treatedOn = calendarDay(session.startedAt.value_or(clinic.now()), clinic.clock().zone());
    form.dueOn = rules::formDue(form.treatedOn);
    form.firstTreatment = first;
    return storage::MonitoringFormRepository::insert(connection, form);
}

/// What the first dose needs: nothing open before it, and an order that may be started.
Result<Order> readyToStart(OpenClinic& clinic, const Actor& actor, Connection& connection,
                           const SessionRecord& record, const Protocol& protocol) {
    const auto facts = TIDEMARK_TRY(releaseFacts(clinic, connection, record.session));
    if (const auto blockers = rules::startBlockers(record, protocol, facts); !blockers.empty()) {
        return tl::unexpected(blockers.front());
    }
    return validOrder(clinic, actor, record.session);
}

/// The first device: fixes the order and the dose, and opens the form.
Result<void> startSpray(OpenClinic& clinic, const Actor& actor, Connection& connection,
                        const SessionRecord& record, const Protocol& protocol, Instant at,
                        Session& starting) {
    const auto order = TIDEMARK_TRY(readyToStart(clinic, actor, connection, record, protocol));
    if (!order.devicesDose) {
        return fail(ErrorCode::NoValidOrder, {}, QStringLiteral("dose"));
    }
    starting.order = order.id;
    starting.dose = *order.devicesDose;
    starting.startedAt = at;
    return openForm(clinic, connection, starting);
}

Error tooEarly(Instant due, Instant now) {
    const auto wait = std::chrono::ceil<std::chrono::seconds>(due - now);
    return {ErrorCode::TooEarly, {}, QString::number(wait.count())};
}

/// The stamp of the next dose: now, or from paper, and never before the one that was given last.
Result<Stamp> doseStamp(const OpenClinic& clinic, const Actor& actor, const SessionRecord& record,
                        EventTime happenedAt, const QString& reason) {
    auto stamp = stampOf(clinic.now(), actor, record.session, happenedAt, reason);
    const auto given = rules::dosesGiven(record);
    if (stamp && std::ranges::any_of(
                     given, [&](const DoseGiven& dose) { return dose.stamp.eventAt > stamp->eventAt; })) {
        return fail(ErrorCode::InvalidDate, fields::keys::eventTime);
    }
    return stamp;
}

/// Lot and expiry are the lot's own, never typed again.
void nameLot(DoseGiven& given, const DrugLot& lot) {
    given.lot = lot.lot;
    given.expiry = lot.expiry;
}

/// One device leaves the safe for this dose; its bytes are in the same line of the audit log. A device or a
/// spray with another content than the protocol counts would make the dose another one.
Result<QByteArray> deviceRemoval(const OpenClinic& clinic, const Actor& actor, Connection& connection,
                                 const Session& running, const DrugLotId& lot, DoseGiven& given) {
    const auto of = TIDEMARK_TRY(storage::DrugStockRepository::lot(connection, lot));
    const Micrograms content = rules::ledgerAmount(given.amount);
    if (of.unitContent != content) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::drugLot);
    }
    const auto taken =
        TIDEMARK_TRY(takeOut(clinic, connection, actor,
                             {running.id, running.drug, running.route, lot, content, given.stamp.eventAt,
                              rules::isDowntimeEntry(given.stamp) ? rules::downtimeReason() : QString()}));
    nameLot(given, of);
    return drugBody(taken);
}

} // namespace

Result<DoseGiven> SessionDoses::giveDevice(const SessionId& session, const DoseLot& lot) {
    const auto checked = TIDEMARK_TRY(checkLot(lot, m_clinic.today()));
    const StepPlan plan{session, Command::RunSession, SessionStep::GiveDevice, actions::deviceGive,
                        checked.reason()};
    return takeStep(
        m_clinic, m_actor, plan,
        [&](Connection& connection, Session& running, AuditLine& line) -> Result<DoseGiven> {
            const auto record = TIDEMARK_TRY(SessionRepository::loadRecord(connection, session));
            const auto protocol = TIDEMARK_TRY(protocolOf(m_clinic, running));
            TIDEMARK_TRY(rules::allows(record, SessionStep::GiveDevice));
            TIDEMARK_TRY(nothingHolds(record, protocol.limits));
            auto stamp = TIDEMARK_TRY(doseStamp(m_clinic, m_actor, record, m_happenedAt, checked.reason()));
            const Instant at = stamp.eventAt;
            if (!running.startedAt) {
                TIDEMARK_TRY(startSpray(m_clinic, m_actor, connection, record, protocol, at, running));
                if (checked.placeReason.isEmpty() && !m_happenedAt) {
                    TIDEMARK_TRY(checkPlace(m_clinic, connection, running, protocol));
                }
                if (!m_happenedAt) {
                    TIDEMARK_TRY(firstNotLifted(rules::baselineGaps(record), checked.reasons));
                    TIDEMARK_TRY(checkGap(m_clinic, connection, running, protocol, checked.reasons));
                }
            }
            const auto before = rules::deviceProgress(record, protocol, running.dose);
            if (before.nextFrom && at < *before.nextFrom && !isLifted(checked.reasons, ErrorCode::TooEarly)) {
                return tl::unexpected(tooEarly(*before.nextFrom, at));
            }
            stamp.plannedAt = before.nextFrom;
            DoseGiven given{std::move(stamp),
                            before.given + 1,
                            {static_cast<double>(protocol.dose.deviceMilligrams)},
                            checked.lot,
                            checked.expiry};
            QByteArray removal;
            if (!lot.fromSafe.isNull()) {
                removal =
                    TIDEMARK_TRY(deviceRemoval(m_clinic, m_actor, connection, running, lot.fromSafe, given));
            }
            running.state = rules::after(running.state, SessionStep::GiveDevice);
            if (given.number >= before.planned) {
                running.pumpEndedAt = at;
                running.state = SessionState::Monitoring;
            }
            line.body = rules::canonicalSession(running, given) + removal;
            return SessionRepository::update(connection, running)
                .and_then([&] { return DoseRepository::add(connection, session, given); })
                .map([&] { return given; });
        });
}

Result<DoseLot> SessionDoses::lastLot(const SessionId& session) const {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::ReadSession));
    return m_clinic.store().read([&](Connection& connection) -> Result<DoseLot> {
        const auto present = TIDEMARK_TRY(SessionRepository::load(connection, session));
        const auto dose = TIDEMARK_TRY(DoseRepository::newestWithLot(connection, present, m_clinic.today()));
        return dose ? DoseLot{dose->lot, dose->expiry.toString(Qt::ISODate)} : DoseLot();
    });
}

Result<void> SessionDoses::stopDevices(const SessionId& session, const QString& reason) {
    const auto checked = TIDEMARK_TRY(requiredReason(reason));
    const StepPlan plan{session, Command::RunSession, SessionStep::StopDevices, actions::deviceStop, checked};
    return takeStep(m_clinic, m_actor, plan,
                    [&](Connection& connection, Session& running, AuditLine& line) -> Result<void> {
                        const auto given = TIDEMARK_TRY(DoseRepository::doses(connection, session));
                        const auto counted = rules::current(given);
                        if (running.route != Route::Nasal || counted.empty()) {
                            return fail(ErrorCode::WrongState);
                        }
                        running.pumpEndedAt = counted.back().stamp.eventAt;
                        running.state = rules::after(running.state, SessionStep::StopDevices);
                        auto stamp =
                            TIDEMARK_TRY(stampOf(m_clinic.now(), m_actor, running, m_happenedAt, checked));
                        if (stamp.eventAt < *running.pumpEndedAt) {
                            return fail(ErrorCode::InvalidDate, fields::keys::eventTime);
                        }
                        const Note note{std::move(stamp), NoteKind::Note, checked};
                        line.body = rules::canonicalSession(running) + rules::canonicalLine(note);
                        return SessionRepository::update(connection, running).and_then([&] {
                            return storage::SessionEventRepository::add(connection, session, note);
                        });
                    });
}

Result<DoseGiven> SessionDoses::giveBolus(const SessionId& session, const DoseLot& lot) {
    const auto checked = TIDEMARK_TRY(checkLot(lot, m_clinic.today()));
    const StepPlan plan{session, Command::RunSession, SessionStep::GiveBolus, actions::bolusGive,
                        checked.reason()};
    return takeStep(
        m_clinic, m_actor, plan,
        [&](Connection& connection, Session& running, AuditLine& line) -> Result<DoseGiven> {
            const auto record = TIDEMARK_TRY(SessionRepository::loadRecord(connection, session));
            const auto protocol = TIDEMARK_TRY(protocolOf(m_clinic, running));
            TIDEMARK_TRY(rules::allows(record, SessionStep::GiveBolus));
            const auto order = TIDEMARK_TRY(readyToStart(m_clinic, m_actor, connection, record, protocol));
            if (checked.placeReason.isEmpty() && !m_happenedAt) {
                TIDEMARK_TRY(checkPlace(m_clinic, connection, running, protocol));
            }
            if (!m_happenedAt) {
                TIDEMARK_TRY(firstNotLifted(rules::baselineGaps(record), checked.reasons));
                TIDEMARK_TRY(checkGap(m_clinic, connection, running, protocol, checked.reasons));
                TIDEMARK_TRY(checkPreparation(connection, record, order, protocol.dose, m_clinic.now(),
                                              checked.reasons));
            }
            auto stamp = TIDEMARK_TRY(doseStamp(m_clinic, m_actor, record, m_happenedAt, checked.reason()));
            const auto vial = TIDEMARK_TRY(lotTakenOut(connection, session));
            const auto dose = rules::knownDose(order, running.weight);
            if (!dose) {
                return fail(ErrorCode::NoWeight, fields::keys::weight);
            }
            running.order = order.id;
            running.dose = dose->dose;
            running.startedAt = stamp.eventAt;
            running.pumpEndedAt = stamp.eventAt;
            running.state = rules::after(running.state, SessionStep::GiveBolus);
            DoseGiven given{std::move(stamp), 1, *running.dose, checked.lot, checked.expiry};
            if (vial) {
                nameLot(given, *vial);
            }
            line.body = rules::canonicalSession(running, given);
            return SessionRepository::update(connection, running)
                .and_then([&] { return DoseRepository::add(connection, session, given); })
                .map([&] { return given; });
        });
}

} // namespace tidemark::services
