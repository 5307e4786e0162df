// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "printing/PdfPage.h"
#include "reports/DaySheets.h"

namespace tidemark::app {

/// A SheetFlow goes down the pages of the day's sheets, from block to block, and begins another page where
/// the room ends. Every page has a footer with the clinic, when it was printed, and which page of how many it
/// is.
class SheetFlow {
public:
    /// `pages` is how many there are in all, for the footer; 0 where they are only counted.
    SheetFlow(QPagedPaintDevice& paper, const reports::DaySheets& day, Instant printedAt, int pages);

    /// Returns false where the device did not take a page.
    [[nodiscard]] bool isPainting() const { return m_painting; }
    [[nodiscard]] int pages() const { return m_number; }
    [[nodiscard]] PdfPage& page() { return m_page; }

    /// Begins a new page; `head` is written at the top of those that follow it where it goes on.
    void begin(const QString& head);
    /// Goes on to a new page where so many points do not fit any more.
    void need(double height);
    [[nodiscard]] double y() const { return m_y; }
    [[nodiscard]] double left() const { return bottom - m_y; }
    void down(double points) { m_y += points; }

    /// Writes a text in as many lines as it takes.
    void write(const QString& words, const PdfPage::Style& style, double lineHeight = 10.5);
    /// Writes the title of a block and the line over it; it is never the last of its page.
    void title(const QString& words);

    static constexpr double top = 40;
    static constexpr double bottom = PdfPage::height - 42;

private:
    void startPage();

    PdfPage m_page;
    const reports::DaySheets& m_day;
    Instant m_printedAt;
    int m_pages;
    int m_number = 0;
    double m_y = top;
    QString m_head;
    bool m_painting;
};

} // namespace tidemark::app
