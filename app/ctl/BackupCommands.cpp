// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/BackupCommands.h"

#include "base/Try.h"
#include "ctl/Sentences.h"
#include "services/backup/Backups.h"
#include "services/backup/Drill.h"
#include "services/backup/Restore.h"
#include "text/BackupWords.h"

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
    }
    if (outcome.fault) {
        object.insert(u"error"_s, errorName(outcome.fault->code));
    }
    return object;
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
        .arg(place);
}

} // namespace

Result<Outcome> backupCommand(services::SignedIn& context, const Options& options) {
    services::Backups backups(*context.clinic, context.actor);
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
        }
    }
    outcome.json = {{u"backups"_s, list}};
    outcome.text = lines.join(u'\n');
    return outcome;
}

Result<Outcome> drillCommand(services::SignedIn& context, const Options& options) {
    const QStringList folders = options.fromPath.isEmpty()
                                    ? QStringList()
                                    : QStringList{QDir::current().absoluteFilePath(options.fromPath)};
    const auto job = TIDEMARK_TRY(services::beginDrill(*context.clinic, context.actor, folders,
                                                       QRandomGenerator::system()->generate()));
    const auto found = TIDEMARK_TRY(job.run());
    TIDEMARK_TRY(services::takeDrill(*context.clinic, context.actor, found));
    const QString path = found.drill.folder + u'/' + found.drill.file;
    Outcome outcome;
    outcome.json = {{u"file"_s, path},
                    {u"madeAt"_s, found.madeAt ? QJsonValue(isoTime(*found.madeAt)) : QJsonValue()},
                    {u"restorable"_s, !found.fault},
                    {u"sessionsCompared"_s, found.drill.sessions}};
    if (found.fault) {
        outcome.exitCode = exitCodeFor(*found.fault);
        outcome.json.insert(u"error"_s, errorName(found.fault->code));
        outcome.text = u"%1: %2"_s.arg(path, sentenceFor(*found.fault));
    } else {
        outcome.text =
            u"%1 can be restored: every page and entry was checked, %2 sessions were compared."_s.arg(path)
                .arg(found.drill.sessions);
    }
    return outcome;
}

Result<Outcome> restoreCommand(const Options& options, const QString& password, const Clock& clock) {
    const auto restored = TIDEMARK_TRY(
        services::restoreClinic({options.fromPath, options.clinicFolder, options.user, password,
                                 options.byRecoveryCode, options.oldFolder, options.acceptMissing},
                                clock));
    Outcome outcome;
    outcome.json = {{u"clinic"_s, restored.folder},
                    {u"madeAt"_s, isoTime(restored.backup.madeAt)},
                    {u"auditLength"_s, restored.backup.auditLength},
                    {u"auditHead"_s, restored.backup.auditHead},
                    {u"missing"_s, restored.missing ? QJsonValue(*restored.missing) : QJsonValue()}};
    const QString missing =
        restored.missing
            ? u"Entries of the old folder that are missing: %1."_s.arg(*restored.missing)
            : u"What was recorded after the backup is missing; how much is not known without --old."_s;
    outcome.text = u"The clinic of %1 with %2 entries in the audit log is in %3.\n%4"_s
                       .arg(isoTime(restored.backup.madeAt))
                       .arg(restored.backup.auditLength)
                       .arg(restored.folder, missing);
    return outcome;
}

} // namespace tidemark::ctl
