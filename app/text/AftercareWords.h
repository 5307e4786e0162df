// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Aftercare.h"

namespace tidemark::app {

/// Returns "Fall or injury", "Accident while driving" and so on.
[[nodiscard]] QString laterEventKindWords(LaterEventKind kind);
/// Returns "Wed 13 May 2026 · 10:20: reached. Well."
[[nodiscard]] QString contactWords(const ContactEntry& entry, const QByteArray& zone);
/// Returns "Tue 12 May 2026 · 21:30: fall or injury, serious. Fell on the stairs".
[[nodiscard]] QString laterEventWords(const LaterEvent& event, const QByteArray& zone);
/// Returns "Done: emergency room · entered by Nora Nye, Wed 13 May 2026 · 10:20".
[[nodiscard]] QString laterEventDetailWords(const LaterEvent& event, const QByteArray& zone);
/// Returns "1 event after leaving, 1 of them serious"; empty where none counts.
[[nodiscard]] QString laterEventCountWords(const std::vector<LaterEvent>& events);

} // namespace tidemark::app
