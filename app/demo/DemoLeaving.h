// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/StagedSession.h"

namespace tidemark::demo {

/// Adds to the script what the session's goal has of the end: the points of leaving, the leaving itself, the
/// form of an esketamine session, the signature. Where a value is not yet good enough the patient stays, and
/// is measured again every ten minutes; what is still open then is overridden with a reason.
void stageLeaving(const Staged& staged);

} // namespace tidemark::demo
