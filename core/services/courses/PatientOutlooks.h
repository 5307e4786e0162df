// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Patient.h"
#include "domain/Session.h"
#include "services/base/OpenClinic.h"

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace tidemark::services {

/// A PatientOutlook is what a list says of a patient beside the name: what may be given, and when.
struct PatientOutlook {
    std::optional<Order> order; ///< In force today.
    /// This is the session that runs, else the next planned one from today on.
    std::optional<Session> session;
};

/// PatientOutlooks reads the outlook of the patients of a list.
class PatientOutlooks {
public:
    PatientOutlooks(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Returns what may be given to the patient, and when; both are empty for an unknown patient. Fails with
    /// NotPermitted.
    [[nodiscard]] Result<PatientOutlook> of(const PatientId& patient) const;
    /// Returns one for each of them, in their order.
    [[nodiscard]] Result<std::vector<PatientOutlook>> of(std::span<const Patient> patients) const;

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
