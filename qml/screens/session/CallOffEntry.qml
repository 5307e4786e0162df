// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme

// What a step will do, and why it is taken.
ColumnLayout {
    id: entry

    // Empty while nothing is asked.
    required property string words
    property string error

    signal confirmed(string reason)
    signal cancelled

    function takeKeyboard(): void {
        why.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: Theme.space.s
    visible: words.length > 0 || error.length > 0
    onWordsChanged: {
        why.text = "";
        if (words.length > 0)
            entry.takeKeyboard();
    }

    BodyText {
        Layout.fillWidth: true
        visible: text.length > 0
        text: entry.words
    }
    ReasonEntry {
        id: why
        objectName: "callOffReason"
        Layout.fillWidth: true
        visible: entry.words.length > 0
        label: qsTr("Why?")
        onConfirmed: reason => entry.confirmed(reason)
        onCancelled: entry.cancelled()
    }
    FieldMessage {
        Layout.fillWidth: true
        visible: entry.error.length > 0
        error: entry.error
    }
}
