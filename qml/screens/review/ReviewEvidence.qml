// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// The evidence of one item, the same frame for every kind: who it is about, which stays in sight, then cards of values.
ColumnLayout {
    id: pane

    required property ReviewViewModel viewModel

    signal patientOpened

    spacing: Theme.space.m
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Evidence: %1").arg(viewModel.name)

    Card {
        Layout.fillWidth: true
        padding: Theme.space.m
        spacing: Theme.space.s
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.m
            Text {
                objectName: "evidenceName"
                text: pane.viewModel.name
                font: Theme.type.readingStrong
                color: Theme.colors.text
                textFormat: Text.PlainText
            }
            CaptionText {
                Layout.fillWidth: true
                text: pane.viewModel.identity
            }
            CaptionText {
                text: qsTr("%1 of %2").arg(pane.viewModel.position + 1).arg(pane.viewModel.count)
            }
            AppButton {
                objectName: "openPatient"
                visible: pane.viewModel.patientId.length > 0
                kind: AppButton.Quiet
                text: qsTr("Open patient")
                onClicked: pane.patientOpened()
            }
            KeyHint {
                visible: pane.viewModel.patientId.length > 0
                keys: "O"
            }
        }
        Flow {
            Layout.fillWidth: true
            visible: pane.viewModel.warnings.length > 0
            spacing: Theme.space.xs
            Repeater {
                model: pane.viewModel.warnings
                StatusPill {
                    required property string modelData
                    tone: Tone.Warn
                    text: modelData
                }
            }
        }
    }
    ScrollPane {
        Layout.fillWidth: true
        Layout.fillHeight: true

        GridLayout {
            // The scroll bar has room beside the cards.
            width: parent ? parent.width - Theme.space.m : 0
            columns: pane.width < Theme.size.wide(560) ? 1 : 2
            columnSpacing: Theme.space.m
            rowSpacing: Theme.space.m
            Repeater {
                model: pane.viewModel.cards
                ReviewCardView {
                    required property reviewCard modelData
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    evidence: modelData
                }
            }
        }
    }
}
