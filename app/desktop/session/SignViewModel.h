// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/session/SessionPart.h"
#include "desktop/shell/KeyWork.h"

namespace tidemark::app {

/// SignViewModel shows the session's summary, its signature by password, and the signatures that count.
class SignViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool due READ isDue NOTIFY changed)
    Q_PROPERTY(bool mayRole READ mayRole NOTIFY changed)
    Q_PROPERTY(bool isSigned READ isSigned NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
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
    /// Returns the name that is printed with the signature: that of the person at the desk.
    [[nodiscard]] QString printedName() const;
    /// Returns what the signature will mean: "author", or "amendment" once the record was signed.
    [[nodiscard]] QString meaning() const;
    [[nodiscard]] RowList* summary() { return &m_summary; }
    /// Returns the whole record in words, in the order of the session.
    [[nodiscard]] RowList* lines() { return &m_lines; }
    [[nodiscard]] RowList* signatures() { return &m_signatures; }

    /// Returns whether the key of a signature is being opened. Nothing else is signed meanwhile.
    [[nodiscard]] bool isBusy() const { return m_keys.isBusy(); }

    /// Signs the session that is shown now, and tells with ended(). The password is handed on and kept
    /// nowhere.
    Q_INVOKABLE void sign(const QString& password);

signals:
    void busyChanged();
    /// Tells that sign() is at its end; without a signature, error() says why.
    void ended(bool isSigned);

protected:
    void refresh() override;

private:
    void showSignatures();
    void end(const SessionId& of, const Result<SignatureLine>& signature);

    KeyWork m_keys;
    RowList m_summary;
    RowList m_lines;
    RowList m_signatures;
};

} // namespace tidemark::app
