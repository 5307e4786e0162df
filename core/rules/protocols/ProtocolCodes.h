// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"

namespace tidemark::rules {

/// These are the words of a protocol's file that no other record uses; they are stable for ever.
inline constexpr auto protocolFormat = "tidemark-protocol/1";
inline constexpr std::array protocolStatusCodes{
    CodeOf<ProtocolStatus>{ProtocolStatus::Example, "example - to be approved by your medical director"},
    CodeOf<ProtocolStatus>{ProtocolStatus::Draft, "draft"},
    CodeOf<ProtocolStatus>{ProtocolStatus::Approved, "approved"}};
inline constexpr std::array doseKindCodes{CodeOf<DoseKind>{DoseKind::PerKilogram, "per-kilogram"},
                                          CodeOf<DoseKind>{DoseKind::Devices, "devices"},
                                          CodeOf<DoseKind>{DoseKind::PerHour, "per-hour"}};
inline constexpr std::array sourceKindCodes{
    CodeOf<SourceKind>{SourceKind::Published, "published"},
    CodeOf<SourceKind>{SourceKind::ProductExample, "product-example"}};
inline constexpr std::array checklistKindCodes{CodeOf<bool>{false, "stable"}, CodeOf<bool>{true, "safety"}};
inline constexpr std::array ruleUseCodes{CodeOf<bool>{false, "inactive"}, CodeOf<bool>{true, "active"}};
inline constexpr std::array safeAnswerCodes{CodeOf<bool>{true, "yes"}, CodeOf<bool>{false, "no"}};

} // namespace tidemark::rules
