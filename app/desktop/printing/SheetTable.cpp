// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/SheetTable.h"

#include "fields/FieldKeys.h"
#include "rules/vitals/VitalsFlags.h"
#include "rules/vitals/VitalsLine.h"
#include "text/DateWords.h"
#include "text/PressureWords.h"

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

QString number(const std::optional<int>& value) {
    return value ? QString::number(*value) : QString(QChar(0x2013));
}

QString pressure(const Reading& reading) {
    return reading.systolic || reading.diastolic ? pressureText(reading) : QString(QChar(0x2013));
}

struct Row {
    const char* label = "";
    QString (*cell)(const Reading& reading) = nullptr;
    fields::FieldKey field;
    fields::FieldKey lower{u""};                     ///< The other half of a pressure.
    std::optional<int> Reading::*onlyWith = nullptr; ///< Left out where no set has it.
};

constexpr Row rows[] = {
    {QT_TRANSLATE_NOOP("SessionSheet", "BP mmHg"), [](const Reading& reading) { return pressure(reading); },
     fields::keys::systolic, fields::keys::diastolic},
    {QT_TRANSLATE_NOOP("SessionSheet", "Pulse /min"),
     [](const Reading& reading) { return number(reading.heartRate); }, fields::keys::heartRate},
    {QT_TRANSLATE_NOOP("SessionSheet", "SpO₂ %"), [](const Reading& reading) { return number(reading.spo2); },
     fields::keys::spo2},
    {QT_TRANSLATE_NOOP("SessionSheet", "Resp. /min"),
     [](const Reading& reading) { return number(reading.respiratoryRate); }, fields::keys::respiratoryRate},
    {QT_TRANSLATE_NOOP("SessionSheet", "Sedation"),
     [](const Reading& reading) { return number(reading.sedation); }, fields::keys::sedation},
    {QT_TRANSLATE_NOOP("SessionSheet", "Dissociation"),
     [](const Reading& reading) {
         const QString text = dissociationText(reading);
         return text.isEmpty() ? QString(QChar(0x2013)) : text;
     },
     fields::keys::dissociation},
    {QT_TRANSLATE_NOOP("SessionSheet", "Temp. °C"),
     [](const Reading& reading) {
         return reading.temperature ? rules::temperatureText(*reading.temperature) : number(std::nullopt);
     },
     fields::keys::temperature, fields::FieldKey{u""}, &Reading::temperature},
    {QT_TRANSLATE_NOOP("SessionSheet", "Pain 0-10"),
     [](const Reading& reading) { return number(reading.pain); }, fields::keys::pain, fields::FieldKey{u""},
     &Reading::pain},
    {QT_TRANSLATE_NOOP("SessionSheet", "Nausea 0-10"),
     [](const Reading& reading) { return number(reading.nausea); }, fields::keys::nausea,
     fields::FieldKey{u""}, &Reading::nausea},
};

bool isShown(const Row& row, const std::vector<rules::ReadingColumn>& columns) {
    return row.onlyWith == nullptr || std::ranges::any_of(columns, [&](const rules::ReadingColumn& column) {
               return column.reading != nullptr && (column.reading->*row.onlyWith).has_value();
           });
}

/// How severe the value of a row is in a set; none where it is within its limits.
std::optional<rules::FlagLevel> levelOf(const std::vector<rules::VitalsFlag>& flags, const Row& row) {
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
    for (const Row& row : rows) {
        if (!isShown(row, columns)) {
            continue;
        }
        page.line(PdfPage::margin, y, PdfPage::margin + PdfPage::contentWidth, y, ink::line, 0.3);
        page.text(PdfPage::margin, y + 8.5, Words::tr(row.label), {7.5, false, ink::muted});
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
