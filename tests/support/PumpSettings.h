// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sessions/SessionPump.h"

namespace tidemark::test {

/// For tests that are not about preparing a dose: the pump shows the rate of the usual order, 100 mL over 40
/// min, nobody else is there to read the syringe, the baseline may be a pressure alone, and the last dose as
/// near as the test has it.
inline services::PumpSetting startedAlone(const QString& millilitresPerHour = QStringLiteral("150")) {
    const QString reason = QStringLiteral("Nobody else in the house");
    return {millilitresPerHour,
            {{ErrorCode::SyringeUnread, reason},
             {ErrorCode::BaselineIncomplete, reason},
             {ErrorCode::DoseTooNear, reason}}};
}

} // namespace tidemark::test
