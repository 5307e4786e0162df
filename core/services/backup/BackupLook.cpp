// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/BackupLook.h"

#include <QFileInfo>

#include <algorithm>

namespace tidemark::services {

void BackupSights::see(BackupSight sight) {
    std::erase_if(m_sights, [&](const BackupSight& each) { return each.folder == sight.folder; });
    m_sights.push_back(std::move(sight));
}

const BackupSight* BackupSights::of(const QString& folder) const {
    const auto found = std::ranges::find(m_sights, folder, &BackupSight::folder);
    return found == m_sights.end() ? nullptr : &*found;
}

bool BackupSights::isKept(const BackupMade& made) const {
    const BackupSight* sight = of(made.folder);
    return sight == nullptr || !sight->gone.contains(made.file);
}

BackupLook::BackupLook(QString folder, std::vector<BackupMade> noted, QString clinicFolder,
                       storage::OtherDiskProbe onOtherDisk)
    : m_folder(std::move(folder))
    , m_noted(std::move(noted))
    , m_clinicFolder(std::move(clinicFolder))
    , m_onOtherDisk(std::move(onOtherDisk)) {}

BackupSight BackupLook::run() const {
    BackupSight sight;
    sight.folder = m_folder;
    sight.isThere = QFileInfo(m_folder).isDir();
    if (!sight.isThere) {
        return sight;
    }
    sight.offDisk = m_onOtherDisk(m_folder, m_clinicFolder);
    bool anyOffDisk = false;
    for (const BackupMade& made : m_noted) {
        const QFileInfo file(m_folder + u'/' + made.file);
        if (!file.exists() || file.size() != made.size) {
            sight.gone << made.file;
            anyOffDisk = anyOffDisk || made.offDisk;
        }
    }
    // The empty folder that a stick is hung into is not the stick.
    if (anyOffDisk && !sight.offDisk && sight.gone.size() == static_cast<qsizetype>(m_noted.size())) {
        sight.isThere = false;
        sight.gone.clear();
    }
    return sight;
}

} // namespace tidemark::services
