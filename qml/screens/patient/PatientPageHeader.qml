// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
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
    signal sessionRequested(string sessionId)

    // What the menu holds, by the role.
    readonly property var further: {
        const actions = [];
        // The first scale has a button of its own.
        if (viewModel.mayRecordScores) {
            for (const scale of Array.from(viewModel.scores).slice(1))
                actions.push({ key: scale.key, text: scale.name, name: qsTr("Answer the %1").arg(scale.name) });
            actions.push({ key: "pcl5", text: qsTr("Another scale"), name: qsTr("Choose among all scales") });
        }
        if (viewModel.mayEdit) {
            actions.push({ key: "chart", text: qsTr("Chart"), name: qsTr("Open the chart: name, weight, allergies, conditions, medicines, risks") });
            actions.push({ key: "course", text: qsTr("Plan a course"), name: qsTr("Plan a course") });
        }
        actions.push({ key: "schedule", text: qsTr("Schedule"), name: qsTr("The patient's schedule") });
        actions.push({ key: "export", text: qsTr("Export readings"), name: qsTr("Export the readings as CSV") });
        return actions;
    }

    function go(key: string): void {
        const deeds = {
            chart: () => header.editRequested(),
            course: () => header.courseRequested(),
            schedule: () => header.scheduleRequested(),
            export: () => header.exportRequested()
        };
        if (key in deeds)
            deeds[key]();
        else
            header.scaleRequested(key);
    }

    spacing: Theme.space.s

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.space.xs
        // Long names go on to further lines; they push no button out of the window.
        Flow {
            id: who
            Layout.fillWidth: true
            spacing: Theme.space.m
            HeadingText {
                id: name
                width: Math.min(implicitWidth, who.width)
                text: header.viewModel.name
                wrapMode: Text.Wrap
            }
            CaptionText {
                height: name.height
                text: header.viewModel.identity
                strong: true
                wrapMode: Text.NoWrap
                verticalAlignment: Text.AlignVCenter
            }
            CaptionText {
                height: name.height
                text: header.viewModel.number
                strong: true
                wrapMode: Text.NoWrap
                verticalAlignment: Text.AlignVCenter
            }
            Repeater {
                model: header.viewModel.allergies
                StatusPill {
                    required property string modelData
                    text: modelData
                    tone: Tone.Bad
                }
            }
            StatusPill {
                objectName: "noAllergy"
                visible: header.viewModel.allergies.length === 0 && text.length > 0
                text: header.viewModel.allergyAnswer
                tone: header.viewModel.allergiesAsked ? Tone.Neutral : Tone.Warn
            }
        }
        Flow {
            Layout.fillWidth: true
            visible: header.viewModel.contraindications.length + header.viewModel.cautions.length > 0
            spacing: Theme.space.s
            Repeater {
                model: header.viewModel.contraindications
                StatusPill {
                    required property string modelData
                    objectName: "contraindication"
                    text: modelData
                    tone: Tone.Bad
                }
            }
            Repeater {
                model: header.viewModel.cautions
                StatusPill {
                    required property string modelData
                    objectName: "caution"
                    text: modelData
                    tone: Tone.Warn
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
        objectName: "todaysSession"
        visible: header.viewModel.todaysSession.length > 0
        text: header.viewModel.todaysSessionText
        Accessible.name: qsTr("%1. Open the session").arg(text)
        onClicked: header.sessionRequested(header.viewModel.todaysSession)
    }
    AppButton {
        readonly property list<scoreLine> scales: header.viewModel.scores
        objectName: "scaleButton"
        visible: header.viewModel.mayRecordScores && scales.length > 0
        text: scales.length > 0 ? scales[0].name : ""
        Accessible.name: qsTr("Answer the %1").arg(text)
        onClicked: header.scaleRequested(scales[0].key)
    }
    AppButton {
        objectName: "orderButton"
        visible: header.viewModel.mayOrder
        text: qsTr("Order")
        Accessible.name: qsTr("Write an order")
        onClicked: header.orderRequested()
    }
    AppButton {
        objectName: "planButton"
        visible: header.viewModel.mayEdit
        // One primary button on the page: a proposed booster has it.
        kind: header.viewModel.booster.shown && !header.viewModel.booster.planned ? AppButton.Secondary : AppButton.Primary
        text: qsTr("Plan session")
        onClicked: header.planRequested()
    }
    ActionMenu {
        objectName: "moreButton"
        actions: header.further
        onChosen: key => header.go(key)
    }
}
