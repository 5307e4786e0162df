// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// The controlled-drug ledger: stock by lot, one lot's movements, receiving, counting, and one's own PIN.
FocusScope {
    id: screen

    required property DrugsViewModel viewModel

    signal passphraseAsked

    // What is read when the screen opens, before a control has the keyboard.
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Controlled drugs")

    Component.onCompleted: viewModel.refresh()

    ScrollPane {
        anchors.fill: parent
        padding: Theme.space.page

        ColumnLayout {
            width: parent ? parent.width : 0
            spacing: Theme.space.l

            HeadingText {
                Layout.fillWidth: true
                text: qsTr("Controlled drugs")
            }
            Banner {
                objectName: "drugsProblem"
                Layout.fillWidth: true
                visible: text.length > 0
                severity: Tone.Warn
                closable: false
                text: screen.viewModel.problem
            }
            GridLayout {
                id: cards
                Layout.fillWidth: true
                // One below the other where the tables would be too narrow.
                columns: screen.width < Theme.size.wide(1000) ? 1 : 2
                columnSpacing: Theme.space.l
                rowSpacing: Theme.space.l

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.space.l
                    StockCard {
                        Layout.fillWidth: true
                        viewModel: screen.viewModel
                    }
                    OpenUnitsCard {
                        Layout.fillWidth: true
                        visible: screen.viewModel.openUnits.length > 0
                        viewModel: screen.viewModel
                    }
                    MovementsCard {
                        Layout.fillWidth: true
                        visible: screen.viewModel.lotId.length > 0
                        viewModel: screen.viewModel
                    }
                }
                ColumnLayout {
                    Layout.fillWidth: cards.columns === 1
                    Layout.preferredWidth: Theme.size.menu + Theme.size.actionTarget
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.space.l
                    LotChecksCard {
                        Layout.fillWidth: true
                        visible: screen.viewModel.lotId.length > 0
                        viewModel: screen.viewModel.checks
                        lotTitle: screen.viewModel.lotTitle
                    }
                    ReceiveDrugsCard {
                        Layout.fillWidth: true
                        visible: screen.viewModel.mayReceive
                        viewModel: screen.viewModel.receipt
                    }
                    OwnPinCard {
                        Layout.fillWidth: true
                        viewModel: screen.viewModel.pin
                        onPassphraseAsked: screen.passphraseAsked()
                    }
                }
            }
        }
    }
}
