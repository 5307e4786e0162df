// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/looks/ControlStates.h"
#include "domain/Codes.h"

namespace tidemark::app {

/// Returns how a side effect of this severity is drawn.
[[nodiscard]] constexpr EffectLevel levelOf(Severity severity) {
    switch (severity) {
    case Severity::Mild:
        return EffectLevel::Mild;
    case Severity::Moderate:
        return EffectLevel::Moderate;
    case Severity::Severe:
        return EffectLevel::Severe;
    }
    return EffectLevel::Off;
}

} // namespace tidemark::app
