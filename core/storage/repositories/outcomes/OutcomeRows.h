// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Patient.h"
#include "domain/ScaleResult.h"
#include "domain/Session.h"
#include "storage/engine/Connection.h"
#include "storage/repositories/base/LinesInOrder.h"

#include <map>
#include <set>
#include <vector>

namespace tidemark::storage {

/// An OutcomeResult is one answered questionnaire, without who typed it.
struct OutcomeResult {
    PatientId patient;
    ScaleId scale;
    std::vector<std::optional<int>> answers;
    Instant answeredAt;
};

/// OutcomeRows reads whole tables of the clinic for counting: one statement each, in the order of patients,
/// so that nobody is asked about one by one.
class OutcomeRows {
public:
    /// Reads number and names of every patient.
    [[nodiscard]] static Result<std::vector<Patient>> patients(Connection& connection);
    /// Reads every course: by patient, each one's in the order that they were opened.
    [[nodiscard]] static Result<std::vector<Course>> courses(Connection& connection);
    /// Reads every session: by patient, each one's in the order of the plan. Of its place in the course only
    /// the phase is in it, and no room.
    [[nodiscard]] static Result<std::vector<Session>> sessions(Connection& connection);
    /// Reads every result: by patient, each one's oldest first.
    [[nodiscard]] static Result<std::vector<OutcomeResult>> results(Connection& connection);
    /// Reads who prescribed each order.
    [[nodiscard]] static Result<std::map<OrderId, StaffId>> prescribers(Connection& connection);
    /// Reads the sets of vitals of the sessions that began from `from` to just before `until`, in the order
    /// of the sessions' ids.
    [[nodiscard]] static LinesInOrder<Reading> readings(Connection& connection, Instant from, Instant until);
    /// Reads the side effects of the same sessions.
    [[nodiscard]] static LinesInOrder<EffectChange> effects(Connection& connection, Instant from,
                                                            Instant until);
    /// Reads the prescriber's decisions on pressures in the same sessions.
    [[nodiscard]] static LinesInOrder<PressureDecision> decisions(Connection& connection, Instant from,
                                                                  Instant until);
    /// Reads the sessions after whose discharge something serious happened, which was not withdrawn.
    [[nodiscard]] static Result<std::set<SessionId>> seriousLater(Connection& connection);
};

} // namespace tidemark::storage
