// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Patients one below the other. Arrows move, Enter or a click opens.
ListView {
    id: list

    required property RowList rows
    property bool showsDiagnosis: false

    signal opened(string patientId)

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
        onClicked: list.opened(row.modelData.patientId)

        background: Rectangle {
            radius: Theme.size.radius
            color: row.ListView.isCurrentItem && list.activeFocus ? Theme.colors.primaryTint
                : row.hovered ? Theme.colors.sunken : "transparent"
        }
        contentItem: RowLayout {
            spacing: Theme.space.l
            BodyText {
                Layout.preferredWidth: list.width * (list.showsDiagnosis ? 0.26 : 0.46)
                Layout.leftMargin: Theme.space.m
                text: row.modelData.name
                strong: true
                Accessible.ignored: true
            }
            BodyText {
                Layout.preferredWidth: list.width * (list.showsDiagnosis ? 0.12 : 0.22)
                text: row.modelData.birthDate
                muted: true
                Accessible.ignored: true
            }
            BodyText {
                Layout.fillWidth: !list.showsDiagnosis
                Layout.preferredWidth: list.width * 0.14
                text: qsTr("No. %1").arg(row.modelData.number)
                muted: true
                Accessible.ignored: true
            }
            BodyText {
                Layout.fillWidth: true
                visible: list.showsDiagnosis
                text: row.modelData.diagnosis
                muted: true
                Accessible.ignored: true
            }
        }
    }
}
