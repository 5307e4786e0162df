// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/PainNrs.h"

namespace tidemark::rules {

namespace {

using namespace Qt::StringLiterals;

Scale makePainNrs() {
    Scale scale;
    scale.id = ScaleId(u"pain-nrs"_s);
    scale.name = u"Pain 0-10"_s;
    scale.instruction = u"0 is no pain, 10 is the worst pain you can imagine."_s;
    scale.items = {u"How strong is your pain right now?"_s};
    scale.answers = {u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s, u"8"_s, u"9"_s, u"10"_s};
    scale.maximum = 10;
    scale.bandSets = {{u"serlin"_s,
                       u"Serlin et al. 1995, Pain 61:277 (cancer pain)"_s,
                       {{0, 0, u"none"_s}, {1, 4, u"mild"_s}, {5, 6, u"moderate"_s}, {7, 10, u"severe"_s}}},
                      {u"boonstra"_s,
                       u"Boonstra et al. 2016, Front Psychol 7:1466 (chronic musculoskeletal pain)"_s,
                       {{0, 5, u"mild"_s}, {6, 7, u"moderate"_s}, {8, 10, u"severe"_s}}}};
    scale.bands = scale.bandSets.front().bands;
    scale.responsePercent = 30;
    scale.reliableChange = 2;
    scale.responseIn = {Indication::NeuropathicPain, Indication::RegionalPain, Indication::Fibromyalgia,
                        Indication::OtherChronicPain};
    scale.occasion = Occasion::OnRequest;
    scale.source = u"Serlin et al. 1995, Pain 61:277; change of Farrar et al. 2001, Pain 94:149"_s;
    scale.licence = u"our own words"_s;
    scale.convention = u"That a fall of 30 % is called a response is our own"_s;
    return scale;
}

} // namespace

const Scale& painNrs() {
    static const Scale scale = makePainNrs();
    return scale;
}

} // namespace tidemark::rules
