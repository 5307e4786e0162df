// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/access/Authorization.h"

#include <gmock/gmock.h>

#include <array>

namespace tidemark::rules {
namespace {

struct Row {
    Command command;
    bool nurse;
    bool psychiatrist;
    bool administrator;
};

// The specification, written out a second time by hand: a new command must be decided here as well.
constexpr std::array matrix{
    Row{Command::FindPatients, true, true, true},       Row{Command::ReadPatient, true, true, true},
    Row{Command::CreatePatient, true, true, false},     Row{Command::EditPatient, true, true, false},
    Row{Command::RecordWeight, true, true, false},      Row{Command::WriteOrder, false, true, false},
    Row{Command::RevokeOrder, false, true, false},      Row{Command::PlanSession, true, true, false},
    Row{Command::CancelSession, true, true, false},     Row{Command::PlanCourse, true, true, false},
    Row{Command::StopCourse, true, true, false},        Row{Command::DecideCourse, false, true, false},
    Row{Command::RecordHomeDose, true, true, false},    Row{Command::ReadProtocols, true, true, true},
    Row{Command::EditProtocol, false, true, true},      Row{Command::ApproveProtocol, false, true, true},
    Row{Command::SetClinicDays, false, false, true},    Row{Command::RecordClinicDay, true, true, true},
    Row{Command::ReadSession, true, true, true},        Row{Command::RunSession, true, true, false},
    Row{Command::DecideRelease, false, true, false},    Row{Command::SignSession, true, true, false},
    Row{Command::AmendSession, true, true, false},      Row{Command::FillForm, true, true, false},
    Row{Command::RecordScale, true, true, false},       Row{Command::AcknowledgeItem9, true, true, false},
    Row{Command::RecordAftercare, true, true, false},   Row{Command::ExportReadings, true, true, true},
    Row{Command::PrintSession, true, true, true},       Row{Command::ReadOutcomes, false, true, true},
    Row{Command::ReadReports, false, true, true},       Row{Command::ManageStaff, false, false, true},
    Row{Command::ReadStaff, true, true, true},          Row{Command::ReadStatus, true, true, true},
    Row{Command::MakeBackup, true, true, true},         Row{Command::SetBackups, false, false, true},
    Row{Command::RestoreBackup, false, false, true},    Row{Command::VerifyAuditLog, false, false, true},
    Row{Command::ReadDrugs, true, true, true},          Row{Command::ReceiveDrugs, true, true, true},
    Row{Command::SendDrugsBack, true, true, false},     Row{Command::CountDrugs, true, true, true},
    Row{Command::HandleDrugs, true, true, false},       Row{Command::CorrectDrugs, true, true, false},
    Row{Command::SettleDiscrepancy, false, true, true}, Row{Command::WitnessDrugs, true, true, false},
    Row{Command::SetOwnPin, true, true, true},
};

bool allowedByMatrix(const Row& row, Role role) {
    return role == Role::Nurse          ? row.nurse
           : role == Role::Psychiatrist ? row.psychiatrist
                                        : row.administrator;
}

/// What the table of targets says of a command that the role may.
std::optional<ErrorCode> expectedRefusal(Role role, Command command, const Target& target) {
    const bool vouches = command == Command::SignSession || command == Command::AmendSession;
    if (role == Role::Nurse && vouches && !target.own) {
        return ErrorCode::NotPermitted;
    }
    const bool changes = command == Command::RunSession || command == Command::CancelSession ||
                         command == Command::DecideRelease || command == Command::SignSession;
    if (changes && target.sessionState == SessionState::Signed) {
        return ErrorCode::Signed;
    }
    if (command == Command::AmendSession && target.sessionState &&
        target.sessionState != SessionState::Signed) {
        return ErrorCode::WrongState;
    }
    return std::nullopt;
}

Actor actorOf(Role role) {
    return {StaffId(QStringLiteral("staff-1")), QStringLiteral("Dana North, RN"), role};
}

TEST(Authorization, namesEveryCommandInTheMatrix) {
    ASSERT_EQ(matrix.size(), static_cast<std::size_t>(Command::SetOwnPin) + 1);
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        EXPECT_EQ(static_cast<std::size_t>(matrix.at(i).command), i);
    }
}

TEST(Authorization, holdsForEveryRoleCommandAndTarget) {
    for (const Row& row : matrix) {
        for (const CodeOf<Role>& role : roleCodes) {
            const bool may = allowedByMatrix(row, role.value);
            EXPECT_EQ(roleMay(role.value, row.command), may)
                << role.code << ' ' << static_cast<int>(row.command);
            std::vector<std::optional<SessionState>> states{std::nullopt};
            for (const auto& state : sessionStateCodes) {
                states.emplace_back(state.value);
            }
            for (const bool own : {true, false}) {
                for (const auto& state : states) {
                    const Target target{state, own};
                    const auto result = authorize(actorOf(role.value), row.command, target);
                    const auto refusal = may ? expectedRefusal(role.value, row.command, target)
                                             : std::optional(ErrorCode::NotPermitted);
                    EXPECT_EQ(result.has_value(), !refusal.has_value())
                        << role.code << ' ' << static_cast<int>(row.command) << ' ' << own;
                    if (!result && refusal) {
                        EXPECT_EQ(result.error().code, *refusal);
                    }
                }
            }
        }
    }
}

TEST(Authorization, refusesAnUnknownCommandAndAnUnknownRole) {
    constexpr auto unknownCommand = static_cast<Command>(999);
    for (const CodeOf<Role>& role : roleCodes) {
        EXPECT_FALSE(roleMay(role.value, unknownCommand)) << role.code;
    }
    EXPECT_FALSE(roleMay(static_cast<Role>(99), Command::ReadPatient));
}

TEST(Authorization, refusesWhoIsNotSignedIn) {
    Actor nobody = actorOf(Role::Psychiatrist);
    nobody.id = {};
    EXPECT_EQ(authorize(nobody, Command::ReadPatient).error().code, ErrorCode::NotSignedIn);
}

} // namespace
} // namespace tidemark::rules
