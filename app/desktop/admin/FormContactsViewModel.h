// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowModel.h"
#include "desktop/shell/Desk.h"
#include "desktop/shell/Root.h"
#include "domain/FormContacts.h"

#include <QtQml/qqmlregistration.h>
#include <QVariantMap>

#include <vector>

namespace tidemark::app {

/// What every monitoring form repeats: the clinic's address, and how its people are reached.
class FormContactsViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QVariantMap address READ address NOTIFY addressChanged)
    Q_PROPERTY(tidemark::app::RowModel* people READ people CONSTANT)
    Q_PROPERTY(QVariantMap errors READ errors NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString done READ done NOTIFY changed)

public:
    explicit FormContactsViewModel(Desk& desk, QObject* parent = nullptr);

    Q_INVOKABLE void refresh();
    /// Keeps "line1", "line2", "city", "state" and "postalCode". False where a field is wrong; its sentence
    /// is in errors under the field's key.
    Q_INVOKABLE bool keepAddress(const QVariantMap& typed);
    /// Keeps how a person is reached, when it differs from what is kept. False where a field is wrong; its
    /// sentence stands in the person's row.
    Q_INVOKABLE bool keepContact(const QString& personId, const QString& telephone, const QString& email);

    [[nodiscard]] const QVariantMap& address() const { return m_address; }
    /// personId, name, telephone, email, telephoneError, emailError.
    [[nodiscard]] RowModel* people() { return &m_people; }
    [[nodiscard]] const QVariantMap& errors() const { return m_errors; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] const QString& done() const { return m_done; }

signals:
    void changed();
    /// Only where another address is to be shown: what is being typed is left alone by everything else.
    void addressChanged();

private:
    /// A contact that was refused: it stays in its row as typed, with its sentences.
    struct Refused {
        PersonContact typed;
        QVariantMap errors;
    };

    void readAddress();
    void readPeople();
    void showAddress(const ClinicAddress& address);
    bool finish(const Result<void>& kept, const QString& done);

    Desk& m_desk;
    QVariantMap m_address;
    RowModel m_people;
    std::vector<Refused> m_refused;
    QVariantMap m_errors;
    QString m_problem;
    QString m_done;
};

class FormContactsRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::FormContactsViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] FormContactsViewModel* viewModel() { return present<FormContactsViewModel>(); }
};

} // namespace tidemark::app
