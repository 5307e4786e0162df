// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/BackupCommands.h"

#include "base/Try.h"
#include "ctl/Sentences.h"
#include "services/backup/Backups.h"
#include "services/backup/Drill.h"
#include "services/backup/Restore.h"
#include "text/BackupWords.h"
#include "text/DateWords.h"

#include <QDir>
#include <QJsonArray>
#include <QRandomGenerator>

namespace tidemark::ctl {
namespace {

using namespace Qt::StringLiterals;

QString isoTime(Instant instant) {
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(instant), Qt::UTC).toString(Qt::ISODate);
}

QJsonObject objectOf(const services::TargetOutcome& outcome) {
    QJsonObject object{{u"folder"_s, outcome.folder}, {u"verified"_s, outcome.made.has_value()}};
    if (outcome.made) {
        object.insert(u"file"_s, outcome.made->file);
        object.insert(u"size"_s, outcome.made->size);
        object.insert(u"auditLength"_s, outcome.made->auditLength);
        object.insert(u"auditHead"_s, QString::fromLatin1(outcome.made->auditHead.toHex()));
        object.insert(u"offDisk"_s, outcome.made->offDisk);
        object.insert(u"removed"_s, QJsonArray::fromStringList(outcome.removed));
        object.insert(u"otherLine"_s, QJsonArray::fromStringList(outcome.otherLine));
        object.insert(u"unsound"_s, QJsonArray::fromStringList(outcome.unsound));
    }
    if (outcome.fault) {
        object.insert(u"error"_s, errorName(outcome.fault->code));
    }
    return object;
}

/// What was seen of older backups in the folder.
QString othersOf(const services::TargetOutcome& outcome) {
    QString words;
    if (!outcome.unsound.isEmpty()) {
        words +=
            u"\n%1: these backups are no longer whole and were left as they are: %2. No longer trust the "
            u"disk."_s.arg(outcome.folder, outcome.unsound.join(u", "_s));
    }
    if (!outcome.otherLine.isEmpty()) {
        words +=
            u"\n%1: these backups have entries that the clinic has not, as after a restore, and were left "
            u"as they are: %2."_s.arg(outcome.folder, outcome.otherLine.join(u", "_s));
    }
    return words;
}

QString lineOf(const services::TargetOutcome& outcome) {
    if (outcome.fault) {
        return u"%1: %2"_s.arg(outcome.folder, sentenceFor(*outcome.fault));
    }
    const QString place =
        outcome.made->offDisk ? QString() : u" It is on the same disk as the clinic and is lost with it."_s;
    return u"%1/%2: verified, %3, %4 entries in the audit log.%5"_s
        .arg(outcome.folder, outcome.made->file, app::sizeWords(outcome.made->size))
        .arg(outcome.made->auditLength)
        .arg(place + othersOf(outcome));
}

Result<bool> hasNoTarget(const services::Backups& backups) {
    return backups.targets().map([](const auto& targets) { return targets.empty(); });
}

/// Nothing was looked for: there is nowhere to look.
Outcome noTarget(const QString& option) {
    Outcome outcome;
    outcome.exitCode = ExitCode::WrongUsage;
    outcome.json = {{u"error"_s, u"NoBackupFolder"_s}};
    outcome.text =
        u"No folder for backups is set up. Name one with %1 FOLDER, or on the page Backups of the window."_s
            .arg(option);
    return outcome;
}

} // namespace

Result<Outcome> backupCommand(services::SignedIn& context, const Options& options) {
    services::Backups backups(*context.clinic, context.actor);
    const bool isNowhere = TIDEMARK_TRY(hasNoTarget(backups));
    if (options.toFolder.isEmpty() && isNowhere) {
        return noTarget(u"--to"_s);
    }
    const auto job =
        TIDEMARK_TRY(options.toFolder.isEmpty() ? backups.begin() : backups.beginInto(options.toFolder));
    const auto made = TIDEMARK_TRY(job.run());
    TIDEMARK_TRY(backups.take(made));
    Outcome outcome;
    QJsonArray list;
    QStringList lines;
    for (const services::TargetOutcome& each : made) {
        list.append(objectOf(each));
        lines << lineOf(each);
        if (each.fault && outcome.exitCode == ExitCode::Done) {
            outcome.exitCode = exitCodeFor(*each.fault);
        } else if (!each.unsound.isEmpty() && outcome.exitCode == ExitCode::Done) {
            outcome.exitCode = ExitCode::FoundWrong;
        }
    }
    outcome.json = {{u"backups"_s, list}};
    outcome.text = lines.join(u'\n');
    return outcome;
}

