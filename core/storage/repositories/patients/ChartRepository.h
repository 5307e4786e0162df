// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Patient.h"
#include "storage/engine/Connection.h"
#include "storage/repositories/base/RowSequence.h"

#include <vector>

namespace tidemark::storage {

/// ChartRepository is what a patient's chart has beside the sessions: weights, allergies, conditions, risks
/// and what was decided about them. It loads the medicine list, which MedicineRepository writes.
class ChartRepository {
public:
    /// A ListedLine is a line of a list of the chart with the patient whose it is.
    template <class Line>
    struct ListedLine {
        EntryId id;
        PatientId patient;
        Line line;
    };
    /// Reads the allergies of the whole clinic: by patient as PatientSearch lists them, in the list's order.
    [[nodiscard]] static RowSequence<ListedLine<Allergy>> allergiesInOrder(Connection& connection);
    /// Reads the conditions of the whole clinic in the same order.
    [[nodiscard]] static RowSequence<ListedLine<MedicalCondition>> conditionsInOrder(Connection& connection);
    /// Fails with NotFound.
    [[nodiscard]] static Result<PatientChart> load(Connection& connection, const PatientId& patient);

    /// Adds a measured weight; those before stay. `enteredAt` decides between two weights of one day.
    [[nodiscard]] static Result<void> addWeight(Connection& connection, const PatientId& patient,
                                                const WeightMeasurement& weight, const StaffId& author,
                                                Instant enteredAt);
    /// Lists them oldest first.
    [[nodiscard]] static Result<std::vector<WeightMeasurement>> weights(Connection& connection,
                                                                        const PatientId& patient);
    /// Replaces the whole list; the audit log keeps what was there before.
    [[nodiscard]] static Result<void> setAllergies(Connection& connection, const PatientId& patient,
                                                   const std::vector<Allergy>& allergies, Instant now);
    /// Replaces the whole list in its order, as setAllergies() does.
    [[nodiscard]] static Result<void> setConditions(Connection& connection, const PatientId& patient,
                                                    const std::vector<MedicalCondition>& conditions,
                                                    Instant now);
    /// Writes that the allergies were asked; std::nullopt takes that back.
    [[nodiscard]] static Result<void> setAllergiesAnswer(Connection& connection, const PatientId& patient,
                                                         const std::optional<ChartAnswer>& answer);
    /// Writes the answer about one risk in place of the one before. `answer.presentSince` is kept from the
    /// "yes" before, where there is one.
    [[nodiscard]] static Result<void> setRisk(Connection& connection, const PatientId& patient,
                                              const RiskAnswer& answer);
    /// Adds a prescriber's decision about a contraindication. It is never altered; the newest of a risk
    /// counts.
    [[nodiscard]] static Result<void> addRiskDecision(Connection& connection, const PatientId& patient,
                                                      const RiskDecision& decision);
};

} // namespace tidemark::storage
