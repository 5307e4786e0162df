// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/messages/Message.h"
#include "desktop/viewmodels/Desk.h"
#include "desktop/viewmodels/Surroundings.h"

#include <QtQml/qqmlregistration.h>
#include <QUrl>
#include <QVariantMap>

namespace tidemark::app {

/// The wizard that makes a clinic: the clinic, its first administrator, the passphrase, the recovery sheet.
/// It cannot end before the last group of the recovery code has been typed back.
class CreateClinicViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(Step step READ step NOTIFY stepChanged)
    Q_PROPERTY(QString clinicName MEMBER m_clinicName NOTIFY edited)
    Q_PROPERTY(QString folder MEMBER m_folder NOTIFY edited)
    Q_PROPERTY(QString displayName MEMBER m_displayName NOTIFY edited)
    Q_PROPERTY(QString signInName MEMBER m_signInName NOTIFY edited)
    Q_PROPERTY(QString passphrase MEMBER m_passphrase NOTIFY edited)
    Q_PROPERTY(QString repeated MEMBER m_repeated NOTIFY edited)
    Q_PROPERTY(QString typedGroup MEMBER m_typedGroup NOTIFY edited)
    Q_PROPERTY(QVariantMap errors READ errors NOTIFY errorsChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString problemNextStep READ problemNextStep NOTIFY changed)
    Q_PROPERTY(QStringList recoveryGroups READ recoveryGroups NOTIFY changed)
    Q_PROPERTY(QString sheetFolder READ sheetFolder CONSTANT)
    Q_PROPERTY(QString sheetWords READ sheetWords NOTIFY changed)

public:
    enum class Step { Clinic, Administrator, Passphrase, Recovery };
    Q_ENUM(Step)

    CreateClinicViewModel(Desk& desk, Background& background, const Surroundings& surroundings,
                          QObject* parent = nullptr);

    /// Checks the step and goes on; the passphrase step makes the clinic.
    Q_INVOKABLE void next();
    Q_INVOKABLE void back();
    Q_INVOKABLE void generatePassphrase();
    /// The sheet as PDF in a folder that exists, typed as a path.
    Q_INVOKABLE void saveSheetIn(const QString& folder);
    /// Writes the recovery sheet, readable by this user only; a PDF where the name ends so, else text.
    Q_INVOKABLE void saveSheet(const QUrl& file);
    /// Ends the wizard when the typed group is the code's last one.
    Q_INVOKABLE void confirm();

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] const QVariantMap& errors() const { return m_errors; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] const QString& problem() const { return m_problem.text; }
    [[nodiscard]] const QString& problemNextStep() const { return m_problem.nextStep; }
    [[nodiscard]] QStringList recoveryGroups() const;
    /// The person's documents.
    [[nodiscard]] QString sheetFolder() const;
    [[nodiscard]] const QString& sheetWords() const { return m_sheetWords; }

signals:
    void stepChanged();
    void edited();
    void errorsChanged();
    void changed();
    /// The clinic is made and its sheet is confirmed; the administrator is seated.
    void finished();

private:
    [[nodiscard]] QVariantMap faultsOfStep() const;
    void goTo(Step step);
    void make();
    void take(Result<services::CreatedClinic> outcome);
    void place(const Error& error);

    Desk& m_desk;
    Background& m_background;
    const Surroundings& m_surroundings;
    Step m_step = Step::Clinic;
    QString m_clinicName;
    QString m_folder;
    QString m_displayName;
    QString m_signInName;
    QString m_passphrase;
    QString m_repeated;
    QString m_typedGroup;
    QVariantMap m_errors;
    bool m_busy = false;
    Message m_problem;
    QString m_sheetWords;
    std::optional<services::CreatedClinic> m_created;
};

} // namespace tidemark::app
