// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Id.h"

#include <QDate>
#include <QString>

namespace tidemark {

using ClinicDayFactsId = Id<struct ClinicDayFactsTag>;

/// ClinicDayFacts are what somebody said of the clinic as a place on one day. A correction is a new answer;
/// the newest of the day counts, and the older ones stay.
struct ClinicDayFacts {
    ClinicDayFactsId id;
    QDate day; ///< On the clinic's wall clock.
    StaffId prescriber;
    QString prescriberName; ///< As it was then.
    Instant onSiteFrom;
    Instant onSiteUntil;           ///< The prescriber leaves.
    bool oximeterChecked = false;  ///< The pulse oximeter is there and works.
    bool equipmentChecked = false; ///< The emergency equipment.
    Instant recordedAt;
    StaffId author;
    QString authorName; ///< As it was then.
};

} // namespace tidemark
