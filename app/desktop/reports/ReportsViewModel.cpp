// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reports/ReportsViewModel.h"

#include "desktop/reports/ReportRows.h"
#include "fields/FieldKeys.h"
#include "fields/TypedDays.h"
#include "reports/clinic/ReportRuns.h"
#include "text/DateWords.h"
#include "text/Message.h"
#include "text/ReportWords.h"

#include <QPointer>

#include <utility>

namespace tidemark::app {
namespace {

using reports::ClinicReport;

constexpr int shownRuns = 8;
/// The page is painted once, as wide as the widest place for it, and drawn smaller.
constexpr int pageWidth = 1100;

QString formWords(reports::ReportForm form) {
    switch (form) {
    case reports::ReportForm::Csv:
        return ReportsViewModel::tr("CSV");
    case reports::ReportForm::Pdf:
        return ReportsViewModel::tr("PDF");
    case reports::ReportForm::Paper:
        return ReportsViewModel::tr("printed");
    case reports::ReportForm::Screen:
        break;
    }
    return {};
}

ReportRow rowOf(const reports::ReportEntry& entry) {
    QStringList hints;
    if (entry.isOfToday) {
        hints << ReportsViewModel::tr("of today");
    }
    if (entry.namesPatients) {
        hints << ReportsViewModel::tr("names patients");
    }
    return {code(entry.kind), reportTitle(entry.kind), hints.join(QStringLiteral(" · "))};
}

ReportRunRow rowOf(const reports::ReportRun& run, const QByteArray& zone) {
    return {QString::number(toMilliseconds(run.at)),
            reportTitle(run.kind) + QStringLiteral(", ") + periodWords(run.period),
            dayAndClockWords(run.at, zone), run.person + QStringLiteral(" · ") + formWords(run.form)};
}

} // namespace

ReportsViewModel::ReportsViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_folder(proposedFolder()) {
    m_screen.setShown(false);
    std::vector<ReportRow> rows;
    for (const reports::ReportEntry& entry : reports::reportCatalogue()) {
        rows.push_back(rowOf(entry));
    }
    m_reports.show(rows);
    connect(&m_context, &SignedInContext::leaving, this, &ReportsViewModel::stop);
    connect(&m_context, &SignedInContext::seatedChanged, this, &ReportsViewModel::leave);
}

void ReportsViewModel::use(std::function<Result<bool>(const PaintPage&)> print, AskFolder askFolder) {
    m_print = std::move(print);
    m_askFolder = std::move(askFolder);
}

void ReportsViewModel::setShown(bool shown) {
    // What others enter meanwhile is read the next time it is shown.
    if (shown && m_context.isSeated()) {
        m_screen.noteChange();
    }
    m_screen.setShown(shown);
}

/// Nothing of what one person looked at is there for the next.
void ReportsViewModel::leave() {
    stop();
    m_kind = reports::ReportKind::OpenWork;
    m_period = ReportPeriod::LastMonth;
    m_own = {};
    m_errors.clear();
    m_problem.clear();
    m_runs.show(std::vector<ReportRunRow>());
    take({});
    say({}, {});
    m_screen.noteRead();
}

QString ReportsViewModel::chosen() const {
    return code(m_kind);
}

void ReportsViewModel::setChosen(const QString& key) {
    const auto kind = fromCode(reports::reportKindCodes, key);
    if (kind && *kind != m_kind) {
        m_kind = *kind;
        say({}, {});
        read();
    }
}

QString ReportsViewModel::title() const {
    return reportTitle(m_kind);
}

QString ReportsViewModel::headline() const {
    return m_report ? periodWords(m_report->period) + QStringLiteral(" · ") + reportSizeWords(*m_report)
                    : QString();
}

bool ReportsViewModel::isOfToday() const {
    return reports::reportEntry(m_kind).isOfToday;
}

void ReportsViewModel::setPeriod(int period) {
    if (period == this->period() || period < 0 || period >= periods().size()) {
        return;
    }
    m_period = static_cast<ReportPeriod>(period);
    m_errors.clear();
    say({}, {});
    if (hasOwnDays()) {
        m_own = m_report ? m_report->period : services::Period{};
        emit changed();
    } else {
        read();
    }
}

void ReportsViewModel::showDays(const QString& from, const QString& until) {
    m_errors.clear();
    const auto first = fields::readDay(from);
    const auto last = fields::readDay(until);
    if (!first) {
        m_problem.clear();
        m_errors.place({first.error().code, fields::keys::periodFrom, {}}, m_problem);
    }
    if (!last) {
        m_problem.clear();
        m_errors.place({last.error().code, fields::keys::periodUntil, {}}, m_problem);
    }
    if (first && last) {
        m_own = {*first, *last};
        read();
    } else {
        emit changed();
    }
}

void ReportsViewModel::read() {
    stop();
    m_problem.clear();
    if (!m_context.isSeated()) {
        return;
    }
    m_reading = std::make_unique<reports::ReportReading>(m_context.clinic(), m_context.actor());
    const auto begun =
        m_reading->begin(m_kind, hasOwnDays() ? m_own : reportDays(m_period, m_context.clinic().today()));
    if (!begun) {
        m_reading.reset();
        m_errors.place(begun.error(), m_problem);
        take({});
        return;
    }
    m_busy = true;
    emit changed();
    readRuns();
    m_context.background().run(
        [read = *begun] {
            return read().map([](const Report& report) {
                return Seen{report, reportPicture(*report, 1, pageWidth)};
            });
        },
        [self = QPointer(this), turn = m_turn](Result<Seen> seen) {
            if (!self || self->m_turn != turn) {
                return;
            }
            self->m_reading.reset();
            if (!seen) {
                self->m_problem = messageFor(seen.error()).sentence();
                self->take({});
                return;
            }
            // Who looked at the names of everybody is in the audit log before they are seen.
            const auto noted = reports::noteReport(self->m_context.clinic(), self->m_context.actor(),
                                                   *seen->report, reports::ReportForm::Screen);
            if (!noted) {
                self->m_problem = messageFor(noted.error()).sentence();
                self->take({});
                return;
            }
            self->take(std::move(*seen));
        });
}

void ReportsViewModel::readRuns() {
    m_stopRuns = std::make_shared<std::atomic<bool>>(false);
    const auto begun = reports::beginLastRuns(m_context.clinic(), m_context.actor(), shownRuns, m_stopRuns);
    if (!begun) {
        m_runs.showUnread();
        return;
    }
    m_context.background().run(
        *begun, [self = QPointer(this), turn = m_turn](const Result<std::vector<reports::ReportRun>>& runs) {
            if (!self || self->m_turn != turn) {
                return;
            }
            if (!runs) {
                self->m_runs.showUnread();
                return;
            }
            std::vector<ReportRunRow> rows;
            for (const reports::ReportRun& run : *runs) {
                rows.push_back(rowOf(run, self->m_context.clock().zone()));
            }
            self->m_runs.show(rows);
        });
}

void ReportsViewModel::setPageNumber(int number) {
    if (!m_report || m_busy || number == m_picture.page || number < 1 || number > m_picture.pages) {
        return;
    }
    m_context.background().run(
        [report = m_report, number] { return reportPicture(*report, number, pageWidth); },
        [self = QPointer(this), turn = m_turn](const ReportPicture& picture) {
            if (self && self->m_turn == turn) {
                self->m_picture = picture;
                emit self->changed();
            }
        });
}

void ReportsViewModel::stop() {
    ++m_turn;
    m_reading.reset();
    if (m_stopRuns) {
        m_stopRuns->store(true);
    }
}

void ReportsViewModel::take(Seen seen) {
    m_busy = false;
    m_report = std::move(seen.report);
    m_picture = std::move(seen.picture);
    emit changed();
}

void ReportsViewModel::print() {
    if (!m_report || !m_context.isSeated()) {
        return;
    }
    const Report report = m_report;
    const auto printed = m_print([&](QPagedPaintDevice& paper) {
        // The program may have locked behind the dialog: nobody could enter it in the audit log.
        return m_context.isSeated() && paintReport(*report, paper);
    });
    if (!printed) {
        say(printerFaultWords(), {});
    } else if (*printed) {
        const auto noted =
            reports::noteReport(m_context.clinic(), m_context.actor(), *report, reports::ReportForm::Paper);
        say(noted ? QString() : messageFor(noted.error()).sentence(),
            noted ? tr("Sent to the printer.") : QString());
        readRuns();
    }
}

QString ReportsViewModel::chooseFolder(const QString& from) const {
    return m_askFolder ? m_askFolder(from) : QString();
}

void ReportsViewModel::savePdf(const QString& folder) {
    save(folder, reportPdfFiles);
}

void ReportsViewModel::saveCsv(const QString& folder) {
    save(folder, reportCsvFiles);
}

void ReportsViewModel::save(const QString& folder, ReportFiles (*make)(const ClinicReport&)) {
    const auto place = folderTyped(folder);
    if (!place) {
        say(place.error(), {});
        return;
    }
    if (!m_report || !m_context.isSeated()) {
        return;
    }
    say({}, tr("Saving…"));
    m_context.background().run([report = m_report, make] { return make(*report); },
                               [self = QPointer(this), actor = m_context.actor(), report = m_report,
                                place = *place](const ReportFiles& made) {
                                   // After a lock nobody can enter it in the audit log: nothing is written
                                   // then.
                                   if (self && self->m_context.isSeated()) {
                                       self->publish(actor, report, made, place);
                                   }
                               });
}

void ReportsViewModel::publish(const Actor& actor, const Report& report, const ReportFiles& made,
                               const QString& folder) {
    const auto files = saveReport(m_context.clinic(), actor, *report, made, folder);
    if (!files) {
        say(messageFor(files.error()).sentence(), {});
        return;
    }
    m_folder = folder;
    const QString names = reports::reportEntry(report->kind).namesPatients
                              ? QLatin1Char(' ') + tr("It contains patient data.")
                              : QString();
    const QString said = files->size() == 1
                             ? tr("Saved as %1.").arg(files->front())
                             : tr("Saved %n file(s).", nullptr, static_cast<int>(files->size()));
    say({}, said + names);
    readRuns();
    emit changed();
    emit saved();
}

void ReportsViewModel::forget() {
    say({}, {});
}

void ReportsViewModel::say(const QString& error, const QString& told) {
    m_error = error;
    m_told = told;
    emit toldChanged();
}

} // namespace tidemark::app
