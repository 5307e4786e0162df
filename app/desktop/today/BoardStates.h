// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// Each enumeration that QML compares has a namespace of its own, which gives it its name there; C++ says
/// app::GapState, QML GapState.Late.

namespace gap_state {
Q_NAMESPACE
QML_NAMED_ELEMENT(GapState)

/// GapState says how the gap to the next reading is drawn.
enum class GapState {
    None,  ///< Nothing is due.
    Ahead, ///< Its time has not come.
    Due,   ///< From its time on.
    Late   ///< Past the minutes that the protocol allows.
};
Q_ENUM_NS(GapState)
} // namespace gap_state
using gap_state::GapState;

namespace tick_kind {
Q_NAMESPACE
QML_NAMED_ELEMENT(TickKind)

/// TickKind says how a required reading is drawn on the bar of a session.
enum class TickKind { Open, Done, Missed, Late };
Q_ENUM_NS(TickKind)
} // namespace tick_kind
using tick_kind::TickKind;

namespace attention_place {
Q_NAMESPACE
QML_NAMED_ELEMENT(AttentionPlace)

/// AttentionPlace says where a row of "Needs attention" leads.
enum class AttentionPlace {
    Patient, ///< To the patient page.
    Session,
    Drugs, ///< To the safe.
    Fold   ///< Nowhere: several rows are folded into it, and it is opened in its place.
};
Q_ENUM_NS(AttentionPlace)
} // namespace attention_place
using attention_place::AttentionPlace;

} // namespace tidemark::app
