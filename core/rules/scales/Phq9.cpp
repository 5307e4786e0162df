// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/Phq9.h"

namespace tidemark::rules {

namespace {

Scale makePhq9() {
    Scale scale;
    scale.id = ScaleId(QStringLiteral("phq9"));
    scale.name = QStringLiteral("PHQ-9");
    scale.instruction = QStringLiteral(
        "Over the last 2 weeks, how often have you been bothered by any of the following problems?");
    scale.items = {
        QStringLiteral("Little interest or pleasure in doing things"),
        QStringLiteral("Feeling down, depressed, or hopeless"),
        QStringLiteral("Trouble falling or staying asleep, or sleeping too much"),
        QStringLiteral("Feeling tired or having little energy"),
        QStringLiteral("Poor appetite or overeating"),
        QStringLiteral(
            "Feeling bad about yourself \u2014 or that you are a failure or have let yourself or your "
            "family down"),
        QStringLiteral(
            "Trouble concentrating on things, such as reading the newspaper or watching television"),
        QStringLiteral(
            "Moving or speaking so slowly that other people could have noticed? Or the opposite \u2014 "
            "being so fidgety or restless that you have been moving around a lot more than usual"),
        QStringLiteral("Thoughts that you would be better off dead or of hurting yourself in some way"),
    };
    scale.answers = {QStringLiteral("Not at all"), QStringLiteral("Several days"),
                     QStringLiteral("More than half the days"), QStringLiteral("Nearly every day")};
    scale.functionItem = QStringLiteral("If you checked off any problems, how difficult have these problems "
                                        "made it for you to do your work, take "
                                        "care of things at home, or get along with other people?");
    scale.functionAnswers = {QStringLiteral("Not difficult at all"), QStringLiteral("Somewhat difficult"),
                             QStringLiteral("Very difficult"), QStringLiteral("Extremely difficult")};
    scale.bands = {{0, 4, QStringLiteral("minimal")},
                   {5, 9, QStringLiteral("mild")},
                   {10, 14, QStringLiteral("moderate")},
                   {15, 19, QStringLiteral("moderately-severe")},
                   {20, 27, QStringLiteral("severe")}};
    scale.maximum = 27;
    scale.licence = QStringLiteral("its authors ask for no permission: shipped with its wording");
    scale.source = QStringLiteral("Kroenke, Spitzer, Williams 2001, J Gen Intern Med 16:606");
    scale.safetyItem = 9;
    // McInnes et al. 2022, J Affect Disord.
    scale.remissionBelow = 5;
    scale.reliableChange = 5;
    scale.responseIn = {Indication::TreatmentResistantDepression, Indication::MajorDepression,
                        Indication::Suicidality, Indication::Other};
    return scale;
}

} // namespace

const Scale& phq9() {
    static const Scale scale = makePhq9();
    return scale;
}

} // namespace tidemark::rules
