// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/YBocs.h"

namespace tidemark::rules {

namespace {

using namespace Qt::StringLiterals;

Scale makeYBocs() {
    Scale scale;
    scale.id = ScaleId(u"ybocs"_s);
    scale.name = u"Y-BOCS"_s;
    scale.items = std::vector<QString>(10);
    scale.highestAnswers = std::vector<int>(10, 4);
    scale.maximum = 40;
    scale.parts = {{u"obsessions"_s, {1, 2, 3, 4, 5}}, {u"compulsions"_s, {6, 7, 8, 9, 10}}};
    scale.bands = {{0, 7, u"subclinical"_s},
                   {8, 15, u"mild"_s},
                   {16, 23, u"moderate"_s},
                   {24, 31, u"severe"_s},
                   {32, 40, u"extreme"_s}};
    scale.responsePercent = 35;
    scale.responseIn = {Indication::ObsessiveCompulsive};
    scale.occasion = Occasion::OnRequest;
    scale.rater = Rater::Clinician;
    scale.source = u"Goodman et al. 1989, Arch Gen Psychiatry 46:1006"_s;
    scale.convention = u"Bands, and response from 35 %: in common use, not confirmed"_s;
    scale.licence = u"distribution needs an authorisation: score only"_s;
    return scale;
}

} // namespace

const Scale& yBocs() {
    static const Scale scale = makeYBocs();
    return scale;
}

} // namespace tidemark::rules
