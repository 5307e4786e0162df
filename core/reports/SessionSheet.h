// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Aftercare.h"
#include "rules/dosing/Dosing.h"
#include "rules/dosing/PumpSegments.h"
#include "rules/sessions/DischargeReadiness.h"
#include "rules/sessions/SideEffects.h"
#include "rules/vitals/ReadingPlan.h"
#include "services/sessions/SessionViews.h"
#include "services/sessions/Signing.h"

namespace tidemark::reports {

/// A SessionSheet is one page of a session as values; the app words and paints it.
struct SessionSheet {
    services::SessionView view;
    QString clinicName;
    QByteArray zone;
    rules::DoseComputation dose;
    Milligrams given;
    std::vector<rules::PumpSegment> segments;
    std::vector<rules::ReadingColumn> columns; ///< Point into view.record: keep the sheet where it is.
    std::vector<rules::EffectCourse> effects;
    std::vector<services::CheckedSignature> signatures;
    std::vector<std::pair<StaffId, QString>> people; ///< Printed names of the authors.
    AftercareRecord after;                           ///< Beside what was signed.
    qint64 auditLength = 0;
    QString auditHead; ///< hex
};

/// Returns the sheet on the heap, because its columns point into it.
[[nodiscard]] Result<std::unique_ptr<SessionSheet>>
sessionSheet(services::OpenClinic& clinic, const Actor& actor, const SessionId& session);

} // namespace tidemark::reports
