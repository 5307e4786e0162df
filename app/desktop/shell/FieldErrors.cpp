// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/FieldErrors.h"

#include "text/Message.h"

namespace tidemark::app {

QVariantMap fieldErrors(std::span<const Error> errors) {
    QVariantMap sentences;
    for (const Error& error : errors) {
        if (!sentences.contains(error.field)) {
            sentences.insert(error.field, messageFor(error).sentence());
        }
    }
    return sentences;
}

QVariantMap stillWrong(const QVariantMap& shown, const QVariantMap& present) {
    QVariantMap kept;
    for (auto fault = present.begin(); fault != present.end(); ++fault) {
        if (shown.contains(fault.key())) {
            kept.insert(fault.key(), fault.value());
        }
    }
    return kept;
}

void placeError(const Error& error, QVariantMap& errors, QString& problem) {
    if (error.field.isEmpty()) {
        problem = messageFor(error).sentence();
    } else {
        errors.insert(error.field, messageFor(error).sentence());
    }
}

} // namespace tidemark::app
