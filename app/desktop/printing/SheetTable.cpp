// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/SheetTable.h"

#include "printing/VitalsRows.h"
#include "rules/vitals/VitalsFlags.h"
#include "text/DateWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

constexpr double labelWidth = 58;
constexpr double rowHeight = 11.5;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SessionSheet)
};

bool isShown(const VitalsRow& row, const std::vector<rules::ReadingColumn>& columns) {
    return row.onlyWith == nullptr || std::ranges::any_of(columns, [&](const rules::ReadingColumn& column) {
               return column.reading != nullptr && (column.reading->*row.onlyWith).has_value();
           });
}

/// How severe the value of a row is in a set; none where it is within its limits.
std::optional<rules::FlagLevel> levelOf(const std::vector<rules::VitalsFlag>& flags, const VitalsRow& row) {
    const auto flag = std::ranges::find_if(flags, [&](const rules::VitalsFlag& each) {
        return each.field == row.field || each.field == row.lower;
    });
    return flag == flags.end() ? std::nullopt : std::optional(flag->level);
}

QString headOf(const rules::ReadingColumn& column) {
    if (column.baseline) {
        return Words::tr("Baseline");
    }
    return column.plannedMinute ? u"+%1"_s.arg(*column.plannedMinute) : Words::tr("extra");
}

QString stateOf(const rules::ReadingColumn& column, const QByteArray& zone) {
    if (column.reading == nullptr) {
        return column.state == rules::ColumnState::Missed ? Words::tr("missed") : QString();
    }
    return clockWords(column.reading->stamp.eventAt, zone);
}

} // namespace

double paintReadings(PdfPage& page, const reports::SessionSheet& sheet, double top) {
    std::vector<rules::ReadingColumn> columns;
    std::copy_if(sheet.columns.begin(), sheet.columns.end(), std::back_inserter(columns),
                 [](const rules::ReadingColumn& column) {
                     return column.reading != nullptr || column.state == rules::ColumnState::Missed;
                 });
    if (columns.empty()) {
        return top;
    }
    const double columnWidth =
        std::min(62.0, (PdfPage::contentWidth - labelWidth) / static_cast<double>(columns.size()));
    const PdfPage::Style head{7.5, true, ink::text, PdfPage::Align::Centre};
    const PdfPage::Style cell{7.5, false, ink::text, PdfPage::Align::Centre};
    const PdfPage::Style alert{7.5, true, ink::alert, PdfPage::Align::Centre};
    const PdfPage::Style faint{6.5, false, ink::muted, PdfPage::Align::Centre};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const double centre = PdfPage::margin + labelWidth + (static_cast<double>(i) + 0.5) * columnWidth;
        page.text(centre, top + 8, headOf(columns[i]), head, columnWidth);
        page.text(centre, top + 17, stateOf(columns[i], sheet.zone), faint, columnWidth);
    }
    std::vector<std::vector<rules::VitalsFlag>> flags;
    flags.reserve(columns.size());
    for (const rules::ReadingColumn& column : columns) {
        flags.push_back(column.reading == nullptr ? std::vector<rules::VitalsFlag>()
                                                  : rules::vitalsFlags(sheet.view.record, *column.reading,
                                                                       sheet.view.protocol.limits));
    }
    double y = top + 21;
    for (const VitalsRow& row : vitalsRows()) {
        if (!isShown(row, columns)) {
            continue;
        }
        page.line(PdfPage::margin, y, PdfPage::margin + PdfPage::contentWidth, y, ink::line, 0.3);
        page.text(PdfPage::margin, y + 8.5, row.words(), {7.5, false, ink::muted});
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const double centre = PdfPage::margin + labelWidth + (static_cast<double>(i) + 0.5) * columnWidth;
            const Reading* reading = columns[i].reading;
            const QString shown = reading == nullptr     ? QString()
                                  : reading->notObtained ? Words::tr("n. o.")
                                                         : row.cell(*reading);
            const auto level = levelOf(flags[i], row);
            const bool severe = level == rules::FlagLevel::Red;
            page.text(centre, y + 8.5, level ? shown + (severe ? u" ×"_s : u" ▲"_s) : shown,
                      severe ? alert : cell, columnWidth);
        }
        y += rowHeight;
    }
    page.line(PdfPage::margin, y, PdfPage::margin + PdfPage::contentWidth, y, ink::line, 0.3);
    return y;
}

} // namespace tidemark::app
