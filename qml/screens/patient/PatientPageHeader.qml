// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Who it is, what the course is, and what can be done here.
RowLayout {
    id: header

    required property PatientPageViewModel viewModel

    signal scaleRequested(string scale)
    signal editRequested
    signal orderRequested
    signal planRequested
    signal courseRequested
    signal scheduleRequested
    signal exportRequested

    spacing: Theme.space.s

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.space.xs
        RowLayout {
            spacing: Theme.space.m
            HeadingText {
                text: header.viewModel.name
            }
            CaptionText {
                text: header.viewModel.identity
                strong: true
                wrapMode: Text.NoWrap
            }
            CaptionText {
                text: header.viewModel.number
                strong: true
                wrapMode: Text.NoWrap
            }
            Repeater {
                model: header.viewModel.allergies
                StatusPill {
                    required property string modelData
                    text: modelData
                    tone: "bad"
                }
            }
        }
        BodyText {
            Layout.fillWidth: true
            muted: true
            text: header.viewModel.course
        }
    }
    AppButton {
        visible: header.viewModel.mayRecordScores
        text: qsTr("PHQ-9")
        Accessible.name: qsTr("Answer the PHQ-9")
        onClicked: header.scaleRequested("phq9")
    }
    AppButton {
        visible: header.viewModel.mayRecordScores
        text: qsTr("GAD-7")
        Accessible.name: qsTr("Answer the GAD-7")
        onClicked: header.scaleRequested("gad7")
    }
    AppButton {
        visible: header.viewModel.mayEdit
        text: qsTr("Chart")
        Accessible.name: qsTr("Open the chart: name, weight, allergies, conditions, risks")
        onClicked: header.editRequested()
    }
    AppButton {
        text: qsTr("Export")
        Accessible.name: qsTr("Export the readings as CSV")
        onClicked: header.exportRequested()
    }
    AppButton {
        objectName: "orderButton"
        visible: header.viewModel.mayOrder
        text: qsTr("Order")
        Accessible.name: qsTr("Write an order")
        onClicked: header.orderRequested()
    }
    AppButton {
        objectName: "scheduleButton"
        text: qsTr("Schedule")
        Accessible.name: qsTr("The patient's schedule")
        onClicked: header.scheduleRequested()
    }
    AppButton {
        objectName: "courseButton"
        visible: header.viewModel.mayEdit
        text: qsTr("Course")
        Accessible.name: qsTr("Plan a course")
        onClicked: header.courseRequested()
    }
    AppButton {
        objectName: "planButton"
        visible: header.viewModel.mayEdit
        kind: "primary"
        text: qsTr("Plan session")
        onClicked: header.planRequested()
    }
}
