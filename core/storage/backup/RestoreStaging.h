// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/backup/BackupFile.h"

namespace tidemark::storage {

/// RestoreStaging is the folder in which a clinic is put together out of a backup, beside the place that it
/// goes to. A folder with the clinic's own name is a whole and verified one: until keep() there is none, and
/// what an interrupted restore has left is removed by the next one. Only what has the mark of a restore that
/// began is removed: a folder of somebody else's with such a name stays.
class RestoreStaging {
public:
    /// Begins a restore into `place`, where nothing may be. It fails with RestorePlaceTaken, and with the
    /// errors of ClinicFolder.
    [[nodiscard]] static Result<RestoreStaging> begin(const QString& place, const FileSystemProbe& probe);

    RestoreStaging(RestoreStaging&& other) noexcept = default;
    RestoreStaging(const RestoreStaging&) = delete;
    RestoreStaging& operator=(const RestoreStaging&) = delete;
    RestoreStaging& operator=(RestoreStaging&&) = delete;
    ~RestoreStaging();

    [[nodiscard]] const ClinicFolder::Held& folder() const { return m_folder; }
    /// Puts keyring and database into it. It fails as extractBackup() does.
    [[nodiscard]] Result<ExtractedBackup> takeOut(const QString& backup) const;
    /// Writes the mark of a restored audit log, whose entries are all there.
    [[nodiscard]] Result<void> mark(const AuditHead& head, const MasterKey& key) const;
    /// Gives the folder its name. Nothing in it may be open. It fails with RestorePlaceTaken, and as
    /// mediumError() says.
    [[nodiscard]] Result<void> keep();

private:
    RestoreStaging(ClinicFolder::Held folder, QString place)
        : m_folder(std::move(folder)), m_place(std::move(place)) {}

    ClinicFolder::Held m_folder;
    QString m_place;
    bool m_isWhole = false;
};

/// Returns the head of a clinic's audit log as its mark has it, without opening the clinic; nothing where no
/// mark of this key can be read.
[[nodiscard]] std::optional<AuditHead> markedHead(const QString& clinicFolder, const MasterKey& key);

} // namespace tidemark::storage
