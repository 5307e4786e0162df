// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/PdfPage.h"

#include <QFontMetricsF>
#include <QPolygonF>

#include <algorithm>

namespace tidemark::app {
namespace {

constexpr double pointsPerInch = 72;
constexpr double metresPerInch = 0.0254;
constexpr double wedgeSize = 3;

/// Fonts are measured in points: a picture has to say how large its dots are.
QImage* withResolution(QImage& picture) {
    const double dotsPerInch = picture.width() / PdfPage::width * pointsPerInch;
    picture.setDotsPerMeterX(qRound(dotsPerInch / metresPerInch));
    picture.setDotsPerMeterY(picture.dotsPerMeterX());
    return &picture;
}

} // namespace

PdfPage::PdfPage(QPagedPaintDevice& paper)
    : m_paper(&paper), m_painter(&paper), m_scale(paper.logicalDpiX() / pointsPerInch) {
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.translate(-paper.pageLayout().paintRectPixels(paper.logicalDpiX()).topLeft());
}

PdfPage::PdfPage(QImage& picture, int number)
    : m_painter(withResolution(picture)), m_scale(picture.width() / width) {
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.translate(0, -device(height) * (number - 1));
}

bool PdfPage::goOn() {
    if (m_paper != nullptr) {
        return m_paper->newPage();
    }
    m_painter.translate(0, device(height));
    return true;
}

void PdfPage::useFont(const Style& style, const QString& words) {
    QFont font(QStringLiteral("Inter"));
    font.setPointSizeF(style.size);
    font.setBold(style.bold);
    // Inter swaps signs such as × and = for alternates by their neighbours, and the file then loses them as
    // text. Scripts that cannot do without shaping keep it.
    constexpr char16_t firstShapedScript = 0x0590;
    constexpr char16_t punctuation = 0x2000;
    const bool simple = std::all_of(words.begin(), words.end(), [](QChar sign) {
        return sign.unicode() < firstShapedScript || sign.unicode() >= punctuation;
    });
    if (simple) {
        font.setStyleStrategy(QFont::PreferNoShaping);
    }
    m_painter.setFont(font);
}

double PdfPage::textWidth(const QString& words, const Style& style) {
    useFont(style, words);
    return QFontMetricsF(m_painter.font(), m_painter.device()).horizontalAdvance(words) / m_scale;
}

QStringList PdfPage::wrapped(const QString& words, const Style& style, double room) {
    useFont(style, words);
    const QFontMetricsF metrics(m_painter.font(), m_painter.device());
    const auto fits = [&](const QString& line) { return metrics.horizontalAdvance(line) <= device(room); };
    QStringList lines;
    QString line;
    for (QString word : words.split(u' ')) {
        const QString longer = line.isEmpty() ? word : line + u' ' + word;
        if (fits(longer)) {
            line = longer;
            continue;
        }
        if (!line.isEmpty()) {
            lines << line;
        }
        while (!fits(word)) {
            qsizetype part = std::max<qsizetype>(1, word.size() - 1);
            while (part > 1 && !fits(word.left(part))) {
                --part;
            }
            lines << word.left(part);
            word.remove(0, part);
        }
        line = word;
    }
    return lines << line;
}

void PdfPage::text(double x, double y, const QString& words, const Style& style, double room) {
    useFont(style, words);
    const QFontMetricsF metrics(m_painter.font(), m_painter.device());
    const QString fitting = metrics.elidedText(words, Qt::ElideRight, device(room));
    double left = device(x);
    if (style.align == Align::Right) {
        left -= metrics.horizontalAdvance(fitting);
    } else if (style.align == Align::Centre) {
        left -= metrics.horizontalAdvance(fitting) / 2;
    }
    m_painter.setPen(style.color);
    m_painter.drawText(QPointF(left, device(y)), fitting);
}

void PdfPage::line(double x1, double y1, double x2, double y2, const QColor& color, double thickness) {
    m_painter.setPen(QPen(color, device(thickness), Qt::SolidLine, Qt::FlatCap));
    m_painter.drawLine(QPointF(device(x1), device(y1)), QPointF(device(x2), device(y2)));
}

void PdfPage::dashedLine(double x1, double x2, double y, const QColor& color) {
    // Drawn piece by piece: the PDF engine scales a pen's own dashes away at this resolution.
    constexpr double dash = 4;
    constexpr double gap = 3;
    for (double x = x1; x < x2; x += dash + gap) {
        line(x, y, std::min(x + dash, x2), y, color, 0.6);
    }
}

void PdfPage::rectangle(double x, double y, double w, double h, const QColor& fill, Qt::BrushStyle pattern) {
    m_painter.fillRect(QRectF(device(x), device(y), device(w), device(h)), QBrush(fill, pattern));
}

void PdfPage::frame(double x, double y, double w, double h, const QColor& color, double thickness) {
    m_painter.setPen(QPen(color, device(thickness), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(QRectF(device(x), device(y), device(w), device(h)));
}

void PdfPage::dot(double x, double y, double radius, const QColor& color) {
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.drawEllipse(QPointF(device(x), device(y)), device(radius), device(radius));
}

void PdfPage::wedge(double x, double y, bool pointsDown, const QColor& color) {
    const double base = pointsDown ? y - wedgeSize : y + wedgeSize;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.drawPolygon(
        QPolygonF({QPointF(device(x - wedgeSize), device(base)), QPointF(device(x + wedgeSize), device(base)),
                   QPointF(device(x), device(y))}));
}

} // namespace tidemark::app
