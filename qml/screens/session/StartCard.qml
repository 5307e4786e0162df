// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// What still stands before Start, each a way to its place; then the read-back and the one big Start.
Card {
    id: card

    required property StartViewModel viewModel
    required property string patientName
    required property DevicesViewModel devices
    // When to start, where other chairs run; a quiet sentence.
    property string startHint

    signal placeAsked(string place, string key)

    function takeKeyboard(): void {
        startButton.forceActiveFocus(Qt.TabFocusReason);
    }

    title: viewModel.ready ? qsTr("Read back, then start") : qsTr("Before the start")
    spacing: Theme.space.xs
    Repeater {
        model: card.viewModel.blockers
        AppButton {
            required property int index
            required property string words
            required property string place
            required property string key
            objectName: "blocker-" + (key.length > 0 ? key : place)
            visible: index < 2
            Layout.fillWidth: true
            kind: "quiet"
            horizontalPadding: Theme.space.s
            text: "→ " + words
            onClicked: card.placeAsked(place, key)
        }
    }
    CaptionText {
        visible: card.viewModel.blockers.count > 2
        text: qsTr("and %1 more").arg(card.viewModel.blockers.count - 2)
    }
    Rectangle {
        visible: card.viewModel.ready
        Layout.fillWidth: true
        implicitHeight: readBack.implicitHeight + 2 * Theme.space.m
        radius: Theme.size.radius
        color: Theme.colors.primaryTint
        ColumnLayout {
            id: readBack
            anchors.fill: parent
            anchors.margins: Theme.space.m
            spacing: Theme.space.xs
            BodyText {
                Layout.fillWidth: true
                strong: true
                text: card.patientName + " · " + card.viewModel.birthDate
            }
            Text {
                objectName: "readBackDose"
                Layout.fillWidth: true
                text: card.viewModel.dose
                font: Theme.type.value
                color: Theme.colors.text
                elide: Text.ElideRight
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            BodyText {
                Layout.fillWidth: true
                text: card.viewModel.preparation.length > 0 ? card.viewModel.rate + " · " + card.viewModel.preparation : card.viewModel.rate
            }
        }
    }
    LotEntry {
        Layout.fillWidth: true
        visible: card.viewModel.ready && card.devices.route !== "intravenous"
        viewModel: card.devices
    }
    CaptionText {
        objectName: "startHint"
        Layout.fillWidth: true
        visible: text.length > 0
        text: card.startHint
        color: Theme.colors.info
    }
    AppButton {
        id: startButton
        objectName: "start"
        Layout.fillWidth: true
        enabled: card.viewModel.ready
        kind: "primary"
        // Its full size comes with its use: until then the place belongs to what is still to be done.
        large: card.viewModel.ready
        font: Theme.type.cardTitle
        text: card.viewModel.action
        onClicked: card.viewModel.start()
        KeyHint {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.m
            anchors.verticalCenter: parent.verticalCenter
            keys: qsTr("Ctrl Enter")
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.error
    }
}
