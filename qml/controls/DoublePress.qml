// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// Knows the second click of a double click from a deliberate second press: what the first one has changed, the second
// must not answer.
Timer {
    id: press

    function isFirst(): bool {
        if (press.running)
            return false;
        press.restart();
        return true;
    }

    interval: Theme.duration.sameMoment
}
