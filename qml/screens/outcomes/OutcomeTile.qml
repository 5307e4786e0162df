// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Controls
import Tidemark.ViewModels

// One figure with its interval, n, what is missing, and what counts.
Tile {
    required property outcomeFigureRow figure

    label: figure.title
    value: figure.value
    note: Array.of(figure.interval, figure.count, figure.definition).filter(words => words.length > 0).join("\n")
}
