// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/Options.h"

#include <QJsonObject>

namespace tidemark::ctl {

/// Outcome is what a command has to say: JSON for --json, lines for a person.
struct Outcome {
    ExitCode exitCode = ExitCode::Done;
    QJsonObject json;
    QString text;
};

} // namespace tidemark::ctl
