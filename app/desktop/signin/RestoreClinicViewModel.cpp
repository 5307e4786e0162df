// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/signin/RestoreClinicViewModel.h"

#include "desktop/shell/Environment.h"
#include "fields/FieldKeys.h"
#include "services/clinic/Passphrases.h"
#include "text/DateWords.h"

#include <QDir>
#include <QFileInfo>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

/// Which field an error of the restore belongs to; empty: to none.
QString fieldOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::WrongPassword:
    case ErrorCode::RecoveryCodeWrong:
    case ErrorCode::TooManyTries:
        return fields::keys::password;
    case ErrorCode::NotPermitted:
    case ErrorCode::NotFound:
        return fields::keys::signInName;
    case ErrorCode::BackupForeign:
    case ErrorCode::BackupDamaged:
    case ErrorCode::BackupMixed:
    case ErrorCode::BackupNewer:
    case ErrorCode::BackupOtherEpoch:
    case ErrorCode::BackupTargetMissing:
    case ErrorCode::BackupTargetFailed:
    case ErrorCode::SchemaNewer:
    case ErrorCode::AuditLogBroken:
        return u"file"_s;
    case ErrorCode::RestorePlaceTaken:
    case ErrorCode::FolderNotWritable:
    case ErrorCode::DiskFull:
    case ErrorCode::WriteFailed:
        return u"folder"_s;
    default:
        return {};
    }
}

} // namespace

RestoreClinicViewModel::RestoreClinicViewModel(SignedInContext& context, Background& background,
                                               const Environment& environment, QObject* parent)
    : QObject(parent), m_context(context), m_background(background), m_environment(environment) {
    connect(this, &RestoreClinicViewModel::edited, this, [this] {
        if (!m_errors.isEmpty()) {
            m_errors = m_errors.stillWrong(faults());
            emit changed();
        }
    });
}

void RestoreClinicViewModel::begin(const QString& present, const QString& signInName) {
    if (m_busy) {
        return;
    }
    m_present = present;
    m_signInName = signInName;
    m_file.clear();
    m_passphrase.clear();
    m_folder.clear();
    m_byCode = false;
    m_restoredFolder.clear();
    emit edited();
    change();
}

void RestoreClinicViewModel::change() {
    if (m_busy) {
        return;
    }
    m_prepared.reset();
    m_step = Asking;
    m_errors.clear();
    m_problem = {};
    emit changed();
}

FieldErrors RestoreClinicViewModel::faults() const {
    FieldErrors faults;
    const QString file = m_file.trimmed();
    if (file.isEmpty()) {
        faults.insert(u"file"_s, tr("Choose the file of the backup. Its name ends in .tidemark-backup."));
    } else if (!QFileInfo(file).isFile()) {
        faults.insert(u"file"_s, tr("There is no such file. Plug the disk in, or choose another file."));
    }
    if (m_signInName.trimmed().isEmpty()) {
        faults.insert(fields::keys::signInName, tr("Type the sign-in name of an administrator."));
    }
    if (m_passphrase.isEmpty()) {
        faults.insert(fields::keys::password, m_byCode
                                                  ? tr("Type the code from the sheet.")
                                                  : tr("Type the passphrase of the time of the backup."));
    } else if (m_byCode && !services::isRecoveryCode(m_passphrase)) {
        faults.insert(fields::keys::password,
                      tr("A character is missing or wrong. Compare it with the sheet, group by group."));
    }
    const QString folder = m_folder.trimmed();
    if (folder.isEmpty()) {
        faults.insert(u"folder"_s, tr("Type the path of a folder that does not exist yet."));
    } else if (QFileInfo::exists(folder)) {
        faults.insert(u"folder"_s, messageFor({ErrorCode::RestorePlaceTaken, {}, {}}).sentence());
    }
    return faults;
}

