// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/clinic/ClinicReport.h"
#include "support/ClinicBuilder.h"

#include <algorithm>
#include <stdexcept>

namespace tidemark::test {

/// Reads the report of these days; throws where it fails.
inline reports::ClinicReport reportOf(SignedInClinic& clinic, reports::ReportKind kind, QDate from,
                                      QDate until) {
    const reports::ReportReading reading(clinic.open(), clinic.administrator);
    const auto read = reading.begin(kind, {from, until});
    if (!read) {
        throw std::runtime_error(errorName(read.error().code).toStdString());
    }
    const auto report = (*read)();
    if (!report) {
        throw std::runtime_error(errorName(report.error().code).toStdString());
    }
    return **report;
}

/// A year before today to today.
inline reports::ClinicReport reportOf(SignedInClinic& clinic, reports::ReportKind kind) {
    const QDate today = clinic.open().today();
    return reportOf(clinic, kind, today.addYears(-1), today);
}

inline const reports::ReportTable& tableOf(const reports::ClinicReport& report, const char* key) {
    const auto found = std::ranges::find_if(report.tables, [&](const reports::ReportTable& table) {
        return QLatin1String(table.key) == QLatin1String(key);
    });
    if (found == report.tables.end()) {
        throw std::runtime_error(std::string("no table ") + key);
    }
    return *found;
}

/// The cell of a row in the column of that name.
inline const reports::ReportCell& cellAt(const reports::ReportTable& table, const reports::ReportRow& row,
                                         const char* column) {
    for (std::size_t place = 0; place < table.columns.size(); ++place) {
        if (QLatin1String(table.columns[place].key) == QLatin1String(column)) {
            return row.at(place);
        }
    }
    throw std::runtime_error(std::string("no column ") + column);
}

inline qint64 countAt(const reports::ReportTable& table, const reports::ReportRow& row, const char* column) {
    return std::get<qint64>(cellAt(table, row, column));
}
inline double numberAt(const reports::ReportTable& table, const reports::ReportRow& row, const char* column) {
    return std::get<double>(cellAt(table, row, column));
}
inline QString textAt(const reports::ReportTable& table, const reports::ReportRow& row, const char* column) {
    return std::get<QString>(cellAt(table, row, column));
}

} // namespace tidemark::test
