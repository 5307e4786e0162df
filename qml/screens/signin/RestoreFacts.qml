// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// What a verified backup is, and what will be missing; then where the clinic is.
FocusScope {
    id: facts

    required property RestoreClinicViewModel viewModel
    required property bool done

    implicitHeight: column.implicitHeight
    // What is read when it appears, before a button has the keyboard.
    Accessible.role: Accessible.Grouping
    Accessible.name: facts.viewModel.backupWords + " " + facts.viewModel.missingWords

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.space.m

        BodyText {
            objectName: "backupWords"
            Layout.fillWidth: true
            text: facts.viewModel.backupWords
        }
        Banner {
            objectName: "missing"
            Layout.fillWidth: true
            severity: facts.viewModel.losesEntries ? Tone.Warn : Tone.Good
            text: facts.viewModel.missingWords
            closable: false
        }
        BodyText {
            objectName: "restoredWords"
            Layout.fillWidth: true
            visible: facts.done
            text: qsTr("The clinic is in %1. From now on start Tidemark with --clinic and this folder, and keep the old one until you have looked at what is missing.").arg(facts.viewModel.restoredFolder)
        }
    }
}
