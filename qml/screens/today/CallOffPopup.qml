// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// A card of the board comes to nothing: whose it is, what will happen, and why.
T.Dialog {
    id: popup

    required property BoardCallOffViewModel viewModel

    anchors.centerIn: T.Overlay.overlay
    width: Math.min(Theme.size.dialog, parent ? parent.width - 2 * Theme.space.xl : Theme.size.dialog)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.space.xl
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    visible: viewModel.who.length > 0
    // What has the keyboard is decided once it is open.
    onOpened: entry.takeKeyboard()
    onClosed: viewModel.forget()

    T.Overlay.modal: Rectangle {
        color: Theme.colors.scrim
    }
    background: Rectangle {
        radius: Theme.size.radiusCard
        color: Theme.colors.surface
        border.width: Theme.size.line
        border.color: Theme.colors.border
    }
    contentItem: ColumnLayout {
        spacing: Theme.space.m
        Accessible.role: Accessible.Dialog
        Accessible.name: popup.viewModel.who

        HeadingText {
            objectName: "callOffWho"
            Layout.fillWidth: true
            text: popup.viewModel.who
            font: Theme.type.cardTitle
            wrapMode: Text.Wrap
        }
        CallOffEntry {
            id: entry
            Layout.fillWidth: true
            words: popup.viewModel.asked
            error: popup.viewModel.problem
            onConfirmed: reason => popup.viewModel.confirm(reason)
            onCancelled: popup.viewModel.forget()
        }
    }
}
