// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/access/Authorization.h"

namespace tidemark::rules {

namespace {

bool nurseMay(Command command) {
    switch (command) {
    case Command::FindPatients:
    case Command::ReadPatient:
    case Command::CreatePatient:
    case Command::EditPatient:
    case Command::RecordWeight:
    case Command::PlanSession:
    case Command::CancelSession:
    case Command::PlanCourse:
    case Command::StopCourse:
    case Command::RecordHomeDose:
    case Command::ReadProtocols:
    case Command::ReadSession:
    case Command::RunSession:
    case Command::SignSession:
    case Command::AmendSession:
    case Command::FillForm:
    case Command::RecordScale:
    case Command::AcknowledgeItem9:
    case Command::ExportReadings:
    case Command::PrintSession:
    case Command::ReadStaff:
    case Command::ReadStatus:
    case Command::MakeBackup:
    case Command::ReadDrugs:
    case Command::ReceiveDrugs:
    case Command::SendDrugsBack:
    case Command::CountDrugs:
    case Command::HandleDrugs:
    case Command::CorrectDrugs:
    case Command::WitnessDrugs:
    case Command::SetOwnPin:
    case Command::RecordClinicDay:
    case Command::RecordAftercare:
        return true;
    // Who hands the drugs out does not close the case about them. The order and the release are the
    // prescriber's word, what a protocol says the prescriber's or the administrator's; accounts, the clinic's
    // days and the audit log are the administrator's. Figures of everybody are for who answers for the
    // clinic.
    case Command::WriteOrder:
    case Command::RevokeOrder:
    case Command::DecideRelease:
    case Command::DecideCourse:
    case Command::EditProtocol:
    case Command::ApproveProtocol:
    case Command::SetClinicDays:
    case Command::ManageStaff:
    case Command::SetBackups:
    case Command::RestoreBackup:
    case Command::VerifyAuditLog:
    case Command::SettleDiscrepancy:
    case Command::ReadOutcomes:
    case Command::ReadReports:
        return false;
    }
    return false;
}

bool psychiatristMay(Command command) {
    switch (command) {
    case Command::WriteOrder:
    case Command::RevokeOrder:
    case Command::DecideRelease:
    case Command::DecideCourse:
    case Command::EditProtocol:
    case Command::ApproveProtocol:
    case Command::SettleDiscrepancy:
    case Command::ReadOutcomes:
    case Command::ReadReports:
        return true;
    default:
        return nurseMay(command);
    }
}

bool administratorMay(Command command) {
    switch (command) {
    case Command::FindPatients:
    case Command::ReadPatient:
    case Command::ReadSession:
    case Command::ExportReadings:
    case Command::PrintSession:
    case Command::ReadOutcomes:
    case Command::ReadReports:
    case Command::ReadProtocols:
    case Command::EditProtocol:
    case Command::ApproveProtocol:
    case Command::SetClinicDays:
    case Command::ManageStaff:
    case Command::ReadStaff:
    case Command::ReadStatus:
    case Command::MakeBackup:
    case Command::SetBackups:
    case Command::RestoreBackup:
    case Command::VerifyAuditLog:
    case Command::ReadDrugs:
    case Command::ReceiveDrugs:
    case Command::CountDrugs:
    case Command::SettleDiscrepancy:
    case Command::SetOwnPin:
    case Command::RecordClinicDay:
        return true;
    default:
        return false;
    }
}

bool changesSession(Command command) {
    return command == Command::RunSession || command == Command::CancelSession ||
           command == Command::DecideRelease || command == Command::SignSession;
}

bool vouchesForSession(Command command) {
    return command == Command::SignSession || command == Command::AmendSession;
}

} // namespace

bool roleMay(Role role, Command command) {
    switch (role) {
    case Role::Nurse:
        return nurseMay(command);
    case Role::Psychiatrist:
        return psychiatristMay(command);
    case Role::Administrator:
        return administratorMay(command);
    }
    return false;
}

Result<void> authorize(const Actor& actor, Command command, const Target& target) {
    if (actor.id.isNull()) {
        return fail(ErrorCode::NotSignedIn);
    }
    if (!roleMay(actor.role, command)) {
        return fail(ErrorCode::NotPermitted);
    }
    if (actor.role == Role::Nurse && vouchesForSession(command) && !target.own) {
        return fail(ErrorCode::NotPermitted);
    }
    if (target.sessionState == SessionState::Signed && changesSession(command)) {
        return fail(ErrorCode::Signed);
    }
    if (target.sessionState && target.sessionState != SessionState::Signed &&
        command == Command::AmendSession) {
        return fail(ErrorCode::WrongState);
    }
    return {};
}

} // namespace tidemark::rules
