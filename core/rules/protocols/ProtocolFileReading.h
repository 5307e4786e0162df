// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/Protocol.h"

#include <QByteArray>

namespace tidemark::rules {

/// Reads a protocol from the text of its file: JSON that people can read. Every field must be there and
/// known. Errors name the field by its path ("phases[0].gapsDays"): Empty where it is missing, NotANumber,
/// UnknownToken where it contains something else or is no field of a protocol, NotOneOfTheChoices for a word
/// that is not in its table, and the first of protocolFaults(). Text that is not JSON is UnknownToken without
/// a field; its detail says where.
[[nodiscard]] Result<Protocol> readProtocol(const QByteArray& text);

} // namespace tidemark::rules
