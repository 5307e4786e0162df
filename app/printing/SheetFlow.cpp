// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/SheetFlow.h"

#include <QCoreApplication>

#include <utility>

namespace tidemark::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DaySheets)
};

constexpr double titleHeight = 13;

} // namespace

SheetFlow::SheetFlow(QPagedPaintDevice& paper, PageFoot foot, int pages)
    : m_page(paper), m_foot(std::move(foot)), m_pages(pages), m_painting(m_page.isPainting()) {}

SheetFlow::SheetFlow(QImage& picture, int number, PageFoot foot, int pages)
    : m_page(picture, number), m_foot(std::move(foot)), m_pages(pages), m_painting(m_page.isPainting()) {}

void SheetFlow::begin(const QString& head) {
    m_head = head;
    startPage();
}

void SheetFlow::startPage() {
    if (!m_painting || (m_number > 0 && !m_page.goOn())) {
        m_painting = false;
        return;
    }
    ++m_number;
    m_y = top;
    const PdfPage::Style small{6.5, false, ink::muted};
    const double right = PdfPage::width - PdfPage::margin;
    m_page.line(PdfPage::margin, bottom + 6, right, bottom + 6, ink::line);
    m_page.text(PdfPage::margin, bottom + 16, m_foot.left, small, 320);
    m_page.text(right, bottom + 16,
                Words::tr("%1 · page %2 of %3").arg(m_foot.right).arg(m_number).arg(m_pages),
                {6.5, false, ink::muted, PdfPage::Align::Right});
}

void SheetFlow::need(double height) {
    if (m_painting && m_y + height > bottom) {
        startPage();
        write(Words::tr("%1 · continued").arg(m_head), {8.5, true, ink::muted});
        m_y += 4;
    }
}

void SheetFlow::write(const QString& words, const PdfPage::Style& style, double lineHeight) {
    for (const QString& line : m_page.wrapped(words, style, PdfPage::contentWidth)) {
        need(lineHeight);
        m_y += lineHeight;
        m_page.text(PdfPage::margin, m_y - 2, line, style);
    }
}

void SheetFlow::title(const QString& words) {
    constexpr double room = 30; // With the first line under it.
    need(titleHeight + room);
    m_page.line(PdfPage::margin, m_y + 3, PdfPage::width - PdfPage::margin, m_y + 3, ink::line);
    m_page.text(PdfPage::margin, m_y + titleHeight - 2, words, {8.5, true, ink::systolic});
    m_y += titleHeight;
}

} // namespace tidemark::app
