// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Codes.h"

namespace tidemark::reports {

/// ReportKind names the reports of the whole clinic. OpenWork is of the present day; every other one is of a
/// period.
enum class ReportKind { OpenWork, Activity, Outcomes, Safety, FormRegister, DrugPacket, SessionFacts };

/// These are the names on the command line and in the audit log.
inline constexpr std::array reportKindCodes{CodeOf<ReportKind>{ReportKind::OpenWork, "open-work"},
                                            CodeOf<ReportKind>{ReportKind::Activity, "activity"},
                                            CodeOf<ReportKind>{ReportKind::Outcomes, "outcomes"},
                                            CodeOf<ReportKind>{ReportKind::Safety, "safety"},
                                            CodeOf<ReportKind>{ReportKind::FormRegister, "form-register"},
                                            CodeOf<ReportKind>{ReportKind::DrugPacket, "drug-packet"},
                                            CodeOf<ReportKind>{ReportKind::SessionFacts, "session-facts"}};
[[nodiscard]] constexpr const auto& codesOf(ReportKind) {
    return reportKindCodes;
}

} // namespace tidemark::reports
