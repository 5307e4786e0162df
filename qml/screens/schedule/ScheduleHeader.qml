// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Whose schedule it is, which weeks, and the way to others.
ColumnLayout {
    id: header

    required property ScheduleViewModel viewModel
    readonly property bool clinic: viewModel.patientId.length === 0

    signal courseAsked

    spacing: Theme.space.xs

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.s

        HeadingText {
            Layout.fillWidth: true
            text: header.clinic ? qsTr("Schedule") : header.viewModel.patientName
        }
        SegmentedChoice {
            objectName: "weeks"
            options: [qsTr("%n week(s)", "", 1), qsTr("%n week(s)", "", 3)]
            currentIndex: header.viewModel.weeks === 1 ? 0 : 1
            Accessible.name: qsTr("How many weeks")
            onChosen: index => header.viewModel.weeks = index === 0 ? 1 : 3
        }
        AppButton {
            objectName: "earlier"
            text: "‹"
            Accessible.name: qsTr("Earlier")
            onClicked: header.viewModel.turn(-header.viewModel.weeks)
        }
        AppButton {
            objectName: "thisWeek"
            text: qsTr("This week")
            onClicked: header.viewModel.showToday()
        }
        AppButton {
            objectName: "later"
            text: "›"
            Accessible.name: qsTr("Later")
            onClicked: header.viewModel.turn(header.viewModel.weeks)
        }
        AppButton {
            objectName: "wholeClinic"
            visible: !header.clinic
            text: qsTr("Whole clinic")
            onClicked: header.viewModel.openFor("")
        }
        AppButton {
            objectName: "planCourse"
            visible: !header.clinic && header.viewModel.mayChange
            kind: AppButton.Primary
            text: qsTr("Plan a course")
            onClicked: header.courseAsked()
        }
    }
    BodyText {
        objectName: "span"
        Layout.fillWidth: true
        text: header.clinic || header.viewModel.courseWords.length === 0 ? header.viewModel.spanWords : header.viewModel.courseWords + " · " + header.viewModel.spanWords
        muted: true
    }
}
