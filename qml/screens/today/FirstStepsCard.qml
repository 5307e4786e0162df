// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// What a new clinic does next: each step with whose it is, and the way to it where it is one's own.
Card {
    id: card

    required property FirstStepsViewModel viewModel

    signal stepAsked(int place)

    title: qsTr("First steps of this clinic")
    subtitle: qsTr("The list goes once the first session is planned.")
    spacing: Theme.space.s
    padding: Theme.space.m

    GridLayout {
        Layout.fillWidth: true
        columns: width > Theme.size.dialog * 2 ? 2 : 1
        columnSpacing: Theme.space.xl
        rowSpacing: Theme.space.xs
        Repeater {
            model: card.viewModel.steps
            RowLayout {
                id: step
                required property int index
                required property firstStepRow modelData
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                spacing: Theme.space.s
                StatusPill {
                    text: step.modelData.done ? "✓" : String(step.index + 1)
                    tone: step.modelData.done ? Tone.Good : step.modelData.mine ? Tone.Active : Tone.Neutral
                    Accessible.name: step.modelData.done ? qsTr("done") : qsTr("to do")
                }
                BodyText {
                    Layout.fillWidth: true
                    text: step.modelData.text
                    muted: step.modelData.done
                }
                CaptionText {
                    text: step.modelData.who
                }
                AppButton {
                    objectName: "firstStep-" + step.index
                    visible: step.modelData.mine && !step.modelData.done
                    kind: AppButton.Quiet
                    text: qsTr("Go there")
                    Accessible.name: qsTr("Go there: %1").arg(step.modelData.text)
                    onClicked: card.stepAsked(step.modelData.place)
                }
            }
        }
    }
}
