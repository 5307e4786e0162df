// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Charts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Scores over time. A click on a point, or the arrow keys, tells its day, total and band under the title.
Card {
    id: card

    required property PatientPageViewModel viewModel

    title: qsTr("Symptom scores")
    subtitle: {
        if (chart.selectedIndex < 0)
            return qsTr("select a point for its day and band");
        const labels = chart.selectedSeries === "primary" ? viewModel.phq9Labels : viewModel.gad7Labels;
        const name = chart.selectedSeries === "primary" ? qsTr("PHQ-9") : qsTr("GAD-7");
        return chart.selectedIndex < labels.length ? qsTr("%1 · %2").arg(name).arg(labels[chart.selectedIndex]) : "";
    }
    actions: [
        CaptionText {
            visible: card.viewModel.homeDoses.marks.length > 0
            text: qsTr("○ at home, self-reported")
            wrapMode: Text.NoWrap
        },
        ScoreToggle {
            text: qsTr("PHQ-9")
            mark: "●"
            ink: Theme.colors.systolic
            Accessible.name: qsTr("Show PHQ-9")
            onToggled: chart.primaryShown = checked
        },
        ScoreToggle {
            text: qsTr("GAD-7")
            mark: "■"
            ink: Theme.colors.diastolic
            Accessible.name: qsTr("Show GAD-7")
            onToggled: chart.secondaryShown = checked
        }
    ]

    TrendChart {
        id: chart
        Layout.fillWidth: true
        Layout.fillHeight: true
        xMin: card.viewModel.fromTime
        xMax: card.viewModel.untilTime
        primary: card.viewModel.phq9
        primaryHollow: card.viewModel.phq9Hollow
        secondary: card.viewModel.gad7
        secondaryHollow: card.viewModel.gad7Hollow
        bands: card.viewModel.bands
        infusions: card.viewModel.infusions
        boosters: card.viewModel.boosters
        homeDoses: card.viewModel.homeDoses.marks
        responseLevel: card.viewModel.responseLevel
        responseLabel: qsTr("response: 50 % of baseline")
        onPointSelected: (series, index) => {
            chart.selectedSeries = series;
            chart.selectedIndex = index;
        }
    }
}
