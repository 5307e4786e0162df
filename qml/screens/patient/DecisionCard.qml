// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// At the end of a series: the evidence on one line; the choices unfold for the prescriber. Quiet, and gone once decided.
Rectangle {
    id: card

    required property PatientDecisionViewModel viewModel
    property int chosen: -1
    property bool deciding: false
    readonly property bool unfolded: viewModel.mayDecide && (deciding || chosen >= 0)

    implicitHeight: rows.implicitHeight + 2 * Theme.space.xxs
    radius: Theme.size.radius
    color: Theme.colors.primaryTint
    border.width: Theme.size.line
    border.color: Theme.colors.border
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Decision")

    function decide(): void {
        if (card.viewModel.decide(card.chosen, reason.text.trim())) {
            card.chosen = -1;
            card.deciding = false;
            reason.text = "";
        }
    }

    ColumnLayout {
        id: rows
        x: Theme.space.m
        y: Theme.space.xxs
        width: parent.width - 2 * Theme.space.m
        spacing: Theme.space.s
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.l
            BodyText {
                objectName: "decisionQuestion"
                strong: true
                text: card.viewModel.question
            }
            BodyText {
                objectName: "decisionEvidence"
                Layout.fillWidth: true
                Layout.minimumHeight: Theme.size.target
                verticalAlignment: Text.AlignVCenter
                text: card.viewModel.evidence
            }
            CaptionText {
                visible: !card.viewModel.mayDecide
                text: qsTr("The prescriber decides.")
            }
            AppButton {
                objectName: "decide"
                visible: card.viewModel.mayDecide && !card.unfolded
                text: qsTr("Decide")
                Accessible.name: qsTr("Decide what follows")
                onClicked: {
                    card.deciding = true;
                    choices.forceActiveFocus(Qt.TabFocusReason);
                }
            }
            AppButton {
                visible: card.unfolded
                kind: AppButton.Quiet
                text: qsTr("Not now")
                onClicked: {
                    card.chosen = -1;
                    card.deciding = false;
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.space.s
            visible: card.unfolded
            spacing: Theme.space.m
            SegmentedChoice {
                id: choices
                objectName: "decisionChoices"
                Layout.alignment: Qt.AlignTop
                options: card.viewModel.choices
                currentIndex: card.chosen
                onChosen: index => {
                    card.chosen = index;
                    card.viewModel.clearError();
                }
            }
            TextEntry {
                id: reason
                objectName: "decisionReason"
                Layout.fillWidth: true
                visible: card.chosen >= 0
                label: ""
                placeholder: card.chosen >= 2 ? qsTr("Reason") : qsTr("Reason, if there is one to add")
                error: card.viewModel.error
                onTextEdited: card.viewModel.clearError()
                onAccepted: card.decide()
                Accessible.name: qsTr("Reason for the decision")
            }
            AppButton {
                objectName: "recordDecision"
                Layout.alignment: Qt.AlignTop
                visible: card.chosen >= 0
                kind: AppButton.Primary
                text: qsTr("Record")
                Accessible.name: qsTr("Record the decision")
                onClicked: card.decide()
            }
        }
    }
}
