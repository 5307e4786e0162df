// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"

namespace tidemark::rules {

/// Returns the key of the question about thoughts of suicide.
inline constexpr QLatin1String suicidalThoughtsKey("suicidal-thoughts");

/// Returns whether a question is answered for itself alone, never together with others: the one about
/// thoughts of suicide, because its answer decides about leaving, too. It is the product's default.
[[nodiscard]] inline bool isAskedByItself(const ChecklistItem& item) {
    return item.key == suicidalThoughtsKey;
}

} // namespace tidemark::rules
