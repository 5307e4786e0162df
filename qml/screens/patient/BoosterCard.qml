// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The next booster: what is decided, what this patient's own wear-off proposes with its arithmetic and raw points.
// A person accepts the day or sets another one.
Card {
    id: card

    required property PatientBoosterViewModel viewModel
    property bool entering: false

    title: qsTr("Next booster")
    spacing: Theme.space.s
    actions: StatusPill {
        visible: card.viewModel.pill.length > 0
        text: card.viewModel.pill
        tone: card.viewModel.tone
    }

    function enter(): void {
        card.entering = true;
        reason.text = "";
        day.text = card.viewModel.proposedDay;
        day.fieldItem.forceActiveFocus(Qt.TabFocusReason);
    }

    BodyText {
        objectName: "boosterStanding"
        Layout.fillWidth: true
        strong: true
        text: card.viewModel.standing
    }
    WearOffPoints {
        Layout.fillWidth: true
        visible: card.viewModel.points.length > 0
        points: card.viewModel.points
        longest: card.viewModel.longestDays
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.space.xxs
        Repeater {
            model: card.viewModel.arithmetic
            CaptionText {
                required property string modelData
                Layout.fillWidth: true
                color: Theme.colors.text
                text: modelData
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: card.viewModel.mayPlan && !card.viewModel.planned && !card.entering
        spacing: Theme.space.s
        AppButton {
            objectName: "planBooster"
            Layout.fillWidth: true
            kind: card.viewModel.proposedWords.length > 0 ? AppButton.Primary : AppButton.Secondary
            text: card.viewModel.proposedWords.length > 0 ? qsTr("Plan %1").arg(card.viewModel.proposedWords) : qsTr("Plan a day")
            onClicked: card.enter()
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: card.entering
        spacing: Theme.space.s
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.s
            DateEntry {
                id: day
                objectName: "boosterDay"
                messageApart: true
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                warning: card.viewModel.dayWarning(text)
                label: qsTr("Day")
            }
            TextEntry {
                id: time
                objectName: "boosterTime"
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: Theme.size.target * 2
                label: qsTr("Time")
                text: "10:00"
            }
        }
        RowMessage {
            entries: [day, time]
        }
        TextEntry {
            id: reason
            objectName: "boosterReason"
            Layout.fillWidth: true
            visible: card.viewModel.reasonAsked
            label: qsTr("Why all the same?")
            onAccepted: accept.clicked()
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.s
            AppButton {
                id: accept
                objectName: "acceptBooster"
                Layout.fillWidth: true
                kind: AppButton.Primary
                text: qsTr("Plan it")
                onClicked: {
                    if (card.viewModel.plan(day.text, time.text, reason.text))
                        card.entering = false;
                }
            }
            AppButton {
                text: qsTr("Cancel")
                onClicked: {
                    card.entering = false;
                    card.viewModel.forgetPlan();
                }
            }
        }
        UnitEntry {
            id: interval
            objectName: "boosterInterval"
            Layout.fillWidth: true
            label: qsTr("Or only keep an interval")
            unit: qsTr("days")
            decimals: 0
            text: card.viewModel.interval
            onAccepted: keep.clicked()
        }
        AppButton {
            id: keep
            objectName: "keepInterval"
            text: qsTr("Keep the interval")
            onClicked: {
                if (card.viewModel.keepInterval(interval.text))
                    card.entering = false;
            }
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        visible: card.viewModel.error.length > 0
        error: card.viewModel.error
    }
}
