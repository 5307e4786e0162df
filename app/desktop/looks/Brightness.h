// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

namespace theme_brightness {
Q_NAMESPACE
QML_NAMED_ELEMENT(Brightness)

/// Brightness says which colours the window is drawn in.
enum class Brightness {
    Light,
    Dark,
    Dim ///< For a treatment room with the lamp off.
};
Q_ENUM_NS(Brightness)
} // namespace theme_brightness
using theme_brightness::Brightness;

} // namespace tidemark::app
