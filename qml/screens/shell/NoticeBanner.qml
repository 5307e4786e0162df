// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.ViewModels

// What the workplace has to tell, until it is closed.
Banner {
    required property WorkplaceViewModel workplace

    Layout.fillWidth: true
    visible: text.length > 0
    severity: workplace.noticeTone
    text: workplace.noticeText
    nextStep: workplace.noticeNextStep
    onClosed: workplace.closeNotice()
}