Result<Outcome> drillCommand(services::SignedIn& context, const Options& options) {
    const bool isNowhere = TIDEMARK_TRY(hasNoTarget(services::Backups(*context.clinic, context.actor)));
    if (options.fromPath.isEmpty() && isNowhere) {
        return noTarget(u"--from"_s);
    }
    const QStringList folders =
        options.fromPath.isEmpty()
            ? QStringList()
            : QStringList{QDir::cleanPath(QDir::current().absoluteFilePath(options.fromPath))};
    const auto job = TIDEMARK_TRY(services::beginDrill(*context.clinic, context.actor, folders,
                                                       QRandomGenerator::system()->generate()));
    const auto found = TIDEMARK_TRY(job.run());
    TIDEMARK_TRY(services::takeDrill(*context.clinic, context.actor, found));
    const QString path =
        found.drill.file.isEmpty() ? found.drill.folder : found.drill.folder + u'/' + found.drill.file;
    Outcome outcome;
    outcome.json = {{u"file"_s, path},
                    {u"madeAt"_s, found.madeAt ? QJsonValue(isoTime(*found.madeAt)) : QJsonValue()},
                    {u"restorable"_s, !found.fault},
                    {u"proven"_s, found.drill.isProof()},
                    {u"sessionsCompared"_s, found.drill.sessions},
                    {u"newerAway"_s, found.newerAway ? QJsonValue(found.newerAway->folder) : QJsonValue()}};
    if (found.fault) {
        outcome.exitCode = exitCodeFor(*found.fault);
        outcome.json.insert(u"error"_s, errorName(found.fault->code));
        outcome.text = u"%1: %2"_s.arg(path, sentenceFor(*found.fault));
        return outcome;
    }
    outcome.text =
        found.drill.isProof()
            ? u"%1 of %2 can be restored: every page and entry was checked, %3 sessions were compared."_s
                  .arg(path, app::dayNumbersAndZone(*found.madeAt, context.clinic->clock().zone()))
                  .arg(found.drill.sessions)
            : u"%1 of %2 was restored and every page and entry was checked, but no session could be "
              u"compared: all of them were changed since. Make a new backup and rehearse again."_s.arg(
                  path, app::dayNumbersAndZone(*found.madeAt, context.clinic->clock().zone()));
    if (!found.drill.isProof()) {
        outcome.exitCode = ExitCode::FoundWrong;
    }
    if (found.newerAway) {
        outcome.text += u"\nA newer backup is in %1, which is not there."_s.arg(found.newerAway->folder);
    }
    return outcome;
}

/// Says what the backup is, where nobody can say what will be missing: the choice is then a person's.
Result<Outcome> askFirst(const Options& options, const Error& error, const Clock& clock) {
    const auto facts = TIDEMARK_TRY(services::readBackupFacts(options.fromPath));
    Outcome outcome;
    outcome.exitCode = exitCodeFor(error);
    outcome.json = {{u"error"_s, errorName(error.code)},
                    {u"madeAt"_s, isoTime(facts.madeAt)},
                    {u"auditLength"_s, facts.auditLength},
                    {u"auditHead"_s, facts.auditHead}};
    outcome.text =
        u"The backup is of %1 and has %2 entries in the audit log. %3"_s
            .arg(app::dayNumbersAndZone(facts.madeAt, clock.zone()))
            .arg(facts.auditLength)
            .arg(options.oldFolder.isEmpty()
                     ? u"Name the clinic's folder of before with --old, which says what will be "
                       u"missing; or restore without knowing with --accept-missing."_s
                     : u"The folder named with --old cannot say what will be missing: it is not there, "
                       u"or its marks cannot be read. Check the path, or restore without knowing with "
                       u"--accept-missing."_s);
    return outcome;
}

Result<Outcome> restoreCommand(const Options& options, const QString& password, const Clock& clock) {
    const auto restored =
        services::restoreClinic({options.fromPath, options.clinicFolder, options.user, password,
                                 options.byRecoveryCode, options.oldFolder, options.acceptMissing},
                                clock);
    if (!restored) {
        const Error& error = restored.error();
        return error.code == ErrorCode::BackupEntriesMissing && error.detail.isEmpty()
                   ? askFirst(options, error, clock)
                   : Result<Outcome>(tl::unexpected(error));
    }
    Outcome outcome;
    outcome.json = {{u"clinic"_s, restored->folder},
                    {u"madeAt"_s, isoTime(restored->backup.madeAt)},
                    {u"auditLength"_s, restored->backup.auditLength},
                    {u"auditHead"_s, restored->backup.auditHead},
                    {u"missing"_s, restored->missing ? QJsonValue(*restored->missing) : QJsonValue()}};
    const QString missing =
        restored->missing
            ? u"Entries of the old folder that are missing: %1."_s.arg(*restored->missing)
            : u"What was recorded after the backup is missing; how much is not known without --old."_s;
    outcome.text = u"The clinic of %1 with %2 entries in the audit log is in %3.\n%4"_s
                       .arg(app::dayNumbersAndZone(restored->backup.madeAt, clock.zone()))
                       .arg(restored->backup.auditLength)
                       .arg(restored->folder, missing);
    return outcome;
}

} // namespace tidemark::ctl
