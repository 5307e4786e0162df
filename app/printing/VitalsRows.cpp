// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/VitalsRows.h"

#include "rules/vitals/VitalsLine.h"
#include "text/PressureWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

QString number(const std::optional<int>& value) {
    return value ? QString::number(*value) : QString(QChar(0x2013));
}

QString pressure(const Reading& reading) {
    return reading.systolic || reading.diastolic ? pressureText(reading) : QString(QChar(0x2013));
}

constexpr VitalsRow rows[] = {
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

} // namespace

QString VitalsRow::words() const {
    return QCoreApplication::translate("SessionSheet", label);
}

std::span<const VitalsRow> vitalsRows() {
    return rows;
}

} // namespace tidemark::app
