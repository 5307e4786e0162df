// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/OpenSession.h"

#include <QTimer>

namespace tidemark::app {

/// KeptDraft is half-typed text of one field of the session: it is kept a second after the last key and when
/// the desk is left, and brought back when the session is opened.
class KeptDraft final : public QObject {
    Q_OBJECT

public:
    KeptDraft(OpenSession& session, QString field);

    [[nodiscard]] const QString& text() const { return m_text; }
    /// Takes what is typed; it is kept a second after the last key.
    void setText(const QString& text);
    /// Is called when the text was recorded: nothing is left half typed.
    void clear();
    /// Forgets it where recording the text removed its draft: nothing is written.
    void forget();
    /// Reads what was kept for the session now shown. Where that fails nothing is written over it: what is
    /// typed meanwhile is put behind it as soon as it can be read.
    void restore();
    /// Keeps what is typed without waiting. Where that fails the text stays on the screen, and the next key
    /// tries again.
    void keepNow();

signals:
    /// Tells that the text is another one, also where it was not typed.
    void textChanged();

private:
    [[nodiscard]] Result<void> readKept();

    OpenSession& m_session;
    QString m_field;
    QString m_text;
    bool m_pending = false;
    bool m_unread = false; ///< What was kept may be more than what is shown.
    QTimer m_timer;
};

} // namespace tidemark::app
