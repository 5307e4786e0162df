// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <span>

namespace tidemark::app {

/// KeyedWords are a stable key and its words on the screen.
struct KeyedWords {
    const char* key;
    const char* words;
};

/// Returns what is shown of a key that nobody has worded, of a newer catalogue: its own words.
[[nodiscard]] inline QString plainWords(const QString& key) {
    QString plain = key;
    plain.replace(QLatin1Char('-'), QLatin1Char(' ')).replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!plain.isEmpty()) {
        plain[0] = plain[0].toUpper();
    }
    return plain;
}

/// Returns the words of a key; an unknown key (of a newer catalogue) is shown as its own plain words.
[[nodiscard]] inline QString wordsOf(std::span<const KeyedWords> table, const char* context,
                                     const QString& key) {
    for (const KeyedWords& entry : table) {
        if (key == QLatin1String(entry.key)) {
            return QCoreApplication::translate(context, entry.words);
        }
    }
    return plainWords(key);
}

} // namespace tidemark::app
