// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The search of the top bar with its results below. Arrows move, Enter opens, Escape closes.
FocusScope {
    id: search

    required property PatientListViewModel viewModel
    readonly property bool opened: field.text.trim().length > 0 && activeFocus

    signal patientOpened(string patientId)

    implicitWidth: field.implicitWidth
    implicitHeight: field.implicitHeight

    function take(patientId: string): void {
        field.text = "";
        search.viewModel.text = "";
        // The keyboard goes with the page that is opened, and stays with the one that is open already.
        field.giveBack();
        search.patientOpened(patientId);
    }

    SearchField {
        id: field
        objectName: "searchField"
        anchors.fill: parent
        room: search
        focus: true
        onTextEdited: text => search.viewModel.text = text
        onAccepted: rows.openCurrent()
        onResultsRequested: {
            if (rows.count > 0) {
                rows.currentIndex = Math.max(0, rows.currentIndex);
                rows.forceActiveFocus(Qt.TabFocusReason);
            }
        }
    }
    Rectangle {
        objectName: "results"
        visible: search.opened
        y: field.height + Theme.space.xs
        width: Math.max(field.width, Theme.size.dialog)
        height: Math.max(1, rows.count) * Theme.size.target + 2 * Theme.space.s + (more.visible ? more.height + Theme.space.s : 0)
        radius: Theme.size.radiusCard
        color: Theme.colors.surface
        border.width: Theme.size.line
        border.color: Theme.colors.fieldBorder

        PatientRows {
            id: rows
            anchors.fill: parent
            anchors.margins: Theme.space.s
            anchors.bottomMargin: Theme.space.s + (more.visible ? more.height : 0)
            rows: search.viewModel.results
            onOpened: patientId => search.take(patientId)
            Keys.onEscapePressed: field.forceActiveFocus(Qt.BacktabFocusReason)
        }
        CaptionText {
            id: more
            objectName: "moreMatches"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.space.s
            visible: text.length > 0
            text: search.viewModel.countWords
        }
        CaptionText {
            anchors.centerIn: parent
            visible: rows.count === 0
            text: search.viewModel.problem.length > 0 ? search.viewModel.problem : qsTr("Nobody matches.")
        }
    }
}
