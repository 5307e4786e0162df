// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import Tidemark.Theme
import Tidemark.ViewModels

// The window: rail, top bar and the present screen; before sign-in, and in the patient's hands, the screen alone.
// Components stay unbound here: Qt 6.4 refuses bound ones that another file makes.
// qmllint disable unqualified
Window {
    id: window

    required property WorkplaceViewModel workplace
    property int mode: workplace.brightness
    onModeChanged: Theme.mode = mode

    readonly property bool inPatientMode: workplace.screen === WorkplaceViewModel.PatientMode
    // What belongs to the person at the desk.
    readonly property bool staffed: workplace.seated && !inPatientMode
    onStaffedChanged: if (!staffed) wall.asked = false

    // Version 6.4 of the linter does not know QRect.
    readonly property rect place: workplace.lastWindow // qmllint disable type
    // How it was shown before a lock, and before it filled the screen.
    readonly property int lastVisibility: workplace.lastVisibility
    property int visibilityBefore: Window.Windowed

    width: place.width > 0 ? place.width : 1366
    height: place.height > 0 ? place.height : 768
    minimumWidth: 1180
    minimumHeight: 680
    visible: true
    color: Theme.colors.page
    title: workplace.seated ? qsTr("%1 – Tidemark").arg(workplace.clinicName) : qsTr("Tidemark")

    function noteWindow(): void {
        window.workplace.noteWindow(Qt.rect(x, y, width, height), visibility);
    }
    function toggleFullScreen(): void {
        if (visibility === Window.FullScreen) {
            visibility = visibilityBefore;
        } else {
            visibilityBefore = visibility === Window.Maximized ? Window.Maximized : Window.Windowed;
            visibility = Window.FullScreen;
        }
    }
    Component.onCompleted: {
        if (place.width > 0) {
            x = place.x;
            y = place.y;
        }
        if (lastVisibility === Window.FullScreen || lastVisibility === Window.Maximized)
            visibility = lastVisibility;
        // After a lock the fresh window has the keyboard, shortcuts included, without a click.
        requestActivate();
    }
    onXChanged: noteWindow()
    onYChanged: noteWindow()
    onWidthChanged: noteWindow()
    onHeightChanged: noteWindow()
    onVisibilityChanged: noteWindow()

    Shortcut {
        sequences: ["F11"]
        enabled: !window.inPatientMode
        onActivated: window.toggleFullScreen()
    }

    Shortcut {
        sequences: ["Ctrl+L"]
        enabled: window.workplace.seated
        onActivated: window.workplace.lock()
    }
    Shortcut {
        sequences: ["Ctrl+Shift+L"]
        enabled: window.workplace.seated
        onActivated: window.workplace.switchPerson()
    }
    // Locked, the program shows no more than its lock screen does: the wall goes with the desk. So it does while the
    // patient has the screen.
    Loader {
        id: wall
        objectName: "wall"
        property bool asked: false
        active: asked && window.staffed
        sourceComponent: WallWindow {
            viewModel: TodayRoot.viewModel
            homeScreen: window.screen.name
            onLeft: {
                wall.asked = false;
                window.requestActivate();
            }
        }
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        Loader {
            Layout.fillHeight: true
            active: window.staffed
            visible: active
            sourceComponent: PlacesRail {
                workplace: window.workplace
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            Loader {
                Layout.fillWidth: true
                active: window.staffed
                visible: active
                z: 1
                sourceComponent: TopBar {
                    workplace: window.workplace
                }
            }
            NoticeBanner {
                objectName: "notice"
                Layout.margins: Theme.space.m
                Layout.bottomMargin: 0
                visible: text.length > 0 && !stack.noticeInside && !window.inPatientMode
                workplace: window.workplace
            }
            ScreenStack {
                id: stack
                Layout.fillWidth: true
                Layout.fillHeight: true
                workplace: window.workplace
                onWallAsked: wall.asked = true
            }
        }
    }
}
