// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/CravingNrs.h"

namespace tidemark::rules {

namespace {

using namespace Qt::StringLiterals;

Scale makeCravingNrs() {
    Scale scale;
    scale.id = ScaleId(u"craving-nrs"_s);
    scale.name = u"Craving 0-10"_s;
    scale.instruction = u"0 is no craving, 10 is the strongest craving you can imagine."_s;
    scale.items = {u"How strong is your craving right now?"_s};
    scale.answers = {u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s, u"8"_s, u"9"_s, u"10"_s};
    scale.maximum = 10;
    scale.responseIn = {Indication::SubstanceUse};
    scale.occasion = Occasion::OnRequest;
    scale.source = u"a numeric rating scale of our own; no bands"_s;
    scale.licence = u"our own words"_s;
    scale.convention = u"That a fall of 50 % is called a response is our own"_s;
    return scale;
}

} // namespace

const Scale& cravingNrs() {
    static const Scale scale = makeCravingNrs();
    return scale;
}

} // namespace tidemark::rules
