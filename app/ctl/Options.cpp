// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/Options.h"

#include "ctl/OutcomesCommand.h"
#include "ctl/ReportCommand.h"
#include "rules/scales/ScaleRegistry.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace tidemark::ctl {
namespace {

using namespace Qt::StringLiterals;

QString scoreExample() {
    const rules::Scale& scale = rules::shippedScales().all().front();
    const QStringList answers(static_cast<qsizetype>(scale.items.size()), u"1"_s);
    return u"Write: tidemarkctl score %1 %2"_s.arg(scale.id.text(), answers.join(u','));
}

constexpr auto helpLines =
    R"(tidemarkctl: the clinic from a terminal, through the same services as the window.

Usage: tidemarkctl [--clinic DIR] [--user NAME] [--password-file FILE] [--json] COMMAND

Commands
  create --clinic-name NAME --display-name NAME
                     make a clinic in DIR with NAME of --user as its first administrator;
                     prints the code of the recovery sheet once
  demo [--patients N] [--years Y] [--seed S]
                     make an invented clinic in DIR; prints sign-in names, passphrase and PIN
  status [--check]   engine and version, schema, counts, audit log; no patient data. --check reads every
                     page of the file first, which takes a while on a large clinic
  patients           list the patients
  scales             list the questionnaires that can be scored: range, bands, licence and source;
                     needs no clinic
  score SCALE A,B,C [--sex female|male] [--bands SET]
                     score a questionnaire by its key in `scales`, answers in its own order; one that was not
                     asked is left empty, one that was refused is r: 1,,r,2. cssrs: questions 1 to 6, then 1
                     or 0 for behaviour within three months; bpi: 4 of severity, 7 of interference.
                     Needs no clinic
  score SCALE --total N
                     the band of a total, where only that is known
  protocols          list the shipped protocols; needs no clinic
  schedule PROTOCOL --start YYYY-MM-DDTHH:MM [--zone ZONE] [--open mon,tue,...]
                     [--closed YYYY-MM-DD ...] [--sessions N] [--option NAME]
                     plan a course: number, phase, local and UTC time, earliest and latest day of each
                     session; needs no clinic. --closed may stand several times or hold several
                     days with commas between; without --zone the machine's counts, without --open
                     Monday to Friday. --sessions: how many of an open-ended phase; --option: how it
                     goes on (esketamine-trd: every-week, every-two-weeks)
  export csv [--bom] --out FOLDER
                     the whole clinic as CSV, a file a table, with datapackage.json and dictionary.md,
                     which say what each column is, and checksums.sha256; for administrators. --bom: for
                     spreadsheets that know UTF-8 by a byte order mark only
  export fhir [--bundles] --out FOLDER
                     the clinic's records as FHIR R4: one file of lines a resource type; with --bundles also
                     a Bundle a patient
  outcomes [--from YYYY-MM-DD] [--until YYYY-MM-DD] [--route ROUTE] [--dose DOSE] [--indication TEXT]
           [--protocol ID] [--clinician ID]
                     what became of the clinic's courses: response, remission, worsening, suicidality,
                     relapse, drop-out, side effects, pressures; each with n and what is missing. --from
                     and --until are days of the first dose; ROUTE is intravenous, or with its drug
                     esketamine-nasal; DOSE is 84-mg, to-0.5, to-0.75, above-0.75. Counts of one to four
                     people are hidden
  report NAME [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--csv | --pdf] --out FOLDER
                     save a report of the clinic: open-work, activity, outcomes, safety, form-register,
                     drug-packet, session-facts. Without days it is of last month; open-work is of today. CSV
                     is a file a table. With --json and without --out it prints the tables. Some name
                     patients; 'report' alone lists them all
  sheets --out FOLDER
                     save today's paper sheets as sheets-YYYY-MM-DD.pdf, a page for each patient, for a day
                     without the program. FOLDER must be there. The file holds patient data in clear
  audit verify       check the audit log's chain, its mark and every signature
  backup [--to FOLDER]
                     back the clinic up into FOLDER, or into the clinic's own folders for backups, and
                     read each backup back: it counts only when it was verified
  restore --from FILE [--old DIR] [--accept-missing] [--recovery-code]
                     put the clinic of a backup into the new folder DIR of --clinic, after all of it was
                     verified. With --old, the folder of before, it says how many entries were made
                     after the backup. Where entries would be missing, or nobody can say how many, it
                     goes on only with --accept-missing. With --recovery-code the code of the recovery
                     sheet is read instead of the passphrase
  drill [--from FOLDER]
                     rehearse a restore: the newest backup is restored into a temporary folder, verified,
                     compared with the clinic and removed; the audit log says what came of it

Options
  --clinic DIR           the clinic's folder
  --user NAME            sign-in name
  --password-file FILE   the passphrase is the first line of a file that nobody but its owner may read;
                         without it, it is asked for on the terminal, or one line is read from
                         standard input. It is never taken from an argument.
  --json                 print JSON
  --help, --version

Exit codes
  0  done
  1  checked and found wrong
  2  wrong usage
  3  refused (password, right)
  4  cannot open the clinic
)";

