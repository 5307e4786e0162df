// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/AuditC.h"

namespace tidemark::rules {

namespace {

using namespace Qt::StringLiterals;

Scale makeAuditC() {
    Scale scale;
    scale.id = ScaleId(u"audit-c"_s);
    scale.name = u"AUDIT-C"_s;
    scale.items = std::vector<QString>(3);
    scale.highestAnswers = std::vector<int>(3, 4);
    scale.maximum = 12;
    scale.bandSets = {{u"female"_s,
                       u"Bradley et al. 2003, Arch Intern Med 163:821"_s,
                       {{0, 2, u"negative"_s}, {3, 12, u"positive"_s}}},
                      {u"male"_s,
                       u"Bush et al. 1998, Arch Intern Med 158:1789"_s,
                       {{0, 3, u"negative"_s}, {4, 12, u"positive"_s}}}};
    scale.bandsBySex = true;
    scale.occasion = Occasion::OnRequest;
    scale.source =
        u"Bush et al. 1998, Arch Intern Med 158:1789; Bradley et al. 2003, Arch Intern Med 163:821"_s;
    scale.licence = u"WHO, not for sale: score only until its wording is cleared"_s;
    return scale;
}

} // namespace

const Scale& auditC() {
    static const Scale scale = makeAuditC();
    return scale;
}

} // namespace tidemark::rules
