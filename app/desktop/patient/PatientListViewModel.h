// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/patient/PatientRows.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/ScreenReading.h"
#include "desktop/shell/SignedInContext.h"
#include "domain/Patient.h"

#include <QtQml/qqmlregistration.h>

#include <vector>

namespace tidemark::app {

/// PatientListViewModel is for finding a patient while typing: the list of patients. Who comes without an
/// appointment is found by one of its own.
class PatientListViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString countWords READ countWords NOTIFY changed)
    Q_PROPERTY(bool mayCreate READ mayCreate NOTIFY changed)
    Q_PROPERTY(tidemark::app::RowList* results READ results CONSTANT)

public:
    /// Shows at most `limit` results. With `listsAll` an empty text lists the first patients by name.
    PatientListViewModel(SignedInContext& context, int limit, bool listsAll, QObject* parent = nullptr);

    /// Says whether a screen shows it. Hidden, it notes that a patient was changed and reads when it is
    /// shown.
    void setShown(bool shown) { m_reading.setShown(shown); }

    /// Finds again by the present text; where that fails the list is empty and `problem` says why.
    Q_INVOKABLE void refresh();

    [[nodiscard]] const QString& text() const { return m_text; }
    /// Finds by this text at once, at every key.
    void setText(const QString& text);
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] const QString& countWords() const { return m_countWords; }
    [[nodiscard]] bool mayCreate() const;
    [[nodiscard]] RowList* results() { return &m_results; }

signals:
    void changed();

private:
    void addOutlooks(const std::vector<Patient>& patients, std::vector<PatientRow>& rows);

    SignedInContext& m_context;
    ScreenReading m_reading{[this] { refresh(); }};
    int m_limit;
    bool m_listsAll;
    QString m_text;
    QString m_problem;
    QString m_countWords;
    RowList m_results;
};

class PatientListRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::PatientListViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] PatientListViewModel* viewModel() { return present<PatientListViewModel>(); }
};

} // namespace tidemark::app
