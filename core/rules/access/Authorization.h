// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/Session.h"
#include "domain/StaffMember.h"

#include <optional>

namespace tidemark::rules {

/// Command names everything that can be asked of the program, reads included. Everything is denied by
/// default: a pair that the table does not name is refused.
enum class Command {
    FindPatients,
    ReadPatient,
    CreatePatient,
    EditPatient,
    RecordWeight,
    WriteOrder,
    RevokeOrder,
    PlanSession,
    CancelSession,
    PlanCourse, ///< A whole course, its moves, what was missed, its boosters.
    StopCourse,
    DecideCourse, ///< What follows the end of a series.
    RecordHomeDose,
    ReadProtocols,
    EditProtocol,
    ApproveProtocol,
    SetClinicDays,
    RecordClinicDay, ///< Who prescribes on site today, and what was checked.
    ReadSession,
    RunSession,
    DecideRelease,
    SignSession,
    AmendSession,
    FillForm, ///< The monitoring form, also after the signature.
    RecordScale,
    AcknowledgeItem9,
    RecordAftercare, ///< The contact after leaving and what happened later, also after the signature.
    ExportReadings,
    PrintSession,
    ReadOutcomes, ///< Figures of the whole clinic.
    ReadReports,  ///< Reports of the whole clinic, with names; on the screen, on paper and as files.
    ManageStaff,
    ReadStaff,
    ReadStatus,
    MakeBackup, ///< Back up, rehearse a restore, and see how old the backups are.
    SetBackups, ///< Where to, how often, and what is kept.
    RestoreBackup,
    VerifyAuditLog,
    ReadDrugs,
    ReceiveDrugs,
    SendDrugsBack,
    CountDrugs,
    HandleDrugs, ///< Draw up for a session, and record what became of it.
    CorrectDrugs,
    SettleDiscrepancy,
    WitnessDrugs, ///< Confirm beside a colleague as the second person.
    SetOwnPin,
};

/// Target is what the command is aimed at.
struct Target {
    std::optional<SessionState> sessionState;
    bool own = true; ///< The actor wrote in it.
};

/// Says who may do what, in one place for all; it fails with NotPermitted otherwise. For a role that may, a
/// signed session still refuses to be run, cancelled or signed (Signed), and an unsigned one to be amended
/// (WrongState). A nurse signs and amends only a session that she wrote in.
[[nodiscard]] Result<void> authorize(const Actor& actor, Command command, const Target& target = {});
/// Returns what the table itself says, for tests and the administrator's page.
[[nodiscard]] bool roleMay(Role role, Command command);

} // namespace tidemark::rules
