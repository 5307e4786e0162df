// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// What the page of a session shows between its header and its foot. Each stage has a place for the keyboard of its own.
FocusScope {
    function focusVitals(): void {
    }
}
