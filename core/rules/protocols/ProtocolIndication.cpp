// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/protocols/ProtocolIndication.h"

namespace tidemark::rules {

Indication indicationOf(const Protocol& protocol) {
    if (protocol.dose.kind == DoseKind::PerHour) {
        return Indication::OtherChronicPain;
    }
    return protocol.drug == Drug::Esketamine ? Indication::TreatmentResistantDepression
                                             : Indication::MajorDepression;
}

} // namespace tidemark::rules
