// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/clinic/ReportRuns.h"

#include "base/Try.h"
#include "reports/clinic/ReportSource.h"
#include "rules/access/Authorization.h"
#include "storage/audit/AuditLog.h"
#include "storage/ClinicFolder.h"
#include "storage/Store.h"

namespace tidemark::reports {
namespace {

/// So many more entries are read than are asked for: those of the screen are left out.
constexpr int readForEach = 4;

/// As noteReport() has written it; none of another version.
std::optional<ReportRun> runOf(const storage::AuditEntry& entry, const ReportNames& names) {
    const QStringList parts = entry.line.entityId.split(u' ');
    constexpr qsizetype partCount = 4;
    if (parts.size() != partCount) {
        return std::nullopt;
    }
    const auto kind = fromCode(reportKindCodes, parts[0]);
    const auto form = fromCode(reportFormCodes, parts[3]);
    if (!kind || !form || *form == ReportForm::Screen) {
        return std::nullopt;
    }
    return ReportRun{*kind,
                     {QDate::fromString(parts[1], Qt::ISODate), QDate::fromString(parts[2], Qt::ISODate)},
                     *form,
                     entry.at,
                     names.personOf(entry.line.actor)};
}

} // namespace

Result<ReadRuns> beginLastRuns(services::OpenClinic& clinic, const Actor& actor, int count,
                               std::shared_ptr<std::atomic<bool>> stop) {
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::ReadReports));
    const auto key = std::make_shared<storage::SecretBytes>(clinic.key().databaseKey());
    return ReadRuns([key, count, stop = std::move(stop), onlyRead = clinic.store().isOnlyRead(),
                     file = clinic.folder().databaseFile()]() -> Result<std::vector<ReportRun>> {
        const auto connection = TIDEMARK_TRY(storage::Store::openBeside(file, *key, onlyRead, *stop));
        const auto names = TIDEMARK_TRY(ReportNames::readFrom(*connection));
        std::vector<ReportRun> runs;
        for (const storage::AuditEntry& entry :
             TIDEMARK_TRY(storage::AuditLog::lastOf(*connection, actions::reportMake, count * readForEach))) {
            const auto run = runOf(entry, names);
            if (run && static_cast<int>(runs.size()) < count) {
                runs.push_back(*run);
            }
        }
        return runs;
    });
}

} // namespace tidemark::reports
