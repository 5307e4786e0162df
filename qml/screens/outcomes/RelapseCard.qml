// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Charts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// How long the response lasts, with the numbers at risk under the axis.
Card {
    id: card

    required property OutcomesViewModel viewModel

    title: qsTr("Still in response after the induction")
    subtitle: viewModel.relapseDefinition

    SurvivalChart {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.size.high(220)
        first: card.viewModel.untreated
        second: card.viewModel.whatever
        firstWords: card.viewModel.untreatedWords
        secondWords: card.viewModel.whateverWords
    }
    Repeater {
        model: [card.viewModel.untreatedWords, card.viewModel.whateverWords]
        RowLayout {
            id: legend
            required property int index
            required property string modelData
            Layout.fillWidth: true
            spacing: Theme.space.s
            Text {
                text: legend.index === 0 ? "━━" : "╍╍"
                font: Theme.type.captionStrong
                color: legend.index === 0 ? Theme.colors.primary : Theme.colors.diastolic
                Accessible.ignored: true
            }
            CaptionText {
                Layout.fillWidth: true
                text: legend.modelData
            }
        }
    }
    CaptionText {
        Layout.fillWidth: true
        strong: true
        text: qsTr("At risk on the days of the axis")
    }
    Repeater {
        model: card.viewModel.atRisk
        CaptionText {
            required property string modelData
            Layout.fillWidth: true
            text: modelData
        }
    }
}
