// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/SessionPart.h"

namespace tidemark::app {

/// UndoViewModel shows the last entry, which can be taken back for ten seconds.
class UndoViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool open READ isOpen NOTIFY openChanged)
    Q_PROPERTY(QString words READ words NOTIFY openChanged)

public:
    using SessionPart::SessionPart;

    /// Offers for ten seconds to take this entry back, in the place of the one before. `words` says what was
    /// recorded.
    void offer(const EntryId& entry, const QString& words);
    [[nodiscard]] bool isOpen() const { return !m_entry.isNull(); }
    [[nodiscard]] const QString& words() const { return m_words; }

    /// Takes the entry back. Too late or by somebody else it is refused, and `error` says why.
    Q_INVOKABLE void undo();

signals:
    void openChanged();
    /// Tells that a new entry was offered; the bar starts its ten seconds anew.
    void offered(const QString& words);

protected:
    void begin() override { close(); }
    void tick() override;

private:
    void close();

    EntryId m_entry;
    QString m_words;
    Instant m_until;
};

} // namespace tidemark::app
