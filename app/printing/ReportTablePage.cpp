// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/ReportTablePage.h"

#include "text/ReportWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace tidemark::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

constexpr double lineHeight = 9.5;
constexpr double rowGap = 3;
constexpr double columnGap = 8;
constexpr std::size_t measuredRows = 200;
constexpr double slack = 1; ///< Or a rounding would break a word.
constexpr PdfPage::Style cellStyle{7.5, false, ink::text};
constexpr PdfPage::Style totalStyle{7.5, true, ink::text};
constexpr PdfPage::Style headStyle{7, true, ink::muted};

bool isNumber(const reports::ReportColumn& column) {
    return column.kind == reports::CellKind::Count || column.kind == reports::CellKind::Decimal ||
           column.kind == reports::CellKind::Share;
}

/// A table in columns, whose widths fit the page.
class Columns {
public:
    Columns(SheetFlow& flow, const reports::ReportTable& table, const QByteArray& zone)
        : m_flow(flow)
        , m_table(table)
        , m_zone(zone)
        , m_widths(table.columns.size(), 0)
        , m_least(table.columns.size(), 0) {
        measure();
    }

    /// Says whether the page has room for every column beside the others.
    [[nodiscard]] bool fits() const { return sumOf(m_least) <= PdfPage::contentWidth; }

    void paint() {
        paintHead();
        for (const reports::ReportRow& row : m_table.rows) {
            paintRow(row, cellStyle);
        }
        if (m_table.total) {
            paintRow(*m_table.total, totalStyle);
        }
    }

private:
    [[nodiscard]] QString wordsAt(const reports::ReportRow& row, std::size_t place) const {
        return cellWords(row[place], m_table.columns[place], m_zone);
    }

    /// As wide as what is widest. Where that is more than the page, the widest give way, no further than
    /// their longest word; where it is less, all share what is left.
    void measure() {
        const std::size_t rows = std::min(m_table.rows.size(), measuredRows);
        for (std::size_t place = 0; place < m_widths.size(); ++place) {
            m_least[place] = longestWord(columnTitle(m_table.columns[place]), headStyle);
            m_widths[place] = m_least[place];
            for (std::size_t row = 0; row < rows; ++row) {
                measureCell(m_table.rows[row], place, cellStyle);
            }
            if (m_table.total) {
                measureCell(*m_table.total, place, totalStyle);
            }
            m_least[place] += columnGap;
            m_widths[place] = std::max(m_widths[place] + columnGap, m_least[place]);
        }
        double over = sumOf(m_widths) - PdfPage::contentWidth;
        while (over > 0 && fits()) {
            constexpr double step = 1;
            widest() -= step;
            over -= step;
        }
        constexpr double mostShare = 40;
        const double share = std::min(mostShare, std::max(0.0, -over) / static_cast<double>(m_widths.size()));
        for (double& width : m_widths) {
            width += share;
        }
    }

    void measureCell(const reports::ReportRow& row, std::size_t place, const PdfPage::Style& style) {
        const QString words = wordsAt(row, place);
        const double whole = m_flow.page().textWidth(words, style) + slack;
        const bool isText = std::holds_alternative<QString>(row[place]);
        m_least[place] = std::max(m_least[place], isText ? longestWord(words, style) : whole);
        m_widths[place] = std::max(m_widths[place], whole);
    }

    [[nodiscard]] double longestWord(const QString& words, const PdfPage::Style& style) const {
        double width = 0;
        for (const QString& word : words.split(u' ')) {
            width = std::max(width, m_flow.page().textWidth(word, style));
        }
        return width + slack;
    }

    /// The column that can give way most.
    [[nodiscard]] double& widest() {
        std::size_t found = 0;
        for (std::size_t place = 1; place < m_widths.size(); ++place) {
            if (m_widths[place] - m_least[place] > m_widths[found] - m_least[found]) {
                found = place;
            }
        }
        return m_widths[found];
    }

    [[nodiscard]] static double sumOf(const std::vector<double>& widths) {
        return std::accumulate(widths.begin(), widths.end(), 0.0);
    }

    void paintHead() {
        std::vector<QStringList> cells;
        for (std::size_t place = 0; place < m_widths.size(); ++place) {
            cells.push_back(m_flow.page().wrapped(columnTitle(m_table.columns[place]), headStyle,
                                                  m_widths[place] - columnGap));
        }
        paintCells(cells, headStyle);
    }

