// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Theme

// A question that cannot be taken back. It names the patient, says what will happen, and the buttons say the deed.
// Never used between Start and End of a session.
T.Dialog {
    id: dialog

    // Name and birth date, as at the top of the page; empty where no patient is meant.
    property string patient
    required property string text
    required property string confirmText
    property string cancelText: qsTr("Cancel")
    property bool dangerous: false

    anchors.centerIn: T.Overlay.overlay
    width: Math.min(Theme.size.dialog, parent ? parent.width - 2 * Theme.space.xl : Theme.size.dialog)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.space.xl
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    onOpened: cancelButton.forceActiveFocus(Qt.TabFocusReason)

    T.Overlay.modal: Rectangle {
        color: Theme.colors.scrim
    }
    background: Rectangle {
        radius: Theme.size.radiusCard
        color: Theme.colors.surface
        border.width: Theme.size.line
        border.color: Theme.colors.border
    }
    contentItem: ColumnLayout {
        spacing: Theme.space.m
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title

        HeadingText {
            Layout.fillWidth: true
            text: dialog.title
            font: Theme.type.cardTitle
            wrapMode: Text.Wrap
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: patientName.implicitHeight + 2 * Theme.space.s
            visible: dialog.patient.length > 0
            radius: Theme.size.radiusSmall
            color: Theme.colors.primaryTint
            BodyText {
                id: patientName
                objectName: "patientName"
                anchors.fill: parent
                anchors.margins: Theme.space.s
                strong: true
                text: dialog.patient
            }
        }
        BodyText {
            Layout.fillWidth: true
            text: dialog.text
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space.s
            spacing: Theme.space.s
            Item {
                Layout.fillWidth: true
            }
            AppButton {
                id: cancelButton
                objectName: "cancel"
                text: dialog.cancelText
                onClicked: dialog.reject()
            }
            AppButton {
                objectName: "confirm"
                kind: dialog.dangerous ? AppButton.Danger : AppButton.Primary
                text: dialog.confirmText
                onClicked: dialog.accept()
            }
        }
    }
}
