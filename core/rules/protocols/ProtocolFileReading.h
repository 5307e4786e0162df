// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/Protocol.h"

#include <QByteArray>

namespace tidemark::rules {

/// A protocol from the text of its file: JSON that people can read. Every field must be there and known.
/// Errors name the field by its path ("phases[0].gapsDays"): Empty where it is missing, NotANumber,
/// UnknownToken where it holds something else or is no field of a protocol, NotOneOfTheChoices for a word
/// that is not in its table, and the first of protocolFaults(). Text that is not JSON: UnknownToken without a
/// field, detail = where.
[[nodiscard]] Result<Protocol> readProtocol(const QByteArray& text);

} // namespace tidemark::rules
