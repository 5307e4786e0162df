// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/Options.h"
#include "rules/scales/ScaleRegistry.h"

#include <QJsonObject>

namespace tidemark::ctl {

/// What a command has to say: JSON for --json, lines for a person.
struct Outcome {
    ExitCode exitCode = ExitCode::Done;
    QJsonObject json;
    QString text;
};

[[nodiscard]] Result<Outcome> runCommand(const Options& options);
/// Also for a questionnaire with missing answers: total null, complete false.
[[nodiscard]] Result<Outcome> scoreCommand(const Options& options,
                                           const rules::ScaleRegistry& scales = rules::shippedScales());
/// The shipped protocols.
[[nodiscard]] Result<Outcome> protocolsCommand();
/// A course planned by a shipped protocol, without a clinic.
[[nodiscard]] Result<Outcome> scheduleCommand(const Options& options);

} // namespace tidemark::ctl
