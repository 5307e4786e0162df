// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// Under a row of narrow fields, as wide as all of them: the first sentence that one of them has. They are `messageApart`.
FieldMessage {
    id: message

    required property list<TextEntry> entries

    function first(sentenceOf: var): string {
        return Array.from(message.entries, sentenceOf).find(sentence => sentence.length > 0) ?? "";
    }

    Layout.fillWidth: true
    error: first(entry => entry.error)
    warning: first(entry => entry.warning)
}
