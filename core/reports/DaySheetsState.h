// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/DaySheets.h"

namespace tidemark::reports {

/// DaySheetsState says whether today's sheets are still to be printed, or to be printed again.
struct DaySheetsState {
    int people = 0;    ///< Who would have a sheet now.
    bool made = false; ///< They were printed or saved today.
    /// This is for how many of these people the last sheets are missing or out of date: who was planned, or
    /// moved to another time or room, whose order was written, revoked, held or released, whose chart was
    /// changed, and for whom the prescriber now decides first, or does no longer. What is measured and given
    /// is written on the paper by hand and changes nothing.
    int changed = 0;

    /// Says whether somebody should print them.
    [[nodiscard]] bool isDue() const { return people > 0 && (!made || changed > 0); }
};

/// Reads the state of the clinic's present day. It fails as daySheets() does.
[[nodiscard]] Result<DaySheetsState> daySheetsState(services::OpenClinic& clinic, const Actor& actor);
/// Leaves the entry in the audit log that these sheets were printed or saved, with the sessions that they are
/// of. It succeeds on a full disk too, where paper is most needed: the entry is then owed.
[[nodiscard]] Result<void> noteDaySheets(services::OpenClinic& clinic, const Actor& actor,
                                         const DaySheets& sheets);

} // namespace tidemark::reports
