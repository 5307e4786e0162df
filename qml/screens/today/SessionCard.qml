// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// A session on the board: who, where, how much, how far.
T.AbstractButton {
    id: card

    required property string name
    required property string place
    required property string ordinal
    required property string pill
    required property int tone
    // Sessions of the phase; 0 shows no dots.
    property int dots: 0
    property int dotsDone: 0
    property bool dotHalf: false
    // 0 to 1; below 0 shows no bar.
    property real share: -1
    property string progressLeft
    property string progressRight
    // The gap to the next check and how it is drawn; see GapMark.
    property string gap
    property int gapState: GapState.None
    property list<checkTick> ticks
    // When to start, where other chairs run.
    property string startAt
    // How the session can come to nothing; none shows no menu.
    property list<callOffChoice> choices
    // Tab goes to the menu of one card.
    property bool menuByTab: false
    property bool focused: false

    // All that the card says, in words.
    readonly property string spoken: Array.of(name, pill, place, ordinal, progressLeft, progressRight, gap, startAt).filter(part => part.length > 0).join(", ")

    signal callOffAsked(string key)

    implicitHeight: column.implicitHeight + 2 * Theme.space.m
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    text: name
    Accessible.role: Accessible.Button
    Accessible.name: spoken
    Accessible.onPressAction: clicked()

    background: Rectangle {
        radius: Theme.size.radiusCard
        color: card.hovered || card.down ? Theme.colors.sunken : Theme.colors.surface
        border.width: Theme.size.line
        border.color: Theme.colors.border
        FocusRing {
            shown: card.focused
            innerRadius: Theme.size.radiusCard
        }
    }
    contentItem: Item {
        ColumnLayout {
            id: column
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.space.m
            anchors.rightMargin: Theme.space.m
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.xs

            Item {
                id: head
                Layout.fillWidth: true
                // A name is never broken within a word: where the longest does not fit beside the pill, the pill goes under it.
                readonly property real longestWord: metrics.height > 0 ? Math.max(...card.name.split(" ").map(word => metrics.advanceWidth(word))) : 0
                readonly property bool stacked: longestWord > width - pillField.width - Theme.space.s
                implicitHeight: stacked ? nameText.implicitHeight + Theme.space.xs + pillField.implicitHeight : Math.max(nameText.implicitHeight, pillField.implicitHeight)
                FontMetrics {
                    id: metrics
                    font: Theme.type.bodyStrong
                }
                BodyText {
                    id: nameText
                    objectName: "cardName"
                    width: head.stacked ? parent.width : parent.width - pillField.width - Theme.space.s
                    text: card.name
                    strong: true
                    wrapMode: Text.WordWrap
                    fontSizeMode: head.longestWord > width ? Text.HorizontalFit : Text.FixedSize
                    minimumPixelSize: Theme.type.mark.pixelSize
                    Accessible.ignored: true
                }
                StatusPill {
                    id: pillField
                    x: head.stacked ? 0 : parent.width - width
                    y: head.stacked ? parent.height - height : 0
                    width: Math.min(implicitWidth, parent.width)
                    text: card.pill
                    tone: card.tone
                    marked: false
                }
            }
            // Positioners, not layouts: one inside another keeps the places of before where a line begins to wrap.
            Column {
                Layout.fillWidth: true
                spacing: Theme.space.xs
                CaptionText {
                    objectName: "place"
                    width: parent.width
                    text: card.place
                    visible: text.length > 0
                    Accessible.ignored: true
                }
                Item {
                    width: parent.width
                    implicitHeight: Math.max(course.implicitHeight, menu.visible ? menu.implicitHeight : 0)
                    Column {
                        id: course
                        width: parent.width - (menu.visible ? menu.width + menu.anchors.rightMargin : 0)
                        spacing: Theme.space.xs
                        CaptionText {
                            objectName: "ordinal"
                            width: parent.width
                            text: card.ordinal
                            color: Theme.colors.text
                            Accessible.ignored: true
                        }
                        Flow {
                            width: parent.width
                            visible: card.dots > 0
                            spacing: Theme.space.xs
                            Repeater {
                                model: card.dots
                                OrdinalDot {
                                    required property int index
                                    full: index < card.dotsDone
                                    half: card.dotHalf && index === card.dotsDone
                                }
                            }
                        }
                    }
                    ActionMenu {
                        id: menu
                        objectName: "callOffMenu"
                        anchors.right: parent.right
                        // Into the card's margin: the words have the room beside it.
                        anchors.rightMargin: -Theme.space.s
                        anchors.verticalCenter: parent.verticalCenter
                        visible: card.choices.length > 0
                        kind: AppButton.Quiet
                        horizontalPadding: Theme.space.s
                        activeFocusOnTab: card.menuByTab
                        text: qsTr("⋯")
                        Accessible.name: qsTr("Did not come, called off")
                        Accessible.description: card.name
                        actions: card.choices
                        onChosen: key => card.callOffAsked(key)
                    }
                }
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.topMargin: Theme.space.xs
                visible: card.share >= 0
                CaptionText {
                    Layout.fillWidth: true
                    text: card.progressLeft
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
                CaptionText {
                    text: card.progressRight
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
            CheckBar {
                Layout.fillWidth: true
                visible: card.share >= 0
                share: card.share
                ticks: card.ticks
                label: card.progressLeft
                tint: card.tone === Tone.Good ? Theme.colors.good : card.gapState === GapState.Due || card.gapState === GapState.Late ? Theme.colors.warn : Theme.colors.primary
            }
            GapMark {
                objectName: "gap"
                Layout.fillWidth: true
                Layout.topMargin: Theme.space.xxs
                visible: words.length > 0
                words: card.gap
                gapState: card.gapState
                Accessible.ignored: true
            }
            CaptionText {
                objectName: "startAt"
                Layout.fillWidth: true
                Layout.topMargin: Theme.space.xxs
                visible: text.length > 0
                text: card.startAt
                color: Theme.colors.info
                Accessible.ignored: true
            }
        }
    }
}
