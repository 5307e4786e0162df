// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/patients/Interactions.h"

#include "rules/patients/Medicines.h"

#include <algorithm>
#include <array>

namespace tidemark::rules {
namespace {

// The form of 2025 asks for medicines that may cause sedation or a change of the pressure and names these
// classes (clinical reference 4.2). The label was read in reproductions only, so it is not cited.
constexpr const char* monitoringForm = "Spravato REMS patient monitoring form, overview 2025";
constexpr const char* ssriStudy = "Szarmach et al. 2020, Neuropsychiatr Dis Treat 16:2539";
constexpr const char* unconfirmed = "";

struct ClassItem {
    MedicineClass kind = MedicineClass::Other;
    QLatin1String item;
    bool release = false;
};

constexpr std::array classItems{
    ClassItem{MedicineClass::Maoi, QLatin1String("mao-inhibitors"), true},
    ClassItem{MedicineClass::Benzodiazepine, QLatin1String("benzodiazepines"), true},
    ClassItem{MedicineClass::CnsDepressant, QLatin1String("sedative-hypnotics"), true},
    ClassItem{MedicineClass::Opioid, QLatin1String("opioids"), true},
    ClassItem{MedicineClass::Psychostimulant, QLatin1String("psychostimulants"), false}};

const ClassItem* itemOf(MedicineClass kind) {
    const auto found = std::ranges::find(classItems, kind, &ClassItem::kind);
    return found == classItems.end() ? nullptr : &*found;
}

Interaction interaction(MedicineClass kind, InteractionEffect effect, const char* source) {
    return {kind, effect, QString::fromLatin1(source), std::nullopt};
}

} // namespace

std::span<const Interaction> interactionCatalogue() {
    using enum InteractionEffect;
    static const std::array all{
        interaction(MedicineClass::Benzodiazepine, Sedation, monitoringForm),
        interaction(MedicineClass::Benzodiazepine, WeakerEffect, unconfirmed),
        interaction(MedicineClass::CnsDepressant, Sedation, monitoringForm),
        interaction(MedicineClass::Opioid, Sedation, monitoringForm),
        interaction(MedicineClass::Psychostimulant, PressureRise, monitoringForm),
        interaction(MedicineClass::Maoi, PressureRise, unconfirmed),
        interaction(MedicineClass::Lamotrigine, WeakerEffect, unconfirmed),
        // SSRIs, in one small study of infusions.
        Interaction{MedicineClass::Antidepressant, PressureRise, QString::fromLatin1(ssriStudy),
                    Route::Intravenous},
    };
    return all;
}

std::vector<Interaction> interactionsOf(MedicineClass kind, Route route) {
    std::vector<Interaction> found;
    for (const Interaction& each : interactionCatalogue()) {
        if (each.kind == kind && each.route.value_or(route) == route) {
            found.push_back(each);
        }
    }
    return found;
}

std::vector<Interaction> interactionsOf(const MedicineEntry& medicine, Route route) {
    auto found = interactionsOf(medicine.kind, route);
    if (medicine.kind == MedicineClass::Antidepressant && !isSsri(medicine.name)) {
        found.clear();
    }
    return found;
}

bool isSsri(const QString& name) {
    // Their international names, and with them escitalopram; brand names differ by country.
    static constexpr std::array ssris{QLatin1String("citalopram"), QLatin1String("fluoxetin"),
                                      QLatin1String("fluvoxamin"), QLatin1String("paroxetin"),
                                      QLatin1String("sertralin")};
    return std::ranges::any_of(ssris,
                               [&](QLatin1String each) { return name.contains(each, Qt::CaseInsensitive); });
}

std::optional<QLatin1String> checklistItemOf(MedicineClass kind) {
    const ClassItem* found = itemOf(kind);
    return found == nullptr ? std::nullopt : std::optional(found->item);
}

std::optional<MedicineClass> classAskedBy(const QString& itemKey) {
    const auto found =
        std::ranges::find_if(classItems, [&](const ClassItem& each) { return each.item == itemKey; });
    return found == classItems.end() ? std::nullopt : std::optional(found->kind);
}

bool asksForMedicines(const QString& itemKey) {
    return itemKey == newMedicinesItem || classAskedBy(itemKey).has_value();
}

bool needsReleaseWhenNew(MedicineClass kind) {
    const ClassItem* found = itemOf(kind);
    return found != nullptr && found->release;
}

std::vector<QLatin1String> releaseItems() {
    std::vector<QLatin1String> items;
    for (const ClassItem& each : classItems) {
        if (each.release) {
            items.push_back(each.item);
        }
    }
    return items;
}

std::vector<NewMedicine> newMedicines(const MedicineList& list, Instant seen, QDate today) {
    std::vector<NewMedicine> found;
    for (const ClassItem& asked : classItems) {
        if (!asked.release) {
            continue;
        }
        std::optional<Instant> latest;
        for (const MedicineEntry& medicine : medicinesTaken(list, asked.kind, today)) {
            const Instant since = listedSince(list, medicine);
            if (since > seen && (!latest || since > *latest)) {
                latest = since;
            }
        }
        if (latest) {
            found.push_back({asked.item, *latest});
        }
    }
    return found;
}

bool isAnyListedSince(const MedicineList& list, Instant since, QDate today) {
    return std::ranges::any_of(medicinesTaken(list, today), [&](const MedicineEntry& medicine) {
        return listedSince(list, medicine) >= since;
    });
}

} // namespace tidemark::rules
