// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/Cadss.h"

namespace tidemark::rules {

namespace {

using namespace Qt::StringLiterals;

Scale makeCadss() {
    Scale scale;
    scale.id = ScaleId(u"cadss"_s);
    scale.name = u"CADSS"_s;
    scale.items = std::vector<QString>(23);
    scale.highestAnswers = std::vector<int>(23, 4);
    scale.maximum = 92;
    scale.bands = {};
    scale.occasion = Occasion::OnRequest;
    scale.rater = Rater::Clinician;
    scale.source = u"Bremner et al. 1998, J Trauma Stress 11:125"_s;
    scale.convention = u"The range 0 to 92 is not confirmed"_s;
    scale.licence = u"the wording needs its author's permission: score only"_s;
    return scale;
}

} // namespace

const Scale& cadss() {
    static const Scale scale = makeCadss();
    return scale;
}

} // namespace tidemark::rules
