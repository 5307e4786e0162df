// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/NoteWords.h"

#include <QCoreApplication>

namespace tidemark::app {

QString noteWords(const Note& note) {
    switch (note.kind) {
    case NoteKind::ToldDoctor:
        return QCoreApplication::translate("Notes", "Told %1").arg(note.text);
    case NoteKind::WeightAmended:
        return QCoreApplication::translate("Notes", "Weight amended: %1 kg, now %2 kg")
            .arg(note.text.section(QLatin1Char(' '), 0, 0), note.text.section(QLatin1Char(' '), 1, 1));
    case NoteKind::Note:
        break;
    }
    return note.text;
}

} // namespace tidemark::app
