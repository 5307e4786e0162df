// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/drugs/WitnessChoice.h"
#include "desktop/session/SessionPart.h"
#include "desktop/shell/FieldErrors.h"

namespace tidemark::app {

/// SyringeViewModel is the second person's reading of the syringe. While it is open nothing on the screen
/// says what was drawn up.
class SyringeViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool needed READ isNeeded NOTIFY changed)
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(bool differs READ differs NOTIFY errorsChanged)
    Q_PROPERTY(QString words READ words NOTIFY changed)
    Q_PROPERTY(QStringList witnesses READ witnesses NOTIFY changed)
    Q_PROPERTY(int proposedWitness READ proposedWitness NOTIFY changed)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY errorsChanged)

public:
    explicit SyringeViewModel(OpenSession& session);

    /// Returns true before Start, by vein or into the muscle, with the dose known and the syringe not read
    /// yet.
    [[nodiscard]] bool isNeeded() const;
    /// Returns whether it is needed, and something was drawn up: out of the safe, or as ask() says.
    [[nodiscard]] bool isOpen() const;
    /// Returns whether what was typed last is not what was drawn up: it can be kept with a reason.
    [[nodiscard]] bool differs() const { return m_differs; }
    /// Returns "0.82 mL of 50 mg/mL, read by Pia Sand · 10:12"; empty before it was read.
    [[nodiscard]] QString words() const;
    [[nodiscard]] QStringList witnesses() const { return m_witness.names(); }
    [[nodiscard]] int proposedWitness() const { return m_witness.proposed(); }
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }

    /// Says that the syringe is ready to be read, where nothing came out of the safe.
    Q_INVOKABLE void ask();
    /// Returns true when it was recorded.
    Q_INVOKABLE bool read(const QString& typed, int reader, const QString& pin, const QString& reason);
    /// Is called when something is typed anew.
    Q_INVOKABLE void clearErrors();

signals:
    void errorsChanged();

protected:
    void begin() override;

private:
    [[nodiscard]] const Intervention* present() const;

    WitnessChoice m_witness;
    bool m_asked = false;
    bool m_differs = false;
    FieldErrors m_errors;
};

} // namespace tidemark::app
