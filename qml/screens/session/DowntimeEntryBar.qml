// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Over the stage while what was written on paper during an outage is entered: the time of the next entries, and the end.
Rectangle {
    id: bar

    required property DowntimeEntryViewModel viewModel

    function takeKeyboard(): void {
        time.forceActiveFocus(Qt.OtherFocusReason);
    }

    objectName: "downtimeEntryBar"
    implicitHeight: column.implicitHeight + Theme.space.m
    radius: Theme.size.radiusSmall
    color: Theme.colors.warnTint
    border.width: Theme.size.line
    border.color: Theme.colors.warnEdge

    ColumnLayout {
        id: column
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.space.m
        width: parent.width - 2 * Theme.space.m
        spacing: Theme.space.xxs
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.m
            BodyText {
                strong: true
                color: Theme.colors.warn
                text: qsTr("Entering from paper")
                wrapMode: Text.NoWrap
            }
            LineField {
                id: time
                objectName: "paperTime"
                Layout.preferredWidth: Theme.size.target * 2
                placeholderText: qsTr("10:31")
                wrong: bar.viewModel.atError.length > 0
                Accessible.name: qsTr("Time on the paper")
                Accessible.description: bar.viewModel.atError
                text: bar.viewModel.at
                onTextEdited: bar.viewModel.at = text
            }
            CaptionText {
                Layout.fillWidth: true
                text: qsTr("What you enter now happened at this time and is marked “entered later from paper”. The pump in the order it was run.")
            }
            AppButton {
                objectName: "paperDone"
                text: qsTr("Done")
                onClicked: bar.viewModel.stop()
            }
        }
        FieldMessage {
            Layout.fillWidth: true
            error: bar.viewModel.atError
        }
    }
}
