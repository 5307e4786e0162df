// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Patient.h"
#include "domain/Protocol.h"
#include "domain/Session.h"
#include "rules/patients/Interactions.h"

#include <QLatin1String>

#include <optional>
#include <span>
#include <vector>

namespace tidemark::rules {

/// These are the keys of reasons that are no checklist item and no field of a reading.
namespace release_keys {
inline constexpr QLatin1String pressure("pressure");
inline constexpr QLatin1String item9("item-9");
/// This comes before the key of a risk: "contraindication/aneurysmal-disease".
inline constexpr QLatin1String contraindication("contraindication/");
} // namespace release_keys

/// ReleaseReason says why a dose may not start before a prescriber has decided: what it is, and since when.
/// `key` is one of release_keys, the key of a checklist item, or the field of a severe value.
struct ReleaseReason {
    QString key;
    Instant arose;

    friend bool operator==(const ReleaseReason&, const ReleaseReason&) = default;
};

/// ReleaseFacts are what the reasons need to know beside the session's own record.
struct ReleaseFacts {
    std::vector<RiskAnswer> contraindications{}; ///< Of rules::standingContraindications().
    std::optional<Instant> openItem9{}; ///< An answer above 0 of this visit that nobody has acknowledged.
    bool firstEsketamine = false;       ///< This clinic has given the patient none before.
    /// These are checklist items about medicines that are known: "yes" at the last session that was started,
    /// or on the list since before a prescriber last had it in view.
    std::vector<QString> knownMedicines{};
    /// These are of rules::newMedicines(): on the list since a prescriber last had it in view.
    std::vector<NewMedicine> newMedicines{};
    /// A medicine came on the list in this session: "a new medicine" is known by name and class.
    bool newMedicineListed = false;
};

/// Returns everything that only a prescriber lifts before the dose, in a fixed order. Of the baseline, each
/// value by the newest set that has it: a pressure above the limit (R-BP-1) and every value that is severe by
/// the protocol's limits. Of the checklist: thoughts of suicide, a possible pregnancy, an esketamine patient
/// who is not enrolled at a first treatment (clinical reference 4.1), an MAOI or a CNS depressant that is new
/// (3.1), by the checklist or by the medicine list; where the checklist asks no more than that, any new
/// medicine that is not on the list by its class. Then item 9 and the contraindications of the chart. Each
/// arose with the first of its answers that nothing safer has followed.
[[nodiscard]] std::vector<ReleaseReason> releaseReasons(const SessionRecord& record, const Protocol& protocol,
                                                        const ReleaseFacts& facts = {});

/// Returns whether the newest decision lets the dose start in spite of all of these: it says proceed, names
/// each, and was taken after each arose. One that names nothing is from when a release was about the pressure
/// alone.
[[nodiscard]] bool isReleased(const SessionRecord& record, std::span<const ReleaseReason> reasons);

} // namespace tidemark::rules
