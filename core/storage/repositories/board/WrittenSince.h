// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "storage/engine/Connection.h"

#include <set>

namespace tidemark::storage {

/// WrittenSince says whose records were written to after an entry of the audit log, so that whoever has read
/// the clinic before reads those patients again and nobody else.
struct WrittenSince {
    std::set<PatientId> patients;
    bool everybody = false; ///< Something that is no single patient's, or more than is worth telling apart.

    /// Reads those after the entry `sequence`, up to now. What was only opened or taken along was not written
    /// to.
    [[nodiscard]] static Result<WrittenSince> load(Connection& connection, qint64 sequence);
};

} // namespace tidemark::storage
