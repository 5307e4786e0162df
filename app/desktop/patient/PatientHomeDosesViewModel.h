// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/patient/PatientPart.h"
#include "services/patients/HomeDoses.h"

#include <QStringList>
#include <QVariantList>
#include <QVariantMap>

namespace tidemark::app {

/// Doses a patient took at home, as they were reported. Never sessions.
class PatientHomeDosesViewModel final : public tidemark::app::PatientPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the patient page.")
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    Q_PROPERTY(QVariantList marks READ marks NOTIFY changed)
    Q_PROPERTY(QStringList drugs READ drugs CONSTANT)
    Q_PROPERTY(QStringList forms READ forms CONSTANT)
    Q_PROPERTY(QStringList reporters READ reporters CONSTANT)
    Q_PROPERTY(QStringList sitters READ sitters CONSTANT)
    Q_PROPERTY(QString today READ today NOTIFY changed)
    Q_PROPERTY(QVariantMap errors READ errors NOTIFY errorsChanged)
    Q_PROPERTY(bool mayRecord READ mayRecord NOTIFY changed)

public:
    using PatientPart::PatientPart;

    /// [{ id, words, withdrawn }], newest first.
    [[nodiscard]] QVariantList rows() const;
    /// [{ x, label }] for the trend; withdrawn ones left out.
    [[nodiscard]] QVariantList marks() const;
    [[nodiscard]] QStringList drugs() const;
    [[nodiscard]] QStringList forms() const;
    [[nodiscard]] QStringList reporters() const;
    /// Whether somebody sat with the patient: not told, yes, no.
    [[nodiscard]] QStringList sitters() const;
    [[nodiscard]] QString today() const;
    [[nodiscard]] const QVariantMap& errors() const { return m_errors; }
    [[nodiscard]] bool mayRecord() const { return may(rules::Command::RecordHomeDose); }

    /// `drug`, `form` and `reporter` are places in their lists; `what` holds day, time, dose, sitter (its
    /// place), pressure, effects and note.
    Q_INVOKABLE bool add(int drug, int form, int reporter, const QVariantMap& what);
    Q_INVOKABLE bool withdraw(const QString& id, const QString& reason);
    Q_INVOKABLE void forgetErrors();

signals:
    void errorsChanged();

protected:
    void forget() override { m_doses.clear(); }
    void read() override;

private:
    std::vector<HomeDose> m_doses;
    QVariantMap m_errors;
};

} // namespace tidemark::app
