// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/Dast10.h"

namespace tidemark::rules {

namespace {

using namespace Qt::StringLiterals;

Scale makeDast10() {
    Scale scale;
    scale.id = ScaleId(u"dast10"_s);
    scale.name = u"DAST-10"_s;
    scale.items = std::vector<QString>(10);
    scale.highestAnswers = std::vector<int>(10, 1);
    scale.maximum = 10;
    scale.reversed = {3};
    scale.bands = {{0, 0, u"none"_s},
                   {1, 2, u"low"_s},
                   {3, 5, u"moderate"_s},
                   {6, 8, u"substantial"_s},
                   {9, 10, u"severe"_s}};
    scale.occasion = Occasion::OnRequest;
    scale.source = u"Skinner 1982, Addict Behav 7:363; bands of the NIDA common data elements"_s;
    scale.licence = u"no commercial use: score only"_s;
    return scale;
}

} // namespace

const Scale& dast10() {
    static const Scale scale = makeDast10();
    return scale;
}

} // namespace tidemark::rules
