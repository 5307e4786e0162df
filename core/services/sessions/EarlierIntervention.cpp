// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/EarlierIntervention.h"

#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "storage/repositories/sessions/SessionEventRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/Store.h"

#include <algorithm>

namespace tidemark::services {

using storage::Connection;
using storage::SessionRepository;

Result<std::optional<Intervention>> earlierIntervention(const OpenClinic& clinic, const Actor& actor,
                                                        const Session& present, FindIntervention find) {
    using Found = Result<std::optional<Intervention>>;
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
            if (const Intervention* found = find(interventions)) {
                return *found;
            }
        }
        return std::nullopt;
    });
}

} // namespace tidemark::services
