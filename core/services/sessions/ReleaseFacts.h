// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Patient.h"
#include "domain/Session.h"
#include "rules/sessions/ReleaseReasons.h"
#include "services/base/OpenClinic.h"
#include "storage/engine/Connection.h"

namespace tidemark::services {

/// Returns what rules::releaseReasons() needs of a session beside its record, with the patient's chart. There
/// is nothing once the dose was started: there is nothing to release any more.
[[nodiscard]] Result<rules::ReleaseFacts> releaseFacts(const OpenClinic& clinic,
                                                       storage::Connection& connection,
                                                       const Session& session, const PatientChart& chart);
/// Returns the same, with the chart as it is.
[[nodiscard]] Result<rules::ReleaseFacts>
releaseFacts(const OpenClinic& clinic, storage::Connection& connection, const Session& session);
/// Returns whether this is, as far as this clinic knows, the patient's first esketamine.
[[nodiscard]] Result<bool> isFirstEsketamine(storage::Connection& connection, const Session& session);

} // namespace tidemark::services
