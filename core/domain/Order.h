// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "domain/Codes.h"
#include "domain/Indication.h"
#include "units/Quantity.h"

#include <QDate>

#include <optional>

namespace tidemark {

/// An Order is a prescriber's order: a dose by weight, whose mg follow from the weight on the day, whole
/// devices, or a rate in mg/h over the hours of the infusion.
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
    QString reason; ///< Required where the dose or the duration is outside the usual range.
    bool revoked = false;
    QString protocolId;                    ///< The protocol it is written for.
    std::optional<Milligrams> devicesDose; ///< Nasal spray: the whole dose in mg; none for a dose by weight.
    std::optional<MilligramsPerHour> hourlyDose; ///< Infusion by rate; none for the others.
    bool onHold = false; ///< The prescriber stopped treatment for now; nothing starts.
    QString holdReason;
    QDate authorisedFrom; ///< The payer's authorisation; null where none is needed.
    QDate authorisedUntil;
    QString authorisationNumber;
};

/// A Course is a series of sessions for one indication: the induction and its boosters.
struct Course {
    CourseId id;
    PatientId patient;
    QString indication;
    std::optional<Indication> treats; ///< The same as a code; none: judged as depression.
    int plannedInductionSessions = 6;
    Instant openedAt;
    QString protocolId; ///< Empty: opened with a single session.
    int protocolVersion = 0;
    QString option;                  ///< Which of a phase's options; empty: the first.
    QDate startsOn;                  ///< The first day of its plan; null without one.
    QString wallTime;                ///< "10:00": the usual time of its sessions.
    std::optional<Instant> closedAt; ///< Ended or stopped early.
    QString closeReason;
    std::optional<int> boosterIntervalDays; ///< Decided by a person; none: no boosters planned.
};

} // namespace tidemark
