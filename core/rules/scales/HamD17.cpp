// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/HamD17.h"

namespace tidemark::rules {

namespace {

using namespace Qt::StringLiterals;

Scale makeHamD17() {
    Scale scale;
    scale.id = ScaleId(u"hamd17"_s);
    scale.name = u"HAM-D17"_s;
    scale.items = std::vector<QString>(17);
    scale.highestAnswers = {4, 4, 4, 2, 2, 2, 4, 4, 4, 4, 4, 2, 2, 2, 4, 3, 2};
    scale.maximum = 52;
    scale.notAssessed = {{16, 3}};
    scale.bands = {{0, 7, u"normal"_s},
                   {8, 13, u"mild"_s},
                   {14, 18, u"moderate"_s},
                   {19, 22, u"severe"_s},
                   {23, 52, u"very-severe"_s}};
    scale.safetyItem = 3;
    scale.remissionBelow = 8;
    scale.occasion = Occasion::OnRequest;
    scale.rater = Rater::Clinician;
    scale.source = u"Hamilton 1960, J Neurol Neurosurg Psychiatry 23:56; bands of Kearns et al. 1982"_s;
    scale.convention = u"Remission is the band called normal"_s;
    scale.licence = u"the anchors differ between versions: score only"_s;
    return scale;
}

} // namespace

const Scale& hamD17() {
    static const Scale scale = makeHamD17();
    return scale;
}

} // namespace tidemark::rules
