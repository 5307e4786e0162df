// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/Commands.h"
#include "ctl/PasswordReading.h"

#include "base/Try.h"
#include "ctl/BackupCommands.h"
#include "ctl/OutcomesCommand.h"
#include "ctl/ReportCommand.h"
#include "ctl/ScheduleCommands.h"
#include "ctl/ScoreCommand.h"
#include "ctl/Sentences.h"
#include "ctl/SheetsCommand.h"
#include "demo/DemoClinic.h"
#include "domain/ClinicFileState.h"
#include "exchange/ReadingsCsv.h"
#include "services/clinic/ClinicFile.h"
#include "services/clinic/ClinicStatus.h"
#include "services/patients/Patients.h"
#include "services/sessions/AuditLogCheck.h"
#include "text/SignatureWords.h"

#include <QJsonArray>

#include <limits>

namespace tidemark::ctl {
namespace {

using namespace Qt::StringLiterals;

QString isoTime(Instant instant) {
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(instant), Qt::UTC).toString(Qt::ISODate);
}

Result<Outcome> create(const Options& options, const QString& password, const Clock& clock) {
    auto created = TIDEMARK_TRY(
        services::createClinic(options.clinicFolder, options.clinicName,
                               {options.user, options.displayName, Role::Administrator, password}, clock));
    Outcome outcome;
    outcome.json = {{u"clinic"_s, options.clinicName},
                    {u"user"_s, options.user},
                    {u"recoveryCode"_s, created.recoveryCode}};
    outcome.text =
        u"The clinic is made. Write the recovery code on paper and keep it in a safe; it is shown only now:\n%1"_s
            .arg(created.recoveryCode);
    TIDEMARK_TRY(services::signOut(std::move(created.signedIn)));
    return outcome;
}

/// Nothing of what is invented was typed: an error that names a wrong value or step is a fault of the
/// program.
Error ofInvention(const Error& error) {
    return exitCodeFor(error) == ExitCode::WrongUsage ? Error{ErrorCode::Internal, {}, errorName(error.code)}
                                                      : error;
}

Result<Outcome> demo(const Options& options, const Clock& clock) {
    const auto clinic =
        demo::createDemoClinic(options.clinicFolder, {options.patients, options.years, options.seed}, clock);
    if (!clinic) {
        return tl::unexpected(ofInvention(clinic.error()));
    }
    QJsonArray people;
    QString lines;
    for (const demo::DemoPerson& person : clinic->people) {
        people.append(QJsonObject{{u"signInName"_s, person.signInName},
                                  {u"displayName"_s, person.displayName},
                                  {u"role"_s, code(person.role)}});
        lines += u"  %1  %2, %3\n"_s.arg(person.signInName, -8).arg(person.displayName, code(person.role));
    }
    Outcome outcome;
    outcome.json = {{u"people"_s, people},
                    {u"passphrase"_s, clinic->passphrase},
                    {u"pin"_s, clinic->pin},
                    {u"patients"_s, clinic->patients},
                    {u"sessions"_s, clinic->sessions}};
    outcome.text =
        u"An invented clinic with %1 patients and %2 sessions. Sign in as\n%3Passphrase of all: %4\nPIN of all: %5"_s
            .arg(clinic->patients)
            .arg(clinic->sessions)
            .arg(lines, clinic->passphrase, clinic->pin);
    return outcome;
}

Result<Outcome> status(services::SignedIn& context, const Options& options) {
    if (options.check) {
        TIDEMARK_TRY(services::checkClinicFile(*context.clinic, context.actor));
    }
    const auto found = TIDEMARK_TRY(services::clinicStatus(*context.clinic, context.actor));
    const QString lastSignIn = found.lastSignIn ? isoTime(*found.lastSignIn) : QString();
    Outcome outcome;
    outcome.json = {
        {u"clinic"_s, found.clinicName},
        {u"engine"_s, found.engine},
        {u"engineVersion"_s, found.engineVersion},
        {u"schema"_s, found.schema},
        {u"staff"_s, found.staff},
        {u"patients"_s, found.patients},
        {u"sessions"_s, found.sessions},
        {u"readings"_s, found.readings},
        {u"scaleResults"_s, found.scaleResults},
        {u"auditLength"_s, found.auditLength},
        {u"auditHead"_s, found.auditHead},
        {u"pagesChecked"_s, options.check},
        {u"lastSignIn"_s, lastSignIn.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(lastSignIn)}};
    outcome.text =
        u"%1\n%2 %3, schema %4\n%5 staff, %6 patients, %7 sessions, %8 readings, %9 questionnaires"_s
            .arg(found.clinicName, found.engine, found.engineVersion)
            .arg(found.schema)
            .arg(found.staff)
            .arg(found.patients)
            .arg(found.sessions)
            .arg(found.readings)
            .arg(found.scaleResults) +
        u"\naudit log: %1 entries, head %2\nlast sign-in: %3"_s.arg(found.auditLength)
            .arg(found.auditHead, lastSignIn.isEmpty() ? u"none before"_s : lastSignIn) +
        (options.check ? u"\npages: every page was read and is intact"_s : QString());
    return outcome;
}

Result<Outcome> patients(services::SignedIn& context) {
    const auto found = TIDEMARK_TRY(
        services::Patients(*context.clinic, context.actor).find({}, std::numeric_limits<int>::max()));
    QJsonArray list;
    QStringList lines;
    for (const Patient& patient : found) {
        list.append(QJsonObject{{u"number"_s, patient.number},
                                {u"familyName"_s, patient.familyName},
                                {u"givenName"_s, patient.givenName},
                                {u"birthDate"_s, patient.birthDate.toString(Qt::ISODate)}});
        lines << u"%1  %2  %3"_s.arg(patient.number, listName(patient),
                                     patient.birthDate.toString(Qt::ISODate));
    }
    Outcome outcome;
    outcome.json = {{u"patients"_s, list}};
    outcome.text = lines.join(u'\n');
    return outcome;
}

Result<Outcome> exportCsv(services::SignedIn& context, const Options& options) {
    const auto files = TIDEMARK_TRY(
        exchange::exportCsv(*context.clinic, context.actor, options.outFolder, options.withByteOrderMark));
    QJsonArray names;
    for (const QString& file : files) {
        names.append(file);
    }
    Outcome outcome;
    outcome.json = {{u"files"_s, names}};
    outcome.text =
        u"%1 files written. They hold patient data: keep them where only the right people can read them."_s
            .arg(files.size());
    return outcome;
}

/// The answer of `audit verify` where the clinic is not what it should be.
Result<Outcome> foundWrong(const Error& error) {
    Outcome outcome;
    outcome.exitCode = ExitCode::FoundWrong;
    outcome.json = {
        {u"intact"_s, false},
        {u"error"_s, errorName(error.code)},
        {u"entry"_s, error.detail.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(error.detail)}};
    outcome.text = sentenceFor(error);
    return outcome;
}

/// The names of the kinds for --json; they stay as they are.
QString faultName(SignatureFault::Kind kind) {
    using Kind = SignatureFault::Kind;
    switch (kind) {
    case Kind::SignedAnew:
        return u"signed-anew"_s;
    case Kind::OtherSigner:
        return u"other-signer"_s;
    case Kind::OtherStatement:
        return u"other-statement"_s;
    case Kind::NoEntry:
        return u"no-entry"_s;
    case Kind::Removed:
        return u"removed"_s;
    case Kind::Reopened:
        return u"reopened"_s;
    case Kind::RecordChanged:
        return u"record-changed"_s;
    case Kind::VersionsDiffer:
        return u"versions-differ"_s;
    case Kind::SessionGone:
        return u"session-gone"_s;
    case Kind::KeyNotGiven:
        return u"key-not-given"_s;
    case Kind::DoesNotVerify:
        return u"does-not-verify"_s;
    case Kind::PersonKeyDiffers:
        return u"person-key-differs"_s;
    }
    return {};
}

/// Each fault of a signature or a key: for a program, and below the sentence for a person.
void addFaults(Outcome& outcome, const services::AuditLogCheck& check, const QByteArray& zone) {
    QJsonArray faults;
    for (const SignatureFault& fault : check.faults()) {
        faults.append(QJsonObject{{u"kind"_s, faultName(fault.kind)},
                                  {u"session"_s, fault.session.text()},
                                  {u"patient"_s, fault.patientNumber},
                                  {u"person"_s, fault.person.text()},
                                  {u"entry"_s, fault.auditSequence}});
    }
    outcome.json.insert(u"faults"_s, faults);
    const auto lines = app::signatureFaultLines(check.faults(), check.faultCount(),
                                                services::AuditLogCheck::mostFaults, zone);
    outcome.text = (QStringList(outcome.text) + lines).join(u'\n');
}

Result<Outcome> verify(services::SignedIn& context) {
    services::AuditLogCheck check(*context.clinic, context.actor);
    const auto head = check.readAll();
    Outcome outcome;
    if (head) {
        const QString hash = QString::fromLatin1(head->hash.toHex());
        outcome.json = {{u"intact"_s, true}, {u"length"_s, head->length}, {u"head"_s, hash}};
        outcome.text = u"The audit log is intact: %1 entries, head %2"_s.arg(head->length).arg(hash);
        return outcome;
    }
    if (head.error().code == ErrorCode::SignaturesDiffer) {
        outcome = TIDEMARK_TRY(foundWrong(head.error()));
        outcome.json.insert(u"entry"_s, QJsonValue::Null);
        addFaults(outcome, check, context.clinic->clock().zone());
        return outcome;
    }
    // A damaged page is what the check is for.
    const bool isFound =
        head.error().code == ErrorCode::DatabaseDamaged || exitCodeFor(head.error()) == ExitCode::FoundWrong;
    return isFound ? foundWrong(head.error()) : Result<Outcome>(tl::unexpected(head.error()));
}

Result<Outcome> atTheDesk(services::SignedIn& context, const Options& options) {
    if (options.command == "status"_L1) {
        return status(context, options);
    }
    if (options.command == "patients"_L1) {
        return patients(context);
    }
    if (options.command == "backup"_L1) {
        return backupCommand(context, options);
    }
    if (options.command == "drill"_L1) {
        return drillCommand(context, options);
    }
    if (options.command == "sheets"_L1) {
        return sheetsCommand(context, options);
    }
    if (options.command == "report"_L1) {
        return reportCommand(context, options);
    }
    if (options.command == "outcomes"_L1) {
        return outcomesCommand(context, options);
    }
    return options.command == "export"_L1 ? exportCsv(context, options) : verify(context);
}

} // namespace

