// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/Bpi.h"

namespace tidemark::rules {

namespace {

using namespace Qt::StringLiterals;

Scale makeBpi() {
    Scale scale;
    scale.id = ScaleId(u"bpi"_s);
    scale.name = u"BPI"_s;
    scale.items = std::vector<QString>(11);
    scale.highestAnswers = std::vector<int>(11, 10);
    scale.maximum = 10;
    scale.parts = {{u"severity"_s, {1, 2, 3, 4}, PartRule::Mean},
                   {u"interference"_s, {5, 6, 7, 8, 9, 10, 11}, PartRule::Mean, 4}};
    scale.totalRule = TotalRule::None;
    scale.occasion = Occasion::OnRequest;
    scale.source = u"Cleeland, Ryan 1994, Ann Acad Med Singap 23:129"_s;
    scale.convention = u"The two means, and interference from four answers: not confirmed"_s;
    scale.licence = u"needs a licence of MD Anderson: score only"_s;
    return scale;
}

} // namespace

const Scale& bpi() {
    static const Scale scale = makeBpi();
    return scale;
}

} // namespace tidemark::rules
