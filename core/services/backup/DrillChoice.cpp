// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/DrillChoice.h"

#include "base/Try.h"
#include "storage/backup/Ancestry.h"

#include <QFileInfo>

#include <algorithm>

namespace tidemark::services {

Result<void> DrillChoice::lookIn(const QString& folder, const BackupMade* noted) {
    const auto in = storage::backupsIn(folder, m_source.keyring.clinicId);
    if (!in) {
        if (noted != nullptr && (!m_away || noted->auditLength > m_away->auditLength)) {
            m_away = *noted;
        }
        return {};
    }
    m_anyFolder = true;
    for (const storage::UnreadableBackup& each : in->unreadable) {
        refuse(each.path, each.fault);
    }
    const qint64 longest = TIDEMARK_TRY(chooseAmong(in->whole));
    if (noted != nullptr && longest < noted->auditLength) {
        refuse(folder + u'/' + noted->file, {ErrorCode::BackupMissing, {}, QStringLiteral("newest")});
    }
    return {};
}

Result<qint64> DrillChoice::chooseAmong(const std::vector<storage::FoundBackup>& whole) {
    qint64 longest = 0;
    for (const storage::FoundBackup& backup : whole) {
        const auto sealed = storage::checkSeal(backup.head, m_source.key);
        if (!sealed) {
            // Of before the clinic's key was changed, or made up.
            if (sealed.error().code != ErrorCode::BackupOtherEpoch) {
                refuse(backup.path, sealed.error());
            }
            continue;
        }
        const storage::AuditHead& head = backup.head.manifest.audit;
        const bool isOwn = TIDEMARK_TRY(storage::goesOnFrom(m_clinic, head));
        if (!isOwn) {
            continue; // left behind by a restore of an older one
        }
        longest = std::max(longest, head.length);
        if (!m_newest || head.length > m_newest->head.manifest.audit.length) {
            m_newest = backup;
        }
    }
    return longest;
}

std::optional<DrillOutcome> DrillChoice::refusal(const QStringList& folders) const {
    if (m_refused || m_newest) {
        return m_refused;
    }
    DrillOutcome outcome;
    outcome.drill.folder = folders.join(QStringLiteral(", "));
    outcome.fault = Error{m_anyFolder ? ErrorCode::BackupMissing : ErrorCode::BackupTargetMissing, {}, {}};
    return outcome;
}

std::optional<BackupMade> DrillChoice::newerAway() const {
    return m_away && m_newest && m_away->auditLength > m_newest->head.manifest.audit.length ? m_away
                                                                                            : std::nullopt;
}

void DrillChoice::refuse(const QString& path, const Error& fault) {
    if (!m_refused) {
        m_refused.emplace();
        m_refused->drill.folder = QFileInfo(path).absolutePath();
        m_refused->drill.file = QFileInfo(path).fileName();
        m_refused->fault = fault;
    }
}

} // namespace tidemark::services
