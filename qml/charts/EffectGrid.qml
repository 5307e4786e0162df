// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Looks
import Tidemark.Theme

// Side effects by session. Each cell has colour and letter: m mild, M moderate, S severe; empty means none recorded.
Column {
    id: grid

    // Heads of the columns, such as "1" or "B1".
    required property list<string> sessions
    // [{ name: "Nausea", levels: [EffectLevel.Mild, EffectLevel.Off, ...] }, ...]: one level for each session.
    required property var effects
    property real nameWidth: 116
    readonly property real cellWidth: Math.max(1, (width - nameWidth) / Math.max(1, sessions.length))

    spacing: Theme.space.xxs
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Side effects by session")

    function letterOf(level: int): string {
        return level === EffectLevel.Mild ? qsTr("m") : level === EffectLevel.Moderate ? qsTr("M") : level === EffectLevel.Severe ? qsTr("S") : "";
    }
    function wordOf(level: int): string {
        return level === EffectLevel.Mild ? qsTr("mild") : level === EffectLevel.Moderate ? qsTr("moderate") : level === EffectLevel.Severe ? qsTr("severe") : qsTr("none");
    }
    function toneOf(level: int): int {
        return level === EffectLevel.Severe ? Tone.Bad : level === EffectLevel.Moderate ? Tone.Warn : level === EffectLevel.Mild ? Tone.Active : Tone.Neutral;
    }

    Row {
        leftPadding: grid.nameWidth
        bottomPadding: Theme.space.xs
        Repeater {
            model: grid.sessions
            Text {
                required property string modelData
                width: grid.cellWidth
                horizontalAlignment: Text.AlignHCenter
                text: modelData
                font: Theme.type.captionStrong
                color: Theme.colors.textMuted
                elide: Text.ElideRight
            }
        }
    }
    Repeater {
        model: grid.effects
        Row {
            id: effect
            required property var modelData
            objectName: "effect"
            height: Theme.size.pill
            Text {
                width: grid.nameWidth
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                rightPadding: Theme.space.s
                text: effect.modelData.name
                font: Theme.type.small
                color: Theme.colors.text
                elide: Text.ElideRight
                Accessible.role: Accessible.RowHeader
                Accessible.name: text
            }
            Repeater {
                model: effect.modelData.levels
                Item {
                    id: cell
                    required property int index
                    required property int modelData
                    objectName: "cell"
                    readonly property int tone: grid.toneOf(modelData)
                    readonly property string letter: grid.letterOf(modelData)
                    width: grid.cellWidth
                    height: effect.height
                    Accessible.role: Accessible.Cell
                    Accessible.name: qsTr("%1, session %2: %3").arg(effect.modelData.name).arg(grid.sessions[index] ?? "")
                        .arg(grid.wordOf(modelData))
                    Rectangle {
                        anchors.fill: parent
                        anchors.margins: Theme.space.xxs
                        radius: Theme.space.xs
                        color: Theme.toneTint(cell.tone)
                        border.width: cell.modelData === EffectLevel.Severe ? Theme.size.strongLine : cell.modelData === EffectLevel.Moderate ? Theme.size.line : 0
                        border.color: Theme.toneInk(cell.tone)
                        Text {
                            anchors.centerIn: parent
                            text: cell.letter
                            font: Theme.type.captionStrong
                            color: Theme.toneInk(cell.tone)
                        }
                    }
                }
            }
        }
    }
    Text {
        topPadding: Theme.space.xs
        text: qsTr("m mild · M moderate · S severe")
        font: Theme.type.axis
        color: Theme.colors.textMuted
    }
}
