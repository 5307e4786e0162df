// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/PlaceCheck.h"

#include "base/Try.h"
#include "rules/sessions/PlaceBlockers.h"
#include "storage/repositories/clinic/ClinicDayFactsRepository.h"
#include "storage/Store.h"

namespace tidemark::services {

Result<std::optional<ClinicDayFacts>> placeToday(const OpenClinic& clinic, storage::Connection& connection) {
    return storage::ClinicDayFactsRepository::ofDay(connection, clinic.today());
}

Result<void> checkPlace(const OpenClinic& clinic, storage::Connection& connection, const Session& session,
                        const Protocol& protocol) {
    const auto today = TIDEMARK_TRY(placeToday(clinic, connection));
    const auto blockers = rules::placeBlockers(today, session, protocol, clinic.now());
    return blockers.empty() ? Result<void>() : tl::unexpected(blockers.front());
}

} // namespace tidemark::services