bool isWholeNumber(const QString& text, int from, int to) {
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok && number >= from && number <= to;
}

/// An option that the command does not have: it would be ignored without a word.
QString strayOption(const Options& options) {
    struct Owned {
        bool isGiven = false;
        QLatin1String option;
        QStringList commands;
    };
    const Owned all[] = {
        {options.check, "--check"_L1, {u"status"_s}},
        {!options.toFolder.isEmpty(), "--to"_L1, {u"backup"_s, u"report"_s}},
        {!options.fromPath.isEmpty(), "--from"_L1, {u"restore"_s, u"drill"_s, u"outcomes"_s, u"report"_s}},
        {options.asPdf, "--pdf"_L1, {u"report"_s}},
        {options.asCsv, "--csv"_L1, {u"report"_s}},
        {options.withByteOrderMark, "--bom"_L1, {u"export"_s}},
        {options.withBundles, "--bundles"_L1, {u"export"_s}},
        {!options.oldFolder.isEmpty(), "--old"_L1, {u"restore"_s}},
        {options.acceptMissing, "--accept-missing"_L1, {u"restore"_s}},
        {options.byRecoveryCode, "--recovery-code"_L1, {u"restore"_s}},
        {!options.outcomes.until.isEmpty(), "--until"_L1, {u"outcomes"_s}},
        {!options.outcomes.route.isEmpty(), "--route"_L1, {u"outcomes"_s}},
        {!options.outcomes.dose.isEmpty(), "--dose"_L1, {u"outcomes"_s}},
        {!options.outcomes.indication.isEmpty(), "--indication"_L1, {u"outcomes"_s}},
        {!options.outcomes.protocol.isEmpty(), "--protocol"_L1, {u"outcomes"_s}},
        {!options.outcomes.clinician.isEmpty(), "--clinician"_L1, {u"outcomes"_s}},
        {!options.sex.isEmpty(), "--sex"_L1, {u"score"_s}},
        {!options.bandSet.isEmpty(), "--bands"_L1, {u"score"_s}},
        {!options.total.isEmpty(), "--total"_L1, {u"score"_s}},
    };
    for (const Owned& each : all) {
        if (each.isGiven && !each.commands.contains(options.command)) {
            return u"%1 belongs to '%2'."_s.arg(each.option, each.commands.join("' and '"_L1));
        }
    }
    return {};
}

