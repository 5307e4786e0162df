// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace tidemark::test {

/// Everything that a view model shows, one line a value: its properties, those of the view models that it
/// has, and the rows of their lists. `except`: properties of the view model itself that are left out. Two
/// that show the same give the same lines.
[[nodiscard]] QStringList shownText(const QObject& viewModel, const QStringList& except = {});

/// The lines of the one that the other does not have, and the other way round; empty where both show the
/// same.
[[nodiscard]] QString differences(const QStringList& one, const QStringList& other);

} // namespace tidemark::test
