// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace tidemark::test {

/// Everything that a view model shows, one line a value: its properties, those of the view models that it
/// has, and the rows of their lists. `except`: properties of the view model itself that are left out. Two that
/// show the same give the same lines.
[[nodiscard]] QStringList shownText(const QObject& viewModel, const QStringList& except = {});

} // namespace tidemark::test
