// SPDX-License-Identifier: GPL-3.0-or-later
#include "system/Screen.h"

namespace tidemark::tests {

using namespace Qt::StringLiterals;

Screen::Screen() {
    // It writes the number of the display it found free on standard output.
    m_server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1920x1080x24"_s,
                               u"-nolisten"_s, u"tcp"_s, u"-r"_s});
    QByteArray told;
    // On a busy machine it takes its time: as long as it lives, it may still come. ctest bounds the whole.
    while (!told.contains('\n') && m_server.state() != QProcess::NotRunning) {
        m_server.waitForReadyRead(1000);
        told += m_server.readAllStandardOutput();
    }
    if (told.contains('\n')) {
        m_display = u":"_s + QString::fromLatin1(told.trimmed());
    }
}

Screen::~Screen() {
    m_server.terminate();
    m_server.waitForFinished(5000);
}

} // namespace tidemark::tests