QString faultOf(const Options& options) {
    if (options.command.isEmpty()) {
        return u"Name a command. 'tidemarkctl --help' lists them."_s;
    }
    const bool isScore = options.command == "score"_L1;
    const bool isDemo = options.command == "demo"_L1;
    static const QStringList known{u"create"_s,   u"demo"_s,     u"status"_s,  u"patients"_s,
                                   u"score"_s,    u"export"_s,   u"audit"_s,   u"protocols"_s,
                                   u"schedule"_s, u"backup"_s,   u"restore"_s, u"drill"_s,
                                   u"sheets"_s,   u"outcomes"_s, u"scales"_s,  u"report"_s};
    if (!known.contains(options.command)) {
        return u"There is no command '%1'. 'tidemarkctl --help' lists them."_s.arg(options.command);
    }
    if (isScore) {
        const bool hasAnswers = options.arguments.size() > 1;
        return !options.arguments.isEmpty() && hasAnswers == options.total.isEmpty() ? QString()
                                                                                     : scoreExample();
    }
    if (options.command == "protocols"_L1 || options.command == "scales"_L1) {
        return options.arguments.isEmpty() ? strayOption(options)
                                           : u"'%1' takes no further words."_s.arg(options.command);
    }
    // Without a name it lists the reports there are, for which it needs no clinic.
    if (options.command == "report"_L1 && options.arguments.isEmpty()) {
        return strayOption(options);
    }
    if (options.command == "schedule"_L1) {
        return options.arguments.size() == 1 && !options.schedule.start.isEmpty()
                   ? QString()
                   : u"Write: tidemarkctl schedule PROTOCOL --start 2026-03-02T09:00 --zone Europe/Berlin"_s;
    }
    if (options.clinicFolder.isEmpty()) {
        return u"Name the clinic's folder with --clinic DIR."_s;
    }
    if (!isDemo && options.user.isEmpty()) {
        return u"Name who signs in with --user NAME."_s;
    }
    if (options.command == "export"_L1 &&
        ((options.arguments != QStringList{u"csv"_s} && options.arguments != QStringList{u"fhir"_s}) ||
         options.outFolder.isEmpty())) {
        return u"Write: tidemarkctl … export csv --out FOLDER, or export fhir [--bundles] --out FOLDER"_s;
    }
    if (const QString fault = reportFault(options); !fault.isEmpty()) {
        return fault;
    }
    if (options.command == "sheets"_L1 && options.outFolder.isEmpty()) {
        return u"Write: tidemarkctl … sheets --out FOLDER"_s;
    }
    if (options.command == "audit"_L1 && options.arguments != QStringList{u"verify"_s}) {
        return u"Write: tidemarkctl … audit verify"_s;
    }
    if (options.command == "create"_L1 && (options.clinicName.isEmpty() || options.displayName.isEmpty())) {
        return u"Write: tidemarkctl … create --clinic-name NAME --display-name NAME"_s;
    }
    if (options.command == "restore"_L1 && options.fromPath.isEmpty()) {
        return u"Write: tidemarkctl --clinic NEWDIR --user NAME restore --from FILE"_s;
    }
    if (options.withBundles && options.arguments != QStringList{u"fhir"_s}) {
        return u"--bundles belongs to 'export fhir'."_s;
    }
    if (const QString stray = strayOption(options); !stray.isEmpty()) {
        return stray;
    }
    if (const QString fault = outcomesFault(options.outcomes); !fault.isEmpty()) {
        return fault;
    }
    const bool takesNothing =
        options.command != "export"_L1 && options.command != "audit"_L1 && options.command != "report"_L1;
    return takesNothing && !options.arguments.isEmpty()
               ? u"'%1' takes no further words."_s.arg(options.command)
               : QString();
}

/// A first answer below 0 would be taken for an option; after a space it is a word, and the scorer refuses
/// it.
QStringList withAnswersAsWords(QStringList commandLine) {
    static const QRegularExpression answers(u"^-[0-9]+(,|$)"_s);
    for (qsizetype i = 1; i < commandLine.size(); ++i) {
        if (answers.match(commandLine[i]).hasMatch() && !commandLine[i - 1].startsWith("--"_L1)) {
            commandLine[i].prepend(u' ');
        }
    }
    return commandLine;
}

} // namespace

QString helpText() {
    return QString::fromUtf8(helpLines);
}

