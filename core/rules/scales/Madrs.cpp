// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/Madrs.h"

namespace tidemark::rules {

namespace {

using namespace Qt::StringLiterals;

Scale makeMadrs() {
    Scale scale;
    scale.id = ScaleId(u"madrs"_s);
    scale.name = u"MADRS"_s;
    scale.items = std::vector<QString>(10);
    scale.highestAnswers = std::vector<int>(10, 6);
    scale.maximum = 60;
    scale.bandSets = {
        {u"snaith"_s,
         u"Snaith et al. 1986, Br J Psychiatry 148:599"_s,
         {{0, 6, u"none"_s}, {7, 19, u"mild"_s}, {20, 34, u"moderate"_s}, {35, 60, u"severe"_s}}},
        {u"kearns"_s,
         u"Kearns et al. 1982"_s,
         {{0, 7, u"none"_s},
          {8, 15, u"mild"_s},
          {16, 25, u"moderate"_s},
          {26, 30, u"severe"_s},
          {31, 60, u"very-severe"_s}}}};
    scale.bands = scale.bandSets.front().bands;
    scale.safetyItem = 10;
    scale.remissionBelow = 11;
    scale.occasion = Occasion::OnRequest;
    scale.rater = Rater::Clinician;
    scale.source =
        u"Montgomery, Åsberg 1979, Br J Psychiatry 134:382; remission of Reif et al. 2023, N Engl J Med"_s;
    scale.convention = u"The names of the bands of Kearns are ours"_s;
    scale.licence = u"under copyright: score only"_s;
    return scale;
}

} // namespace

const Scale& madrs() {
    static const Scale scale = makeMadrs();
    return scale;
}

} // namespace tidemark::rules
