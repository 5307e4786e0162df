// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/outcomes/PrimaryScale.h"

#include "rules/protocols/ProtocolIndication.h"

namespace tidemark::rules {

const Scale* primaryScale(const ScaleRegistry& scales, const Protocol& protocol,
                          std::optional<Indication> treats) {
    const Indication indication = treats.value_or(indicationOf(protocol));
    const Scale& scale = scales.responseScale(indication);
    return scale.measuresResponseIn(indication) ? &scale : nullptr;
}

} // namespace tidemark::rules
