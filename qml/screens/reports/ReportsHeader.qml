// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// What is seen, and what can be done with it. The folder is asked for under the buttons, and nothing else moves.
ColumnLayout {
    id: header

    required property ReportsViewModel viewModel
    readonly property bool ready: !viewModel.busy && viewModel.headline.length > 0

    spacing: Theme.space.s

    function ask(asPdf: bool): void {
        header.viewModel.forget();
        folder.asPdf = asPdf;
        folder.visible = true;
    }

    Connections {
        target: header.viewModel
        function onSaved(): void {
            folder.visible = false;
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columns: header.width < Theme.size.wide(720) ? 1 : 2
        columnSpacing: Theme.space.l
        rowSpacing: Theme.space.s

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space.xxs
            HeadingText {
                Layout.fillWidth: true
                text: qsTr("Reports")
            }
            BodyText {
                objectName: "reportHeadline"
                Layout.fillWidth: true
                muted: true
                text: header.viewModel.busy ? qsTr("%1 · reading…").arg(header.viewModel.title)
                    : header.viewModel.headline.length > 0 ? header.viewModel.title + " · " + header.viewModel.headline : header.viewModel.title
            }
        }
        RowLayout {
            Layout.alignment: Qt.AlignTop
            spacing: Theme.space.s
            AppButton {
                objectName: "printReport"
                visible: header.viewModel.printable
                enabled: header.ready
                text: qsTr("Print")
                Accessible.name: qsTr("Print the report")
                onClicked: {
                    header.viewModel.forget();
                    header.viewModel.print();
                }
            }
            AppButton {
                objectName: "reportCsv"
                enabled: header.ready
                text: qsTr("CSV")
                Accessible.name: qsTr("Save the report as CSV")
                onClicked: header.ask(false)
            }
            AppButton {
                objectName: "reportPdf"
                kind: AppButton.Primary
                enabled: header.ready
                text: qsTr("Save PDF")
                Accessible.name: qsTr("Save the report as PDF")
                onClicked: header.ask(true)
            }
        }
    }
    FolderEntry {
        id: folder
        objectName: "reportFolder"

        property bool asPdf: true

        Layout.fillWidth: true
        visible: false
        label: folder.asPdf ? qsTr("Folder for the PDF") : qsTr("Folder for the CSV files, one for each table")
        confirmText: folder.asPdf ? qsTr("Save PDF here") : qsTr("Save CSV here")
        folder: header.viewModel.folder
        error: header.viewModel.error
        choosable: header.viewModel.choosable
        onChooseAsked: from => setPath(header.viewModel.chooseFolder(from))
        onConfirmed: path => folder.asPdf ? header.viewModel.savePdf(path) : header.viewModel.saveCsv(path)
        onCancelled: {
            header.viewModel.forget();
            visible = false;
        }
    }
    Banner {
        objectName: "reportTold"
        Layout.fillWidth: true
        visible: text.length > 0
        severity: header.viewModel.error.length > 0 ? Tone.Warn : Tone.Good
        closable: false
        text: header.viewModel.told.length > 0 ? header.viewModel.told : folder.visible ? "" : header.viewModel.error
    }
}
