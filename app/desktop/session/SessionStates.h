// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/Route.h"
#include "domain/Codes.h"
#include "rules/dosing/PumpSegments.h"
#include "rules/rems/MonitoringForm.h"
#include "rules/sessions/DischargeReadiness.h"
#include "rules/vitals/ReadingPlan.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// This is what QML compares on the session's screen. The states of core are named here again, with the same
/// numbers, because core knows no QML; each namespace gives its enumeration the name it has there
/// (SessionState.Dosing).

namespace session_state {
Q_NAMESPACE
QML_NAMED_ELEMENT(SessionState)

/// Code is tidemark::SessionState.
enum class Code {
    None = -1, ///< No session is shown.
    Planned = static_cast<int>(tidemark::SessionState::Planned),
    Arrived = static_cast<int>(tidemark::SessionState::Arrived),
    Dosing = static_cast<int>(tidemark::SessionState::Dosing),
    Monitoring = static_cast<int>(tidemark::SessionState::Monitoring),
    Left = static_cast<int>(tidemark::SessionState::Left),
    Signed = static_cast<int>(tidemark::SessionState::Signed),
    Cancelled = static_cast<int>(tidemark::SessionState::Cancelled),
    Missed = static_cast<int>(tidemark::SessionState::Missed),
    NoShow = static_cast<int>(tidemark::SessionState::NoShow),
    EnteredInError = static_cast<int>(tidemark::SessionState::EnteredInError)
};
Q_ENUM_NS(Code)
} // namespace session_state

namespace pump_state {
Q_NAMESPACE
QML_NAMED_ELEMENT(PumpState)

/// Code is rules::PumpState.
enum class Code {
    NotStarted = static_cast<int>(rules::PumpState::NotStarted),
    Running = static_cast<int>(rules::PumpState::Running),
    Paused = static_cast<int>(rules::PumpState::Paused),
    Ended = static_cast<int>(rules::PumpState::Ended)
};
Q_ENUM_NS(Code)
} // namespace pump_state

namespace column_state {
Q_NAMESPACE
QML_NAMED_ELEMENT(ColumnState)

/// Code is rules::ColumnState.
enum class Code {
    Taken = static_cast<int>(rules::ColumnState::Taken),
    NotObtained = static_cast<int>(rules::ColumnState::NotObtained),
    Missed = static_cast<int>(rules::ColumnState::Missed),
    Due = static_cast<int>(rules::ColumnState::Due),
    Late = static_cast<int>(rules::ColumnState::Late),
    Future = static_cast<int>(rules::ColumnState::Future)
};
Q_ENUM_NS(Code)
} // namespace column_state

namespace point_state {
Q_NAMESPACE
QML_NAMED_ELEMENT(PointState)

/// Code is rules::PointState.
enum class Code {
    Met = static_cast<int>(rules::PointState::Met),
    Unmet = static_cast<int>(rules::PointState::Unmet),
    Waiting = static_cast<int>(rules::PointState::Waiting),
    Confirmed = static_cast<int>(rules::PointState::Confirmed),
    PassedOver = static_cast<int>(rules::PointState::PassedOver)
};
Q_ENUM_NS(Code)
} // namespace point_state

namespace form_state {
Q_NAMESPACE
QML_NAMED_ELEMENT(FormState)

/// Code is rules::FormState.
enum class Code {
    None = -1, ///< The session needs no form.
    Draft = static_cast<int>(rules::FormState::Draft),
    Ready = static_cast<int>(rules::FormState::Ready),
    Submitted = static_cast<int>(rules::FormState::Submitted),
    Overdue = static_cast<int>(rules::FormState::Overdue)
};
Q_ENUM_NS(Code)
} // namespace form_state

namespace release_decision {
Q_NAMESPACE
QML_NAMED_ELEMENT(ReleaseDecision)

/// Code is tidemark::ReleaseDecision.
enum class Code {
    Requested = static_cast<int>(tidemark::ReleaseDecision::Requested),
    Proceed = static_cast<int>(tidemark::ReleaseDecision::Proceed),
    Recheck = static_cast<int>(tidemark::ReleaseDecision::Recheck),
    Hold = static_cast<int>(tidemark::ReleaseDecision::Hold)
};
Q_ENUM_NS(Code)
} // namespace release_decision

namespace blocker_place {
Q_NAMESPACE
QML_NAMED_ELEMENT(BlockerPlace)

/// Code says where a thing that keeps the dose from starting is put right.
enum class Code { Checklist, Weight, Vitals, Release, Order, Site };
Q_ENUM_NS(Code)
} // namespace blocker_place

namespace prescriber_mode {
Q_NAMESPACE
QML_NAMED_ELEMENT(PrescriberMode)

/// Code is the state of the prescriber's decision on a pressure after Start.
enum class Code {
    None,    ///< Nobody is asked and nothing is abnormal.
    Offered, ///< Abnormal: somebody may be asked.
    Urgent,  ///< A severe pressure that counts waits for a decision.
    Asked,
    Held,
    Recheck, ///< The decision's reading is due.
    Answered ///< Proceed, and no newer pressure.
};
Q_ENUM_NS(Code)
} // namespace prescriber_mode

} // namespace tidemark::app
