// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/AuditActions.h"

namespace tidemark::app {

/// Returns what somebody did, as it follows the name: "recorded vitals". An action that this program does not
/// know, of a newer one, is shown as its own plain words.
[[nodiscard]] QString auditActionWords(const QString& action);

} // namespace tidemark::app
