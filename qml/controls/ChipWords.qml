// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// The words in a chip: its name, and under it what is said about it where that may not change the width.
Item {
    id: words

    required property string name
    required property string about
    required property font font
    required property color ink
    // The name is made smaller rather than cut off.
    required property bool stacked

    implicitWidth: Math.max(nameText.implicitWidth, aboutText.visible ? aboutText.implicitWidth : 0)
    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        anchors.verticalCenter: parent.verticalCenter
        Text {
            id: nameText
            width: parent.width
            text: words.name
            font: words.font
            color: words.ink
            horizontalAlignment: Text.AlignHCenter
            elide: Text.ElideRight
            textFormat: Text.PlainText
            fontSizeMode: words.stacked ? Text.HorizontalFit : Text.FixedSize
            minimumPixelSize: Theme.type.axis.pixelSize
        }
        Text {
            id: aboutText
            width: parent.width
            visible: text.length > 0
            text: words.about
            font: Theme.type.axisStrong
            color: words.ink
            horizontalAlignment: Text.AlignHCenter
            elide: Text.ElideRight
            textFormat: Text.PlainText
        }
    }
}
