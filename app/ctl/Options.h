// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace tidemark::ctl {

/// ExitCode says what the process ends with; they are printed in --help.
enum class ExitCode { Done = 0, FoundWrong = 1, WrongUsage = 2, Refused = 3, CannotOpen = 4 };

/// ScheduleWords are the words of `schedule`, as typed; readScheduleRequest() reads them.
struct ScheduleWords {
    QString start;
    std::optional<QString> zone; ///< Not named: the machine's.
    QStringList closed;          ///< Each one day or several with commas between.
    QString open;                ///< Empty: Monday to Friday.
    QString sessions;            ///< Empty: none of an open-ended phase that follows others.
    QString option;
};

/// OutcomesOptions are the words of `outcomes`, as typed; an empty one asks for all.
struct OutcomesOptions {
    QString from; ///< A day, of the first dose; its own day included, as of `until`.
    QString until;
    QString route; ///< "intravenous", or with the drug, "esketamine-nasal".
    QString dose;
    QString indication;
    QString protocol;
    QString clinician; ///< The id of who prescribed.

    friend bool operator==(const OutcomesOptions&, const OutcomesOptions&) = default;
};

/// Options are the command line as it was read.
struct Options {
    QString clinicFolder;
    QString user;
    QString passwordFile; ///< Empty: one line from standard input.
    bool json = false;
    QString command;
    QStringList arguments; ///< After the command, its own options taken out.
    // Options of single commands.
    QString clinicName;
    QString displayName;
    int patients = 60;
    int years = 2;
    quint64 seed = 1;
    QString outFolder;
    QString toFolder;  ///< Of `backup`; empty: the clinic's own folders for backups. Of `report` a day.
    QString fromPath;  ///< Of `restore` the file, of `drill` a folder; of `outcomes` and `report` a day.
    QString oldFolder; ///< Of `restore`: where the clinic was before.
    bool byRecoveryCode = false; ///< `restore` is given the recovery sheet's code instead of a passphrase.
    bool acceptMissing = false;  ///< `restore` goes on although entries were made after the backup.
    bool check = false;          ///< `status` reads every page of the file too.
    QString sex;                 ///< Of `score`: female or male, where the bands differ.
    QString bandSet;             ///< Of `score`: which of the scale's sets of bands.
    QString total;               ///< Of `score`: the total alone, as typed.
    ScheduleWords schedule;
    OutcomesOptions outcomes;
    bool asCsv = false;             ///< Of `report`: what it does without either.
    bool asPdf = false;             ///< Of `report`: a PDF instead of CSV.
    bool withByteOrderMark = false; ///< Of `export`: each table begins with one.
};

struct ReadOptions {
    std::optional<Options> options;
    bool helpAsked = false;
    bool versionAsked = false;
    QString usageFault; ///< A sentence; empty where the line is right.
};

[[nodiscard]] ReadOptions readOptions(const QStringList& commandLine);
[[nodiscard]] QString helpText();

} // namespace tidemark::ctl
