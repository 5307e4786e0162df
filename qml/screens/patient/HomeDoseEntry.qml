// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// One dose at home, on one line: when, what, how much, who told.
ColumnLayout {
    id: entry

    required property PatientHomeDosesViewModel viewModel

    signal done

    spacing: Theme.space.s

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.s
        DateEntry {
            id: day
            objectName: "homeDay"
            messageApart: true
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            Layout.alignment: Qt.AlignTop
            label: qsTr("Day")
            text: entry.viewModel.today
            ruleError: entry.viewModel.errors.text("taken-at")
        }
        TextEntry {
            id: time
            objectName: "homeTime"
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            Layout.alignment: Qt.AlignTop
            label: qsTr("Time, if known")
            placeholder: qsTr("21:30")
        }
        ChoiceEntry {
            id: drug
            objectName: "homeDrug"
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            Layout.alignment: Qt.AlignTop
            label: qsTr("Drug")
            model: entry.viewModel.drugs
            currentIndex: 0
            onActivated: index => drug.currentIndex = index
        }
        UnitEntry {
            id: dose
            objectName: "homeAmount"
            messageApart: true
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            Layout.alignment: Qt.AlignTop
            label: qsTr("Dose, if known")
            unit: qsTr("mg")
            decimals: 1
            rangeError: entry.viewModel.errors.text("home-dose")
        }
        ChoiceEntry {
            id: form
            objectName: "homeForm"
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            Layout.alignment: Qt.AlignTop
            label: qsTr("Form")
            model: entry.viewModel.forms
            currentIndex: 0
            onActivated: index => form.currentIndex = index
        }
        ChoiceEntry {
            id: reporter
            objectName: "homeReporter"
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            Layout.alignment: Qt.AlignTop
            label: qsTr("Told by")
            model: entry.viewModel.reporters
            currentIndex: 0
            onActivated: index => reporter.currentIndex = index
        }
    }
    RowMessage {
        entries: [day, dose]
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.s
        ChoiceEntry {
            id: sitter
            objectName: "homeSitter"
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            Layout.alignment: Qt.AlignTop
            label: qsTr("Sitter")
            model: entry.viewModel.sitters
            currentIndex: 0
            onActivated: index => sitter.currentIndex = index
        }
        TextEntry {
            id: pressure
            objectName: "homePressure"
            messageApart: true
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            Layout.alignment: Qt.AlignTop
            label: qsTr("Blood pressure, if measured")
            placeholder: qsTr("142/88")
            error: entry.viewModel.errors.text("home-dose-pressure")
        }
        TextEntry {
            id: effects
            objectName: "homeEffects"
            messageApart: true
            Layout.fillWidth: true
            Layout.preferredWidth: 6
            Layout.alignment: Qt.AlignTop
            label: qsTr("Side effects, as reported")
            error: entry.viewModel.errors.text("home-dose-effects")
        }
    }
    RowMessage {
        entries: [pressure, effects]
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.s
        TextEntry {
            id: note
            objectName: "homeNote"
            Layout.fillWidth: true
            label: qsTr("Note")
            error: entry.viewModel.errors.text("home-dose-note")
        }
        AppButton {
            objectName: "keepHomeDose"
            Layout.alignment: Qt.AlignBottom
            kind: AppButton.Primary
            text: qsTr("Record")
            onClicked: {
                const typed = entry.viewModel.blank();
                typed.drug = drug.currentIndex;
                typed.form = form.currentIndex;
                typed.reporter = reporter.currentIndex;
                typed.sitter = sitter.currentIndex;
                typed.day = day.text;
                typed.time = time.text;
                typed.dose = dose.text;
                typed.pressure = pressure.text;
                typed.effects = effects.text;
                typed.note = note.text;
                if (entry.viewModel.add(typed)) {
                    dose.text = "";
                    time.text = "";
                    note.text = "";
                    pressure.text = "";
                    effects.text = "";
                    sitter.currentIndex = 0;
                    entry.done();
                }
            }
        }
        AppButton {
            Layout.alignment: Qt.AlignBottom
            text: qsTr("Cancel")
            onClicked: entry.done()
        }
    }
}
