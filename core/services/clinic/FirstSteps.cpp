// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/FirstSteps.h"

#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "services/clinic/WitnessPins.h"
#include "storage/repositories/clinic/ClinicBeginnings.h"
#include "storage/Store.h"

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;

Result<std::vector<FirstStep>> firstSteps(OpenClinic& clinic, const Actor& actor) {
    TIDEMARK_TRY(authorize(actor, Command::ReadSession));
    const auto found = TIDEMARK_TRY(clinic.store().read(
        [](Connection& connection) { return storage::ClinicBeginnings::load(connection); }));
    if (found.session) {
        return std::vector<FirstStep>{};
    }
    const bool pin = TIDEMARK_TRY(WitnessPins(clinic, actor).hasPin());
    const auto may = [&](Command command) { return rules::roleMay(actor.role, command); };
    return std::vector<FirstStep>{
        {FirstStepKind::AddNurse, found.nurse, may(Command::ManageStaff)},
        {FirstStepKind::AddPrescriber, found.psychiatrist, may(Command::ManageStaff)},
        {FirstStepKind::AddRooms, found.room, may(Command::SetClinicDays)},
        {FirstStepKind::EnterAddress, found.address, may(Command::ManageStaff)},
        {FirstStepKind::SetPin, pin, may(Command::SetOwnPin)},
        {FirstStepKind::ReceiveDrugs, found.lot, may(Command::ReceiveDrugs)},
        {FirstStepKind::AddPatient, found.patient, may(Command::CreatePatient)},
        {FirstStepKind::WriteOrder, found.order, may(Command::WriteOrder)},
        {FirstStepKind::PlanSession, false, may(Command::PlanSession)},
    };
}

} // namespace tidemark::services
