// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/BackupWords.h"

#include <QCoreApplication>
#include <QLocale>

namespace tidemark::app {
namespace {

constexpr ErrorWords words[] = {
    {ErrorCode::BackupForeign, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "The file is not a backup of Tidemark."),
     QT_TRANSLATE_NOOP("Errors", "Choose a file whose name ends in .tidemark-backup.")},
    {ErrorCode::BackupNewer, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "The backup was made by a newer Tidemark (format %2)."),
     QT_TRANSLATE_NOOP("Errors", "It was left as it is. Install the newer version on this machine.")},
    {ErrorCode::BackupDamaged, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "The backup is damaged: it was cut or changed since it was made."),
     QT_TRANSLATE_NOOP("Errors", "Take another backup, and no longer trust the medium that this one is on.")},
    {ErrorCode::BackupMixed, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "The parts of the backup do not belong together, or somebody changed them."),
     QT_TRANSLATE_NOOP("Errors", "Keep the file, tell the administrator, and take another backup.")},
    {ErrorCode::BackupOtherClinic, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "This is a backup of another clinic."),
     QT_TRANSLATE_NOOP("Errors", "Choose a backup of this clinic.")},
    {ErrorCode::BackupOtherEpoch, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "The backup was made under another key of the clinic (number %2)."),
     QT_TRANSLATE_NOOP("Errors", "Restore it with a passphrase of that time, or take a newer backup.")},
    {ErrorCode::BackupMissing, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "There is no backup of this clinic in the folder."),
     QT_TRANSLATE_NOOP("Errors", "Make a backup first, or choose the folder that has one.")},
    {ErrorCode::BackupTargetMissing, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "The folder or the file of the backup is not there."),
     QT_TRANSLATE_NOOP("Errors", "Plug the disk in, or choose another folder.")},
    {ErrorCode::BackupTargetInside, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors",
                       "The folder is inside the clinic's own: a backup there is lost together with it."),
     QT_TRANSLATE_NOOP("Errors", "Choose a folder on another disk.")},
    {ErrorCode::BackupTargetFull, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "There is no room for the backup in its folder."),
     QT_TRANSLATE_NOOP("Errors", "Free some space there, or choose another disk.")},
    {ErrorCode::BackupTargetFailed, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "The backup could not be written to its disk, or not read back from it."),
     QT_TRANSLATE_NOOP("Errors", "Plug the disk in again and try once more; if it comes back, use another.")},
    {ErrorCode::BackupDiffers, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "Sessions of the backup are not as the clinic has them: %2."),
     QT_TRANSLATE_NOOP("Errors", "Make a new backup, keep this one, and check the audit log.")},
    {ErrorCode::BackupEntriesMissing, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "The clinic has entries that were made after this backup: %2."),
     QT_TRANSLATE_NOOP("Errors", "Take a newer backup, or say that they may be missing.")},
    {ErrorCode::RestorePlaceTaken, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "Something is already where the restored clinic is to go."),
     QT_TRANSLATE_NOOP("Errors", "Name a folder that does not exist yet.")},
};

} // namespace

std::span<const ErrorWords> backupErrorWords() {
    return words;
}

QString rehearsalFaultWords(const QString& name) {
    if (name == errorName(ErrorCode::BackupDiffers)) {
        // How many was not kept.
        return QCoreApplication::translate("Errors",
                                           "Sessions of the backup are not as the clinic has them.");
    }
    for (int number = 0; number <= static_cast<int>(ErrorCode::Internal); ++number) {
        const auto code = static_cast<ErrorCode>(number);
        if (errorName(code) == name) {
            return messageFor({code, {}, {}}).text;
        }
    }
    return messageFor({ErrorCode::Internal, {}, {}}).text; // of a newer version
}

QString sizeWords(qint64 bytes) {
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace tidemark::app
