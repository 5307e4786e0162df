// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sessions/SessionPump.h"

namespace tidemark::test {

/// For tests that are not about preparing a dose: the pump shows the rate of the usual order, 100 mL over 40
/// min, and nobody else is there to read the syringe.
inline services::PumpSetting startedAlone(const QString& millilitresPerHour = QStringLiteral("150")) {
    return {millilitresPerHour, QStringLiteral("Nobody else in the house")};
}

} // namespace tidemark::test
