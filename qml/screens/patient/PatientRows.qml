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

    required property RowModel rows
    property bool showsDiagnosis: false

    signal opened(string patientId)

    function openCurrent(): void {
        const patientId = list.rows.valueAt(Math.max(0, list.currentIndex), "patientId");
        if (patientId !== undefined)
            list.opened(patientId);
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
        required property string patientId
        required property string name
        required property string birthDate
        required property string number
        required property string sex
        required property string diagnosis

        width: ListView.view.width
        implicitHeight: Theme.size.target
        focusPolicy: Qt.NoFocus
        hoverEnabled: true
        Accessible.role: Accessible.ListItem
        Accessible.name: qsTr("%1, born %2, number %3").arg(name).arg(birthDate).arg(number)
        onClicked: list.opened(row.patientId)

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
                text: row.name
                strong: true
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            BodyText {
                Layout.preferredWidth: list.width * (list.showsDiagnosis ? 0.12 : 0.22)
                text: row.birthDate
                muted: true
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            BodyText {
                Layout.fillWidth: !list.showsDiagnosis
                Layout.preferredWidth: list.width * 0.14
                text: qsTr("No. %1").arg(row.number)
                muted: true
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            BodyText {
                Layout.fillWidth: true
                visible: list.showsDiagnosis
                text: row.diagnosis
                muted: true
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
