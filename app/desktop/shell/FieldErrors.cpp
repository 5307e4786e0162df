// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/FieldErrors.h"

#include "text/Message.h"

namespace tidemark::app {

FieldErrors::FieldErrors(std::span<const Error> errors) {
    for (const Error& error : errors) {
        if (!contains(error.field)) {
            insert(error.field, messageFor(error).sentence());
        }
    }
}

FieldErrors FieldErrors::stillWrong(const FieldErrors& present) const {
    FieldErrors kept;
    for (const QString& key : present.keys()) {
        if (contains(key)) {
            kept.insert(key, present.text(key));
        }
    }
    return kept;
}

void FieldErrors::place(const Error& error, QString& problem) {
    if (error.field.isEmpty()) {
        problem = messageFor(error).sentence();
    } else {
        insert(error.field, messageFor(error).sentence());
    }
}

} // namespace tidemark::app
