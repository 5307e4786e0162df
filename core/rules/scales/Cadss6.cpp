// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/Cadss6.h"

namespace tidemark::rules {

namespace {

using namespace Qt::StringLiterals;

Scale makeCadss6() {
    Scale scale;
    scale.id = ScaleId(u"cadss6"_s);
    scale.name = u"CADSS-6"_s;
    scale.items = std::vector<QString>(6);
    scale.highestAnswers = std::vector<int>(6, 4);
    scale.maximum = 24;
    scale.bands = {};
    scale.occasion = Occasion::OnRequest;
    scale.rater = Rater::Clinician;
    scale.source =
        u"Rodrigues et al. 2021, J Affect Disord 282:160; unvalidated. Items 1, 2, 6, 7, 15 and 22 of the CADSS"_s;
    scale.convention = u"The range 0 to 24 is not confirmed"_s;
    scale.licence = u"the wording needs its author's permission: score only"_s;
    return scale;
}

} // namespace

const Scale& cadss6() {
    static const Scale scale = makeCadss6();
    return scale;
}

} // namespace tidemark::rules
