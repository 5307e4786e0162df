// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/dosing/SyringeCheck.h"

#include "base/Try.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace tidemark::rules {

namespace {

constexpr double tenthOfVolume = 0.10;
constexpr double finestMillilitres = 0.02;
constexpr double quarterOfVolume = 0.25;
// Strengths are printed in whole mg/mL: less than this is the noise of binary fractions.
constexpr double strengthNoise = 1e-6;

const QRegularExpression& form() {
    static const QRegularExpression of(
        QStringLiteral(R"(^(\d+(?:\.\d+)?)\s*(mg|ml)?(?:\s*([/@])\s*|\s*;\s*|\s+of\s+|\s+)(\d+(?:\.\d+)?)\s*)"
                       R"((?:mg\s*(?:/\s*ml)?)?$)"),
        QRegularExpression::CaseInsensitiveOption);
    return of;
}

const QRegularExpression& oneNumber() {
    static const QRegularExpression of(QStringLiteral(R"(^\d+(?:\.\d+)?\s*(?:mg|ml)?$)"),
                                       QRegularExpression::CaseInsensitiveOption);
    return of;
}

} // namespace

Millilitres SyringeContent::volume() const {
    return {strength.value > 0 ? amount.value / strength.value : 0};
}

Result<SyringeReading> readSyringe(QStringView typed) {
    QString text = typed.toString().normalized(QString::NormalizationForm_KC).simplified();
    text.replace(u',', u'.');
    if (text.isEmpty()) {
        return fail(ErrorCode::Empty, fields::keys::syringe);
    }
    if (oneNumber().match(text).hasMatch()) {
        return fail(ErrorCode::Empty, fields::keys::vialStrength);
    }
    const auto parts = form().match(text);
    if (!parts.hasMatch()) {
        return fail(ErrorCode::NotANumber, fields::keys::syringe);
    }
    const auto strength = TIDEMARK_TRY(fields::checkNumber(fields::keys::vialStrength, parts.captured(4)));
    const double amount = parts.captured(1).toDouble();
    const QString unit = parts.captured(2).toLower();
    // A slash reads as on a label: milligrams over the strength.
    const bool milligrams =
        unit.isEmpty() ? parts.captured(3) == QLatin1String("/") : unit == QLatin1String("mg");
    const Millilitres volume{milligrams ? amount / strength.value : amount};
    if (volume.value <= 0) {
        return fail(ErrorCode::Impossible, fields::keys::syringe);
    }
    return SyringeReading{volume, {strength.value}};
}

bool isSameVolume(Millilitres read, Millilitres due) {
    const double tolerance =
        std::min(std::max(due.value * tenthOfVolume, finestMillilitres), due.value * quarterOfVolume);
    return std::abs(read.value - due.value) <= tolerance + strengthNoise;
}

bool agrees(const SyringeReading& read, const SyringeContent& due) {
    return std::abs(read.strength.value - due.strength.value) <= strengthNoise &&
           isSameVolume(read.volume, due.volume());
}

} // namespace tidemark::rules
