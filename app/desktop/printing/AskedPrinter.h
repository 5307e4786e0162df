// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QString>

#include <functional>

class QPagedPaintDevice;

namespace tidemark::app {

/// Paints one page; false when the device refuses.
using PaintPage = std::function<bool(QPagedPaintDevice& paper)>;

/// Asks for a printer (A4) and prints. It returns false when the person changed their mind; WriteFailed when
/// the printer took nothing.
[[nodiscard]] Result<bool> printOnAskedPrinter(const PaintPage& paint);

/// Returns what is said where that failed.
[[nodiscard]] QString printerFaultWords();

} // namespace tidemark::app
