// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The session on paper: asked for under the record, written where the person says.
Rectangle {
    id: bar

    required property SessionPageViewModel page
    required property string sessionId

    onSessionIdChanged: {
        folder.visible = false;
        bar.page.forget();
    }
    Connections {
        target: bar.page
        function onSaved(): void {
            folder.visible = false;
        }
    }
    implicitHeight: rows.implicitHeight + 2 * Theme.space.s
    color: Theme.colors.surface

    ColumnLayout {
        id: rows
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.space.page
        anchors.rightMargin: Theme.space.page
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.xs

        RowLayout {
            Layout.fillWidth: true
            visible: !folder.visible
            spacing: Theme.space.m
            BodyText {
                Layout.fillWidth: true
                muted: bar.page.told.length === 0 && bar.page.error.length === 0
                text: bar.page.error.length > 0 ? bar.page.error : bar.page.told.length > 0 ? bar.page.told : qsTr("One page with the graph, every reading and the signature.")
            }
            AppButton {
                objectName: "printSession"
                visible: bar.page.printable
                text: qsTr("Print…")
                Accessible.name: qsTr("Print this session")
                onClicked: {
                    bar.page.forget();
                    bar.page.printSession(bar.sessionId);
                }
            }
            AppButton {
                text: qsTr("Save as PDF")
                Accessible.name: qsTr("Save this session as PDF")
                onClicked: {
                    bar.page.forget();
                    folder.visible = true;
                }
            }
        }
        FolderEntry {
            id: folder
            Layout.fillWidth: true
            visible: false
            label: qsTr("Folder for the session's page")
            confirmText: qsTr("Save PDF")
            folder: bar.page.folder
            error: bar.page.error
            choosable: bar.page.choosable
            onChooseAsked: from => setPath(bar.page.chooseFolder(from))
            onConfirmed: path => bar.page.saveSession(bar.sessionId, path)
            onCancelled: visible = false
        }
    }
}
