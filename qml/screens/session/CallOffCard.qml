// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The session comes to nothing, or one of its steps was a mistake. What is asked comes up below the buttons.
Card {
    id: card

    required property CallOffViewModel viewModel

    visible: viewModel.choices.length > 0 || viewModel.error.length > 0
    title: qsTr("Called off, or by mistake")
    spacing: Theme.space.s
    padding: Theme.space.m

    Flow {
        Layout.fillWidth: true
        spacing: Theme.space.s
        Repeater {
            model: card.viewModel.choices
            AppButton {
                required property callOffChoice modelData
                objectName: "callOff-" + modelData.key
                horizontalPadding: Theme.space.m
                text: modelData.text
                Accessible.name: modelData.name
                onClicked: card.viewModel.ask(modelData.key)
            }
        }
    }
    CallOffEntry {
        Layout.fillWidth: true
        words: card.viewModel.asked
        error: card.viewModel.error
        onConfirmed: reason => card.viewModel.confirm(reason)
        onCancelled: card.viewModel.forget()
    }
}
