// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/StaffMember.h"
#include "reports/clinic/ReportKind.h"
#include "reports/clinic/ReportTable.h"
#include "services/base/OpenClinic.h"
#include "services/outcomes/OutcomesReading.h"

#include <atomic>
#include <functional>
#include <memory>
#include <span>

namespace tidemark::reports {

struct ReportSource;

/// A ReportEntry is one line of the list of reports: a report is a pair of files and one of these.
struct ReportEntry {
    ReportKind kind;
    bool isOfToday;     ///< It has no period.
    bool namesPatients; ///< Names or numbers of patients are in it.
    Result<std::vector<ReportTable>> (*read)(const ReportSource&);
};
/// Lists every report, in the order they are offered.
[[nodiscard]] std::span<const ReportEntry> reportCatalogue();
/// Returns the entry of a report; every kind has one.
[[nodiscard]] const ReportEntry& reportEntry(ReportKind kind);

/// A ClinicReport is one report as it was read at one moment. Screen, page and file are made from it.
struct ClinicReport {
    ReportKind kind = ReportKind::OpenWork;
    services::Period period; ///< Both days are set; today alone for a report that has none.
    QString clinicName;
    QByteArray zone;
    Instant madeAt;
    qint64 auditLength = 0; ///< Of the audit log when it was read, with its head: for the footer.
    QString auditHead;
    std::vector<ReportTable> tables;

    /// Returns the rows of all tables.
    [[nodiscard]] int rows() const;
};

/// A ReportReading reads reports on a connection of its own, so that whoever works goes on working.
class ReportReading {
public:
    /// Reads the report. It touches nothing of the open clinic and may be called on any thread. It fails with
    /// the errors of the store.
    using Read = std::function<Result<std::shared_ptr<const ClinicReport>>()>;

    ReportReading(services::OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}
    ReportReading(const ReportReading&) = delete;
    ReportReading& operator=(const ReportReading&) = delete;
    /// Stops what begin() returned where it runs: it fails soon, and lets the clinic's file be closed.
    ~ReportReading() { m_stop->store(true); }

    /// Returns what reads the report. It fails with NotPermitted; with Empty or Impossible on "from" or
    /// "until" where the period has no beginning or end, or ends before it begins.
    [[nodiscard]] Result<Read> begin(ReportKind kind, const services::Period& period) const;

private:
    services::OpenClinic& m_clinic;
    Actor m_actor;
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
};

/// ReportForm says how a report leaves the program, or that it was shown on the screen.
enum class ReportForm { Screen, Csv, Pdf, Paper };
inline constexpr std::array reportFormCodes{
    CodeOf<ReportForm>{ReportForm::Screen, "screen"}, CodeOf<ReportForm>{ReportForm::Csv, "csv"},
    CodeOf<ReportForm>{ReportForm::Pdf, "pdf"}, CodeOf<ReportForm>{ReportForm::Paper, "paper"}};
[[nodiscard]] constexpr const auto& codesOf(ReportForm) {
    return reportFormCodes;
}

/// Leaves the entry in the audit log that the report was shown, printed or is about to be saved: which, of
/// which days, in which form, how many rows, and of a file its SHA-256. Showing one that names no patient
/// leaves none. It fails with NotPermitted and the errors of the store.
[[nodiscard]] Result<void> noteReport(services::OpenClinic& clinic, const Actor& actor,
                                      const ClinicReport& report, ReportForm form,
                                      const QByteArray& sha256 = {});

} // namespace tidemark::reports
