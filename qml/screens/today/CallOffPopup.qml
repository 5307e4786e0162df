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

    // Null where nothing can be called off.
    required property BoardCallOffViewModel viewModel
    readonly property string who: viewModel !== null ? viewModel.who : ""

    anchors.centerIn: T.Overlay.overlay
    width: Math.min(Theme.size.dialog, parent ? parent.width - 2 * Theme.space.xl : Theme.size.dialog)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.space.xl
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    onWhoChanged: {
        if (popup.who.length > 0)
            popup.open();
        else
            popup.close();
    }
    // What has the keyboard is decided once it is open.
    onOpened: entry.takeKeyboard()
    onClosed: popup.forget()

    function forget(): void {
        if (popup.viewModel !== null)
            popup.viewModel.forget();
    }

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
        Accessible.name: popup.who

        HeadingText {
            objectName: "callOffWho"
            Layout.fillWidth: true
            text: popup.who
            font: Theme.type.cardTitle
            wrapMode: Text.Wrap
        }
        CallOffEntry {
            id: entry
            Layout.fillWidth: true
            words: popup.viewModel !== null ? popup.viewModel.asked : ""
            error: popup.viewModel !== null ? popup.viewModel.problem : ""
            onConfirmed: reason => popup.viewModel.confirm(reason)
            onCancelled: popup.forget()
        }
    }
}
