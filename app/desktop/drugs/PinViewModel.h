// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/KeyWork.h"
#include "desktop/shell/SignedInContext.h"
#include "services/base/KdfCost.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// PinViewModel sets one's own PIN, by which one confirms what a colleague does.
class PinViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the page of drugs.")
    Q_PROPERTY(bool known READ isKnown NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY changed)
    Q_PROPERTY(QString done READ done NOTIFY changed)

public:
    PinViewModel(SignedInContext& context, services::KdfCost cost, QObject* parent = nullptr);

    /// Reads whether the person has a PIN, and takes away what was said of the last try.
    void refresh();
    /// Sets it, and tells with ended(). The second typing has to be the same.
    Q_INVOKABLE void set(const QString& pin, const QString& again);

    [[nodiscard]] bool isBusy() const { return m_keys.isBusy(); }
    /// Returns whether this person has a PIN.
    [[nodiscard]] bool isKnown() const { return m_known; }
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    [[nodiscard]] const QString& done() const { return m_done; }

signals:
    void changed();
    /// Tells that set() is at its end.
    void ended(bool isSet);

private:
    void end(const Result<void>& written);

    SignedInContext& m_context;
    KeyWork m_keys;
    services::KdfCost m_cost;
    bool m_known = false;
    FieldErrors m_errors;
    QString m_done;
};

} // namespace tidemark::app
