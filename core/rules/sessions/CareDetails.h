// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

#include <optional>
#include <span>

/// These are what is said of an intervention beside its key, to be read back: the medicine and its dose, the
/// flow of oxygen, where an injection goes, and how the cannula's or the injection's place looks.
namespace tidemark::rules {

/// A MedicineGiven is a medicine that was given beside the treatment.
struct MedicineGiven {
    QString medicine; ///< As typed: "ondansetron".
    Milligrams dose;

    friend bool operator==(const MedicineGiven&, const MedicineGiven&) = default;
};

/// An OxygenFlow is the oxygen that the patient gets from the time of its intervention on, in L/min.
struct OxygenFlow {
    LitresPerMinute flow; ///< 0: the oxygen was taken away.

    friend bool operator==(const OxygenFlow&, const OxygenFlow&) = default;
};

/// A SiteCheck says how the place of the cannula or of the injection looks, and what was done if not well.
struct SiteCheck {
    bool swollen = false;
    bool red = false;
    bool painful = false;
    QString done; ///< Empty where it looks well.

    /// Returns whether nothing was found at the place; then nothing has to be done.
    [[nodiscard]] bool looksWell() const { return !swollen && !red && !painful; }
    friend bool operator==(const SiteCheck&, const SiteCheck&) = default;
};

/// Returns the key of an intervention that is not of the catalogue: it is always recorded with its detail.
[[nodiscard]] const QString& injectionSiteKey();
/// Returns the key of a look at the place of the cannula or of the injection.
[[nodiscard]] const QString& siteCheckKey();
/// Returns "left-deltoid", "right-deltoid", "left-vastus-lateralis", ... The app words them.
[[nodiscard]] std::span<const QString> injectionSites();
/// Returns whether an intervention of that key is a medicine: it has a name and a dose.
[[nodiscard]] bool isMedicine(const QString& interventionKey);
/// Returns whether it is oxygen: it has a flow.
[[nodiscard]] bool isOxygen(const QString& interventionKey);

/// Returns the detail as it is stored: "4 mg ondansetron", "2 L/min", "well", "swollen red; cannula resited".
[[nodiscard]] QString interventionDetail(const MedicineGiven& given);
[[nodiscard]] QString interventionDetail(const OxygenFlow& oxygen);
[[nodiscard]] QString interventionDetail(const SiteCheck& check);

/// Reads it back; returns none where the key is another or the detail cannot be read.
[[nodiscard]] std::optional<MedicineGiven> medicineOf(const Intervention& intervention);
/// Reads the flow back in L/min; returns none where the intervention is no oxygen or says no flow.
[[nodiscard]] std::optional<OxygenFlow> oxygenOf(const Intervention& intervention);
/// Reads the look back; returns none where the key is another or the detail is not exactly as
/// interventionDetail() writes it.
[[nodiscard]] std::optional<SiteCheck> siteCheckOf(const Intervention& intervention);
/// Reads back which of injectionSites() was chosen; returns none where the key is another or the site is not
/// among them.
[[nodiscard]] std::optional<QString> injectionSiteOf(const Intervention& intervention);

/// Returns where the injection goes: the newest site that counts; null before there is one.
[[nodiscard]] const Intervention* injectionSiteIn(const std::vector<Intervention>& interventions);

/// Returns the medicines and the oxygen of a record of which nobody has said which, how much or at what flow,
/// oldest first. Pointers go into the record.
[[nodiscard]] std::vector<const Intervention*> unsaidCare(const SessionRecord& record);

} // namespace tidemark::rules
