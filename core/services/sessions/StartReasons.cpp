// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/StartReasons.h"

#include "base/Try.h"
#include "services/base/Reasons.h"

#include <QStringList>

#include <algorithm>

namespace tidemark::services {

Result<std::vector<StartReason>> checkedReasons(const std::vector<StartReason>& typed) {
    std::vector<StartReason> checked;
    for (const StartReason& each : typed) {
        auto reason = TIDEMARK_TRY(optionalReason(each.reason));
        if (!reason.isEmpty()) {
            checked.push_back({each.against, std::move(reason)});
        }
    }
    return checked;
}

bool isLifted(const std::vector<StartReason>& reasons, ErrorCode code) {
    return std::ranges::find(reasons, code, &StartReason::against) != reasons.end();
}

Result<void> firstNotLifted(const std::vector<Error>& refusals, const std::vector<StartReason>& reasons) {
    const auto open = std::ranges::find_if_not(
        refusals, [&](const Error& refusal) { return isLifted(reasons, refusal.code); });
    return open == refusals.end() ? Result<void>() : tl::unexpected(*open);
}

QString joinedReasons(const QString& place, const std::vector<StartReason>& reasons) {
    QStringList all;
    if (!place.isEmpty()) {
        all << place;
    }
    for (const StartReason& each : reasons) {
        if (!all.contains(each.reason)) {
            all << each.reason;
        }
    }
    return all.join(QStringLiteral(" · "));
}

} // namespace tidemark::services
