// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

namespace tidemark::rules {

/// The session's bytes as they are signed: every line in a fixed order, fixed field order, UTF-8 NFC,
/// integers as 8 bytes big-endian, absent distinct from empty, each field with its length. The same record
/// always gives the same bytes. Versions and signatures are not part of it.
[[nodiscard]] QByteArray canonicalBytes(const SessionRecord& record);

} // namespace tidemark::rules
