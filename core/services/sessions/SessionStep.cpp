// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/SessionStep.h"

#include <algorithm>

namespace tidemark::services {
namespace {

template <class Line>
bool wrote(const std::vector<Line>& lines, const StaffId& person) {
    return std::ranges::any_of(lines, [&](const Line& line) { return line.stamp.author == person; });
}

} // namespace

Result<void> runsSession(const Actor& actor, const Session& session) {
    return session.owner.isNull() || session.owner == actor.id ? Result<void>() : fail(ErrorCode::NotOwner);
}

bool hasWritten(const SessionRecord& record, const StaffId& person) {
    return wrote(record.readings, person) || wrote(record.effects, person) || wrote(record.pump, person) ||
           wrote(record.doses, person) || wrote(record.interventions, person) ||
           wrote(record.notes, person) || wrote(record.checklist, person) ||
           wrote(record.decisions, person) || wrote(record.leaving, person);
}

} // namespace tidemark::services
