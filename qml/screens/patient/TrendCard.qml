// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
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

    // The scale whose bands are drawn: that of the point taken, else the first that is shown.
    readonly property var leading: {
        const shown = Array.from(viewModel.scores).filter(line => !chart.hidden.includes(line.key));
        return shown.find(line => line.key === chart.selectedSeries) ?? shown[0] ?? null;
    }
    readonly property var bands: leading !== null ? Array.from(leading.bands) : []

    title: qsTr("Symptom scores")
    subtitle: {
        if (chart.selectedIndex < 0)
            return card.leading !== null ? qsTr("bands of %1 · select a point for its day and band").arg(card.leading.name) : qsTr("select a point for its day and band");
        const line = Array.from(viewModel.scores).find(each => each.key === chart.selectedSeries);
        return line !== undefined && chart.selectedIndex < line.labels.length ? qsTr("%1 · %2").arg(line.name).arg(line.labels[chart.selectedIndex]) : "";
    }
    actions: [
        CaptionText {
            visible: card.viewModel.homeDoses.marks.length > 0
            text: qsTr("○ at home, self-reported")
            wrapMode: Text.NoWrap
        },
        Row {
            spacing: Theme.space.s
            Repeater {
                model: card.viewModel.scores
                ScoreToggle {
                    required property int index
                    required property scoreLine modelData
                    text: modelData.name
                    mark: chart.isSquare(index) ? "■" : "●"
                    ink: chart.inkOf(index)
                    checked: !chart.hidden.includes(modelData.key)
                    Accessible.name: qsTr("Show %1").arg(modelData.name)
                    onToggled: chart.hidden = checked ? chart.hidden.filter(key => key !== modelData.key) : chart.hidden.concat([modelData.key])
                }
            }
        }
    ]

    TrendChart {
        id: chart
        Layout.fillWidth: true
        Layout.fillHeight: true
        xMin: card.viewModel.fromTime
        xMax: card.viewModel.untilTime
        zoneOffset: card.viewModel.zoneOffset
        series: card.viewModel.scores
        yTicks: card.bands.length > 0 ? card.bands.map(band => band.from).concat(card.viewModel.scoreTicks.slice(-1)) : card.viewModel.scoreTicks
        bands: card.bands
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
