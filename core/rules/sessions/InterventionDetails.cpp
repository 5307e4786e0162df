// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/InterventionDetails.h"

#include <QRegularExpression>

#include <algorithm>

namespace tidemark::rules {

namespace {

using namespace Qt::StringLiterals;

QString syringe(const SyringeReading& reading) {
    return u"%1 mL %2 mg/mL"_s.arg(detailNumber(reading.volume.value), detailNumber(reading.strength.value));
}

QRegularExpressionMatch matchOf(const Intervention& intervention, const QString& key,
                                const QRegularExpression& form) {
    return intervention.interventionKey == key ? form.match(intervention.detail) : QRegularExpressionMatch();
}

} // namespace

QString detailNumber(double value) {
    QString text = QString::number(value, 'f', 3);
    while (text.endsWith(u'0')) {
        text.chop(1);
    }
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

const QString& syringeKey() {
    static const QString key = u"syringe"_s;
    return key;
}

const QString& dilutionKey() {
    static const QString key = u"dilution"_s;
    return key;
}

const QString& bagKey() {
    static const QString key = u"bag"_s;
    return key;
}

QString interventionDetail(const SyringeStep& step) {
    return u"%1; due %2; by %3 %4"_s.arg(syringe(step.read), syringe(step.due), step.reader.text(),
                                         step.readerName);
}

QString interventionDetail(const Dilution& dilution) {
    return u"%1 %2 mL %3 mg/mL"_s.arg(dilution.diluent, detailNumber(dilution.volume.value),
                                      detailNumber(dilution.concentration.value));
}

QString interventionDetail(const BagCheck& check) {
    return u"%1 mL; due %2 mL of %3 mL"_s.arg(detailNumber(check.left.value), detailNumber(check.due.value),
                                              detailNumber(check.bag.value));
}

std::optional<SyringeStep> syringeStepOf(const Intervention& intervention) {
    static const QRegularExpression form(
        uR"(^([\d.]+) mL ([\d.]+) mg/mL; due ([\d.]+) mL ([\d.]+) mg/mL; by (\S+) (.*)$)"_s);
    const auto found = matchOf(intervention, syringeKey(), form);
    if (!found.hasMatch()) {
        return std::nullopt;
    }
    const auto numberAt = [&](int part) { return found.captured(part).toDouble(); };
    return SyringeStep{{{numberAt(1)}, {numberAt(2)}},
                       {{numberAt(3)}, {numberAt(4)}},
                       StaffId(found.captured(5)),
                       found.captured(6)};
}

std::optional<Dilution> dilutionOf(const Intervention& intervention) {
    static const QRegularExpression form(uR"(^(\S+) ([\d.]+) mL ([\d.]+) mg/mL$)"_s);
    const auto found = matchOf(intervention, dilutionKey(), form);
    if (!found.hasMatch() || std::ranges::count(diluents(), found.captured(1)) == 0) {
        return std::nullopt;
    }
    return Dilution{found.captured(1), {found.captured(2).toDouble()}, {found.captured(3).toDouble()}};
}

std::optional<BagCheck> bagCheckOf(const Intervention& intervention) {
    static const QRegularExpression form(uR"(^([\d.]+) mL; due ([\d.]+) mL of ([\d.]+) mL$)"_s);
    const auto found = matchOf(intervention, bagKey(), form);
    if (!found.hasMatch()) {
        return std::nullopt;
    }
    return BagCheck{
        {found.captured(1).toDouble()}, {found.captured(2).toDouble()}, {found.captured(3).toDouble()}};
}

} // namespace tidemark::rules
