// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

namespace tidemark::log {

/// Event lists the only things that may be logged. There is no free text, so no patient data can get in.
enum class Event {
    Started,
    ClinicCreated,
    ClinicOpened,
    ClinicClosed,
    SignInRefused,
    Locked,
    Failed,        ///< with the error's code
    EngineRefused, ///< with the SQLite result code
    GapFound,
    Migrated,  ///< with the new schema number
    QtMessage, ///< Qt said something; its text is dropped, its category's hash is kept
};

/// Writes one line on standard error: time, event, code, number.
void write(Event event, int number = 0);
void write(Event event, ErrorCode code, int number = 0);

/// Leaves out from now on what is no fault: a command that cron runs says nothing where all is well.
void writeFaultsOnly();

/// Replaces Qt's message handler: texts of Qt and QML may contain values, so only their kind is kept. With
/// TIDEMARK_QT_MESSAGES=1 in the environment (developers, on the demo clinic only) the texts are shown.
void silenceQt();

} // namespace tidemark::log
