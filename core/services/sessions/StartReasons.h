// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QString>

#include <vector>

/// These are the reasons for which a dose starts in spite of something that was refused.
namespace tidemark::services {

/// StartReason is what a person typed against one refusal. It lifts that refusal and no other: whoever says
/// why nobody read the syringe has said nothing of the rate that the pump shows.
struct StartReason {
    ErrorCode against = ErrorCode::Empty; ///< The code that the start was refused with.
    QString reason;                       ///< As it was typed.
};

/// Returns the reasons as they are stored. One without any text is left out. Fails with the errors of field
/// "reason".
[[nodiscard]] Result<std::vector<StartReason>> checkedReasons(const std::vector<StartReason>& typed);
/// Returns whether one of the reasons was typed against `code`.
[[nodiscard]] bool isLifted(const std::vector<StartReason>& reasons, ErrorCode code);
/// Fails with the first of the refusals that no reason was typed against.
[[nodiscard]] Result<void> firstNotLifted(const std::vector<Error>& refusals,
                                          const std::vector<StartReason>& reasons);
/// Returns the reason for the place and then the others as one text, each once.
[[nodiscard]] QString joinedReasons(const QString& place, const std::vector<StartReason>& reasons);

} // namespace tidemark::services
