// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/access/WitnessPin.h"

#include "fields/FieldKeys.h"

#include <algorithm>

namespace tidemark::rules {
namespace {

bool isDigit(QChar character) {
    return character >= u'0' && character <= u'9';
}

/// Each digit is the one before it plus `step`; 0 may follow 9, and 9 may come before 0.
bool isRow(QStringView pin, int step) {
    for (qsizetype i = 1; i < pin.size(); ++i) {
        const int from = pin[i - 1].unicode() - u'0';
        const int to = pin[i].unicode() - u'0';
        if ((from + step + 10) % 10 != to) {
            return false;
        }
    }
    return true;
}

bool repeatsPair(QStringView pin) {
    for (qsizetype i = 2; i < pin.size(); ++i) {
        if (pin[i] != pin[i - 2]) {
            return false;
        }
    }
    return true;
}

} // namespace

Result<void> checkNewPin(QStringView pin) {
    const QString field = fields::keys::pin;
    if (pin.isEmpty()) {
        return fail(ErrorCode::Empty, field);
    }
    if (!std::ranges::all_of(pin, isDigit)) {
        return fail(ErrorCode::NotANumber, field);
    }
    if (pin.size() < shortestPin) {
        return fail(ErrorCode::WeakPin, field, QStringLiteral("too-short"));
    }
    if (pin.size() > longestPin) {
        return fail(ErrorCode::WeakPin, field, QStringLiteral("too-long"));
    }
    if (isRow(pin, 0)) {
        return fail(ErrorCode::WeakPin, field, QStringLiteral("same-digit"));
    }
    if (isRow(pin, 1) || isRow(pin, -1)) {
        return fail(ErrorCode::WeakPin, field, QStringLiteral("sequence"));
    }
    if (repeatsPair(pin)) {
        return fail(ErrorCode::WeakPin, field, QStringLiteral("repetitive"));
    }
    return {};
}

} // namespace tidemark::rules
