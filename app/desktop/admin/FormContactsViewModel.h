// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/admin/AdminRows.h"
#include "desktop/models/RowList.h"
#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "domain/FormContacts.h"

#include <QtQml/qqmlregistration.h>

#include <vector>

namespace tidemark::app {

/// FormContactsViewModel is what every monitoring form repeats: the clinic's address, and how its people are
/// reached.
class FormContactsViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(tidemark::app::TypedAddress address READ address NOTIFY addressChanged)
    Q_PROPERTY(tidemark::app::RowList* people READ people CONSTANT)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString done READ done NOTIFY changed)

public:
    explicit FormContactsViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Reads the address and the people anew.
    Q_INVOKABLE void refresh();
    /// Returns an empty address, to be filled in for keepAddress().
    Q_INVOKABLE [[nodiscard]] tidemark::app::TypedAddress blankAddress() const { return {}; }
    /// Returns false where a field is wrong; its sentence is in errors under the field's key.
    Q_INVOKABLE bool keepAddress(const tidemark::app::TypedAddress& typed);
    /// Keeps how a person is reached, when it differs from what is kept. It returns false where a field is
    /// wrong; its sentence is shown in the person's row.
    Q_INVOKABLE bool keepContact(const QString& personId, const QString& telephone, const QString& email);

    [[nodiscard]] const TypedAddress& address() const { return m_address; }
    /// The rows are ContactRow.
    [[nodiscard]] RowList* people() { return &m_people; }
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] const QString& done() const { return m_done; }

signals:
    void changed();
    /// Tells that another address is to be shown; what is being typed is left alone by everything else.
    void addressChanged();

private:
    /// A Refused is a contact that was refused: it stays in its row as typed, with its sentences.
    struct Refused {
        PersonContact typed;
        FieldErrors errors;
    };

    void readAddress();
    void readPeople();
    void showAddress(const ClinicAddress& address);
    bool finish(const Result<void>& kept, const QString& done);

    SignedInContext& m_context;
    TypedAddress m_address;
    RowList m_people;
    std::vector<Refused> m_refused;
    FieldErrors m_errors;
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
