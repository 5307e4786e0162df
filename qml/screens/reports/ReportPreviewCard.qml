// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.ViewModels

// The page as it will be printed.
Card {
    id: card

    required property ReportsViewModel viewModel
    readonly property bool shown: viewModel.headline.length > 0

    title: qsTr("Preview")
    subtitle: !card.shown ? "" : qsTr("Page %1 of %2 · A4").arg(card.viewModel.pageNumber).arg(card.viewModel.pages)

    actions: [
        AppButton {
            objectName: "previousPage"
            visible: card.viewModel.pages > 1
            enabled: card.viewModel.pageNumber > 1
            kind: AppButton.Quiet
            text: "‹"
            Accessible.name: qsTr("Previous page")
            onClicked: card.viewModel.pageNumber -= 1
        },
        AppButton {
            objectName: "nextPage"
            visible: card.viewModel.pages > 1
            enabled: card.viewModel.pageNumber < card.viewModel.pages
            kind: AppButton.Quiet
            text: "›"
            Accessible.name: qsTr("Next page")
            onClicked: card.viewModel.pageNumber += 1
        }
    ]

    BodyText {
        Layout.fillWidth: true
        visible: !card.shown
        muted: true
        text: card.viewModel.busy ? qsTr("Reading…") : qsTr("No report is shown.")
    }
    ReportPage {
        objectName: "reportPage"
        // As an A4 page is.
        readonly property real tall: 842 / 595
        Layout.fillWidth: true
        Layout.preferredHeight: width * tall
        visible: card.shown
        viewModel: card.viewModel
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("%1, page %2 of %3").arg(card.viewModel.title).arg(card.viewModel.pageNumber).arg(card.viewModel.pages)
        Accessible.description: card.viewModel.headline
    }
}
