// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/access/Authorization.h"

#include "rules/scales/Gad7.h"

#include "services/backup/Backups.h"
#include "services/backup/Drill.h"
#include "services/board/SessionBoard.h"
#include "services/clinic/Accounts.h"
#include "services/clinic/ClinicDay.h"
#include "services/clinic/ClinicStatus.h"
#include "services/courses/SessionPlanning.h"
#include "services/drugs/DrugCount.h"
#include "services/drugs/DrugStock.h"
#include "services/drugs/DrugUse.h"
#include "services/orders/Orders.h"
#include "services/patients/ChartEntries.h"
#include "services/patients/Medicines.h"
#include "services/scales/Scales.h"
#include "services/sessions/AfterDischarge.h"
#include "services/sessions/AuditLogCheck.h"
#include "support/ClinicBuilder.h"

#include <gmock/gmock.h>

#include <functional>

namespace tidemark::services {
namespace {

using rules::Command;
using test::SignedInClinic;

/// One use case: the right it asks for, and a call of it that fails for no other reason than the right.
struct UseCase {
    const char* name;
    Command command;
    std::function<std::optional<Error>(SignedInClinic&, const Actor&)> call;
};

template <class T>
std::optional<Error> errorOf(const Result<T>& result) {
    return result ? std::nullopt : std::optional(result.error());
}

const PatientId nobody(QStringLiteral("none"));

std::vector<UseCase> useCases() {
    return {
        {"find", Command::FindPatients,
         [](auto& clinic, auto& actor) { return errorOf(Patients(clinic.open(), actor).find({})); }},
        {"chart", Command::ReadPatient,
         [](auto& clinic, auto& actor) { return errorOf(Patients(clinic.open(), actor).chart(nobody)); }},
        {"openChart", Command::ReadPatient,
         [](auto& clinic, auto& actor) { return errorOf(Patients(clinic.open(), actor).openChart(nobody)); }},
        {"create", Command::CreatePatient,
         [](auto& clinic, auto& actor) { return errorOf(Patients(clinic.open(), actor).create({})); }},
        {"edit", Command::EditPatient,
         [](auto& clinic, auto& actor) { return errorOf(Patients(clinic.open(), actor).edit(nobody, {})); }},
        {"setAllergies", Command::EditPatient,
         [](auto& clinic, auto& actor) {
             return errorOf(ChartEntries(clinic.open(), actor).setAllergies(nobody, {}));
         }},
        {"answerRisk", Command::EditPatient,
         [](auto& clinic, auto& actor) {
             return errorOf(ChartEntries(clinic.open(), actor).answerRisk(nobody, {}));
         }},
        {"setNoKnownAllergies", Command::EditPatient,
         [](auto& clinic, auto& actor) {
             return errorOf(ChartEntries(clinic.open(), actor).setNoKnownAllergies(nobody));
         }},
        {"denyOtherRisks", Command::EditPatient,
         [](auto& clinic, auto& actor) {
             return errorOf(ChartEntries(clinic.open(), actor).denyOtherRisks(nobody));
         }},
        {"decideRisk", Command::DecideRelease,
         [](auto& clinic, auto& actor) {
             return errorOf(ChartEntries(clinic.open(), actor).decideRisk(nobody, {}, true, "why"));
         }},
        {"medicines", Command::ReadPatient,
         [](auto& clinic, auto& actor) {
             return errorOf(Medicines(clinic.open(), actor).ofPatient(nobody));
         }},
        {"addMedicine", Command::EditPatient,
         [](auto& clinic, auto& actor) { return errorOf(Medicines(clinic.open(), actor).add(nobody, {})); }},
        {"correctMedicine", Command::EditPatient,
         [](auto& clinic, auto& actor) {
             return errorOf(Medicines(clinic.open(), actor).correct({}, {}, "why"));
         }},
        {"stopMedicine", Command::EditPatient,
         [](auto& clinic, auto& actor) { return errorOf(Medicines(clinic.open(), actor).stop({}, {})); }},
        {"medicineInError", Command::EditPatient,
         [](auto& clinic, auto& actor) {
             return errorOf(Medicines(clinic.open(), actor).markInError({}, "why"));
         }},
        {"setNoMedicines", Command::EditPatient,
         [](auto& clinic, auto& actor) { return errorOf(Medicines(clinic.open(), actor).setNone(nobody)); }},
        {"medicinesUnchanged", Command::EditPatient,
         [](auto& clinic, auto& actor) {
             return errorOf(Medicines(clinic.open(), actor).confirmUnchanged(nobody));
         }},
        {"addWeight", Command::RecordWeight,
         [](auto& clinic, auto& actor) {
             return errorOf(ChartEntries(clinic.open(), actor).addWeight(nobody, "70", QDate(2026, 3, 1)));
         }},
        {"order", Command::WriteOrder,
         [](auto& clinic, auto& actor) { return errorOf(Orders(clinic.open(), actor).write(nobody, {})); }},
        {"revoke", Command::RevokeOrder,
         [](auto& clinic, auto& actor) { return errorOf(Orders(clinic.open(), actor).revoke({}, "why")); }},
        {"plan", Command::PlanSession,
         [](auto& clinic, auto& actor) { return errorOf(SessionPlanning(clinic.open(), actor).plan({})); }},
        {"cancel", Command::CancelSession,
         [](auto& clinic, auto& actor) {
             return errorOf(SessionPlanning(clinic.open(), actor).cancel({}, "why"));
         }},
        {"recordScale", Command::RecordScale,
         [](auto& clinic, auto& actor) {
             return errorOf(Scales(clinic.open(), actor).record(nobody, {}, rules::gad7().id, {}));
         }},
        {"acknowledge", Command::AcknowledgeItem9,
         [](auto& clinic, auto& actor) {
             return errorOf(Scales(clinic.open(), actor).acknowledge({}, "done"));
         }},
        {"day", Command::ReadSession,
         [](auto& clinic, auto& actor) {
             return errorOf(SessionBoard(clinic.open(), actor).day(clinic.open().today()));
         }},
        {"attention", Command::ReadSession,
         [](auto& clinic, auto& actor) { return errorOf(SessionBoard(clinic.open(), actor).attention()); }},
        {"listStaff", Command::ReadStaff,
         [](auto& clinic, auto& actor) { return errorOf(Staff(clinic.open(), actor).list()); }},
        {"addStaff", Command::ManageStaff,
         [](auto& clinic, auto& actor) { return errorOf(Staff(clinic.open(), actor).add({})); }},
        {"removeStaff", Command::ManageStaff,
         [](auto& clinic, auto& actor) { return errorOf(Staff(clinic.open(), actor).remove({})); }},
        {"stateOfAccount", Command::ManageStaff,
         [](auto& clinic, auto& actor) { return errorOf(Accounts(clinic.open(), actor).stateOf({})); }},
        {"beginActivation", Command::ManageStaff,
         [](auto& clinic, auto& actor) {
             return errorOf(Accounts(clinic.open(), actor).beginActivation({}));
         }},
        {"activate", Command::ManageStaff,
         [](auto& clinic, auto& actor) { return errorOf(Accounts(clinic.open(), actor).activate({}, {})); }},
        {"openAgain", Command::ManageStaff,
         [](auto& clinic, auto& actor) { return errorOf(Accounts(clinic.open(), actor).openAgain({})); }},
        {"changeRole", Command::ManageStaff,
         [](auto& clinic, auto& actor) {
             return errorOf(Accounts(clinic.open(), actor).changeRole({}, Role::Nurse, "why"));
         }},
        {"status", Command::ReadStatus,
         [](auto& clinic, auto& actor) { return errorOf(clinicStatus(clinic.open(), actor)); }},
        {"backupState", Command::MakeBackup,
         [](auto& clinic, auto& actor) { return errorOf(Backups(clinic.open(), actor).state()); }},
        {"backUp", Command::MakeBackup,
         [](auto& clinic, auto& actor) { return errorOf(Backups(clinic.open(), actor).beginInto("x")); }},
        {"noteBackup", Command::MakeBackup,
         [](auto& clinic, auto& actor) { return errorOf(Backups(clinic.open(), actor).take({})); }},
        {"drill", Command::MakeBackup,
         [](auto& clinic, auto& actor) { return errorOf(beginDrill(clinic.open(), actor, {"x"}, 1)); }},
        {"setBackupRules", Command::SetBackups,
         [](auto& clinic, auto& actor) { return errorOf(Backups(clinic.open(), actor).setRules({})); }},
        {"addBackupFolder", Command::SetBackups,
         [](auto& clinic, auto& actor) { return errorOf(Backups(clinic.open(), actor).addTarget({})); }},
        {"removeBackupFolder", Command::SetBackups,
         [](auto& clinic, auto& actor) { return errorOf(Backups(clinic.open(), actor).removeTarget({})); }},
        {"verifyAuditLog", Command::VerifyAuditLog,
         [](auto& clinic, auto& actor) { return errorOf(verifyAuditLog(clinic.open(), actor)); }},
        {"stock", Command::ReadDrugs,
         [](auto& clinic, auto& actor) { return errorOf(DrugStock(clinic.open(), actor).stock()); }},
        {"openUnits", Command::ReadDrugs,
         [](auto& clinic, auto& actor) { return errorOf(DrugStock(clinic.open(), actor).openUnits()); }},
        {"receive", Command::ReceiveDrugs,
         [](auto& clinic, auto& actor) { return errorOf(DrugStock(clinic.open(), actor).receive({})); }},
        {"sendBack", Command::SendDrugsBack,
         [](auto& clinic, auto& actor) {
             return errorOf(DrugStock(clinic.open(), actor).sendBack({}, 1, "why", {}));
         }},
        {"draw", Command::HandleDrugs,
         [](auto& clinic, auto& actor) { return errorOf(DrugUse(clinic.open(), actor).draw({}, {})); }},
        {"recordUse", Command::HandleDrugs,
         [](auto& clinic, auto& actor) {
             return errorOf(DrugUse(clinic.open(), actor).record({}, rules::Remainder::Wasted, {}));
         }},
        {"correctUse", Command::CorrectDrugs,
         [](auto& clinic, auto& actor) {
             return errorOf(DrugUse(clinic.open(), actor).correct({}, {}, "why", {}));
         }},
        {"countDrugs", Command::CountDrugs,
         [](auto& clinic, auto& actor) {
             return errorOf(DrugCount(clinic.open(), actor).count({}, {}, CountTry::First));
         }},
        {"settle", Command::SettleDiscrepancy,
         [](auto& clinic, auto& actor) {
             return errorOf(DrugCount(clinic.open(), actor).settle({}, "why", false, {}));
         }},
        {"recordDay", Command::RecordClinicDay,
         [](auto& clinic, auto& actor) { return errorOf(ClinicDay(clinic.open(), actor).record({})); }},
        {"recordContact", Command::RecordAftercare,
         [](auto& clinic, auto& actor) {
             return errorOf(
                 AfterDischarge(clinic.open(), actor)
                     .recordContact(SessionId(QStringLiteral("none")), ContactOutcome::Reached, {}));
         }},
        {"recordEvent", Command::RecordAftercare,
         [](auto& clinic, auto& actor) {
             return errorOf(
                 AfterDischarge(clinic.open(), actor).recordEvent(SessionId(QStringLiteral("none")), {}));
         }},
        {"review", Command::DecideRelease,
         [](auto& clinic, auto& actor) {
             return errorOf(
                 AfterDischarge(clinic.open(), actor).review(SessionId(QStringLiteral("none")), "why"));
         }},
        {"setPin", Command::SetOwnPin,
         [](auto& clinic, auto& actor) { return errorOf(WitnessPins(clinic.open(), actor).set({})); }},
    };
}

TEST(Rights, holdForEveryRoleAndUseCaseAndRefusalsLeaveNoLine) {
    SignedInClinic clinic;
    for (const UseCase& useCase : useCases()) {
        for (const Actor& actor : {clinic.nurse, clinic.psychiatrist, clinic.administrator}) {
            const bool may = rules::roleMay(actor.role, useCase.command);
            const qint64 before = clinic.store().auditHead().length;
            const auto error = useCase.call(clinic, actor);
            const bool refused = error && error->code == ErrorCode::NotPermitted;
            EXPECT_EQ(refused, !may) << useCase.name << ' ' << code(actor.role).toStdString();
            EXPECT_EQ(clinic.store().auditHead().length, before) << useCase.name;
        }
        EXPECT_EQ(useCase.call(clinic, Actor{})->code, ErrorCode::NotSignedIn) << useCase.name;
    }
}

} // namespace
} // namespace tidemark::services
