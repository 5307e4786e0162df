// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/printing/AskedFolder.h"
#include "desktop/printing/AskedPrinter.h"
#include "desktop/reports/ReportPeriods.h"
#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/ScreenReading.h"
#include "desktop/shell/SignedInContext.h"
#include "printing/ReportFiles.h"
#include "printing/ReportPages.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// ReportsViewModel is the clinic's reports: one is chosen with its days, seen as the page that will be
/// printed, and printed or saved. It is read, painted and made beside the window.
class ReportsViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(tidemark::app::RowList* reports READ reports CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* runs READ runs CONSTANT)
    Q_PROPERTY(QString chosen READ chosen WRITE setChosen NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(bool ofToday READ isOfToday NOTIFY changed)
    Q_PROPERTY(QStringList periods READ periods CONSTANT)
    Q_PROPERTY(int period READ period WRITE setPeriod NOTIFY changed)
    Q_PROPERTY(bool ownDays READ hasOwnDays NOTIFY changed)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY changed)
    Q_PROPERTY(int pageNumber READ pageNumber WRITE setPageNumber NOTIFY changed)
    Q_PROPERTY(int pages READ pages NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString folder READ folder NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY toldChanged)
    Q_PROPERTY(QString told READ told NOTIFY toldChanged)
    Q_PROPERTY(bool printable READ isPrintable CONSTANT)
    Q_PROPERTY(bool choosable READ isChoosable CONSTANT)

public:
    explicit ReportsViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Takes how a printer and a folder are asked for; without them neither is offered.
    void use(std::function<Result<bool>(const PaintPage&)> print, AskFolder askFolder);
    /// Says whether a screen shows it. Each time it comes into view the report is read anew, because nobody
    /// tells this screen of other people's entries.
    void setShown(bool shown);

    [[nodiscard]] RowList* reports() { return &m_reports; }
    /// Returns who has printed or saved a report lately, the newest first.
    [[nodiscard]] RowList* runs() { return &m_runs; }
    /// Returns the key of the report that is seen.
    [[nodiscard]] QString chosen() const;
    /// Chooses the report with that key and reads it anew; the days stay as they are.
    void setChosen(const QString& key);
    [[nodiscard]] QString title() const;
    /// Returns the days and how many lines there are; empty before it was read.
    [[nodiscard]] QString headline() const;
    /// Says whether the report is of the moment, so that no days are chosen for it.
    [[nodiscard]] bool isOfToday() const;
    [[nodiscard]] static QStringList periods() { return reportPeriodNames(); }
    [[nodiscard]] int period() const { return static_cast<int>(m_period); }
    /// Takes a choice of reportPeriodNames(). For own days nothing is read before showDays().
    void setPeriod(int period);
    /// Says whether days are typed, in the place of a period.
    [[nodiscard]] bool hasOwnDays() const { return m_period == ReportPeriod::Own; }
    /// Reads the report of the days that were typed; what is wrong with one is said beside its field.
    Q_INVOKABLE void showDays(const QString& from, const QString& until);
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }

    /// Returns the page that is seen, for ReportPage; it is null before a report was read.
    [[nodiscard]] const QImage& page() const { return m_picture.image; }
    [[nodiscard]] int pageNumber() const { return m_picture.page; }
    /// Shows the page of that number, from 1.
    void setPageNumber(int number);
    [[nodiscard]] int pages() const { return m_picture.pages; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] const QString& problem() const { return m_problem; }

    /// Asks for a printer and prints the report.
    Q_INVOKABLE void print();
    /// Saves it into the folder; saved() or an error says how it ended.
    Q_INVOKABLE void savePdf(const QString& folder);
    /// Saves the same as CSV, a file for each table.
    Q_INVOKABLE void saveCsv(const QString& folder);
    /// Returns the chosen folder; empty where the person changed their mind.
    Q_INVOKABLE QString chooseFolder(const QString& from) const;
    /// Takes away what was said of the last print or save.
    Q_INVOKABLE void forget();
    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] const QString& error() const { return m_error; }
    [[nodiscard]] const QString& told() const { return m_told; }
    [[nodiscard]] bool isPrintable() const { return static_cast<bool>(m_print); }
    [[nodiscard]] bool isChoosable() const { return static_cast<bool>(m_askFolder); }

signals:
    void changed();
    void toldChanged();
    /// Says that the files are there, whole.
    void saved();

private:
    using Report = std::shared_ptr<const reports::ClinicReport>;
    struct Seen {
        Report report;
        ReportPicture picture;
    };

    void leave();
    void read();
    void readRuns();
    void stop();
    void take(Seen seen);
    void save(const QString& folder, ReportFiles (*make)(const reports::ClinicReport&));
    void publish(const Actor& actor, const Report& report, const ReportFiles& made, const QString& folder);
    void say(const QString& error, const QString& told);

    SignedInContext& m_context;
    ScreenReading m_screen{[this] { read(); }};
    std::function<Result<bool>(const PaintPage&)> m_print;
    AskFolder m_askFolder;
    FieldErrors m_errors;
    reports::ReportKind m_kind = reports::ReportKind::OpenWork;
    ReportPeriod m_period = ReportPeriod::LastMonth;
    services::Period m_own;                            ///< The days that were typed.
    std::unique_ptr<reports::ReportReading> m_reading; ///< While it is being read.
    std::shared_ptr<std::atomic<bool>> m_stopRuns;
    int m_turn = 0; ///< What another turn began is nobody's any more.
    bool m_busy = false;
    Report m_report;
    ReportPicture m_picture;
    QString m_problem;
    QString m_folder;
    QString m_error;
    QString m_told;
    RowList m_reports;
    RowList m_runs;
};

class ReportsRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::ReportsViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] ReportsViewModel* viewModel() { return present<ReportsViewModel>(); }
};

} // namespace tidemark::app
