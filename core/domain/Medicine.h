// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Id.h"
#include "domain/Codes.h"

#include <QDate>

#include <optional>
#include <vector>

namespace tidemark {

/// A MedicineId is of one medicine of a patient's list, whatever was entered about it.
using MedicineId = Id<struct MedicineTag>;

/// MedicineClass says what a medicine is, as far as treatment with ketamine or esketamine asks (clinical
/// reference 3.1, 4.2). A CnsDepressant is a sedative, a sleeping medicine or another depressant that is
/// neither a benzodiazepine nor an opioid.
enum class MedicineClass {
    Benzodiazepine,
    CnsDepressant,
    Opioid,
    Psychostimulant,
    Maoi,
    Lamotrigine,
    Antihypertensive,
    Antidepressant, ///< Any but an MAO inhibitor.
    MoodStabiliser,
    Other
};

/// MedicineChange says what an entry does to the medicine that it is about.
enum class MedicineChange { Added, Corrected, Stopped, InError };

inline constexpr std::array medicineClassCodes{
    CodeOf<MedicineClass>{MedicineClass::Benzodiazepine, "benzodiazepine"},
    CodeOf<MedicineClass>{MedicineClass::CnsDepressant, "cns-depressant"},
    CodeOf<MedicineClass>{MedicineClass::Opioid, "opioid"},
    CodeOf<MedicineClass>{MedicineClass::Psychostimulant, "psychostimulant"},
    CodeOf<MedicineClass>{MedicineClass::Maoi, "maoi"},
    CodeOf<MedicineClass>{MedicineClass::Lamotrigine, "lamotrigine"},
    CodeOf<MedicineClass>{MedicineClass::Antihypertensive, "antihypertensive"},
    CodeOf<MedicineClass>{MedicineClass::Antidepressant, "antidepressant"},
    CodeOf<MedicineClass>{MedicineClass::MoodStabiliser, "mood-stabiliser"},
    CodeOf<MedicineClass>{MedicineClass::Other, "other"}};
inline constexpr std::array medicineChangeCodes{
    CodeOf<MedicineChange>{MedicineChange::Added, "added"},
    CodeOf<MedicineChange>{MedicineChange::Corrected, "corrected"},
    CodeOf<MedicineChange>{MedicineChange::Stopped, "stopped"},
    CodeOf<MedicineChange>{MedicineChange::InError, "in-error"}};

[[nodiscard]] constexpr const auto& codesOf(MedicineClass) {
    return medicineClassCodes;
}
[[nodiscard]] constexpr const auto& codesOf(MedicineChange) {
    return medicineChangeCodes;
}

/// A MedicineEntry is one of a patient's medicine list: the medicine as it is known from then on. An entry is
/// never changed; what follows about the same medicine is a further entry with the same `medicine`.
struct MedicineEntry {
    EntryId id;
    MedicineId medicine;
    PatientId patient;
    MedicineChange change = MedicineChange::Added;
    QString name;
    QString dose; ///< As the clinic writes it: "2 mg at night". May be empty.
    MedicineClass kind = MedicineClass::Other;
    QDate startedOn; ///< Null: not known.
    QDate stoppedOn; ///< The first day without it. Null: it is taken.
    QString reason;  ///< Of a correction or of an entry in error.
    StaffId author;
    QString authorName; ///< As it was then.
    Instant enteredAt;

    /// Returns whether it was taken on that day, as this entry says.
    [[nodiscard]] bool isTakenOn(QDate day) const {
        return change != MedicineChange::InError && (startedOn.isNull() || startedOn <= day) &&
               (stoppedOn.isNull() || day < stoppedOn);
    }
};

/// A MedicinesAnswer says that a patient was asked about medicines: takes none, or takes what the list says.
struct MedicinesAnswer {
    bool none = false;
    StaffId answeredBy;
    QString answeredByName; ///< As it was then.
    Instant answeredAt;

    friend bool operator==(const MedicinesAnswer&, const MedicinesAnswer&) = default;
};

/// A MedicineList is a patient's, with everything that was ever entered.
struct MedicineList {
    std::vector<MedicineEntry> entries;    ///< In the order of entry.
    std::optional<MedicinesAnswer> answer; ///< The newest.
};

} // namespace tidemark
