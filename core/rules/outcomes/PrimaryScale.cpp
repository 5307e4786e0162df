// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/outcomes/PrimaryScale.h"

namespace tidemark::rules {

const Scale* primaryScale(const ScaleRegistry& scales, const Protocol& protocol) {
    return protocol.dose.kind == DoseKind::PerHour ? nullptr : &scales.responseScale();
}

} // namespace tidemark::rules
