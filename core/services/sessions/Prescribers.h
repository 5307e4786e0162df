// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/StaffMember.h"
#include "storage/engine/Connection.h"

namespace tidemark::services {

/// Returns whether the person works here and may decide what only a prescriber decides.
[[nodiscard]] bool isPrescriber(const StaffMember& person);
/// Returns the person whose word is written down. Fails with NotOneOfTheChoices on "prescriber" for somebody
/// who is not known or is no prescriber.
[[nodiscard]] Result<StaffMember> prescriberOf(storage::Connection& connection, const StaffId& id);

} // namespace tidemark::services
