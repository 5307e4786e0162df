// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Codes.h"
#include "units/Quantity.h"

#include <QString>

#include <vector>

namespace tidemark {

/// A PressurePair is a blood pressure in mmHg.
struct PressurePair {
    int systolic = 0;
    int diastolic = 0;

    friend bool operator==(const PressurePair&, const PressurePair&) = default;
};

/// A TwoReadingRule asks for two readings at least so far apart above a limit, or for one above a higher
/// limit, before a pressure counts as severe.
struct TwoReadingRule {
    bool active = false;
    PressurePair above{180, 110};     ///< Strictly above either, twice.
    PressurePair onceAbove{200, 120}; ///< Strictly above either: once is enough.
    int minutesApart = 5;             ///< Also how soon a severe reading is repeated where it is not active.

    friend bool operator==(const TwoReadingRule&, const TwoReadingRule&) = default;
};

/// ProtocolLimits are the limits a session is judged by. Every one is the clinic's to set.
struct ProtocolLimits {
    PressurePair releaseAbove; ///< Strictly above either: the prescriber decides before the dose (R-BP-1).
    PressurePair severeFrom;   ///< At or above either: severe (R-BP-6).
    PressurePair riseFrom;     ///< Rise over today's baseline at or above either: flagged (R-BP-7).
    PressurePair lowBelow{90, 50};       ///< Below either: low.
    PressurePair severeLowBelow{80, 40}; ///< Below either: severe.
    int spo2Below = 94;                  ///< percent
    int spo2SevereBelow = 90;            ///< percent
    int heartRateAbove = 120;            ///< beats per minute
    int heartRateSevereAbove = 150;      ///< beats per minute
    int heartRateBelow = 50;             ///< beats per minute
    int heartRateSevereBelow = 40;       ///< beats per minute
    int respiratoryRateBelow = 10;       ///< breaths per minute
    int respiratoryRateSevereBelow = 8;  ///< breaths per minute
    int sedationFrom = 2;                ///< MOAA/S 3 or less
    int sedationSevereFrom = 4;          ///< MOAA/S 1 or less
    int dissociationFrom = 3;            ///< severe
    TwoReadingRule twoReadings;

    friend bool operator==(const ProtocolLimits&, const ProtocolLimits&) = default;
};

/// A ChecklistItem is a question before the dose. A stable answer is offered as last time; a safety answer is
/// asked every time.
struct ChecklistItem {
    QString key;
    bool safety = true;
    bool safeAnswerIsYes = true; ///< The other answer is flagged and needs a note.

    friend bool operator==(const ChecklistItem&, const ChecklistItem&) = default;
};

/// DoseKind says how an order's dose is written. Devices: whole devices of a nasal spray, chosen from
/// `choices`. PerHour: a rate in mg/h times the hours of the infusion, whatever the weight.
enum class DoseKind { PerKilogram, Devices, PerHour };

/// DoseRule is the arithmetic and the guard rails of a dose (clinical reference 1.1, 1.3). A rail asks, it
/// never decides.
struct DoseRule {
    DoseKind kind = DoseKind::PerKilogram;
    MilligramsPerKilogram usual{0.5};
    MilligramsPerKilogram warnAbove{0.75};  ///< Strictly above: warn.
    MilligramsPerKilogram reasonAbove{1.0}; ///< Strictly above: a reason is due.
    std::vector<int> choices;               ///< Devices: the doses in mg, smallest first.
    int firstSession = 0;      ///< Devices: the first session's dose in mg; 0: any of the choices.
    int deviceMilligrams = 28; ///< mg in one device.
    int minutesBetweenDevices = 5;
    /// What was drawn up or diluted is given within so many minutes. "Use immediately" is the label's word
    /// for a dilution of 100 mg/mL (Ketalar, 10/2024); the number is the product's example. It is not of
    /// devices.
    int discardAfterMinutes = 60;
    MilligramsPerHour usualPerHour{22};       ///< PerHour (Cohen et al. 2018, Reg Anesth Pain Med 43:521).
    MilligramsPerHour warnAbovePerHour{22};   ///< Strictly above: warn.
    MilligramsPerHour reasonAbovePerHour{40}; ///< Strictly above: a reason is due.
    /// For PerKilogram and PerHour these are the doses by which the clinic goes up, in the unit of the kind,
    /// smallest first. They are empty, as in every shipped example: no publication gives a ladder.
    std::vector<double> steps{};

