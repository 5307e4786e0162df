// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "storage/audit/AuditLog.h"

namespace tidemark::storage {

/// PersonEntries are the entries of the audit log that contain a person's row: what gave them a key, and what
/// changed them since. A person's sign-ins are none of them.
class PersonEntries {
public:
    /// Reads them in the order of the log. An index has them, so that the length of the log does not matter.
    [[nodiscard]] static Result<std::vector<AuditEntry>> ofPerson(Connection& connection,
                                                                  const StaffId& person);
};

} // namespace tidemark::storage
