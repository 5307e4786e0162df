// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Doses taken at home, as they were reported: a record apart, never a session and never counted.
Card {
    id: card

    required property PatientHomeDosesViewModel viewModel
    property bool entering: false
    property string withdrawing
    readonly property font struck: Qt.font({ family: Theme.type.body.family, pixelSize: Theme.type.body.pixelSize, strikeout: true })

    title: qsTr("At home, self-reported")
    subtitle: qsTr("Nobody supervised them: they are not sessions, are not counted and are on no form.")
    spacing: Theme.space.xs
    actions: AppButton {
        objectName: "enterHomeDose"
        visible: card.viewModel.mayRecord && !card.entering
        text: qsTr("Record a dose")
        Accessible.name: qsTr("Record a dose taken at home")
        onClicked: {
            card.viewModel.forgetErrors();
            card.entering = true;
        }
    }

    HomeDoseEntry {
        Layout.fillWidth: true
        visible: card.entering
        viewModel: card.viewModel
        onDone: card.entering = false
    }
    Repeater {
        model: card.viewModel.rows
        ColumnLayout {
            id: row
            required property homeDoseRow modelData
            readonly property bool withdrawn: modelData.withdrawn.length > 0
            Layout.fillWidth: true
            spacing: Theme.space.xxs
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space.s
                CaptionText {
                    text: "○"
                    color: Theme.colors.textMuted
                }
                BodyText {
                    objectName: "homeDose"
                    Layout.fillWidth: true
                    muted: row.withdrawn
                    font: row.withdrawn ? card.struck : Theme.type.body
                    text: row.modelData.words
                }
                CaptionText {
                    visible: row.withdrawn
                    text: qsTr("entered by mistake: %1").arg(row.modelData.withdrawn)
                }
                AppButton {
                    objectName: "withdrawHomeDose"
                    visible: card.viewModel.mayRecord && !row.withdrawn && card.withdrawing !== row.modelData.id
                    kind: AppButton.Quiet
                    text: qsTr("Entered by mistake")
                    onClicked: card.withdrawing = row.modelData.id
                }
            }
            ReasonEntry {
                Layout.fillWidth: true
                visible: card.withdrawing === row.modelData.id
                label: qsTr("Why it is wrong")
                onConfirmed: reason => {
                    if (card.viewModel.withdraw(row.modelData.id, reason))
                        card.withdrawing = "";
                }
                onCancelled: card.withdrawing = ""
            }
        }
    }
    CaptionText {
        Layout.fillWidth: true
        visible: card.viewModel.rows.length === 0
        text: qsTr("None has been reported.")
    }
    FieldMessage {
        Layout.fillWidth: true
        visible: card.viewModel.error.length > 0
        error: card.viewModel.error
    }
}
