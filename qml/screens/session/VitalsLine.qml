// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// The one line for a set of vitals. Enter records; what is wrong is under the line and the text stays.
ColumnLayout {
    id: entry

    required property VitalsEntryViewModel viewModel
    property bool asking: viewModel.question.length > 0
    property bool reasonShown: false
    property alias lineItem: line
    // Stands at the left of the line: the clocks of a running session.
    default property alias beside: besideRow.data
    // True where the findings take the room under the line, so that the graph keeps its height.
    property bool flagsBeside: false
    property bool fromPaper: false
    // An infusion: what is left in its bag may be in the line, too.
    property bool withBag: false
    // In a narrow place the line is under the clocks, where there are any. Qt 6.4 does not move a child to another row
    // while its layout is being made, so as long as there is no width yet the line stays in its usual place.
    readonly property bool stacked: besideRow.children.length > 0 && width > 0 && width < Theme.size.wide(560)
    // The keys for the finger are under the line.
    readonly property alias keysOpen: pad.open

    function takeKeyboard(): void {
        line.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    spacing: Theme.space.s
    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: Theme.space.l
        rowSpacing: Theme.space.s
        RowLayout {
            id: besideRow
            Layout.row: 0
            Layout.column: 0
            Layout.alignment: Qt.AlignTop
            visible: children.length > 0
            spacing: Theme.space.l
        }
        ColumnLayout {
            Layout.row: entry.stacked ? 1 : 0
            Layout.column: entry.stacked ? 0 : 1
            Layout.alignment: Qt.AlignTop
            spacing: Theme.space.xs
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space.s
                CaptionText {
                    text: entry.viewModel.answers
                    strong: true
                    color: Theme.colors.primary
                }
                CaptionText {
                    id: order
                    Layout.fillWidth: true
                    Layout.preferredWidth: 0
                    // One line, as much of it as the clocks leave room for: the graph keeps its height.
                    readonly property list<string> forms: [qsTr("BP pulse SpO₂ resp. s d · t pain n"), qsTr("BP pulse SpO₂ resp. s d"), qsTr("BP pulse SpO₂"), ""]
                    text: Array.from(forms).find(each => orderMetrics.advanceWidth(each) <= width) ?? ""
                    wrapMode: Text.NoWrap
                    FontMetrics {
                        id: orderMetrics
                        font: order.font
                    }
                    Accessible.name: qsTr("Blood pressure, pulse, SpO₂, respiratory rate, s for sedation, d for dissociation; t for temperature, pain and n for nausea where they are taken")
                }
                KeyHint {
                    Layout.minimumWidth: implicitWidth
                    keys: "F2"
                }
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space.s
                LineField {
                    id: line
                    objectName: "vitalsLine"
                    Layout.fillWidth: true
                    implicitHeight: Theme.size.target + Theme.space.xs
                    font: Theme.type.entryLine
                    placeholderText: "142/88 76 98 14 s1 d2"
                    wrong: entry.viewModel.error.length > 0
                    rightPadding: enterHint.width + Theme.space.xl
                    Accessible.name: qsTr("Vitals line")
                    Accessible.description: entry.viewModel.error
                    text: entry.viewModel.text
                    inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhPreferNumbers
                    onTextEdited: entry.viewModel.text = text
                    onAccepted: entry.viewModel.submit()
                    // With nothing half typed, undo means the last entry, not the field's own history.
                    Keys.priority: Keys.BeforeItem
                    Keys.onPressed: event => {
                        if (event.matches(StandardKey.Undo) && line.length === 0) {
                            entry.viewModel.takeBackLast();
                            event.accepted = true;
                        }
                    }
                    TapHandler {
                        acceptedDevices: PointerDevice.TouchScreen
                        onTapped: pad.open = true
                    }
                    Keys.onEscapePressed: event => {
                        event.accepted = entry.asking;
                        entry.viewModel.backToEditing();
                    }
                    KeyHint {
                        id: enterHint
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.space.m
                        anchors.verticalCenter: parent.verticalCenter
                        keys: entry.asking ? qsTr("Enter keeps") : qsTr("Enter")
                    }
                }
            }
        }
    }
    NumberPad {
        id: pad
        objectName: "vitalsPad"
        Layout.fillWidth: true
        visible: open
        extraKeys: [
            { words: "/", key: "/", name: qsTr("slash") },
            { words: qsTr("space"), key: " ", name: qsTr("space") },
            { words: "s", key: "s", name: qsTr("sedation") },
            { words: "d", key: "d", name: qsTr("dissociation") },
            { words: "s0 d0", key: "s0 d0", name: qsTr("awake and clear") },
            { words: ".", key: ".", name: qsTr("point") },
            { words: "t", key: "t", name: qsTr("temperature") },
            { words: "n", key: "n", name: qsTr("nausea") },
            { words: qsTr("pain"), key: "pain", name: qsTr("pain") },
            ...(entry.withBag ? [{ words: "b", key: "b", name: qsTr("left in the bag") }] : [])
        ]
        onTyped: key => entry.viewModel.typeKey(key)
        onErased: entry.viewModel.eraseKey()
        onEntered: entry.viewModel.submit()
    }
    Connections {
        target: entry.viewModel
        function onRecorded(): void {
            pad.open = false;
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.s
        FlagList {
            Layout.fillWidth: true
            spacing: Theme.space.xxs
            shown: entry.flagsBeside
            viewModel: entry.viewModel
        }
        CaptionText {
            objectName: "lastVitals"
            Layout.fillWidth: true
            visible: !entry.flagsBeside || entry.viewModel.flags.count === 0
            text: entry.viewModel.lastWords
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        LineField {
            objectName: "vitalsAt"
            Layout.preferredWidth: Theme.size.target * 2
            placeholderText: qsTr("Now")
            wrong: entry.viewModel.atError.length > 0
            // From paper every entry has the time of the bar over the stage.
            enabled: !entry.fromPaper
            Accessible.name: qsTr("Time of the reading, empty for now")
            text: entry.viewModel.at
            onTextEdited: entry.viewModel.at = text
            onAccepted: entry.viewModel.submit()
        }
        AppButton {
            objectName: "notObtained"
            text: qsTr("Not obtained")
            onClicked: entry.reasonShown = !entry.reasonShown
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        error: entry.viewModel.error.length > 0 ? entry.viewModel.error : entry.viewModel.atError
    }
    RowLayout {
        objectName: "implausibleQuestion"
        visible: entry.asking
        spacing: Theme.space.s
        ToneMark {
            tone: Tone.Warn
        }
        BodyText {
            Layout.fillWidth: true
            strong: true
            color: Theme.colors.warn
            text: qsTr("%1 Enter again keeps it, Esc goes back.").arg(entry.viewModel.question)
            Accessible.role: Accessible.AlertMessage
        }
    }
    ReasonEntry {
        objectName: "notObtainedReason"
        Layout.fillWidth: true
        visible: entry.reasonShown
        label: qsTr("Why could the vitals not be obtained?")
        placeholder: qsTr("cuff failed, patient moves, …")
        onVisibleChanged: {
            text = "";
            if (visible)
                forceActiveFocus(Qt.OtherFocusReason);
        }
        onConfirmed: reason => {
            if (entry.viewModel.notObtained(reason)) {
                entry.reasonShown = false;
                entry.takeKeyboard();
            }
        }
        onCancelled: {
            entry.reasonShown = false;
            entry.takeKeyboard();
        }
    }
}
