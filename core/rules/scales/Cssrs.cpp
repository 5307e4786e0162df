// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/Cssrs.h"

namespace tidemark::rules {

namespace {

using namespace Qt::StringLiterals;

Scale makeCssrs() {
    Scale scale;
    scale.id = ScaleId(u"cssrs"_s);
    scale.name = u"C-SSRS screener"_s;
    scale.instruction =
        u"Ask with the wording of your own form. Questions 1 to 5: the past month. Questions 3 to 5 only after a yes to question 2."_s;
    scale.items = {u"Wish to be dead"_s,
                   u"Non-specific active suicidal thoughts"_s,
                   u"Active suicidal ideation with any method, without intent to act"_s,
                   u"Active suicidal ideation with some intent to act, without a specific plan"_s,
                   u"Active suicidal ideation with a specific plan and intent"_s,
                   u"Suicidal behaviour, ever"_s,
                   u"Suicidal behaviour within the past three months"_s};
    scale.answers = {u"No"_s, u"Yes"_s};
    scale.totalRule = TotalRule::SuicideTriage;
    scale.rater = Rater::Clinician;
    scale.occasion = Occasion::OnRequest;
    scale.source =
        u"Posner et al. 2011, Am J Psychiatry 168:1266; high by the triage of the Columbia Lighthouse Project, cssrs.columbia.edu"_s;
    scale.convention = u"The line between moderate and low is our own"_s;
    scale.licence = u"the wording may not be changed and is not ours to distribute: short names only"_s;
    return scale;
}

} // namespace

const Scale& cssrs() {
    static const Scale scale = makeCssrs();
    return scale;
}

} // namespace tidemark::rules
