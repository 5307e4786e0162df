// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/viewmodels/PassphraseMaker.h"

#include <QRandomGenerator>
#include <QStringList>

namespace tidemark::app {
namespace {

// No letters that sound or look alike.
const QLatin1String consonants("bdfghklmnprstvwz");
const QLatin1String vowels("aeiou");

QChar pick(QLatin1String letters) {
    return letters.at(QRandomGenerator::system()->bounded(static_cast<int>(letters.size())));
}

} // namespace

QString makePassphrase() {
    QStringList words;
    for (int word = 0; word < 5; ++word) {
        QString made;
        for (int letter = 0; letter < 5; ++letter) {
            made += pick(letter % 2 == 0 ? consonants : vowels);
        }
        words << made;
    }
    return words.join(QLatin1Char(' '));
}

} // namespace tidemark::app
