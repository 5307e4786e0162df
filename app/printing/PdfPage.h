// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>

namespace tidemark::app {

/// This is ink on paper. Print has its own colours: it is always on white, and must be readable from a black
/// and white printer.
namespace ink {
inline constexpr QColor text{23, 33, 43};
inline constexpr QColor muted{85, 98, 110};
inline constexpr QColor line{205, 212, 218};
inline constexpr QColor systolic{14, 106, 108};
inline constexpr QColor diastolic{66, 80, 200};
inline constexpr QColor pulse{140, 90, 120};
inline constexpr QColor infusion{220, 239, 238};
inline constexpr QColor alert{179, 38, 30};
inline constexpr QColor gap{190, 190, 190};
} // namespace ink

/// A PdfPage is one A4 page, measured in points (1/72 inch) from the top left corner. Text stays text in the
/// file.
class PdfPage {
public:
    /// Align says which end of a text `x` is.
    enum class Align { Left, Right, Centre };
    /// A Style is how a text looks; its size is in points.
    struct Style {
        double size = 8.5;
        bool bold = false;
        QColor color = ink::text;
        Align align = Align::Left;
    };

    /// Takes a file, or a printer: what a printer leaves white at the edges is a part of the page.
    explicit PdfPage(QPagedPaintDevice& paper);
    /// Takes a picture of one page, which shows the page of that number, from 1; the others fall outside.
    PdfPage(QImage& picture, int number);
    /// Returns false where the device does not take a page.
    [[nodiscard]] bool isPainting() const { return m_painter.isActive(); }
    /// Goes on to a new, empty page. Returns false where the device does not take it.
    [[nodiscard]] bool goOn();

    static constexpr double width = 595;
    static constexpr double height = 842;
    static constexpr double margin = 36;
    static constexpr double contentWidth = width - 2 * margin;

    /// Draws one line with its baseline at `y`; a text that is too long ends in "…" at `room` points.
    void text(double x, double y, const QString& words, const Style& style, double room = contentWidth);
    void text(double x, double y, const QString& words) { text(x, y, words, Style()); }
    /// Returns the text as lines of at most `room` points, broken between words; a word that is longer than a
    /// line is cut. It is never empty.
    [[nodiscard]] QStringList wrapped(const QString& words, const Style& style, double room);
    /// Returns how wide the text is on one line, in points.
    [[nodiscard]] double textWidth(const QString& words, const Style& style);
    /// Draws a straight line between two points, `thickness` points wide.
    void line(double x1, double y1, double x2, double y2, const QColor& color, double thickness = 0.5);
    /// Draws a thin level line of dashes.
    void dashedLine(double x1, double x2, double y, const QColor& color);
    /// Fills a rectangle whose top left corner is at (x, y), without an outline.
    void rectangle(double x, double y, double w, double h, const QColor& fill,
                   Qt::BrushStyle pattern = Qt::SolidPattern);
    /// Draws the outline of a field that somebody fills in.
    void frame(double x, double y, double w, double h, const QColor& color, double thickness = 0.5);
    /// Draws a filled circle around (x, y).
    void dot(double x, double y, double radius, const QColor& color);
    /// Draws ▾ for systolic, ▴ for diastolic, as on an anaesthetic chart.
    void wedge(double x, double y, bool pointsDown, const QColor& color);

private:
    [[nodiscard]] double device(double points) const { return points * m_scale; }
    void useFont(const Style& style, const QString& words);

    QPagedPaintDevice* m_paper = nullptr; ///< Null for a picture.
    QPainter m_painter;
    double m_scale;
};

} // namespace tidemark::app
