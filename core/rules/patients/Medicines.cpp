// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/patients/Medicines.h"

#include <algorithm>

namespace tidemark::rules {
namespace {

/// The newest entry about each medicine, those in error among them.
std::vector<MedicineEntry> newestOfEach(const MedicineList& list) {
    std::vector<MedicineEntry> newest;
    for (const MedicineEntry& entry : list.entries) {
        const auto before = std::ranges::find(newest, entry.medicine, &MedicineEntry::medicine);
        if (before == newest.end()) {
            newest.push_back(entry);
        } else {
            *before = entry;
        }
    }
    return newest;
}

bool isAntidepressant(const MedicineEntry& medicine) {
    return medicine.kind == MedicineClass::Antidepressant || medicine.kind == MedicineClass::Maoi;
}

bool isTakenWithin(const MedicineEntry& medicine, QDate from, QDate until) {
    const bool begun = medicine.startedOn.isNull() || medicine.startedOn <= until;
    return begun && (medicine.stoppedOn.isNull() || from < medicine.stoppedOn);
}

} // namespace

std::vector<MedicineEntry> knownMedicines(const MedicineList& list) {
    std::vector<MedicineEntry> known = newestOfEach(list);
    std::erase_if(known, [](const MedicineEntry& entry) { return entry.change == MedicineChange::InError; });
    return known;
}

std::vector<MedicineEntry> medicinesTaken(const MedicineList& list, QDate day) {
    std::vector<MedicineEntry> taken = knownMedicines(list);
    std::erase_if(taken, [&](const MedicineEntry& entry) { return !entry.isTakenOn(day); });
    return taken;
}

std::vector<MedicineEntry> medicinesTaken(const MedicineList& list, MedicineClass kind, QDate day) {
    std::vector<MedicineEntry> taken = medicinesTaken(list, day);
    std::erase_if(taken, [&](const MedicineEntry& entry) { return entry.kind != kind; });
    return taken;
}

bool areMedicinesAsked(const MedicineList& list) {
    return list.answer.has_value() || !knownMedicines(list).empty();
}

Instant listedSince(const MedicineList& list, const MedicineEntry& medicine) {
    std::optional<Instant> since;
    for (const MedicineEntry& entry : list.entries) {
        if (entry.medicine != medicine.medicine) {
            continue;
        }
        const bool same = entry.kind == medicine.kind && entry.change != MedicineChange::InError &&
                          (entry.stoppedOn.isNull() || !medicine.stoppedOn.isNull());
        if (!same) {
            since.reset();
        } else if (!since) {
            since = entry.enteredAt;
        }
    }
    return since.value_or(medicine.enteredAt);
}

OralAntidepressant oralAntidepressant(const MedicineList& list, QDate from, QDate until) {
    if (!areMedicinesAsked(list)) {
        return OralAntidepressant::NotAsked;
    }
    const bool taken = std::ranges::any_of(knownMedicines(list), [&](const MedicineEntry& medicine) {
        return isAntidepressant(medicine) && isTakenWithin(medicine, from, until);
    });
    return taken ? OralAntidepressant::Taken : OralAntidepressant::None;
}

bool isNoneAnswered(const MedicineList& list) {
    return list.answer && list.answer->none &&
           std::ranges::none_of(list.entries, [&](const MedicineEntry& entry) {
               return entry.enteredAt > list.answer->answeredAt;
           });
}

} // namespace tidemark::rules
