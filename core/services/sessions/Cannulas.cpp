// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/Cannulas.h"

#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "storage/repositories/sessions/SessionEventRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/Store.h"

#include <algorithm>

namespace tidemark::services {

using storage::Connection;
using storage::SessionRepository;

Result<std::optional<rules::Cannula>> lastCannula(const OpenClinic& clinic, const Actor& actor,
                                                  const Session& present) {
    using Found = Result<std::optional<rules::Cannula>>;
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::ReadSession));
    return clinic.store().read([&](Connection& connection) -> Found {
        auto all = TIDEMARK_TRY(SessionRepository::ofPatient(connection, present.patient));
        std::ranges::reverse(all);
        for (const Session& each : all) {
            if (each.id == present.id || !each.startedAt || each.plannedAt > present.plannedAt) {
                continue;
            }
            const auto interventions =
                TIDEMARK_TRY(storage::SessionEventRepository::interventions(connection, each.id));
            if (const Intervention* placed = rules::cannulaIn(interventions)) {
                return rules::cannulaOf(placed->detail);
            }
        }
        return std::nullopt;
    });
}

} // namespace tidemark::services
