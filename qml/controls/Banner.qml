// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Looks
import Tidemark.Theme

// A message in the page: how bad, what happened, what to do next. It never covers anything and never goes by itself.
Rectangle {
    id: banner

    // Of the tones: Info, Good, Warn or Bad.
    property int severity: Tone.Info
    required property string text
    property string nextStep
    property string actionText
    property bool closable: true

    signal actionTriggered
    signal closed

    readonly property string severityWord: severity === Tone.Bad ? qsTr("Problem") : severity === Tone.Warn ? qsTr("Attention")
        : severity === Tone.Good ? qsTr("Done") : qsTr("Note")

    implicitHeight: Math.max(row.implicitHeight + 2 * Theme.space.s, Theme.size.target + 2 * Theme.space.xs)
    implicitWidth: row.implicitWidth + Theme.space.l + Theme.space.s
    radius: Theme.size.radius
    color: Theme.toneTint(severity)
    border.width: Theme.size.line
    border.color: Theme.toneInk(severity)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("%1: %2 %3").arg(severityWord).arg(text).arg(nextStep).trim()

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: Theme.space.l
        anchors.rightMargin: Theme.space.s
        spacing: Theme.space.m

        ToneMark {
            tone: banner.severity
            Layout.alignment: Qt.AlignVCenter
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: false
            Layout.alignment: Qt.AlignVCenter
            spacing: Theme.space.xxs
            BodyText {
                Layout.fillWidth: true
                text: banner.text
                strong: true
                color: Theme.toneInk(banner.severity)
                Accessible.ignored: true
            }
            BodyText {
                Layout.fillWidth: true
                visible: banner.nextStep.length > 0
                text: banner.nextStep
                Accessible.ignored: true
            }
        }
        AppButton {
            objectName: "action"
            visible: banner.actionText.length > 0
            text: banner.actionText
            onClicked: banner.actionTriggered()
        }
        AppButton {
            objectName: "close"
            visible: banner.closable
            kind: AppButton.Quiet
            text: "✗"
            Accessible.name: qsTr("Close this message")
            onClicked: banner.closed()
        }
    }
}
