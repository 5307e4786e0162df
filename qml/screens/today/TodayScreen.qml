// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The day's board: four columns of sessions, and what needs somebody.
// Components stay unbound here: the Loader of Qt 6.4 refuses bound ones.
// qmllint disable unqualified
FocusScope {
    id: screen

    required property TodayViewModel viewModel
    required property ClinicDayViewModel clinicDay
    // Null where nothing can be called off.
    property BoardCallOffViewModel callingOff: null
    // Null where no first steps are shown.
    property FirstStepsViewModel firstSteps: null
    // Null where nothing is printed.
    property DaySheetsViewModel daySheets: null
    readonly property bool anybodyToday: viewModel.arriving.count + viewModel.dosing.count + viewModel.monitoring.count + viewModel.completed.count > 0

    // Room for what is over the board, and for a card of it.
    // After the layouts have settled: a layout must not be changed by its own places.
    property real leastHeight: 0
    readonly property real overBoard: board.y + Theme.size.wide(240)
    onOverBoardChanged: settled.restart()
    // What is read when the screen opens, before a control has the keyboard.
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Today")

    signal sessionOpened(string sessionId)
    signal patientOpened(string patientId)
    signal newPatientAsked
    signal walkInAsked
    signal wallAsked
    signal drugsOpened
    signal firstStepAsked(int place)

    Component.onCompleted: viewModel.refresh()

    Timer {
        id: settled
        interval: 0
        onTriggered: screen.leastHeight = screen.overBoard
    }
    CallOffPopup {
        viewModel: screen.callingOff
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space.page
        spacing: Theme.space.l

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.m
            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.space.xxs
                HeadingText {
                    Layout.fillWidth: true
                    text: qsTr("Today")
                }
                BodyText {
                    objectName: "summary"
                    Layout.fillWidth: true
                    text: screen.viewModel.unread ? "" : screen.viewModel.problem.length > 0 ? screen.viewModel.problem : screen.viewModel.summary
                    muted: true
                }
            }
            AppButton {
                id: dayButton
                objectName: "clinicDay"
                visible: screen.clinicDay.answered && !screen.clinicDay.correcting
                kind: AppButton.Quiet
                text: screen.clinicDay.shortWords
                Accessible.name: screen.clinicDay.words
                Accessible.description: qsTr("Correct it")
                onClicked: {
                    screen.clinicDay.correct();
                    dayCard.takeKeyboard();
                }
            }
            AppButton {
                objectName: "sheetsButton"
                visible: sheets.count > 0 && !sheets.itemAt(0).visible
                kind: AppButton.Quiet
                text: qsTr("Paper sheets")
                Accessible.description: qsTr("For a day without the program")
                onClicked: {
                    (sheets.itemAt(0) as DaySheetsCard).open();
                    (sheets.itemAt(0) as DaySheetsCard).takeKeyboard();
                }
            }
            AppButton {
                objectName: "wallButton"
                kind: AppButton.Quiet
                text: qsTr("Wall view")
                Accessible.description: qsTr("Initials only, for a second monitor")
                onClicked: screen.wallAsked()
            }
            AppButton {
                objectName: "walkInButton"
                visible: screen.viewModel.mayPlan
                text: qsTr("Walk-in session")
                onClicked: screen.walkInAsked()
            }
            AppButton {
                objectName: "newPatientButton"
                visible: screen.viewModel.mayPlan
                kind: AppButton.Primary
                text: qsTr("New patient")
                onClicked: screen.newPatientAsked()
            }
        }
        // A Repeater of none or one: the Loader of Qt 6.4 refuses bound components.
        Repeater {
            model: screen.firstSteps !== null && screen.firstSteps.shown ? 1 : 0
            FirstStepsCard {
                Layout.fillWidth: true
                viewModel: screen.firstSteps
                onStepAsked: place => screen.firstStepAsked(place)
            }
        }
        Repeater {
            id: sheets
            model: screen.daySheets !== null ? 1 : 0
            DaySheetsCard {
                objectName: "daySheetsCard"
                Layout.fillWidth: true
                viewModel: screen.daySheets
            }
        }
        ClinicDayCard {
            id: dayCard
            objectName: "clinicDayCard"
            Layout.fillWidth: true
            visible: screen.clinicDay.asked && (screen.anybodyToday || screen.clinicDay.correcting)
            viewModel: screen.clinicDay
            onSettled: dayButton.forceActiveFocus(Qt.TabFocusReason)
        }
        UnreadBoard {
            objectName: "unreadBoard"
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: screen.viewModel.unread
            problem: screen.viewModel.problem
        }
        // Where five columns would be too narrow to be read, the board goes on to the right, a column at a time.
        Flickable {
            id: board
            objectName: "board"
            // The list at the right is a quarter wider than a column of sessions.
            readonly property real columnWidth: Math.max(Theme.size.wide(150), (width - 2 * ring - 4 * Theme.space.m) / 5.25)
            readonly property real columnStep: columnWidth + Theme.space.m
            readonly property Item holder: Window.activeFocusItem

            // The ring of a card reaches past its column.
            readonly property int ring: Theme.space.xs

            Layout.margins: -ring
            visible: !screen.viewModel.unread
            contentWidth: 5.25 * columnWidth + 4 * Theme.space.m + 2 * ring
            interactive: contentWidth > width + 1
            flickableDirection: Flickable.HorizontalFlick
            boundsBehavior: Flickable.StopAtBounds
            clip: interactive
            T.ScrollBar.horizontal: SlimScrollBar {}
            onMovementEnded: contentX = Math.min(Math.round(contentX / columnStep) * columnStep, contentWidth - width)
            onHolderChanged: board.follow()

            // The column with the keyboard is in sight.
            function follow(): void {
                for (let part = board.holder; board.interactive && part !== null; part = part.parent) {
                    if (part.parent === board.contentItem)
                        board.contentX = Math.max(0, Math.min(Math.max(board.contentX, part.x + part.width - board.width), part.x));
                }
            }

            Layout.fillWidth: true
            Layout.fillHeight: true

            BoardColumn {
                x: board.ring
                y: board.ring
                width: board.columnWidth
                height: board.height - 2 * y
                title: qsTr("Arriving")
                rows: screen.viewModel.arriving
                emptyText: qsTr("Nobody is expected.")
                mayCallOff: screen.viewModel.mayPlan && screen.callingOff !== null
                onCallOffAsked: (sessionId, name, key) => screen.callingOff.ask(sessionId, name, key)
                onOpened: sessionId => screen.sessionOpened(sessionId)
            }
            BoardColumn {
                x: board.ring + board.columnStep
                y: board.ring
                width: board.columnWidth
                height: board.height - 2 * y
                title: qsTr("Dosing")
                rows: screen.viewModel.dosing
                emptyText: qsTr("Nobody is being dosed.")
                onOpened: sessionId => screen.sessionOpened(sessionId)
            }
            BoardColumn {
                x: board.ring + 2 * board.columnStep
                y: board.ring
                width: board.columnWidth
                height: board.height - 2 * y
                title: qsTr("Monitoring")
                rows: screen.viewModel.monitoring
                emptyText: qsTr("Nobody is being watched.")
                onOpened: sessionId => screen.sessionOpened(sessionId)
            }
            BoardColumn {
                x: board.ring + 3 * board.columnStep
                y: board.ring
                width: board.columnWidth
                height: board.height - 2 * y
                title: qsTr("Completed")
                rows: screen.viewModel.completed
                emptyText: qsTr("None yet today.")
                onOpened: sessionId => screen.sessionOpened(sessionId)
            }
            AttentionColumn {
                x: board.ring + 4 * board.columnStep
                y: board.ring
                width: board.contentWidth - x - board.ring
                height: board.height - 2 * y
                rows: screen.viewModel.attention
                whole: screen.viewModel.attentionRead
                unread: screen.viewModel.attentionUnread
                onSessionOpened: sessionId => screen.sessionOpened(sessionId)
                onPatientOpened: patientId => screen.patientOpened(patientId)
                onDrugsOpened: screen.drugsOpened()
                onFoldToggled: fold => screen.viewModel.toggleFold(fold)
            }
        }
    }
}
