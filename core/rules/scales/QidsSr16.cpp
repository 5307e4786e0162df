// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/QidsSr16.h"

namespace tidemark::rules {

namespace {

using namespace Qt::StringLiterals;

Scale makeQidsSr16() {
    Scale scale;
    scale.id = ScaleId(u"qids-sr16"_s);
    scale.name = u"QIDS-SR16"_s;
    scale.items = std::vector<QString>(16);
    scale.highestAnswers = std::vector<int>(16, 3);
    scale.maximum = 27;
    // Of appetite and of weight people answer either the decrease or the increase.
    scale.parts = {{u"sleep"_s, {1, 2, 3, 4}, PartRule::Highest, 1},
                   {u"sadness"_s, {5}},
                   {u"appetite-weight"_s, {6, 7, 8, 9}, PartRule::Highest, 1},
                   {u"concentration"_s, {10}},
                   {u"self-view"_s, {11}},
                   {u"suicide"_s, {12}},
                   {u"interest"_s, {13}},
                   {u"energy"_s, {14}},
                   {u"psychomotor"_s, {15, 16}, PartRule::Highest, 1}};
    scale.totalRule = TotalRule::SumOfParts;
    scale.bands = {{0, 5, u"none"_s},
                   {6, 10, u"mild"_s},
                   {11, 15, u"moderate"_s},
                   {16, 20, u"severe"_s},
                   {21, 27, u"very-severe"_s}};
    scale.safetyItem = 12;
    // STAR*D.
    scale.remissionBelow = 6;
    scale.occasion = Occasion::OnRequest;
    scale.source = u"Rush et al. 2003, Biol Psychiatry 54:573; bands of ids-qids.org"_s;
    scale.convention = u"A domain with one item answered counts"_s;
    scale.licence = u"no licence for the wording in software was found: score only"_s;
    return scale;
}

} // namespace

const Scale& qidsSr16() {
    static const Scale scale = makeQidsSr16();
    return scale;
}

} // namespace tidemark::rules