void RestoreClinicViewModel::verify() {
    if (m_busy || m_step != Asking) {
        return;
    }
    m_errors = faults();
    m_problem = {};
    if (!m_errors.isEmpty()) {
        emit changed();
        return;
    }
    services::RestoreForm form;
    form.file = m_file.trimmed();
    form.newFolder = m_folder.trimmed();
    form.signInName = m_signInName.trimmed();
    form.password = m_passphrase;
    form.byRecoveryCode = m_byCode;
    form.oldFolder = m_present;
    m_busy = true;
    emit changed();
    m_background.run(
        [form, &clock = m_context.clock(), opening = m_environment.opening]() -> Result<Prepared> {
            return services::prepareRestore(form, clock, opening).map([](services::PreparedRestore prepared) {
                return std::make_shared<services::PreparedRestore>(std::move(prepared));
            });
        },
        [this](Result<Prepared> outcome) { take(std::move(outcome)); });
}

void RestoreClinicViewModel::take(Result<Prepared> outcome) {
    m_busy = false;
    if (!outcome) {
        refuse(outcome.error());
        return;
    }
    m_prepared = std::move(*outcome);
    m_backup = m_prepared->backup();
    m_missing = m_prepared->missing();
    m_passphrase.clear();
    m_step = Verified;
    emit edited();
    emit changed();
}

void RestoreClinicViewModel::restore() {
    if (m_busy || m_step != Verified) {
        return;
    }
    m_busy = true;
    m_problem = {};
    emit changed();
    m_background.run([prepared = m_prepared] { return prepared->keep(); },
                     [this](const Result<services::RestoredClinic>& outcome) { takeKept(outcome); });
}

void RestoreClinicViewModel::takeKept(const Result<services::RestoredClinic>& outcome) {
    m_busy = false;
    m_prepared.reset();
    if (!outcome) {
        m_step = Asking;
        refuse(outcome.error());
        return;
    }
    m_restoredFolder = outcome->folder;
    m_step = Restored;
    emit changed();
}

void RestoreClinicViewModel::refuse(const Error& error) {
    const QString field = fieldOf(error.code);
    if (field.isEmpty()) {
        m_problem = messageFor(error);
    } else if (error.code == ErrorCode::NotPermitted) {
        m_errors.insert(field,
                        tr("In this backup it is not the name of an administrator. Type the name of one."));
    } else {
        m_errors.insert(field, messageFor(error).sentence());
    }
    emit changed();
}

void RestoreClinicViewModel::signInThere() {
    if (m_step == Restored) {
        emit signInAsked(m_restoredFolder, m_signInName.trimmed());
    }
}

QString RestoreClinicViewModel::chooseFile(const QString& from) const {
    return m_environment.askFile ? m_environment.askFile(from) : QString();
}

QString RestoreClinicViewModel::chooseFolder(const QString& from) const {
    const QString chosen = m_environment.askFolder ? m_environment.askFolder(from) : QString();
    // A folder that is chosen is there already: the clinic gets one of its own in it.
    return chosen.isEmpty() ? chosen : QDir(chosen).filePath(tr("restored-clinic"));
}

bool RestoreClinicViewModel::isChoosable() const {
    return m_environment.askFile && m_environment.askFolder;
}

QString RestoreClinicViewModel::backupWords() const {
    return m_step == Asking ? QString()
                            : tr("The backup is whole. It is of %1 and has %2 entries in the audit log.")
                                  .arg(dayAndClockWords(m_backup.madeAt, m_context.clock().zone()))
                                  .arg(m_backup.auditLength);
}

QString RestoreClinicViewModel::missingWords() const {
    if (m_step == Asking) {
        return {};
    }
    if (!m_missing) {
        return tr(
            "What was recorded after that will be missing. Nobody can say how much: no clinic is here whose "
            "entries can be compared.");
    }
    return *m_missing == 0 ? tr("Nothing will be missing: the clinic that is here has no later entry.")
                           : tr("%n later entry(ies) of the clinic that is here will be missing.", nullptr,
                                static_cast<int>(*m_missing));
}

} // namespace tidemark::app
