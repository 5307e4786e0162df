// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/SignedInContext.h"
#include "rules/access/Authorization.h"
#include "text/Message.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// PatientPart is a part of the patient page: it reads its own records of the patient shown, and keeps the
/// sentence about its last refusal. Parts name it with its namespace, as those of SessionPart do.
class PatientPart : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)

public:
    explicit PatientPart(SignedInContext& context) : m_context(context) {}

    /// Reads anew; of nobody where the id is null.
    void show(const PatientId& patient);

    [[nodiscard]] const QString& error() const { return m_error; }
    /// Takes away the sentence about the last refusal.
    Q_INVOKABLE void clearError() { setError({}); }

signals:
    /// Tells that the patient was read anew, or another one is shown.
    void changed();
    void errorChanged();

protected:
    virtual void forget() = 0;
    /// Is called while somebody is seated and a patient is shown.
    virtual void read() = 0;

    [[nodiscard]] SignedInContext& context() const { return m_context; }
    [[nodiscard]] const PatientId& patient() const { return m_patient; }
    [[nodiscard]] bool may(rules::Command command) const;
    void setError(const QString& sentence);
    /// Returns what was read, or the refusal in words.
    template <class T>
    [[nodiscard]] T taken(Result<T> result) {
        if (!result) {
            setError(messageFor(result.error()).sentence());
            return {};
        }
        return std::move(*result);
    }
    /// Finishes a call that writes: it returns true when it was committed.
    template <class T>
    bool settle(const Result<T>& written) {
        setError(written ? QString() : messageFor(written.error()).sentence());
        if (written) {
            m_context.tellPatientChanged(m_patient);
        }
        return written.has_value();
    }

private:
    SignedInContext& m_context;
    PatientId m_patient;
    QString m_error;
};

} // namespace tidemark::app
