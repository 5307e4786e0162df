// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "domain/Codes.h"
#include "domain/Medicine.h"
#include "units/Quantity.h"

#include <QDate>

#include <optional>
#include <vector>

namespace tidemark {

/// A Patient is a person as the clinic identifies one. A patient is found by number, or by name and birth
/// date together.
struct Patient {
    PatientId id;
    QString number;     ///< The clinic's own patient number, unique.
    QString familyName; ///< The only one, where a person has one name.
    QString givenName;  ///< May be empty.
    QDate birthDate;
    Sex sex = Sex::NotRecorded;
    QString diagnosis; ///< Indication as the clinic words it: "Treatment-resistant depression".
    QString phone;
};

/// Returns the name as lists and headers show it: "Brandt, Anna", or the one name somebody has.
[[nodiscard]] inline QString listName(const Patient& patient) {
    return patient.givenName.isEmpty() ? patient.familyName
                                       : patient.familyName + QStringLiteral(", ") + patient.givenName;
}

/// A WeightMeasurement is a body weight in kg and the day on which it was measured, from which doses in mg/kg
/// follow.
struct WeightMeasurement {
    Kilograms weight;
    QDate measuredOn;
};

/// An Allergy is a substance that the patient must not be given, in the words in which it was reported.
struct Allergy {
    QString substance;
    QString reaction; ///< May be empty.
};

/// A MedicalCondition is an illness of the patient beside the one that is treated, in free text. The risks
/// that a rule looks at are RiskAnswers.
struct MedicalCondition {
    QString name;
    QString note; ///< May be empty.
};

/// ChartAnswer says who answered a question of the chart, and when.
struct ChartAnswer {
    StaffId answeredBy;
    QString answeredByName; ///< As it was then.
    Instant answeredAt;

    friend bool operator==(const ChartAnswer&, const ChartAnswer&) = default;
};

/// A RiskAnswer is one answered pre-treatment risk; `key` is of rules::riskCatalogue(). A risk without one
/// was not asked.
struct RiskAnswer {
    QString key;
    bool present = false;
    QString note;
    std::optional<ChartAnswer> answer{};   ///< None where it was answered before that was kept.
    std::optional<Instant> presentSince{}; ///< The first "yes" that no "no" has followed; none as above.
};

/// RiskDecision is what a prescriber decided about a contraindication that is present.
struct RiskDecision {
    QString key;        ///< Of the risk.
    bool treat = false; ///< In spite of it; else the patient is not treated.
    QString reason;
    StaffId prescriber;
    QString prescriberName; ///< As it was then.
    Instant decidedAt;
};

/// A PatientChart is a patient with what the chart has beside the sessions.
struct PatientChart {
    Patient patient;
    std::vector<WeightMeasurement> weights; ///< Oldest first.
    std::vector<Allergy> allergies;
    std::vector<MedicalCondition> conditions;
    std::vector<RiskAnswer> risks;
    std::vector<RiskDecision> riskDecisions; ///< Oldest first.
    /// This is the newest answer about allergies; with an empty list it says that none are known.
    std::optional<ChartAnswer> allergiesAnswer;
    MedicineList medicines;

    /// Returns whether they were asked. "None known" is an answer, an empty list is none.
    [[nodiscard]] bool areAllergiesAsked() const { return !allergies.empty() || allergiesAnswer.has_value(); }
    /// Returns the newest weight, and nullopt where none was ever recorded. How old it may be is for the
    /// rules to say.
    [[nodiscard]] std::optional<WeightMeasurement> latestWeight() const {
        return weights.empty() ? std::nullopt : std::optional(weights.back());
    }
};

} // namespace tidemark
