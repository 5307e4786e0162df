// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark::rules {

/// MOAA/S 5 (alert) ... 0 (no response) counts the other way round than the sedation that is stored, 0
/// (alert) ... 5. This is the only place that turns one into the other. Clinical reference 2.4.
inline constexpr int alertMoaas = 5;

[[nodiscard]] constexpr int sedationFromMoaas(int moaas) {
    return alertMoaas - moaas;
}
[[nodiscard]] constexpr int moaasOf(int sedation) {
    return alertMoaas - sedation;
}

} // namespace tidemark::rules
