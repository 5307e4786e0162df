// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// How complete the monitoring form is while the patient is still here to be asked.
Rectangle {
    id: strip

    required property MonitoringFormViewModel viewModel
    readonly property bool gaps: viewModel.blanks.length > 0

    implicitHeight: row.implicitHeight + 2 * Theme.space.xs
    radius: Theme.size.radius
    color: gaps ? Theme.colors.warnTint : Theme.colors.surface
    border.width: Theme.size.line
    border.color: gaps ? Theme.colors.warn : Theme.colors.border
    Accessible.role: Accessible.StaticText
    Accessible.name: words.text + " " + blanks.text

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space.m
        anchors.rightMargin: Theme.space.m
        spacing: Theme.space.m
        BodyText {
            id: words
            objectName: "formCount"
            strong: true
            text: qsTr("Monitoring form %1 of %2").arg(strip.viewModel.present).arg(strip.viewModel.total)
        }
        BodyText {
            id: blanks
            objectName: "formBlanks"
            Layout.fillWidth: true
            // The card of the form has them all; the graph keeps its height.
            maximumLineCount: 2
            elide: Text.ElideRight
            text: strip.gaps ? qsTr("blank: %1").arg(Array.from(strip.viewModel.blanks).join(", ")) : strip.viewModel.awaited > 0 ? qsTr("%1 still to come").arg(strip.viewModel.awaited) : qsTr("complete")
        }
        CaptionText {
            text: strip.viewModel.dueText
        }
    }
}