Result<Outcome> runCommand(const Options& options) {
    if (options.command == "score"_L1) {
        return scoreCommand(options);
    }
    if (options.command == "scales"_L1) {
        return scalesCommand();
    }
    if (options.command == "protocols"_L1) {
        return protocolsCommand();
    }
    if (options.command == "schedule"_L1) {
        return scheduleCommand(options);
    }
    if (options.command == "report"_L1 && options.arguments.isEmpty()) {
        return reportsCommand();
    }
    const SystemClock clock;
    if (options.command == "demo"_L1) {
        return demo(options, clock);
    }
    const auto password = TIDEMARK_TRY(readPassword(options));
    if (options.command == "create"_L1) {
        return create(options, password, clock);
    }
    if (options.command == "restore"_L1) {
        return restoreCommand(options, password, clock);
    }
    auto context = services::signIn(options.clinicFolder, options.user, password, clock);
    if (!context) {
        // The end of the chain and its mark are checked at every opening.
        const bool isFound =
            options.command == "audit"_L1 && exitCodeFor(context.error()) == ExitCode::FoundWrong;
        return isFound ? foundWrong(context.error()) : Result<Outcome>(tl::unexpected(context.error()));
    }
    const qint64 before = services::entriesOf(*context->clinic);
    auto outcome = atTheDesk(*context, options);
    const bool wrote = services::entriesOf(*context->clinic) != before;
    const ClinicFileState state = services::fileStateOf(*context->clinic);
    auto closed = services::signOut(std::move(*context));
    if (closed && wrote && state != ClinicFileState::TakesEntries) {
        closed = tl::unexpected(refusalBy(state));
    }
    // What was found wrong is the answer, also where the damage lets nobody sign out.
    // So is what was only read on a full disk, which does not take the sign-out. What a command did there,
    // or was to enter later, is not all in the audit log: whoever called it is told.
    const bool isAnswer = closed || (isRefusedByDisk(closed.error()) && !wrote) || !outcome ||
                          outcome->exitCode != ExitCode::Done;
    return isAnswer ? std::move(outcome) : Result<Outcome>(tl::unexpected(closed.error()));
}

} // namespace tidemark::ctl
