// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/review/ReviewOrder.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

namespace review_act {
Q_NAMESPACE
QML_NAMED_ELEMENT(ReviewAct)

/// Code is one of the buttons under the evidence.
enum class Code { Primary, Secondary, Hold };
Q_ENUM_NS(Code)
} // namespace review_act

namespace review_mode {
Q_NAMESPACE
QML_NAMED_ELEMENT(ReviewMode)

/// Code says what is under the evidence: the buttons, the reasons of an act in their place, or the line for
/// the passphrase of a signature.
enum class Code { Looking, Choosing, Signing };
Q_ENUM_NS(Code)
} // namespace review_mode

} // namespace tidemark::app
