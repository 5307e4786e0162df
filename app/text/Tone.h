// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark::app {

/// Tone says how a message or a word about a state looks: its colour and its sign. The theme has an ink, a
/// tint and a sign for each.
enum class Tone { Neutral, Good, Warn, Bad, Info, Active };

} // namespace tidemark::app
