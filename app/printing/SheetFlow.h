// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/PdfPage.h"

namespace tidemark::app {

/// PageFoot is what every page says at its foot, before which page of how many it is.
struct PageFoot {
    QString left;  ///< Whose page it is.
    QString right; ///< When it was printed.
};

/// A SheetFlow goes down pages from block to block, and begins another page where the room ends.
class SheetFlow {
public:
    /// `pages` is how many there are in all, for the footer; 0 where they are only counted.
    SheetFlow(QPagedPaintDevice& paper, PageFoot foot, int pages);
    /// Paints only the page of that number, from 1, into a picture of one page; the others are only counted.
    SheetFlow(QImage& picture, int number, PageFoot foot, int pages);

    /// Returns false where the device did not take a page.
    [[nodiscard]] bool isPainting() const { return m_painting; }
    /// Returns how many pages were begun so far.
    [[nodiscard]] int pages() const { return m_number; }
    [[nodiscard]] PdfPage& page() { return m_page; }

    /// Begins a new page; `head` is written at the top of those that follow it where it goes on.
    void begin(const QString& head);
    /// Goes on to a new page where so many points do not fit any more.
    void need(double height);
    [[nodiscard]] double y() const { return m_y; }
    /// Returns how many points are left on this page above its foot.
    [[nodiscard]] double left() const { return bottom - m_y; }
    /// Leaves so many points free; it never begins a page, which is for need() to do.
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
    PageFoot m_foot;
    int m_pages;
    int m_number = 0;
    double m_y = top;
    QString m_head;
    bool m_painting;
};

} // namespace tidemark::app