ReadOptions readOptions(const QStringList& commandLine) {
    QCommandLineParser parser;
    const auto withValue = [](const QString& name, const QString& value) {
        return QCommandLineOption(name, {}, value);
    };
    const QList<QCommandLineOption> all{withValue(u"clinic"_s, u"DIR"_s),
                                        withValue(u"user"_s, u"NAME"_s),
                                        withValue(u"password-file"_s, u"FILE"_s),
                                        withValue(u"clinic-name"_s, u"NAME"_s),
                                        withValue(u"display-name"_s, u"NAME"_s),
                                        withValue(u"patients"_s, u"N"_s),
                                        withValue(u"years"_s, u"Y"_s),
                                        withValue(u"seed"_s, u"S"_s),
                                        withValue(u"out"_s, u"FOLDER"_s),
                                        withValue(u"to"_s, u"FOLDER"_s),
                                        withValue(u"from"_s, u"PATH"_s),
                                        withValue(u"old"_s, u"DIR"_s),
                                        withValue(u"until"_s, u"DAY"_s),
                                        withValue(u"route"_s, u"ROUTE"_s),
                                        withValue(u"dose"_s, u"DOSE"_s),
                                        withValue(u"indication"_s, u"TEXT"_s),
                                        withValue(u"protocol"_s, u"ID"_s),
                                        withValue(u"clinician"_s, u"ID"_s),
                                        QCommandLineOption(u"accept-missing"_s),
                                        QCommandLineOption(u"recovery-code"_s),
                                        withValue(u"start"_s, u"TIME"_s),
                                        withValue(u"zone"_s, u"ZONE"_s),
                                        withValue(u"closed"_s, u"DAYS"_s),
                                        withValue(u"open"_s, u"WEEKDAYS"_s),
                                        withValue(u"sessions"_s, u"N"_s),
                                        withValue(u"option"_s, u"NAME"_s),
                                        withValue(u"sex"_s, u"SEX"_s),
                                        withValue(u"bands"_s, u"SET"_s),
                                        withValue(u"total"_s, u"N"_s),
                                        QCommandLineOption(u"check"_s),
                                        QCommandLineOption(u"csv"_s),
                                        QCommandLineOption(u"bom"_s),
                                        QCommandLineOption(u"bundles"_s),
                                        QCommandLineOption(u"pdf"_s),
                                        QCommandLineOption(u"json"_s),
                                        QCommandLineOption(QStringList{u"h"_s, u"help"_s}),
                                        QCommandLineOption(QStringList{u"v"_s, u"version"_s})};
    parser.addOptions(all);
    ReadOptions read;
    if (!parser.parse(withAnswersAsWords(commandLine))) {
        read.usageFault = parser.errorText();
        return read;
    }
    read.helpAsked = parser.isSet(u"help"_s);
    read.versionAsked = parser.isSet(u"version"_s);
    Options options;
    options.clinicFolder = parser.value(u"clinic"_s);
    options.user = parser.value(u"user"_s);
    options.passwordFile = parser.value(u"password-file"_s);
    options.json = parser.isSet(u"json"_s);
    options.check = parser.isSet(u"check"_s);
    options.asCsv = parser.isSet(u"csv"_s);
    options.withBundles = parser.isSet(u"bundles"_s);
    options.asPdf = parser.isSet(u"pdf"_s);
    options.withByteOrderMark = parser.isSet(u"bom"_s);
    options.toFolder = parser.value(u"to"_s);
    options.fromPath = parser.value(u"from"_s);
    options.oldFolder = parser.value(u"old"_s);
    options.byRecoveryCode = parser.isSet(u"recovery-code"_s);
    options.acceptMissing = parser.isSet(u"accept-missing"_s);
    options.clinicName = parser.value(u"clinic-name"_s);
    options.displayName = parser.value(u"display-name"_s);
    options.outFolder = parser.value(u"out"_s);
    const auto zone = parser.isSet(u"zone"_s) ? std::optional(parser.value(u"zone"_s)) : std::nullopt;
    options.schedule = {parser.value(u"start"_s),    zone,
                        parser.values(u"closed"_s),  parser.value(u"open"_s),
                        parser.value(u"sessions"_s), parser.value(u"option"_s)};
    options.sex = parser.value(u"sex"_s);
    options.bandSet = parser.value(u"bands"_s);
    options.total = parser.value(u"total"_s);
    options.arguments = parser.positionalArguments();
    if (!options.arguments.isEmpty()) {
        options.command = options.arguments.takeFirst();
    }
    const bool isOutcomes = options.command == "outcomes"_L1;
    options.outcomes = {isOutcomes ? options.fromPath : QString(),
                        parser.value(u"until"_s),
                        parser.value(u"route"_s),
                        parser.value(u"dose"_s),
                        parser.value(u"indication"_s),
                        parser.value(u"protocol"_s),
                        parser.value(u"clinician"_s)};
    bool seedRead = true;
    if (parser.isSet(u"seed"_s)) {
        options.seed = parser.value(u"seed"_s).toULongLong(&seedRead);
    }
    const QString patients = parser.isSet(u"patients"_s) ? parser.value(u"patients"_s) : u"60"_s;
    const QString years = parser.isSet(u"years"_s) ? parser.value(u"years"_s) : u"2"_s;
    if (!isWholeNumber(patients, 1, 5000) || !isWholeNumber(years, 1, 10) || !seedRead) {
        read.usageFault = u"--patients takes 1 to 5000, --years 1 to 10, --seed a whole number from 0."_s;
        return read;
    }
    options.patients = patients.toInt();
    options.years = years.toInt();
    read.usageFault = faultOf(options);
    read.options = std::move(options);
    return read;
}

} // namespace tidemark::ctl
