// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ReportCommand.h"

#include "base/Try.h"
#include "printing/ReportFiles.h"
#include "text/ReportWords.h"

#include <QJsonArray>

namespace tidemark::ctl {
namespace {

using namespace Qt::StringLiterals;
using reports::ReportKind;

QStringList names() {
    QStringList all;
    for (const reports::ReportEntry& entry : reports::reportCatalogue()) {
        all << code(entry.kind);
    }
    return all;
}

QDate dayOf(const QString& text) {
    return QDate::fromString(text, Qt::ISODate);
}

/// The days that were named; without any, last month, which is over.
services::Period periodOf(const Options& options, QDate today) {
    const QDate thisMonth(today.year(), today.month(), 1);
    const QDate from = options.fromPath.isEmpty() ? thisMonth.addMonths(-1) : dayOf(options.fromPath);
    if (!options.toFolder.isEmpty()) {
        return {from, dayOf(options.toFolder)};
    }
    return {from, options.fromPath.isEmpty() ? thisMonth.addDays(-1) : today};
}

struct CellJson {
    const QByteArray& zone;

    QJsonValue operator()(std::monostate) const { return {QJsonValue::Null}; }
    QJsonValue operator()(qint64 count) const { return count; }
    QJsonValue operator()(double number) const { return number; }
    template <class Value>
    QJsonValue operator()(const Value& value) const {
        return app::cellText(value, zone);
    }
};

QJsonObject jsonOf(const reports::ClinicReport& report) {
    QJsonObject tables;
    for (const reports::ReportTable& table : report.tables) {
        QJsonArray rows;
        for (const reports::ReportRow& row : table.rows) {
            QJsonObject object;
            for (std::size_t place = 0; place < row.size(); ++place) {
                object.insert(QLatin1String(table.columns[place].key),
                              std::visit(CellJson{report.zone}, row[place]));
            }
            rows.append(object);
        }
        tables.insert(QLatin1String(table.key), rows);
    }
    return {{u"report"_s, code(report.kind)},
            {u"from"_s, report.period.from.toString(Qt::ISODate)},
            {u"to"_s, report.period.until.toString(Qt::ISODate)},
            {u"auditLength"_s, report.auditLength},
            {u"auditHead"_s, report.auditHead},
            {u"tables"_s, tables}};
}

} // namespace

QString reportFault(const Options& options) {
    if (options.command != "report"_L1 || options.arguments.isEmpty()) {
        return {};
    }
    if (options.arguments.size() > 1 || !names().contains(options.arguments.front())) {
        return u"There is no report '%1'. There are %2."_s.arg(options.arguments.join(u' '),
                                                               names().join(u", "_s));
    }
    for (const QString& day : {options.fromPath, options.toFolder}) {
        if (!day.isEmpty() && !dayOf(day).isValid()) {
            return u"'%1' is no day. Write it as 2026-03-02."_s.arg(day);
        }
    }
    if (options.asCsv && options.asPdf) {
        return u"Write --csv or --pdf, not both."_s;
    }
    return options.outFolder.isEmpty() && !options.json
               ? u"Write: tidemarkctl … report %1 --out FOLDER"_s.arg(options.arguments.front())
               : QString();
}

Outcome reportsCommand() {
    Outcome outcome;
    QJsonArray all;
    QStringList lines;
    for (const reports::ReportEntry& entry : reports::reportCatalogue()) {
        all.append(QJsonObject{{u"name"_s, code(entry.kind)},
                               {u"title"_s, app::reportTitle(entry.kind)},
                               {u"definition"_s, app::reportDefinition(entry.kind)},
                               {u"ofToday"_s, entry.isOfToday},
                               {u"namesPatients"_s, entry.namesPatients}});
        lines << u"%1  %2%3\n               %4"_s.arg(code(entry.kind), -13)
                     .arg(app::reportTitle(entry.kind),
                          entry.namesPatients ? u" (names patients)"_s : QString(),
                          app::reportDefinition(entry.kind));
    }
    outcome.json = {{u"reports"_s, all}};
    outcome.text = lines.join(u'\n');
    return outcome;
}

Result<Outcome> reportCommand(services::SignedIn& context, const Options& options) {
    services::OpenClinic& clinic = *context.clinic;
    const auto kind = fromCode(reports::reportKindCodes, options.arguments.front());
    const reports::ReportReading reading(clinic, context.actor);
    const auto read = TIDEMARK_TRY(reading.begin(*kind, periodOf(options, clinic.today())));
    const auto report = TIDEMARK_TRY(read());
    Outcome outcome;
    outcome.json = jsonOf(*report);
    if (options.outFolder.isEmpty()) {
        TIDEMARK_TRY(reports::noteReport(clinic, context.actor, *report, reports::ReportForm::Screen));
        return outcome;
    }
    const auto made = options.asPdf ? app::reportPdfFiles(*report) : app::reportCsvFiles(*report);
    const auto files = TIDEMARK_TRY(app::saveReport(clinic, context.actor, *report, made, options.outFolder));
    QJsonArray saved;
    for (const QString& file : files) {
        saved.append(file);
    }
    outcome.json.insert(u"files"_s, saved);
    outcome.text = u"%1, %2: %3 written."_s.arg(app::reportTitle(*kind), app::periodWords(report->period),
                                                QStringList(files.begin(), files.end()).join(u", "_s));
    if (reports::reportEntry(*kind).namesPatients) {
        outcome.text += u" It names patients: keep it where only the right people can read it."_s;
    }
    return outcome;
}

} // namespace tidemark::ctl
