// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "domain/Codes.h"
#include "units/Quantity.h"

#include <QDate>

#include <vector>

namespace tidemark {

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

/// The name as lists and headers show it: "Brandt, Anna", or the one name somebody has.
[[nodiscard]] inline QString listName(const Patient& patient) {
    return patient.givenName.isEmpty() ? patient.familyName
                                       : patient.familyName + QStringLiteral(", ") + patient.givenName;
}

struct WeightMeasurement {
    Kilograms weight;
    QDate measuredOn;
};

struct Allergy {
    QString substance;
    QString reaction; ///< May be empty.
};

struct MedicalCondition {
    QString name;
    QString note; ///< May be empty.
};

/// One answered pre-treatment risk; `key` is of rules::riskCatalogue().
struct RiskAnswer {
    QString key;
    bool present = false;
    QString note;
};

/// A patient with what the chart holds beside the sessions.
struct PatientChart {
    Patient patient;
    std::vector<WeightMeasurement> weights; ///< Oldest first.
    std::vector<Allergy> allergies;
    std::vector<MedicalCondition> conditions;
    std::vector<RiskAnswer> risks;

    [[nodiscard]] std::optional<WeightMeasurement> latestWeight() const {
        return weights.empty() ? std::nullopt : std::optional(weights.back());
    }
};

} // namespace tidemark
