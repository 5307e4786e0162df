// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// What is shown while the clinic's file is copied under a new key: nothing can be recorded, and nothing is lost.
FocusScope {
    id: screen

    required property KeyChangeViewModel viewModel

    Accessible.role: Accessible.AlertMessage
    Accessible.name: title.text

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.space.page, Theme.size.wide(560))
        spacing: Theme.space.m

        HeadingText {
            id: title
            Layout.fillWidth: true
            text: qsTr("The clinic gets a new key")
        }
        BodyText {
            objectName: "keyProgress"
            Layout.fillWidth: true
            text: screen.viewModel.progress
        }
        CaptionText {
            Layout.fillWidth: true
            text: qsTr("Nothing can be recorded until it is done; write on paper what cannot wait. If the program or the computer stops now, the next sign-in goes on with it.")
        }
    }
}
