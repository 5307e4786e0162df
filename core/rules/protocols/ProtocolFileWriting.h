// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"

#include <QByteArray>

namespace tidemark::rules {

/// Returns the protocol's file, always in the same order and shape; readProtocol() of it gives the protocol
/// back.
[[nodiscard]] QByteArray protocolText(const Protocol& protocol);

} // namespace tidemark::rules
