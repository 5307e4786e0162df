// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/Tide3.h"

namespace tidemark::rules {

namespace {

Scale makeTide3() {
    Scale scale;
    scale.id = ScaleId(QStringLiteral("tide3"));
    scale.name = QStringLiteral("TIDE-3");
    scale.instruction = QStringLiteral("How was the water today?");
    scale.items = {QStringLiteral("Height"), QStringLiteral("Cold"), QStringLiteral("Waves")};
    scale.answers = {QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")};
    scale.bands = {{0, 4, QStringLiteral("mild")}, {5, 9, QStringLiteral("severe")}};
    scale.maximum = 9;
    scale.source = QStringLiteral("Invented");
    return scale;
}

} // namespace

const Scale& tide3() {
    static const Scale scale = makeTide3();
    return scale;
}

} // namespace tidemark::rules
