// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Medicine.h"

#include <QLatin1String>

#include <optional>
#include <span>
#include <vector>

namespace tidemark::rules {

/// InteractionEffect is what a medicine may do beside ketamine or esketamine (clinical reference 3.1).
enum class InteractionEffect { Sedation, PressureRise, WeakerEffect };

/// An Interaction is one of the reference; the app words it and prints the source.
struct Interaction {
    MedicineClass kind = MedicineClass::Other;
    InteractionEffect effect = InteractionEffect::Sedation;
    QString source;               ///< Short citation; empty where the reference has it unconfirmed.
    std::optional<Route> route{}; ///< Seen with this route only; none: whatever the route.

    friend bool operator==(const Interaction&, const Interaction&) = default;
};
/// Returns every interaction that the program knows, by class of medicine. The list is never empty and is the
/// same for as long as the program runs.
[[nodiscard]] std::span<const Interaction> interactionCatalogue();
/// Returns those of one class with one route, in the order of the catalogue.
[[nodiscard]] std::vector<Interaction> interactionsOf(MedicineClass kind, Route route);
/// Returns those of a medicine by its name, too: what was seen with SSRIs is said of an SSRI alone.
[[nodiscard]] std::vector<Interaction> interactionsOf(const MedicineEntry& medicine, Route route);
/// Returns whether a medicine is an SSRI by the international name in it, whatever else is in the name.
[[nodiscard]] bool isSsri(const QString& name);

/// Returns the checklist item that asks for medicines of this class in a protocol that asks for each (the
/// questions of the patient monitoring form, clinical reference 4.2); none where no item does.
[[nodiscard]] std::optional<QLatin1String> checklistItemOf(MedicineClass kind);
/// Returns the class that a checklist item asks for; none for another item.
[[nodiscard]] std::optional<MedicineClass> classAskedBy(const QString& itemKey);
/// This is the item of a protocol that asks for new medicines in one question.
inline constexpr QLatin1String newMedicinesItem("new-medicines");
/// Returns whether the item asks for medicines in one of these two ways.
[[nodiscard]] bool asksForMedicines(const QString& itemKey);

/// Returns whether only a prescriber lifts that such a medicine is new: an MAO inhibitor or a CNS depressant.
/// A psychostimulant is shown with its interaction, and the pressure before the dose decides.
[[nodiscard]] bool needsReleaseWhenNew(MedicineClass kind);

/// Returns the checklist items that ask for such a medicine, in the order of the catalogue.
[[nodiscard]] std::vector<QLatin1String> releaseItems();

/// A NewMedicine came on the list lately, is taken, and only a prescriber lifts that.
struct NewMedicine {
    QLatin1String itemKey; ///< Of the checklist item that asks for its class.
    Instant arose;         ///< When it came on the list.

    friend bool operator==(const NewMedicine&, const NewMedicine&) = default;
};
/// Returns what came on the list after `seen` and is taken on `today`: the latest of each class, in the order
/// of the catalogue, so that a decision made before it does not cover it. `seen` is when a prescriber had the
/// list in view or let a dose start with it.
[[nodiscard]] std::vector<NewMedicine> newMedicines(const MedicineList& list, Instant seen, QDate today);
/// Returns whether anything that is taken on `today`, of whatever class, came on the list at `since` or
/// later.
[[nodiscard]] bool isAnyListedSince(const MedicineList& list, Instant since, QDate today);

} // namespace tidemark::rules
