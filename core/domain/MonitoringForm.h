// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"

#include <QDate>

#include <optional>

namespace tidemark {

/// MonitoringForm is what the patient monitoring form of an esketamine session asks of a person, beyond the
/// session's own record, and that it was submitted by hand. The program never submits it. Clinical reference
/// 4.1, 4.2.
struct MonitoringForm {
    SessionId session;
    PatientId patient;
    QDate treatedOn; ///< The session's local day.
    QDate dueOn;     ///< Seven calendar days later.
    std::optional<bool> firstTreatment;
    std::optional<bool> seriousEvent;
    /// These are judgements of a person, for which the record only proposes an answer: low values are not yet
    /// respiratory depression, and vitals that a prescriber let pass are not yet acceptable.
    std::optional<bool> respiratoryDepression;
    std::optional<bool> acceptableBefore;
    std::optional<bool> acceptableAfter;
    std::optional<int> readyMinutes; ///< From the first device until the patient would have been ready.
    std::optional<Instant> submittedAt;
    StaffId submittedBy;
    QString confirmationNumber;
};

} // namespace tidemark