    friend bool operator==(const DoseRule&, const DoseRule&) = default;
};

/// A PhasePlan is a stretch of a course with one spacing (clinical reference 1.4).
struct PhasePlan {
    CoursePhase phase = CoursePhase::Induction;
    int sessions = 0; ///< 0: open-ended.
    std::vector<int>
        gapsDays;          ///< Days from one session to the next, in turn, the first from the session before.
    int toleranceDays = 1; ///< A session may be this much early or late.
    int minimumGapDays = 1;  ///< Never nearer to the session before.
    QString option;          ///< One of several ways to go on ("every-week"), for a prescriber to choose; the
                             ///< first of them is proposed. Empty: no choice.
    int seriesFromDays = 0;  ///< The whole series should last at least this long; 0: not looked at.
    int seriesUntilDays = 0; ///< And at most this long.
    int reviewAfterDays = 0; ///< A longer gap between two sessions is for the prescriber to review; 0: none.

    friend bool operator==(const PhasePlan&, const PhasePlan&) = default;
};

/// ProtocolStatus says how far a version may be relied on. An Example comes with the program and nobody in
/// the clinic has approved it, a Draft is being written and is never used, an Approved one was accepted by a
/// psychiatrist or an administrator of the clinic.
enum class ProtocolStatus { Example, Draft, Approved };
/// SourceKind says where a number comes from. What no public source confirms is the product's example, never
/// a source.
enum class SourceKind { Published, ProductExample };

/// A ProtocolSource says where one number of the protocol comes from. Each number of a shipped protocol has
/// one.
struct ProtocolSource {
    QString of; ///< The path of the number in the protocol's file: "limits.spo2Below".
    SourceKind kind = SourceKind::ProductExample;
    QString text; ///< The publication, or why the example is as it is.

    friend bool operator==(const ProtocolSource&, const ProtocolSource&) = default;
};

/// StayClock says what the minimum stay counts from. The form's minutes always count from the first dose.
enum class StayClock { LastDose, FirstDose };

/// Protocol says how one kind of session runs. It is versioned: a session keeps the version it ran under.
struct Protocol {
    QString id;
    int version = 1;
    ProtocolStatus status = ProtocolStatus::Example;
    QString title; ///< For people, in the clinic's language.
    Drug drug = Drug::Ketamine;
    Route route = Route::Intravenous;
    DoseRule dose;
    std::vector<PhasePlan> phases;
    Minutes duration;                ///< Usual length of the infusion.
    std::vector<int> readingMinutes; ///< Due readings after Start, in minutes.
    int repeatEveryMinutes = 15;     ///< After the last of them, until the patient leaves.
    int lateAfterMinutes = 5;        ///< A due reading is late after this.
    /// Values that somebody leaves on are no older than this (product example).
    int leavingValuesWithinMinutes = 30;
    /// The patient is spoken with so many calendar days after leaving; 0: no contact is asked for.
    int contactAfterDays = 0;
    Minutes minimumStayAfterEnd; ///< After the end of the infusion, the bolus or the last device.
    StayClock stayClock = StayClock::LastDose;
    ProtocolLimits limits;
    std::vector<ChecklistItem> checklist;
    std::vector<QString> readiness; ///< Keys of rules::readinessPoints() that count; empty: all of them.
    std::vector<ProtocolSource> sources;

    friend bool operator==(const Protocol&, const Protocol&) = default;
};

} // namespace tidemark
