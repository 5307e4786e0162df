// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// From Start to leaving: clocks and the vitals line, graph over grid, and what belongs beside them.
SessionStage {
    id: stage

    required property SessionViewModel viewModel
    property alias pumpStep: pump.step
    property alias notice: noticePlace.sourceComponent
    readonly property int phase: viewModel.state
    // Discharge: the minimum stay is over, or somebody confirmed a point.
    readonly property bool discharging: viewModel.stage >= 4
    property bool leavingShown: false
    // The form was asked for before it is time to leave.
    property bool formShown: false
    // What comes up at the top of the side column is to be seen.
    onPhaseChanged: side.goToTop()
    // The graph keeps its place above the grid even while the keys for the finger are open.
    readonly property bool roomy: height > Theme.size.dialog + Theme.size.menu

    // What the session's prescriber has to say comes first.
    function focusPrescriber(): void {
        if (prescriber.visible)
            prescriber.takeKeyboard();
    }
    function focusVitals(): void {
        timers.takeKeyboard();
    }
    function focusEffects(): void {
        effects.takeKeyboard();
    }
    function giveDevice(): void {
        devices.giveNext();
    }
    function focusWaste(): void {
        if (waste.visible)
            waste.takeKeyboard();
    }
    function focusLeaving(): void {
        stage.leavingShown = true;
        if (leave.visible)
            leave.takeKeyboard();
    }
    function focusNote(): void {
        notes.takeKeyboard();
    }

    RowLayout {
        anchors.fill: parent
        spacing: Theme.space.l

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.space.s

            TimerCard {
                id: timers
                Layout.fillWidth: true
                viewModel: stage.viewModel
            }
            FormStrip {
                Layout.fillWidth: true
                visible: stage.viewModel.form.needed && (stage.roomy || !timers.keysOpen)
                viewModel: stage.viewModel.form
                onClicked: {
                    stage.formShown = true;
                    form.showAll();
                }
            }
            GraphCard {
                Layout.fillWidth: true
                Layout.fillHeight: true
                chartShown: stage.roomy || !timers.keysOpen
                viewModel: stage.viewModel.graph
            }
        }
        ColumnLayout {
            Layout.bottomMargin: Theme.size.actionTarget
            Layout.fillHeight: true
            Layout.fillWidth: false
            Layout.preferredWidth: Theme.size.menu + Theme.size.actionTarget
            spacing: Theme.space.s
            Loader {
                id: noticePlace
                Layout.fillWidth: true
                Layout.rightMargin: Theme.space.m
                visible: item !== null && (item as Banner).text.length > 0
            }
            ScrollPane {
                id: side
                guarded: true
                Layout.fillWidth: true
                Layout.fillHeight: true
                // What comes up above the chips makes way upwards.
                steadyItem: effects
                ColumnLayout {
                    width: parent.width - Theme.space.m
                    spacing: Theme.space.m
                    WasteCard {
                        id: waste
                        Layout.fillWidth: true
                        visible: stage.viewModel.drugs.wasteOpen
                        viewModel: stage.viewModel.drugs
                        onWasted: stage.focusVitals()
                    }
                    DevicesCard {
                        id: devices
                        Layout.fillWidth: true
                        visible: stage.viewModel.devices.route === Route.Nasal
                        viewModel: stage.viewModel.devices
                    }
                    DischargeFold {
                        Layout.fillWidth: true
                        visible: stage.viewModel.discharge.open && !leave.visible
                        viewModel: stage.viewModel.discharge
                        onAsked: stage.focusLeaving()
                    }
                    EffectsCard {
                        id: effects
                        Layout.fillWidth: true
                        openOnly: leave.visible
                        viewModel: stage.viewModel.effects
                    }
                    DischargeCard {
                        id: leave
                        Layout.fillWidth: true
                        visible: stage.viewModel.discharge.open && (stage.discharging || stage.leavingShown)
                        viewModel: stage.viewModel.discharge
                    }
                    FormCard {
                        id: form
                        Layout.fillWidth: true
                        visible: stage.viewModel.form.needed && (stage.viewModel.discharge.open || stage.formShown)
                        viewModel: stage.viewModel.form
                    }
                    GradesCard {
                        Layout.fillWidth: true
                        viewModel: stage.viewModel.vitals
                        onTyped: stage.focusVitals()
                    }
                    CareCard {
                        Layout.fillWidth: true
                        viewModel: stage.viewModel.care
                        detail: stage.viewModel.careDetail
                    }
                    SiteCheckCard {
                        Layout.fillWidth: true
                        visible: stage.viewModel.siteCheck.offered
                        title: stage.viewModel.devices.route === Route.Intramuscular ? qsTr("Injection site") : qsTr("Infusion site")
                        viewModel: stage.viewModel.siteCheck
                    }
                    NotesCard {
                        id: notes
                        Layout.fillWidth: true
                        viewModel: stage.viewModel.care
                    }
                    EarlyDischargeCard {
                        Layout.fillWidth: true
                        viewModel: stage.viewModel.ownership
                    }
                    DrawUpCard {
                        Layout.fillWidth: true
                        visible: stage.viewModel.drugs.missing
                        viewModel: stage.viewModel.drugs
                    }
                    CallOffCard {
                        Layout.fillWidth: true
                        viewModel: stage.viewModel.callingOff
                    }
                }
            }
            // What is asked of somebody now is under the rest, which keeps its place.
            ScrollPane {
                id: calls
                guarded: true
                Layout.fillWidth: true
                Layout.preferredHeight: contentHeight
                Layout.maximumHeight: stage.height * 0.6
                visible: pump.step !== PumpPanel.None || prescriber.mode !== PrescriberMode.None || bag.asked
                ColumnLayout {
                    width: parent.width - Theme.space.m
                    spacing: Theme.space.s
                    PrescriberCard {
                        id: prescriber
                        Layout.fillWidth: true
                        viewModel: stage.viewModel.prescriber
                        onDone: stage.focusVitals()
                        onPumpAsked: step => pump.step = step
                        onCalled: calls.goToTop()
                    }
                    BagCheckCard {
                        id: bag
                        Layout.fillWidth: true
                        visible: asked
                        viewModel: stage.viewModel.bagCheck
                        onDone: stage.focusVitals()
                    }
                    PumpPanel {
                        id: pump
                        Layout.fillWidth: true
                        viewModel: stage.viewModel.infusion
                        onDone: stage.focusVitals()
                    }
                }
            }
        }
    }
}
