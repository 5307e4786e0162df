// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Theme

// "Nausea, mild recorded." with Undo for ten seconds, in place of a question beforehand.
Rectangle {
    id: bar

    property string text
    readonly property bool running: countdown.running

    signal undone
    signal expired

    // Shows the sentence and starts the ten seconds anew.
    function offer(sentence: string): void {
        bar.text = sentence;
        countdown.restart();
    }
    function dismiss(): void {
        countdown.stop();
    }
    function undo(): void {
        if (!countdown.running)
            return;
        countdown.stop();
        bar.undone();
    }

    implicitHeight: row.implicitHeight + 2 * Theme.space.xs + Theme.space.xs
    implicitWidth: row.implicitWidth + Theme.space.l + Theme.space.s
    visible: countdown.running
    radius: Theme.size.radius
    color: Theme.colors.rail
    clip: true
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("%1 Undo is open for ten seconds.").arg(text)

    NumberAnimation {
        id: countdown
        target: left
        property: "share"
        from: 1.0
        to: 0.0
        duration: Theme.duration.undo
        onFinished: bar.expired()
    }
    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: Theme.space.l
        anchors.rightMargin: Theme.space.s
        anchors.bottomMargin: Theme.space.xs
        spacing: Theme.space.m
        Text {
            Layout.fillWidth: true
            text: bar.text
            font: Theme.type.body
            color: Theme.colors.railText
            // The last word matters most.
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            textFormat: Text.PlainText
        }
        KeyHint {
            keys: qsTr("Ctrl Z")
        }
        AppButton {
            objectName: "undo"
            text: qsTr("Undo")
            ringColor: Theme.colors.brandAccent
            onClicked: bar.undo()
        }
    }
    Rectangle {
        id: left
        property real share: 0
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        width: parent.width * share
        height: Theme.space.xs
        color: Theme.colors.brandAccent
    }
    Shortcut {
        sequences: ["Ctrl+Z"]
        enabled: bar.running
        onActivated: bar.undo()
    }
}
