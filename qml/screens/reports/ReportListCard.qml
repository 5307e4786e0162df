// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The reports there are; one of them is seen.
Card {
    id: card

    required property ReportsViewModel viewModel

    title: qsTr("Which report")
    spacing: Theme.space.xxs

    Repeater {
        model: card.viewModel.reports
        T.AbstractButton {
            id: row
            required property reportRow modelData
            readonly property bool seen: card.viewModel.chosen === modelData.key

            objectName: "report-" + modelData.key
            Layout.fillWidth: true
            implicitHeight: Math.max(Theme.size.target, words.implicitHeight + Theme.space.s)
            implicitWidth: Theme.size.wide(200)
            leftPadding: Theme.space.s
            rightPadding: Theme.space.s
            focusPolicy: Qt.StrongFocus
            hoverEnabled: true
            text: modelData.title
            Accessible.role: Accessible.RadioButton
            Accessible.name: modelData.hint.length > 0 ? modelData.title + ", " + modelData.hint : modelData.title
            Accessible.checkable: true
            Accessible.checked: seen
            Accessible.onPressAction: row.clicked()
            Keys.onReturnPressed: row.clicked()
            Keys.onEnterPressed: row.clicked()
            onClicked: card.viewModel.chosen = row.modelData.key

            contentItem: Column {
                id: words
                spacing: 0
                BodyText {
                    width: parent.width
                    strong: row.seen
                    text: row.modelData.title
                }
                CaptionText {
                    width: parent.width
                    visible: text.length > 0
                    text: row.modelData.hint
                }
            }
            background: Rectangle {
                radius: Theme.size.radius
                color: row.seen ? Theme.colors.primaryTint : row.hovered ? Qt.alpha(Theme.colors.primaryTint, 0.5) : "transparent"
                FocusRing {
                    shown: row.visualFocus
                }
            }
        }
    }
}