    void paintRow(const reports::ReportRow& row, const PdfPage::Style& style) {
        std::vector<QStringList> cells;
        std::size_t lines = 1;
        for (std::size_t place = 0; place < m_widths.size(); ++place) {
            cells.push_back(m_flow.page().wrapped(wordsAt(row, place), style, m_widths[place] - columnGap));
            lines = std::max(lines, static_cast<std::size_t>(cells.back().size()));
        }
        const int before = m_flow.pages();
        m_flow.need(static_cast<double>(lines) * lineHeight + rowGap);
        if (m_flow.pages() != before) {
            paintHead();
        }
        paintCells(cells, style);
    }

    void paintCells(const std::vector<QStringList>& cells, const PdfPage::Style& style) {
        double x = PdfPage::margin;
        qsizetype lines = 1;
        for (std::size_t place = 0; place < cells.size(); ++place) {
            const bool right = isNumber(m_table.columns[place]);
            PdfPage::Style aligned = style;
            aligned.align = right ? PdfPage::Align::Right : PdfPage::Align::Left;
            const double room = m_widths[place] - columnGap;
            double y = m_flow.y() + lineHeight - 1;
            for (const QString& line : cells[place]) {
                m_flow.page().text(right ? x + room : x, y, line, aligned);
                y += lineHeight;
            }
            lines = std::max(lines, cells[place].size());
            x += m_widths[place];
        }
        m_flow.down(static_cast<double>(lines) * lineHeight + rowGap);
        m_flow.page().line(PdfPage::margin, m_flow.y() - 1, PdfPage::width - PdfPage::margin, m_flow.y() - 1,
                           ink::line, 0.3);
    }

    SheetFlow& m_flow;
    const reports::ReportTable& m_table;
    const QByteArray& m_zone;
    std::vector<double> m_widths;
    std::vector<double> m_least; ///< What no column can be narrower than.
};

/// Each row as a block: three values beside each other, each under its name; what is empty is left out.
void paintBlocks(SheetFlow& flow, const reports::ReportTable& table, const QByteArray& zone) {
    constexpr int perLine = 4;
    constexpr double valueHeight = 2 * lineHeight + rowGap;
    const double room = PdfPage::contentWidth / perLine;
    for (const reports::ReportRow& row : table.rows) {
        std::vector<std::pair<QString, QString>> values;
        for (std::size_t place = 0; place < row.size(); ++place) {
            const QString words = cellWords(row[place], table.columns[place], zone);
            if (!words.isEmpty()) {
                values.emplace_back(columnTitle(table.columns[place]), words);
            }
        }
        const std::size_t lines = (values.size() + perLine - 1) / perLine;
        flow.need(static_cast<double>(lines) * valueHeight + rowGap);
        for (std::size_t first = 0; first < values.size(); first += perLine) {
            qsizetype deepest = 1;
            for (std::size_t place = first; place < std::min(first + perLine, values.size()); ++place) {
                const double x = PdfPage::margin + room * static_cast<double>(place - first);
                flow.page().text(x, flow.y() + lineHeight - 1, values[place].first, headStyle,
                                 room - columnGap);
                const auto wrapped = flow.page().wrapped(values[place].second, cellStyle, room - columnGap);
                double y = flow.y() + 2 * lineHeight - 1;
                for (const QString& line : wrapped) {
                    flow.page().text(x, y, line, cellStyle);
                    y += lineHeight;
                }
                deepest = std::max(deepest, wrapped.size());
            }
            flow.down(static_cast<double>(deepest + 1) * lineHeight + rowGap);
        }
        flow.page().line(PdfPage::margin, flow.y(), PdfPage::width - PdfPage::margin, flow.y(), ink::line,
                         0.3);
        flow.down(rowGap);
    }
}

} // namespace

void paintReportTable(SheetFlow& flow, const reports::ReportTable& table, const QByteArray& zone) {
    flow.down(lineHeight);
    flow.title(tableTitle(table));
    if (table.rows.empty()) {
        flow.write(Words::tr("None."), {7.5, false, ink::muted});
        return;
    }
    flow.down(rowGap);
    Columns columns(flow, table, zone);
    if (columns.fits()) {
        columns.paint();
    } else {
        paintBlocks(flow, table, zone);
    }
}

} // namespace tidemark::app
