// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/HomeDose.h"
#include "services/base/OpenClinic.h"

#include <utility>
#include <vector>

namespace tidemark::services {

/// A HomeDoseForm is a dose at home as it was reported.
struct HomeDoseForm {
    QString day;  ///< ISO 8601
    QString time; ///< "21:30"; empty: noon.
    Drug drug = Drug::Ketamine;
    HomeForm form = HomeForm::NasalSpray;
    QString dose; ///< mg; empty: not known.
    ReportedBy reportedBy = ReportedBy::Patient;
    std::optional<bool> sitterPresent;
    QString pressure;    ///< "142/88"; empty: not measured.
    QString sideEffects; ///< May be empty.
    QString note;
};

/// HomeDoses are doses that patients took at home. They are a record of their own: never a session, never
/// counted.
class HomeDoses {
public:
    HomeDoses(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Returns every fault of the form: InvalidDate on "taken-at" for a time to come or longer than two years
    /// ago; "home-dose-pressure" where that is not one pressure.
    [[nodiscard]] std::vector<Error> check(const HomeDoseForm& form) const;
    /// Adds a dose that somebody reported, with one entry in the audit log, and returns it with its author
    /// and time. Fails with the first of check(), and with NotFound for an unknown patient.
    [[nodiscard]] Result<HomeDose> add(const PatientId& patient, const HomeDoseForm& form);
    /// Withdraws a dose that was entered by mistake. The line stays, with the reason. It fails with
    /// ReasonRequired; WrongState for the second time.
    [[nodiscard]] Result<void> withdraw(const HomeDoseId& id, const QString& reason);
    /// Lists them oldest first; withdrawn ones are in it.
    [[nodiscard]] Result<std::vector<HomeDose>> ofPatient(const PatientId& patient) const;

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
