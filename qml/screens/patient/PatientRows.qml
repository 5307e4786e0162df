// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Patients one below the other, on a whole page with diagnosis, order and next date. Arrows move, Enter or a click opens.
ListView {
    id: list

    required property RowList rows
    property bool showsDiagnosis: false

    signal opened(string patientId)

    component Cell: BodyText {
        // Of the row's width.
        property real share: 0
        Layout.fillWidth: true
        Layout.preferredWidth: list.width * share
        muted: true
        Accessible.ignored: true
    }

    function openCurrent(): void {
        // What was found just now may not be laid out yet.
        list.forceLayout();
        const row = list.itemAtIndex(Math.max(0, list.currentIndex)) as T.AbstractButton;
        if (row !== null)
            row.clicked();
    }

    objectName: "patientRows"
    model: rows
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    keyNavigationEnabled: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Patients")
    Keys.onReturnPressed: openCurrent()
    Keys.onEnterPressed: openCurrent()
    T.ScrollBar.vertical: SlimScrollBar {}

    delegate: T.AbstractButton {
        id: row
        required property int index
        required property patientRow modelData

        width: ListView.view.width
        implicitHeight: Math.max(Theme.size.target, implicitContentHeight)
        focusPolicy: Qt.NoFocus
        hoverEnabled: true
        Accessible.role: Accessible.ListItem
        Accessible.name: qsTr("%1, born %2, number %3").arg(row.modelData.name).arg(row.modelData.birthDate).arg(row.modelData.number)
        Accessible.description: list.showsDiagnosis ? qsTr("%1, %2, next: %3").arg(row.modelData.diagnosis).arg(row.modelData.order).arg(row.modelData.next) : ""
        onClicked: list.opened(row.modelData.patientId)

        background: Rectangle {
            radius: Theme.size.radius
            color: row.ListView.isCurrentItem && list.activeFocus ? Theme.colors.primaryTint
                : row.hovered ? Theme.colors.sunken : "transparent"
        }
        contentItem: RowLayout {
            spacing: Theme.space.l
            BodyText {
                Layout.preferredWidth: list.width * (list.showsDiagnosis ? 0.2 : 0.46)
                Layout.leftMargin: Theme.space.m
                text: row.modelData.name
                strong: true
                Accessible.ignored: true
            }
            Cell {
                share: list.showsDiagnosis ? 0.1 : 0.22
                text: row.modelData.birthDate
            }
            Cell {
                share: 0.1
                text: qsTr("No. %1").arg(row.modelData.number)
            }
            Cell {
                share: 0.18
                visible: list.showsDiagnosis
                text: row.modelData.diagnosis
            }
            Cell {
                share: 0.24
                visible: list.showsDiagnosis
                text: row.modelData.order
            }
            Cell {
                share: 0.14
                visible: list.showsDiagnosis
                text: row.modelData.next
            }
        }
    }
}
