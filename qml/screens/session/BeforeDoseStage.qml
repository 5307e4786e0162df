// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// Check-in and pre-dose check: questions at the left; weight, baseline, release and drawing up at the right; Start under
// both, in sight whatever is scrolled.
SessionStage {
    id: stage

    required property SessionViewModel viewModel
    // When to start, where other chairs run.
    property string startHint
    readonly property bool narrow: width < Theme.size.wide(1080)

    signal receiptAsked
    signal patientModeAsked
    signal scaleAsked(string scale)

    function focusVitals(): void {
        baseline.takeKeyboard();
    }
    // The rate was typed: Ctrl+Enter starts out of its line.
    readonly property bool rateTyped: start.rateTyped

    function focusStart(): void {
        start.takeKeyboard();
    }
    function startDose(): void {
        start.start();
    }
    // Who has to decide about the release sees it first.
    function focusFirst(): void {
        if (stage.viewModel.release.canDecide && !stage.viewModel.release.released)
            release.takeKeyboard();
        else
            stage.goOn();
    }
    // The keyboard goes where the next thing is to be done: questions, weight, baseline, drawing up, Start. Only forward:
    // what was overridden waits as a line in the bar of the start.
    function goOn(): void {
        if (!stable.showFirstOpen())
            stage.goOnToSafety();
    }
    function goOnToSafety(): void {
        if (!safety.showFirstOpen())
            stage.goOnToWeight();
    }
    function goOnToWeight(): void {
        // Devices come in whole milligrams, whatever the weight.
        if (weight.due && stage.viewModel.devices.route !== Route.Nasal)
            weight.takeKeyboard();
        else
            stage.goOnToBaseline();
    }
    function goOnToBaseline(): void {
        if (stage.viewModel.vitals.baselineDue)
            baseline.takeKeyboard();
        else
            stage.goOnToRelease();
    }
    function goOnToRelease(): void {
        if (stage.viewModel.release.needed && !stage.viewModel.release.released && (stage.viewModel.release.canAsk || stage.viewModel.release.canDecide))
            release.takeKeyboard();
        else
            preparation.takeKeyboard();
    }

    Connections {
        target: stage.viewModel.starting
        function onSyringeAsked(): void {
            preparation.askReading();
        }
        function onDilutionAsked(): void {
            preparation.askDilution();
        }
    }
    Connections {
        target: stage.viewModel.vitals
        function onRecorded(): void {
            stage.goOnToRelease();
        }
    }
    function showPlace(place: int, key: string): void {
        if (place === BlockerPlace.Weight)
            weight.takeKeyboard();
        else if (place === BlockerPlace.Vitals)
            baseline.takeKeyboard();
        else if (place === BlockerPlace.Release)
            release.takeKeyboard();
        else if (place === BlockerPlace.Site)
            site.takeKeyboard();
        else if (!safety.showQuestion(key))
            stable.showQuestion(key);
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space.s
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.space.l

            ScrollPane {
                id: questions
                guarded: true
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
                        onAnswering: place => questions.steadyItem = stable.rowBelow(place) ?? safety
                        onWentOn: stage.goOnToSafety()
                    }
                    QuestionsCard {
                        id: safety
                        Layout.fillWidth: true
                        title: qsTr("Asked every time")
                        viewModel: stage.viewModel.checkIn
                        questions: stage.viewModel.checkIn.safety
                        onAnswering: place => questions.steadyItem = safety.rowBelow(place) ?? medicines
                        onWentOn: stage.goOnToWeight()
                    }
                    MedicinesCard {
                        id: medicines
                        objectName: "checkInMedicines"
                        Layout.fillWidth: true
                        viewModel: stage.viewModel.checkIn.medicines
                        takenOnly: true
                        unchangedOffered: stage.viewModel.checkIn.unchangedOffered
                        wanted: stage.viewModel.checkIn.medicineWanted
                        onUnchangedAsked: stage.viewModel.checkIn.medicinesUnchanged()
                    }
                    KnownCard {
                        id: known
                        Layout.fillWidth: true
                        viewModel: stage.viewModel
                        onPatientModeAsked: stage.patientModeAsked()
                        onScaleAsked: scale => stage.scaleAsked(scale)
                    }
                }
            }
            ScrollPane {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 5
                guarded: true
                whole: preparation.covered ? preparation.reading : release
                // What comes up above it makes way upwards.
                steadyItem: stage.viewModel.drugs.devices ? lot : preparation
                ColumnLayout {
                    width: parent.width - Theme.space.m
                    spacing: Theme.space.s
                    Repeater {
                        model: stage.viewModel.header.concerns
                        Banner {
                            required property string modelData
                            Layout.fillWidth: true
                            severity: Tone.Warn
                            text: modelData
                            closable: false
                        }
                    }
                    WeightCard {
                        id: weight
                        Layout.fillWidth: true
                        viewModel: stage.viewModel.checkIn
                        onWentOn: stage.goOnToBaseline()
                    }
                    BaselineCard {
                        id: baseline
                        Layout.fillWidth: true
                        viewModel: stage.viewModel.vitals
                    }
                    ReleaseCard {
                        id: release
                        Layout.fillWidth: true
                        viewModel: stage.viewModel.release
                    }
                    PreparationCards {
                        id: preparation
                        Layout.fillWidth: true
                        viewModel: stage.viewModel
                        onReceiptAsked: stage.receiptAsked()
                        onWentOn: start.takeKeyboard()
                    }
                    CannulaCard {
                        Layout.fillWidth: true
                        visible: stage.viewModel.cannula.offered
                        viewModel: stage.viewModel.cannula
                    }
                    InjectionSiteCard {
                        id: site
                        Layout.fillWidth: true
                        visible: stage.viewModel.injectionSite.offered
                        viewModel: stage.viewModel.injectionSite
                    }
                    Card {
                        id: lot
                        Layout.fillWidth: true
                        visible: stage.viewModel.devices.route !== Route.Intravenous
                        title: qsTr("Lot and expiry")
                        spacing: Theme.space.s
                        LotEntry {
                            Layout.fillWidth: true
                            viewModel: stage.viewModel.devices
                        }
                    }
                    SeatCard {
                        Layout.fillWidth: true
                        viewModel: stage.viewModel.seat
                    }
                    CallOffCard {
                        Layout.fillWidth: true
                        viewModel: stage.viewModel.callingOff
                    }
                }
            }
        }
        StartBar {
            id: start
            Layout.fillWidth: true
            // Beside it lies the place where the last entry can be undone; where the stage is narrow, under it.
            Layout.rightMargin: stage.narrow ? 0 : Theme.size.menu + Theme.size.actionTarget + Theme.space.l
            Layout.bottomMargin: stage.narrow ? Theme.size.actionTarget : 0
            viewModel: stage.viewModel.starting
            undrawn: preparation.undrawn
            covered: preparation.covered
            fromPaper: preparation.fromPaper
            patientName: stage.viewModel.header.patientName
            startHint: stage.startHint
            onPlaceAsked: (place, key) => stage.showPlace(place, key)
        }
    }
}
