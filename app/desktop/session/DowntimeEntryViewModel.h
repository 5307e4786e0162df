// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/SessionPart.h"

namespace tidemark::app {

/// DowntimeEntryViewModel is for the time after an outage: what was written on paper is entered with the time
/// it happened, and every entry is marked so. The time is kept until another one is typed.
class DowntimeEntryViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool offered READ isOffered NOTIFY changed)
    Q_PROPERTY(bool on READ isOn NOTIFY onChanged)
    Q_PROPERTY(QString at READ at WRITE setAt NOTIFY atChanged)
    Q_PROPERTY(QString atError READ atError NOTIFY atChanged)
    Q_PROPERTY(QString words READ words NOTIFY changed)

public:
    explicit DowntimeEntryViewModel(OpenSession& session);

    /// Returns true from the planned session until the patient has left, for who may run it.
    [[nodiscard]] bool isOffered() const;
    [[nodiscard]] bool isOn() const { return m_on; }
    [[nodiscard]] const QString& at() const { return m_at; }
    /// Takes the time on paper, "10:31", which every entry has from now on; while it is no time of this
    /// session no entry is taken.
    void setAt(const QString& at);
    /// Says beside the field that the typed time is in the future or before arrival, or is no time.
    [[nodiscard]] const QString& atError() const { return m_atError; }
    /// Returns "6 entries from paper, typed 14:32–14:50"; empty where there are none.
    [[nodiscard]] QString words() const;

    /// Begins entering from paper, where it is offered. Until a time is typed no entry is taken.
    Q_INVOKABLE void start();
    /// Ends it: entries happen when they are made again.
    Q_INVOKABLE void stop();

signals:
    void onChanged();
    void atChanged();

protected:
    void begin() override { stop(); }
    void refresh() override;

private:
    void judge();

    bool m_on = false;
    QString m_at;
    QString m_atError;
};

} // namespace tidemark::app
