// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/InventedPeople.h"
#include "services/clinic/ClinicAccess.h"

#include <functional>

namespace tidemark::demo {

/// DemoPlan says how large the invented clinic is. The same plan on the same day gives the same clinic.
struct DemoPlan {
    int patients = 60;
    int years = 2;
    std::uint64_t seed = 1;
};

/// A DemoClinic is what whoever made one needs to know: how to sign in, and how much is in it.
struct DemoClinic {
    std::vector<DemoPerson> people;
    QString passphrase; ///< The same for all of them: nothing in a demo clinic is secret.
    QString pin;        ///< So is this.
    QString recoveryCode;
    qint64 patients = 0;
    qint64 sessions = 0;
};

/// Returns the name every demo clinic has; the app shows the sign-in names for a clinic of this name only.
[[nodiscard]] QString demoClinicName();
/// Returns the passphrase of everybody in every demo clinic. It is no secret: the sign-in page shows it.
[[nodiscard]] QString demoPassphrase();

/// DemoProgress is called now and then with how far the making is.
using DemoProgress = std::function<void(int done, int total)>;

/// Makes the clinic in an empty folder through the same services as a real one: patients over the years, and
/// a board of today (as `clock` has it) with sessions at every stage, whatever the hour. How to sign in
/// is written beside it ("demo.json"). Where it fails it leaves the folder as it was before.
[[nodiscard]] Result<DemoClinic> createDemoClinic(const QString& folder, const DemoPlan& plan,
                                                  const Clock& clock, const DemoProgress& progress = {},
                                                  services::KdfCost cost = services::KdfCost::standard());

} // namespace tidemark::demo
