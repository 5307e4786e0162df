// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/outcomes/PrimaryScale.h"

namespace tidemark::rules {

const Scale* primaryScale(const ScaleRegistry& scales, Indication indication) {
    const Scale& scale = scales.responseScale(indication);
    return scale.measuresResponseIn(indication) ? &scale : nullptr;
}

} // namespace tidemark::rules
