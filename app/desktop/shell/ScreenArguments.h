// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace tidemark::app {

/// ScreenArguments are what a screen is about. A part that means nothing to the screen is empty.
struct ScreenArguments {
    QString patientId;
    QString sessionId;
    QString scale; ///< The key of a scale.
    QString protocolId;
    bool asCopy = false; ///< A new protocol that starts as a copy of that one.
};

} // namespace tidemark::app

Q_DECLARE_METATYPE(tidemark::app::ScreenArguments)
