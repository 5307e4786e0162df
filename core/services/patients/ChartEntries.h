// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Patient.h"
#include "services/base/OpenClinic.h"

#include <utility>
#include <vector>

namespace tidemark::services {

/// ChartEntries are what is entered on a patient's chart: weight, allergies, conditions and risks. Every call
/// checks the actor's right and fails with NotFound for an unknown patient; it is one transaction with one
/// entry in the audit log.
class ChartEntries {
public:
    ChartEntries(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Adds a weight as typed, in kilograms. Unless `keepImplausible` it fails with Implausible, and with
    /// WeightDiffers where the last session had another one (rules::weightChangedTooMuch); without a session
    /// the last weight of an earlier day is compared, never one of the same day, which may be the slip. Fails
    /// with InvalidDate for a day in the future.
    [[nodiscard]] Result<WeightMeasurement> addWeight(const PatientId& patient, const QString& kilograms,
                                                      QDate measuredOn, bool keepImplausible = false);
    /// Replaces the patient's allergies. A list says that they were asked; an emptied one that they were not.
    [[nodiscard]] Result<void> setAllergies(const PatientId& patient, const std::vector<Allergy>& allergies);
    /// Records that the patient was asked and knows of no allergy. Fails with WrongState where one is on the
    /// chart.
    [[nodiscard]] Result<void> setNoKnownAllergies(const PatientId& patient);
    /// Replaces the patient's conditions.
    [[nodiscard]] Result<void> setConditions(const PatientId& patient,
                                             const std::vector<MedicalCondition>& conditions);
    /// Answers one of rules::riskCatalogue(). It fails with NotOneOfTheChoices for another key.
    [[nodiscard]] Result<void> answerRisk(const PatientId& patient, const RiskAnswer& answer);
    /// Answers "no" to every risk that has no answer yet: they were asked together, and none is present.
    [[nodiscard]] Result<void> denyOtherRisks(const PatientId& patient);
    /// Records what a prescriber decides about a contraindication that stops the treatment. It fails with
    /// ReasonRequired, with NotOneOfTheChoices on "risk" for one that does not stop it, and with WrongState
    /// for one that is not present.
    [[nodiscard]] Result<void> decideRisk(const PatientId& patient, const QString& key, bool treat,
                                          const QString& reason);

private:
    [[nodiscard]] ChartAnswer answerNow() const;
    [[nodiscard]] RiskAnswer risk(const QString& key, bool present, const QString& note) const;

    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
