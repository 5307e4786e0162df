// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/base/Reasons.h"

#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"

#include <algorithm>

namespace tidemark::services {

Result<QString> requiredReason(const QString& text) {
    auto checked = fields::checkText(fields::keys::reason, text);
    if (!checked && checked.error().code == ErrorCode::Empty) {
        return fail(ErrorCode::ReasonRequired, fields::keys::reason);
    }
    // A single letter is typed to get past the question; it says nothing to whoever reads the record.
    if (checked && std::ranges::count_if(*checked, [](QChar sign) { return sign.isLetterOrNumber(); }) <
                       fewestLettersOfReason) {
        return fail(ErrorCode::ReasonRequired, fields::keys::reason);
    }
    return checked;
}

Result<QString> optionalReason(const QString& text) {
    return text.trimmed().isEmpty() ? Result<QString>(QString())
                                    : fields::checkText(fields::keys::reason, text);
}

} // namespace tidemark::services
