// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/AuditActions.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {

/// Returns the code of an action as SQL has it: 'sign-in'.
template <AuditAction Action>
[[nodiscard]] constexpr auto quoted() {
    constexpr std::string_view code = Action.code;
    SqlText<code.size() + 2> text;
    sql_text::Writer writer(text.characters.data());
    writer.add("'");
    writer.add(code);
    writer.add("'");
    return text;
}

/// These are the codes as a statement lists them: 'sign-in', 'sign-out'. An index over some of the actions is
/// only taken for a statement that names them; for all else a parameter does.
template <AuditAction First, AuditAction... Rest>
inline constexpr auto quotedActions = sql(quoted<First>(), sql(", ", quoted<Rest>())...);

} // namespace tidemark::storage
