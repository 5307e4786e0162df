// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// How complete the monitoring form is while the patient is still here to be asked; a press shows the form.
T.AbstractButton {
    id: strip

    required property MonitoringFormViewModel viewModel
    readonly property bool gaps: viewModel.blanks.length > 0

    objectName: "formStrip"
    implicitHeight: Math.max(Theme.size.target, row.implicitHeight + 2 * Theme.space.xs)
    leftPadding: Theme.space.m
    rightPadding: Theme.space.m
    focusPolicy: Qt.StrongFocus
    Keys.onReturnPressed: event => {
        if (!event.isAutoRepeat)
            strip.clicked();
    }
    Keys.onEnterPressed: event => {
        if (!event.isAutoRepeat)
            strip.clicked();
    }
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1, %2. Show the form").arg(words.text).arg(blanks.text)

    background: Rectangle {
        radius: Theme.size.radius
        color: strip.gaps ? Theme.colors.warnTint : Theme.colors.surface
        border.width: Theme.size.line
        border.color: strip.gaps ? Theme.colors.warn : Theme.colors.border
        FocusRing {
            shown: strip.visualFocus
        }
    }
    contentItem: RowLayout {
        id: row
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
            text: strip.viewModel.restText
        }
        CaptionText {
            text: strip.viewModel.dueText
        }
    }
}
