// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// Words on the wall, as large as their place allows, up to their font's size.
Text {
    verticalAlignment: Text.AlignVCenter
    fontSizeMode: Text.Fit
    minimumPixelSize: Theme.type.body.pixelSize
    elide: Text.ElideRight
    textFormat: Text.PlainText
    Accessible.ignored: true
}
