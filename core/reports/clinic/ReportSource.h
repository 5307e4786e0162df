// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Patient.h"
#include "domain/StaffMember.h"
#include "rules/scales/ScaleRegistry.h"
#include "services/outcomes/OutcomesReading.h"
#include "storage/engine/Connection.h"

#include <map>

namespace tidemark::reports {

/// A ReportSource is what a report is read from: a connection of its own, so that whoever works goes on
/// working, and the days it is about.
struct ReportSource {
    storage::Connection& connection;
    services::Period period; ///< Both days are set.
    QDate today;             ///< On the clinic's wall clock, as of `now`.
    Instant now;
    QByteArray zone;
    const rules::ScaleRegistry& scales;

    /// Returns the first instant of the period.
    [[nodiscard]] Instant from() const;
    /// Returns the first instant after it.
    [[nodiscard]] Instant until() const;
    /// Returns whether a moment is within the period.
    [[nodiscard]] bool holds(Instant at) const { return at >= from() && at < until(); }
    /// Returns the day of a moment on the clinic's wall clock.
    [[nodiscard]] QDate dayOf(Instant at) const;
};

/// ReportNames are the names that rows refer to, read once.
struct ReportNames {
    std::map<PatientId, Patient> patients; ///< Number and names only.
    std::map<StaffId, QString> people;     ///< Those who have left the clinic among them.

    /// Reads them with one statement each. It fails with the errors of the store.
    [[nodiscard]] static Result<ReportNames> readFrom(storage::Connection& connection);
    /// Returns the number of the chart; empty for somebody who is not on record.
    [[nodiscard]] QString numberOf(const PatientId& patient) const;
    /// Returns "Brandt, Ida"; empty for somebody who is not on record.
    [[nodiscard]] QString nameOf(const PatientId& patient) const;
    /// Returns the name; empty for nobody.
    [[nodiscard]] QString personOf(const StaffId& person) const;
};

} // namespace tidemark::reports
