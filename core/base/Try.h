// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <type_traits>
#include <utility>

namespace tidemark {

/// Takes the value out of a result that has one. For TIDEMARK_TRY, which has looked before; the value is
/// moved, never a reference into the result, and for a Result<void> there is none.
template <class Value, class Fault>
Value takeValue(tl::expected<Value, Fault>&& result) {
    if constexpr (!std::is_void_v<Value>) {
        return *std::move(result);
    }
}

} // namespace tidemark

/// Gives the value of a Result, or returns its Error from the function that it is written in.
///
///     const auto order = TIDEMARK_TRY(OrderRepository::load(connection, id));  // a value
///     TIDEMARK_TRY(authorize(actor, Command::RunSession));                     // a Result<void>, or a check
///     return rules::doseOf(order);
///
/// It is for the places that only hand an error on: the error leaves as it came, with its code, field and
/// detail. A place that looks at the error, adds to it or undoes something first says so in words, with `if
/// (!result)`.
///
/// Why a macro, the only one of the project: no function can return from its caller. Exceptions could, but
/// errors are values here so that a signature shows them; and_then() could, but a step that needs the results
/// of three others becomes three nested lambdas. Without it, every second statement of a use case is followed
/// by three lines that say nothing. Abseil (ASSIGN_OR_RETURN) and SerenityOS (TRY) have the same; this is
/// SerenityOS's form, because one macro serves both a value and a check. It needs the statement expressions
/// of GCC and Clang, and says `__extension__` so that -Wpedantic, which stays on for everything else, knows
/// that this one is meant.
///
/// - The expression is evaluated once. What it gives is a value of its own and refers to nothing inside the
///   expression, so the initialiser of a range-for may be one. A value that can only be moved is moved.
/// - A named Result is copied from and stays as it is; write TIDEMARK_TRY(std::move(result)) to take the
/// value out.
/// - The function returns a Result of whatever type. A lambda names its return type: the macro returns an
/// error only,
///   from which no type can be deduced.
/// - It is alone as a statement or is the whole right side of `=`, of `return` or of a range-for. Inside
/// a larger
///   expression GCC 12 does not destroy the parts of a braced value that were made before the return.
///   `./dev lint` looks for it.
/// - It is not nested, and no lambda of several statements is inside it, since a debugger sees the macro as
/// one line:
///   name the inner result or the lambda first. -Wshadow warns where one macro is inside another.
#define TIDEMARK_TRY(...)                                                                                    \
    (__extension__({                                                                                         \
        auto tidemarkResult = (__VA_ARGS__);                                                                 \
        if (!tidemarkResult.has_value()) {                                                                   \
            return tl::unexpected(std::move(tidemarkResult).error());                                        \
        }                                                                                                    \
        ::tidemark::takeValue(std::move(tidemarkResult));                                                    \
    }))
