// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Codes.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

namespace route {
Q_NAMESPACE
QML_NAMED_ELEMENT(Route)

/// Code is tidemark::Route.
enum class Code {
    None = -1, ///< No session is shown.
    Intravenous = static_cast<int>(tidemark::Route::Intravenous),
    Intramuscular = static_cast<int>(tidemark::Route::Intramuscular),
    Nasal = static_cast<int>(tidemark::Route::Nasal)
};
Q_ENUM_NS(Code)
} // namespace route

} // namespace tidemark::app
