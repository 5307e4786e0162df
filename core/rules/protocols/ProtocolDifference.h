// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"

#include <vector>

namespace tidemark::rules {

/// A ProtocolChange is one value that differs between two versions, as their files have it.
struct ProtocolChange {
    QString path;   ///< "limits.severeFrom.systolic", "checklist[consent].kind"
    QString before; ///< Empty where the value is new.
    QString after;  ///< Empty where it is gone.

    friend bool operator==(const ProtocolChange&, const ProtocolChange&) = default;
};

/// Returns every value that differs, in the order of the file; what is gone comes after. The version's own
/// number counts as a value.
[[nodiscard]] std::vector<ProtocolChange> difference(const Protocol& before, const Protocol& after);

} // namespace tidemark::rules
