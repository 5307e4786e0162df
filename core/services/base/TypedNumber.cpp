// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/base/TypedNumber.h"

#include "fields/FieldCatalogue.h"

namespace tidemark::services {

double typedNumber(QStringView key, const QString& text, std::vector<Error>& faults) {
    const auto checked = fields::checkNumber(key, text);
    if (!checked) {
        faults.push_back(checked.error());
        return 0;
    }
    return checked->value;
}

} // namespace tidemark::services
