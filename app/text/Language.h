// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace tidemark::app {

/// Language is the language that the program speaks. The sentences in the source are English, but Qt takes
/// the forms of "%n day(s)" from a translation, in English too; this object has them. A program makes one
/// right after its application object and keeps it as long; without it a person reads "3 day(s)".
class Language {
public:
    /// Needs the application object.
    Language();

private:
    QTranslator m_plurals;
};

} // namespace tidemark::app
