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

/// DaySheetsState says whether today's sheets are still to be printed.
struct DaySheetsState {
    int people = 0;    ///< Who would have a sheet now.
    bool made = false; ///< They were printed or saved today.
};

/// Reads the sheets of the clinic's present day; they may be empty. It fails with NotPermitted for whoever
/// may not read the day.
[[nodiscard]] Result<DaySheets> daySheets(services::OpenClinic& clinic, const Actor& actor);
/// Reads the state of the clinic's present day. It fails as daySheets() does.
[[nodiscard]] Result<DaySheetsState> daySheetsState(services::OpenClinic& clinic, const Actor& actor);
/// Leaves the entry in the audit log that these sheets were printed or saved, with how many patients they are
/// of. It succeeds on a full disk too, where paper is most needed: the entry is then owed.
[[nodiscard]] Result<void> noteDaySheets(services::OpenClinic& clinic, const Actor& actor,
                                         const DaySheets& sheets);

} // namespace tidemark::reports
