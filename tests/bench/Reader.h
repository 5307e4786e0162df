// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace tidemark::test {

/// Reads what the bindings of a screen read: every property of the view model, of the view models that it
/// has, and of every row of their lists. Returns how many values that were.
int readAll(const QObject& viewModel);

} // namespace tidemark::test
