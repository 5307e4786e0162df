// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ClinicDayFacts.h"
#include "domain/StaffMember.h"
#include "services/base/OpenClinic.h"

#include <optional>
#include <utility>
#include <vector>

namespace tidemark::services {

/// ClinicDayForm is what somebody says of the clinic as a place today.
struct ClinicDayForm {
    StaffId prescriber;
    QString from;  ///< A time of today on the clinic's wall clock: "8:00".
    QString until; ///< Later than `from`; "24:00" is the end of the day.
    bool oximeterChecked = false;
    bool equipmentChecked = false;
};

/// ClinicDay keeps the facts of a day: which prescriber is on site from when until when, and that pulse
/// oximeter and emergency equipment were checked. They are asked once a day and looked at for every Start.
///
/// Each call checks the actor's right first. It is one transaction with one entry in the audit log.
class ClinicDay {
public:
    ClinicDay(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Returns the newest answer of today; none where nobody has answered.
    [[nodiscard]] Result<std::optional<ClinicDayFacts>> today() const;
    /// Returns the answer of the last day before today that has one, to be offered again.
    [[nodiscard]] Result<std::optional<ClinicDayFacts>> before() const;
    /// Returns those who may be the prescriber of the day.
    [[nodiscard]] Result<std::vector<StaffMember>> prescribers() const;
    /// Answers for today, or corrects the answer: the older one stays in the record. Fails with
    /// NotOneOfTheChoices on "prescriber"; Empty and InvalidDate on "on-site-from" and "on-site-until", the
    /// latter also where it is not later.
    [[nodiscard]] Result<ClinicDayFacts> record(const ClinicDayForm& form);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
