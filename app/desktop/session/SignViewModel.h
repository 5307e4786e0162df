// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/session/SessionPart.h"

namespace tidemark::app {

/// SignViewModel shows the session's summary, its signature by password, and the signatures that count.
class SignViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool due READ isDue NOTIFY changed)
    Q_PROPERTY(bool mayRole READ mayRole NOTIFY changed)
    Q_PROPERTY(bool isSigned READ isSigned NOTIFY changed)
    Q_PROPERTY(QString printedName READ printedName NOTIFY changed)
    Q_PROPERTY(QString meaning READ meaning NOTIFY changed)
    Q_PROPERTY(tidemark::app::RowList* summary READ summary CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* lines READ lines CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* signatures READ signatures CONSTANT)

public:
    explicit SignViewModel(OpenSession& session);

    /// Returns whether the record, or its newest amendment, waits for a signature.
    [[nodiscard]] bool isDue() const;
    [[nodiscard]] bool mayRole() const;
    [[nodiscard]] bool isSigned() const;
    [[nodiscard]] QString printedName() const;
    [[nodiscard]] QString meaning() const;
    [[nodiscard]] RowList* summary() { return &m_summary; }
    /// Returns the whole record in words, in the order of the session.
    [[nodiscard]] RowList* lines() { return &m_lines; }
    [[nodiscard]] RowList* signatures() { return &m_signatures; }

    /// Signs. The password is handed on and kept nowhere.
    Q_INVOKABLE bool sign(const QString& password);

protected:
    void refresh() override;

private:
    void showSignatures();

    RowList m_summary;
    RowList m_lines;
    RowList m_signatures;
};

} // namespace tidemark::app
