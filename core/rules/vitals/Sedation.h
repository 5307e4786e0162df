// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark::rules {

/// MOAA/S 5 (alert) ... 0 (no response) counts the other way round than the sedation that is stored, 0
/// (alert) ... 5. This is the only place that turns one into the other. Clinical reference 2.4.
inline constexpr int alertMoaas = 5;

/// Returns the sedation that is stored for a MOAA/S score from 0 to 5; it checks no range.
[[nodiscard]] constexpr int sedationFromMoaas(int moaas) {
    return alertMoaas - moaas;
}
/// Returns the MOAA/S score of a stored sedation from 0 to 5; it checks no range.
[[nodiscard]] constexpr int moaasOf(int sedation) {
    return alertMoaas - sedation;
}

} // namespace tidemark::rules
