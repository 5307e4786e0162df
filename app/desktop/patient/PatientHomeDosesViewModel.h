// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/patient/PatientPart.h"
#include "desktop/patient/PatientRows.h"
#include "desktop/patient/TrendRows.h"
#include "desktop/shell/FieldErrors.h"
#include "services/patients/HomeDoses.h"

#include <QList>
#include <QStringList>

namespace tidemark::app {

/// PatientHomeDosesViewModel shows doses that a patient took at home, as they were reported. They are never
/// sessions.
class PatientHomeDosesViewModel final : public tidemark::app::PatientPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the patient page.")
    Q_PROPERTY(QList<tidemark::app::HomeDoseRow> rows READ rows NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::TreatmentMark> marks READ marks NOTIFY changed)
    Q_PROPERTY(QStringList drugs READ drugs CONSTANT)
    Q_PROPERTY(QStringList forms READ forms CONSTANT)
    Q_PROPERTY(QStringList reporters READ reporters CONSTANT)
    Q_PROPERTY(QStringList sitters READ sitters CONSTANT)
    Q_PROPERTY(QString today READ today NOTIFY changed)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY errorsChanged)
    Q_PROPERTY(bool mayRecord READ mayRecord NOTIFY changed)

public:
    using PatientPart::PatientPart;

    /// Lists them newest first.
    [[nodiscard]] QList<HomeDoseRow> rows() const;
    /// Gives the marks for the trend; withdrawn doses are left out.
    [[nodiscard]] QList<TreatmentMark> marks() const;
    /// Returns the choices of TypedHomeDose::drug, which is a place in it.
    [[nodiscard]] QStringList drugs() const;
    /// Returns the choices of TypedHomeDose::form, which is a place in it.
    [[nodiscard]] QStringList forms() const;
    /// Returns the choices of TypedHomeDose::reporter, which is a place in it.
    [[nodiscard]] QStringList reporters() const;
    /// Lists whether somebody sat with the patient: not known, yes, no.
    [[nodiscard]] QStringList sitters() const;
    [[nodiscard]] QString today() const;
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    [[nodiscard]] bool mayRecord() const { return may(rules::Command::RecordHomeDose); }

    /// Returns an empty dose, to be filled in for add().
    Q_INVOKABLE [[nodiscard]] tidemark::app::TypedHomeDose blank() const { return {}; }
    /// Adds a dose that somebody reported. It returns false where a field is wrong, and what is typed stays.
    Q_INVOKABLE bool add(const tidemark::app::TypedHomeDose& dose);
    /// Withdraws a dose that was entered by mistake; its line stays with the reason. It returns false without
    /// a reason.
    Q_INVOKABLE bool withdraw(const QString& id, const QString& reason);
    /// Takes away what was said of the fields: something else is being typed.
    Q_INVOKABLE void forgetErrors();

signals:
    void errorsChanged();

protected:
    void forget() override { m_doses.clear(); }
    void read() override;

private:
    std::vector<HomeDose> m_doses;
    FieldErrors m_errors;
};

} // namespace tidemark::app
