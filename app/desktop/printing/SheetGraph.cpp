// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/SheetGraph.h"

#include "rules/record/CurrentLines.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SessionSheet)
};

constexpr double axisWidth = 26;
constexpr double lowest = 40;
constexpr double highest = 200;
constexpr int pressureStep = 20;
constexpr int minuteStep = 15;

/// Where minutes and mmHg lie on the page.
class Plot {
public:
    Plot(const reports::SessionSheet& sheet, const std::vector<Reading>& readings, double top, double height)
        : m_top(top), m_height(height) {
        m_zero = sheet.view.record.session.startedAt.value_or(
            readings.empty() ? Instant{} : readings.front().stamp.eventAt);
        for (const Reading& reading : readings) {
            m_from = std::min(m_from, minute(reading.stamp.eventAt) - 3);
            m_until = std::max(m_until, minute(reading.stamp.eventAt) + 5);
        }
    }

    [[nodiscard]] double minute(Instant at) const {
        return std::chrono::duration<double, std::ratio<60>>(at - m_zero).count();
    }
    [[nodiscard]] double x(double minutes) const {
        const double room = PdfPage::contentWidth - axisWidth;
        return PdfPage::margin + axisWidth +
               std::clamp((minutes - m_from) / (m_until - m_from), 0.0, 1.0) * room;
    }
    [[nodiscard]] double x(Instant at) const { return x(minute(at)); }
    [[nodiscard]] double y(double pressure) const {
        return m_top + std::clamp((highest - pressure) / (highest - lowest), 0.0, 1.0) * m_height;
    }
    [[nodiscard]] double from() const { return m_from; }
    [[nodiscard]] double until() const { return m_until; }
    [[nodiscard]] double top() const { return m_top; }
    [[nodiscard]] double height() const { return m_height; }

private:
    Instant m_zero;
    double m_from = -5;
    double m_until = 60;
    double m_top;
    double m_height;
};

void paintAxes(PdfPage& page, const Plot& plot) {
    const PdfPage::Style small{6.5, false, ink::muted, PdfPage::Align::Right};
    for (int pressure = 40; pressure <= 200; pressure += pressureStep) {
        page.line(plot.x(plot.from()), plot.y(pressure), plot.x(plot.until()), plot.y(pressure), ink::line,
                  0.3);
        page.text(PdfPage::margin + axisWidth - 4, plot.y(pressure) + 2, QString::number(pressure), small);
    }
    const int first = static_cast<int>(std::ceil(plot.from() / minuteStep)) * minuteStep;
    for (int minute = first; minute <= plot.until(); minute += minuteStep) {
        const double x = plot.x(minute);
        page.line(x, plot.top() + plot.height(), x, plot.top() + plot.height() + 3, ink::line);
        page.text(x, plot.top() + plot.height() + 11,
                  minute > 0 ? u"+%1"_s.arg(minute) : QString::number(minute),
                  {6.5, false, ink::muted, PdfPage::Align::Centre});
    }
}

void paintBehind(PdfPage& page, const Plot& plot, const reports::SessionSheet& sheet) {
    for (const rules::PumpSegment& segment : sheet.segments) {
        page.rectangle(plot.x(segment.from), plot.top(), plot.x(segment.until) - plot.x(segment.from),
                       plot.height(), ink::infusion);
    }
    for (const Gap& gap : rules::current(sheet.view.record.gaps)) {
        page.rectangle(plot.x(gap.from), plot.top(), std::max(1.0, plot.x(gap.until) - plot.x(gap.from)),
                       plot.height(), ink::gap, Qt::BDiagPattern);
    }
    const int severe = sheet.view.protocol.limits.severeFrom.systolic;
    page.dashedLine(plot.x(plot.from()), plot.x(plot.until()), plot.y(severe), ink::alert);
}

void paintLine(PdfPage& page, const Plot& plot, const std::vector<Reading>& readings,
               std::optional<int> Reading::*value, const QColor& color) {
    const Reading* before = nullptr;
    for (const Reading& reading : readings) {
        if (!(reading.*value)) {
            continue;
        }
        if (before != nullptr) {
            page.line(plot.x(before->stamp.eventAt), plot.y(*(before->*value)), plot.x(reading.stamp.eventAt),
                      plot.y(*(reading.*value)), color, 0.9);
        }
        before = &reading;
    }
}

} // namespace

void paintGraph(PdfPage& page, const reports::SessionSheet& sheet, double top, double height) {
    std::vector<Reading> readings = rules::current(sheet.view.record.readings);
    std::sort(readings.begin(), readings.end(), [](const Reading& left, const Reading& right) {
        return left.stamp.eventAt < right.stamp.eventAt;
    });
    const Plot plot(sheet, readings, top, height);
    paintBehind(page, plot, sheet);
    paintAxes(page, plot);
    paintLine(page, plot, readings, &Reading::systolic, ink::systolic);
    paintLine(page, plot, readings, &Reading::diastolic, ink::diastolic);
    paintLine(page, plot, readings, &Reading::heartRate, ink::line);
    for (const Reading& reading : readings) {
        const double x = plot.x(reading.stamp.eventAt);
        if (reading.systolic && reading.diastolic) {
            page.line(x, plot.y(*reading.systolic), x, plot.y(*reading.diastolic), ink::muted, 0.4);
        }
        if (reading.systolic) {
            page.wedge(x, plot.y(*reading.systolic), true, ink::systolic);
        }
        if (reading.diastolic) {
            page.wedge(x, plot.y(*reading.diastolic), false, ink::diastolic);
        }
        if (reading.heartRate) {
            page.dot(x, plot.y(*reading.heartRate), 1.4, ink::pulse);
        }
    }
    page.text(
        PdfPage::margin + axisWidth, top - 5,
        Words::tr("▾ systolic  ▴ diastolic  ● pulse  ▒ infusion  ╱ not recorded  - - severe limit, mmHg "
                  "and minutes from Start"),
        {6.5, false, ink::muted});
}

} // namespace tidemark::app
