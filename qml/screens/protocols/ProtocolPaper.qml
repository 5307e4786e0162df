// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// A protocol to be read: every value with where it comes from.
ColumnLayout {
    id: paper

    required property list<protocolPart> sections

    spacing: Theme.space.l

    Repeater {
        model: paper.sections
        Card {
            id: section
            required property protocolPart modelData
            Layout.fillWidth: true
            title: modelData.title

            Column {
                id: rows
                Layout.fillWidth: true
                spacing: Theme.space.s
                Repeater {
                    model: section.modelData.rows
                    Item {
                        id: row
                        required property protocolValue modelData
                        width: rows.width
                        height: source.visible ? source.y + source.implicitHeight : source.y
                        Accessible.role: Accessible.ListItem
                        Accessible.name: Array.of(row.modelData.label, row.modelData.value, row.modelData.source).filter(part => part.length > 0).join(", ")

                        BodyText {
                            id: label
                            width: value.visible ? value.x - Theme.space.m : row.width
                            text: row.modelData.label
                            Accessible.ignored: true
                        }
                        BodyText {
                            id: value
                            x: row.width / 2
                            width: row.width / 2
                            visible: text.length > 0
                            text: row.modelData.value
                            strong: true
                            Accessible.ignored: true
                        }
                        CaptionText {
                            id: source
                            y: Math.max(label.implicitHeight, value.visible ? value.implicitHeight : 0)
                            width: row.width
                            visible: text.length > 0
                            text: row.modelData.source
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
}
