// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/dosing/Dosing.h"
#include "rules/sessions/SideEffects.h"
#include "services/sessions/SessionViews.h"

#include <vector>

namespace tidemark::reports {

/// A SheetCheck is one line of the empty grid: a set of vitals that the protocol asks for, or one that was
/// taken already.
struct SheetCheck {
    bool baseline = false;
    std::optional<int> minute;    ///< After Start; none for the baseline and for an unplanned set.
    std::optional<Reading> taken; ///< Of a session that runs already.
};

/// A LastSession is how the patient's last treatment went.
struct LastSession {
    Session session;
    std::optional<Reading> baseline;
    std::optional<Reading> peak; ///< The set with the highest systolic after Start.
    std::vector<rules::EffectCourse> effects;
};

/// A DaySheet is what is printed for one patient of the day, so that a session can be run without the
/// program.
struct DaySheet {
    /// This is why nothing more than the session is known: what belongs to it could not be read. The sheet
    /// says so, gives no dose and leaves room to write; the patient is named where at least that was read.
    std::optional<Error> unreadable;
    services::SessionView view;
    /// These are what the order says against a start today, as rules::orderBlockers() gives them, and OnHold
    /// or ReleaseRequired where the prescriber decides first. Where they are not empty, the sheet gives no
    /// dose.
    std::vector<Error> orderFaults;
    std::optional<WeightMeasurement> weight;    ///< Today's, else the latest.
    std::optional<rules::DoseComputation> dose; ///< None for whole devices, and where no weight is known.
    int devices = 0;                            ///< Of a spray: how many are ordered.
    std::vector<SheetCheck> checks;             ///< From the baseline to the end of the minimum stay.
    std::vector<QString> leaving;               ///< Keys of rules::readinessPoints() that count.
    std::optional<LastSession> last;            ///< None before the first treatment.
};

/// DaySheets are the sheets of one day, in order of time: everybody who is planned on it or is in session.
struct DaySheets {
    QString clinicName;
    QByteArray zone;
    QDate day;
    std::vector<DaySheet> sheets;
};

/// Reads the sheets of the clinic's present day; they may be empty. A patient who cannot be read stops nobody
/// else's sheet. It fails with NotPermitted for whoever may not read the day.
[[nodiscard]] Result<DaySheets> daySheets(services::OpenClinic& clinic, const Actor& actor);
/// Returns the sessions of the clinic's present day that have a sheet, in order of time.
[[nodiscard]] Result<std::vector<Session>> sessionsWithSheets(services::OpenClinic& clinic);
/// Returns DaySheet::orderFaults of a session that has not started.
[[nodiscard]] Result<std::vector<Error>> sheetFaults(services::OpenClinic& clinic, const Actor& actor,
                                                     const services::SessionView& view);

} // namespace tidemark::reports
