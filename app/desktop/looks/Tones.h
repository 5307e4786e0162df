// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Tone.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace tidemark::app {

/// These are the tones as the theme, the controls and the rows compare them (Tone.Warn): app::Tone with the
/// same numbers, because the sentences know no QML.

namespace tone_code {
Q_NAMESPACE
QML_NAMED_ELEMENT(Tone)

/// Code is app::Tone.
enum class Code {
    None = -1, ///< Plain words, drawn without a tone.
    Neutral = static_cast<int>(app::Tone::Neutral),
    Good = static_cast<int>(app::Tone::Good),
    Warn = static_cast<int>(app::Tone::Warn),
    Bad = static_cast<int>(app::Tone::Bad),
    Info = static_cast<int>(app::Tone::Info),
    Active = static_cast<int>(app::Tone::Active)
};
Q_ENUM_NS(Code)
} // namespace tone_code

/// Returns the number that QML knows the tone by; that of None where there is no tone.
[[nodiscard]] constexpr int numberOfTone(std::optional<Tone> tone) {
    return static_cast<int>(tone ? static_cast<tone_code::Code>(*tone) : tone_code::Code::None);
}

} // namespace tidemark::app
