// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/GhostBandReading.h"

#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "rules/dosing/PumpSegments.h"
#include "storage/repositories/dosing/PumpRepository.h"
#include "storage/repositories/orders/TreatmentOrderRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/repositories/vitals/ReadingRepository.h"
#include "storage/Store.h"

namespace tidemark::reports {
namespace {

bool comparesWith(const Session& earlier, const Session& today, Instant now) {
    const bool over = earlier.state == SessionState::Left || earlier.state == SessionState::Signed;
    return over && earlier.id != today.id && earlier.drug == today.drug && earlier.route == today.route &&
           earlier.startedAt && *earlier.startedAt < today.startedAt.value_or(now);
}

/// Given by the pump; the ordered dose where no pump ran.
Result<Milligrams> milligramsGiven(storage::Connection& connection, const Session& session,
                                   const std::vector<PumpChange>& pump, Instant now) {
    const Milligrams ordered = session.dose.value_or(Milligrams{});
    if (pump.empty()) {
        return ordered;
    }
    const auto order = TIDEMARK_TRY(storage::TreatmentOrderRepository::load(connection, session.order));
    return rules::givenDose(pump, ordered, order.bagVolume, session.pumpEndedAt.value_or(now));
}

} // namespace

Result<GhostBand> ghostBandBehind(services::OpenClinic& clinic, const Actor& actor, const Session& today,
                                  const Protocol& protocol) {
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::ReadSession));
    return clinic.store().read([&](storage::Connection& connection) -> Result<GhostBand> {
        const auto sessions = TIDEMARK_TRY(storage::SessionRepository::ofPatient(connection, today.patient));
        const auto readings = TIDEMARK_TRY(storage::ReadingRepository::ofPatient(connection, today.patient));
        const auto pump = TIDEMARK_TRY(storage::PumpRepository::ofPatient(connection, today.patient));
        std::vector<EarlierSession> earlier;
        for (const Session& session : sessions) {
            if (!comparesWith(session, today, clinic.now())) {
                continue;
            }
            const auto given = TIDEMARK_TRY(
                milligramsGiven(connection, session, storage::linesOf(pump, session.id), clinic.now()));
            earlier.push_back({*session.startedAt, given, storage::linesOf(readings, session.id)});
        }
        return ghostBand(earlier, ghostMinutes(protocol));
    });
}

} // namespace tidemark::reports
