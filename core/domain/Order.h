// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "domain/Codes.h"
#include "units/Quantity.h"

#include <QDate>

namespace tidemark {

/// A prescriber's order for intravenous ketamine. The dose in mg follows from the weight on the day.
struct Order {
    OrderId id;
    PatientId patient;
    Drug drug = Drug::Ketamine;
    Route route = Route::Intravenous;
    MilligramsPerKilogram dosePerKilogram;
    Minutes duration;
    MilligramsPerMillilitre vialStrength;
    Millilitres bagVolume;
    StaffId prescriber;
    QString prescriberName;
    Instant orderedAt;
    QDate validUntil;
    QString reason; ///< Required where the dose or the duration lies outside the usual range.
    bool revoked = false;
};

/// A series of sessions for one indication: the induction and its boosters.
struct Course {
    CourseId id;
    PatientId patient;
    QString indication;
    int plannedInductionSessions = 6;
    Instant openedAt;
};

} // namespace tidemark
