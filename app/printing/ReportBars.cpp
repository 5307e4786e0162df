// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/ReportBars.h"

#include "text/DateWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace tidemark::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

constexpr double height = 90;
constexpr std::size_t mostWeeks = 14;

/// The place of a column; the number of columns where there is none of that name.
std::size_t placeOf(const reports::ReportTable& table, QLatin1String key) {
    const auto found = std::ranges::find_if(
        table.columns, [&](const reports::ReportColumn& column) { return key == QLatin1String(column.key); });
    return static_cast<std::size_t>(found - table.columns.begin());
}

} // namespace

void paintWeekBars(SheetFlow& flow, const reports::ReportTable& table) {
    const std::size_t week = placeOf(table, QLatin1String("week_from"));
    const std::size_t given = placeOf(table, QLatin1String("given"));
    if (week == table.columns.size() || given == table.columns.size() || table.rows.empty() ||
        table.rows.size() > mostWeeks) {
        return;
    }
    qint64 most = 1;
    for (const reports::ReportRow& row : table.rows) {
        most = std::max(most, std::get<qint64>(row[given]));
    }
    flow.down(8);
    flow.title(Words::tr("Sessions given a week"));
    flow.need(height + 24);
    PdfPage& page = flow.page();
    const double bottom = flow.y() + height + 12;
    const double room = PdfPage::contentWidth / static_cast<double>(table.rows.size());
    const double width = std::min(38.0, room - 6);
    double x = PdfPage::margin + (room - width) / 2;
    for (const reports::ReportRow& row : table.rows) {
        const qint64 count = std::get<qint64>(row[given]);
        const double tall = height * static_cast<double>(count) / static_cast<double>(most);
        page.rectangle(x, bottom - tall, width, tall, ink::systolic);
        page.text(x + width / 2, bottom - tall - 3, QString::number(count),
                  {7, true, ink::text, PdfPage::Align::Centre});
        page.text(x + width / 2, bottom + 9, dayWords(std::get<QDate>(row[week]), DayFormat::Short),
                  {6.5, false, ink::muted, PdfPage::Align::Centre});
        x += room;
    }
    page.line(PdfPage::margin, bottom, PdfPage::width - PdfPage::margin, bottom, ink::line);
    flow.down(height + 24);
}

} // namespace tidemark::app
