// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/Bdi2.h"

namespace tidemark::rules {

namespace {

using namespace Qt::StringLiterals;

Scale makeBdi2() {
    Scale scale;
    scale.id = ScaleId(u"bdi2"_s);
    scale.name = u"BDI-II"_s;
    scale.items = std::vector<QString>(21);
    scale.highestAnswers = std::vector<int>(21, 3);
    scale.maximum = 63;
    scale.bands = {
        {0, 13, u"minimal"_s}, {14, 19, u"mild"_s}, {20, 28, u"moderate"_s}, {29, 63, u"severe"_s}};
    scale.safetyItem = 9;
    // The smallest important change is 3.5 points: Kounali et al. 2022, Psychol Med 52:1875.
    scale.reliableChange = 4;
    scale.occasion = Occasion::OnRequest;
    scale.source = u"Beck, Steer, Brown 1996"_s;
    scale.licence = u"sold by its publisher: score only"_s;
    return scale;
}

} // namespace

const Scale& bdi2() {
    static const Scale scale = makeBdi2();
    return scale;
}

} // namespace tidemark::rules
