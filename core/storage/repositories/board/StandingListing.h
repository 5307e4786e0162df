// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "domain/ControlledDrug.h"
#include "domain/Order.h"
#include "storage/engine/Connection.h"
#include "storage/repositories/patients/PatientRange.h"

#include <vector>

namespace tidemark::storage {

/// A BoosterStanding is an open course with an interval of boosters, and the patient's sessions around today.
struct BoosterStanding {
    PatientId patient;
    int intervalDays = 0;
    std::optional<Instant> lastStarted;
    std::optional<Instant> nextPlanned;
};

/// An AuthorisationStanding is a payer's authorisation on the patient's order.
struct AuthorisationStanding {
    PatientId patient;
    QDate authorisedUntil;
    std::optional<Instant> nextPlanned;
};

/// PhaseStanding counts the sessions of one phase of an open course, in which a dose was given or that are
/// under way.
struct PhaseStanding {
    Course course; ///< Its id, patient, protocol, option and number of induction sessions; nothing else.
    CoursePhase phase = CoursePhase::Induction;
    int given = 0;
    std::optional<Instant> lastStarted;
    bool underWay = false;
    std::optional<Instant> decidedAt; ///< The newest decision on the course.
};

/// An OrderEndStanding is an order that is not revoked and ends.
struct OrderEndStanding {
    PatientId patient;
    QString familyName;
    QString givenName; ///< May be empty.
    QDate validUntil;
    std::optional<Instant> nextPlanned;
};

/// A LotStanding is a lot with units in the safe.
struct LotStanding {
    DrugLot lot;
    int stocked = 0;
};

/// A DiscrepancyStanding is a difference between a count and the drug ledger that nobody has settled.
struct DiscrepancyStanding {
    DrugLot lot;
    int counted = 0;
    int expected = 0; ///< The number of the ledger.
    Instant since;
};

/// StandingListing lists what is in force for a time and has an end, of so many patients at a time: whoever
/// asks for the whole clinic asks range by range. `from`: sessions planned before it are not to come any
/// more.
class StandingListing {
public:
    /// Returns the newest course of each patient, where it is open and boosters are wanted.
    [[nodiscard]] static Result<std::vector<BoosterStanding>> boosters(Connection& connection, Instant from,
                                                                       const PatientRange& patients);
    /// Returns orders with an authorisation that are not revoked.
    [[nodiscard]] static Result<std::vector<AuthorisationStanding>>
    authorisations(Connection& connection, Instant from, const PatientRange& patients);
    /// Returns the newest course of each patient, where it is open: one for each of its phases with sessions,
    /// those of one course together.
    [[nodiscard]] static Result<std::vector<PhaseStanding>> phases(Connection& connection,
                                                                   const PatientRange& patients);
    /// Returns the orders in force on the day of `from` of patients with an open course, the whole clinic in
    /// one question; the first to end comes first.
    [[nodiscard]] static Result<std::vector<OrderEndStanding>> orders(Connection& connection, Instant from,
                                                                      QDate today);
    /// Returns the lots with units in the safe, whose last day is `until` or earlier; the soonest first.
    [[nodiscard]] static Result<std::vector<LotStanding>> expiringLots(Connection& connection, QDate until);
    /// Returns the discrepancies that are open, the oldest first.
    [[nodiscard]] static Result<std::vector<DiscrepancyStanding>> openDiscrepancies(Connection& connection);
};

} // namespace tidemark::storage
