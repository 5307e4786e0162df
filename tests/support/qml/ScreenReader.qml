// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Finds on a screen what a person would: by the accessible name, by the words, or by the kind of part.
QtObject {
    id: reader

    function first(item: var, matches: var): var {
        if (item === null || item === undefined)
            return null;
        if (matches(item))
            return item;
        const children = item.children ?? [];
        for (let i = 0; i < children.length; ++i) {
            const found = reader.first(children[i], matches);
            if (found !== null)
                return found;
        }
        return null;
    }
    function all(item: var, matches: var): var {
        const found = matches(item) ? [item] : [];
        const children = item.children ?? [];
        for (let i = 0; i < children.length; ++i)
            found.push(...reader.all(children[i], matches));
        return found;
    }
    function byName(item: var, name: string): var {
        return reader.first(item, part => part.Accessible.name === name);
    }
    function byText(item: var, words: string): var {
        return reader.first(item, part => part.text === words && part.visible);
    }
    function isOfType(part: var, type: string): bool {
        return part.toString().startsWith(type + "_QMLTYPE") || part.toString().startsWith(type + "(");
    }
    function byType(item: var, type: string): var {
        return reader.first(item, part => reader.isOfType(part, type));
    }
    function allOfType(item: var, type: string): var {
        return reader.all(item, part => reader.isOfType(part, type));
    }
    // Replaces what stands in a TextEntry by keys, as a person does.
    function write(testCase: var, entry: var, words: string): void {
        entry.fieldItem.forceActiveFocus();
        entry.fieldItem.selectAll();
        testCase.keyClick(Qt.Key_Delete);
        for (const letter of words)
            testCase.keyClick(letter);
    }
}
