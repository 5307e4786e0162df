// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/clinic/ClinicReport.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldKeys.h"
#include "reports/clinic/ActivityReport.h"
#include "reports/clinic/DrugPacket.h"
#include "reports/clinic/FormRegister.h"
#include "reports/clinic/OpenWorkReport.h"
#include "reports/clinic/OutcomeCells.h"
#include "reports/clinic/SessionFactsReport.h"
#include "rules/access/Authorization.h"
#include "storage/ClinicFolder.h"
#include "storage/Store.h"

#include <algorithm>

namespace tidemark::reports {
namespace {

using services::Period;

Result<Period> checkedPeriod(const Period& period) {
    if (!period.from.isValid()) {
        return fail(ErrorCode::Empty, fields::keys::periodFrom);
    }
    if (!period.until.isValid()) {
        return fail(ErrorCode::Empty, fields::keys::periodUntil);
    }
    if (period.until < period.from) {
        return fail(ErrorCode::Impossible, fields::keys::periodUntil);
    }
    return period;
}

} // namespace

std::span<const ReportEntry> reportCatalogue() {
    static constexpr std::array all{
        ReportEntry{ReportKind::OpenWork, true, true, openWorkReport},
        ReportEntry{ReportKind::Activity, false, false, activityReport},
        ReportEntry{ReportKind::Outcomes, false, false, outcomesReport},
        ReportEntry{ReportKind::Safety, false, false, safetyReport},
        ReportEntry{ReportKind::FormRegister, false, true, formRegister},
        ReportEntry{ReportKind::DrugPacket, false, true, drugPacket},
        ReportEntry{ReportKind::SessionFacts, false, true, sessionFactsReport},
    };
    return all;
}

const ReportEntry& reportEntry(ReportKind kind) {
    return *std::ranges::find(reportCatalogue(), kind, &ReportEntry::kind);
}

int ClinicReport::rows() const {
    std::size_t rows = 0;
    for (const ReportTable& table : tables) {
        rows += table.rows.size();
    }
    return static_cast<int>(rows);
}

Result<ReportReading::Read> ReportReading::begin(ReportKind kind, const Period& period) const {
    TIDEMARK_TRY(rules::authorize(m_actor, rules::Command::ReadReports));
    const ReportEntry& entry = reportEntry(kind);
    const QDate today = m_clinic.today();
    ClinicReport head;
    head.kind = kind;
    head.period = TIDEMARK_TRY(checkedPeriod(entry.isOfToday ? Period{today, today} : period));
    head.clinicName = m_clinic.name();
    head.zone = m_clinic.clock().zone();
    head.madeAt = m_clinic.now();
    head.auditLength = m_clinic.store().auditHead().length;
    head.auditHead = QString::fromLatin1(m_clinic.store().auditHead().hash.toHex());
    // A key can only be moved, and what is called on another thread must be possible to copy.
    const auto key = std::make_shared<storage::SecretBytes>(m_clinic.key().databaseKey());
    return Read([key, head, today, read = entry.read, stop = m_stop, onlyRead = m_clinic.store().isOnlyRead(),
                 file = m_clinic.folder().databaseFile(),
                 scales = m_clinic.scales()]() -> Result<std::shared_ptr<const ClinicReport>> {
        const auto connection = TIDEMARK_TRY(storage::Store::openBeside(file, *key, onlyRead, *stop));
        auto report = std::make_shared<ClinicReport>(head);
        report->tables =
            TIDEMARK_TRY(read({*connection, head.period, today, head.madeAt, head.zone, scales}));
        return std::shared_ptr<const ClinicReport>(std::move(report));
    });
}

Result<void> noteReport(services::OpenClinic& clinic, const Actor& actor, const ClinicReport& report,
                        ReportForm form, const QByteArray& sha256) {
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::ReadReports));
    if (form == ReportForm::Screen && !reportEntry(report.kind).namesPatients) {
        return {};
    }
    const QString what = QStringList{code(report.kind), report.period.from.toString(Qt::ISODate),
                                     report.period.until.toString(Qt::ISODate), code(form)}
                             .join(u' ');
    const storage::AuditLine line{
        actor.id,
        code(actor.role),
        actions::reportMake,
        QStringLiteral("report"),
        what,
        1,
        std::nullopt,
        CanonicalBytes().add(qint64{report.rows()}).add(QString::fromLatin1(sha256.toHex())).bytes()};
    const auto write = [line](storage::Store& store) {
        return store.write(line, [](storage::Connection&) -> Result<void> { return {}; });
    };
    // Who only reads on a full disk goes on reading; a file leaves only with its entry.
    return form == ReportForm::Screen ? clinic.store().writeOrOwe(write) : write(clinic.store());
}

} // namespace tidemark::reports
