// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"

#include <span>
#include <string_view>

namespace tidemark::rules {

/// Returns the text of every protocol file beside this header, in the order of their names.
[[nodiscard]] std::span<const std::string_view> shippedProtocolTexts();
/// Returns the same as they are read. Every one is an example "to be approved by your medical director".
[[nodiscard]] std::span<const Protocol> shippedProtocols();

} // namespace tidemark::rules
