// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/viewmodels/FieldErrors.h"

#include "desktop/messages/Message.h"

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

void placeError(const Error& error, QVariantMap& errors, QString& problem) {
    if (error.field.isEmpty()) {
        problem = messageFor(error).sentence();
    } else {
        errors.insert(error.field, messageFor(error).sentence());
    }
}

} // namespace tidemark::app
