// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace tidemark::tests {

/// An X server of the test's own (Xvfb), on a free display, ended with the object.
class Screen {
public:
    Screen();
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    /// ":97"; empty when Xvfb did not start.
    [[nodiscard]] const QString& display() const { return m_display; }

private:
    QProcess m_server;
    QString m_display;
};

} // namespace tidemark::tests
