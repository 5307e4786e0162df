// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/Gad7.h"

namespace tidemark::rules {

namespace {

Scale makeGad7() {
    Scale scale;
    scale.id = ScaleId(QStringLiteral("gad7"));
    scale.name = QStringLiteral("GAD-7");
    scale.instruction =
        QStringLiteral("Over the last 2 weeks, how often have you been bothered by the following problems?");
    scale.items = {
        QStringLiteral("Feeling nervous, anxious or on edge"),
        QStringLiteral("Not being able to stop or control worrying"),
        QStringLiteral("Worrying too much about different things"),
        QStringLiteral("Trouble relaxing"),
        QStringLiteral("Being so restless that it is hard to sit still"),
        QStringLiteral("Becoming easily annoyed or irritable"),
        QStringLiteral("Feeling afraid as if something awful might happen"),
    };
    // "Not at all": the widespread "Not at all sure" is an error (Zorowitz et al. 2021).
    scale.answers = {QStringLiteral("Not at all"), QStringLiteral("Several days"),
                     QStringLiteral("More than half the days"), QStringLiteral("Nearly every day")};
    scale.bands = {{0, 4, QStringLiteral("minimal")},
                   {5, 9, QStringLiteral("mild")},
                   {10, 14, QStringLiteral("moderate")},
                   {15, 21, QStringLiteral("severe")}};
    scale.maximum = 21;
    scale.reliableChange = 4;
    scale.responseIn = {Indication::Anxiety};
    scale.licence = QStringLiteral("its authors ask for no permission: shipped with its wording");
    scale.source = QStringLiteral("Spitzer, Kroenke, Williams, L\u00F6we 2006, Arch Intern Med 166:1092");
    return scale;
}

} // namespace

const Scale& gad7() {
    static const Scale scale = makeGad7();
    return scale;
}

} // namespace tidemark::rules
