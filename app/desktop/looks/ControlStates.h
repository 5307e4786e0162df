// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace tidemark::app {

/// This is what the controls and the charts draw differently; C++ says app::YesNo, QML YesNo.Yes.

namespace yes_no {
Q_NAMESPACE
QML_NAMED_ELEMENT(YesNo)

/// YesNo is the answer to a question.
enum class YesNo {
    Open, ///< Not answered.
    No,
    Yes
};
Q_ENUM_NS(YesNo)
} // namespace yes_no
using yes_no::YesNo;

/// Returns Open where there is no answer yet.
[[nodiscard]] constexpr YesNo yesNo(std::optional<bool> answer) {
    return !answer ? YesNo::Open : *answer ? YesNo::Yes : YesNo::No;
}

namespace effect_level {
Q_NAMESPACE
QML_NAMED_ELEMENT(EffectLevel)

/// EffectLevel is the state of a side effect: the three severities, and what comes before and after them.
enum class EffectLevel {
    Off, ///< Not recorded.
    Mild,
    Moderate,
    Severe,
    Ended,
    On ///< Recorded, of what has no severity: an intervention, a choice.
};
Q_ENUM_NS(EffectLevel)
} // namespace effect_level
using effect_level::EffectLevel;

} // namespace tidemark::app
