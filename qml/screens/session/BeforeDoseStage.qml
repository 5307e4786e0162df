// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Check-in and pre-dose check: questions at the left; weight, baseline, release and Start at the right.
FocusScope {
    id: stage

    required property SessionViewModel viewModel
    // When to start, where other chairs run.
    property string startHint

    signal receiptAsked

    function focusVitals(): void {
        baseline.takeKeyboard();
    }
    // Who has to decide about the release sees it first.
    function focusFirst(): void {
        if (stage.viewModel.release.canDecide && !stage.viewModel.release.released)
            release.takeKeyboard();
        else
            stage.focusVitals();
    }
    function showPlace(place: string, key: string): void {
        if (place === "weight")
            weight.takeKeyboard();
        else if (place === "vitals")
            baseline.takeKeyboard();
        else if (place === "release")
            release.takeKeyboard();
        else if (!safety.showQuestion(key))
            stable.showQuestion(key);
    }

    RowLayout {
        anchors.fill: parent
        spacing: Theme.space.l

        ScrollPane {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 6
            ColumnLayout {
                width: parent.width - Theme.space.m
                spacing: Theme.space.l
                QuestionsCard {
                    id: stable
                    Layout.fillWidth: true
                    title: qsTr("Seldom changes")
                    viewModel: stage.viewModel.checkIn
                    questions: stage.viewModel.checkIn.stable
                    asLastTimeOffered: stage.viewModel.checkIn.asLastTimeOffered
                }
                QuestionsCard {
                    id: safety
                    Layout.fillWidth: true
                    title: qsTr("Asked every time")
                    viewModel: stage.viewModel.checkIn
                    questions: stage.viewModel.checkIn.safety
                }
            }
        }
        ColumnLayout {
            // Under Start lies the place where the last entry can be undone.
            Layout.bottomMargin: Theme.size.actionTarget + Theme.space.xs
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 5
            spacing: Theme.space.s
            ScrollPane {
                Layout.fillWidth: true
                Layout.fillHeight: true
                ColumnLayout {
                    width: parent.width - Theme.space.m
                    spacing: Theme.space.m
                    ReleaseCard {
                        id: release
                        Layout.fillWidth: true
                        viewModel: stage.viewModel.release
                    }
                    Repeater {
                        model: stage.viewModel.header.concerns
                        Banner {
                            required property string modelData
                            Layout.fillWidth: true
                            severity: "warn"
                            text: modelData
                            closable: false
                        }
                    }
                    WeightCard {
                        id: weight
                        Layout.fillWidth: true
                        viewModel: stage.viewModel.checkIn
                    }
                    BaselineCard {
                        id: baseline
                        Layout.fillWidth: true
                        viewModel: stage.viewModel.vitals
                    }
                    DrawUpCard {
                        Layout.fillWidth: true
                        viewModel: stage.viewModel.drugs
                        onReceiptAsked: stage.receiptAsked()
                    }
                }
            }
            StartCard {
                Layout.fillWidth: true
                Layout.rightMargin: Theme.space.m
                viewModel: stage.viewModel.starting
                devices: stage.viewModel.devices
                patientName: stage.viewModel.header.patientName
                startHint: stage.startHint
                onPlaceAsked: (place, key) => stage.showPlace(place, key)
            }
        }
    }
}
