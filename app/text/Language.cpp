// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/Language.h"

#include <QCoreApplication>

namespace tidemark::app {

Language::Language() {
    // The file is part of the program; where it did not load, the build is broken and LanguageTest is red.
    if (m_plurals.load(QStringLiteral(":/i18n/tidemark_en.qm"))) {
        QCoreApplication::installTranslator(&m_plurals);
    }
}

} // namespace tidemark::app
