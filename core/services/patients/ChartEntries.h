// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Patient.h"
#include "services/base/OpenClinic.h"

#include <utility>
#include <vector>

namespace tidemark::services {

/// What is entered on a patient's chart: weight, allergies, conditions and risks. Every call checks the
/// actor's right and fails with NotFound for an unknown patient; it is one transaction with one entry in the
/// audit log.
class ChartEntries {
public:
    ChartEntries(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Adds a weight as typed, in kilograms. Fails with Implausible unless `keepImplausible`, and with
    /// InvalidDate for a day in the future.
    [[nodiscard]] Result<WeightMeasurement> addWeight(const PatientId& patient, const QString& kilograms,
                                                      QDate measuredOn, bool keepImplausible = false);
    /// Replaces the patient's allergies.
    [[nodiscard]] Result<void> setAllergies(const PatientId& patient, const std::vector<Allergy>& allergies);
    /// Replaces the patient's conditions.
    [[nodiscard]] Result<void> setConditions(const PatientId& patient,
                                             const std::vector<MedicalCondition>& conditions);
    /// Answers one of rules::riskCatalogue(). Fails with NotOneOfTheChoices for another key.
    [[nodiscard]] Result<void> answerRisk(const PatientId& patient, const RiskAnswer& answer);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
