// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/ScreenReading.h"
#include "desktop/shell/SignedInContext.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

namespace first_step_place {
Q_NAMESPACE
QML_NAMED_ELEMENT(FirstStepPlace)

/// Code says where a step is done.
enum class Code { People, Drugs, NewPatient, Patients };
Q_ENUM_NS(Code)
} // namespace first_step_place
using FirstStepPlace = first_step_place::Code;

/// A FirstStepRow is one of the first steps of a new clinic.
struct FirstStepRow {
    Q_GADGET
    QML_VALUE_TYPE(firstStepRow)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    Q_PROPERTY(QString who MEMBER who CONSTANT)
    Q_PROPERTY(bool done MEMBER done CONSTANT)
    Q_PROPERTY(bool mine MEMBER mine CONSTANT)
    Q_PROPERTY(int place READ placeNumber CONSTANT)

public:
    QString text;
    QString who; ///< Whose step it is: "administrator", "psychiatrist".
    bool done = false;
    bool mine = false; ///< Who is at the desk may do it.
    FirstStepPlace place = FirstStepPlace::People;

    [[nodiscard]] int placeNumber() const { return static_cast<int>(place); }

    friend bool operator==(const FirstStepRow&, const FirstStepRow&) = default;
};

/// FirstStepsViewModel is what a new clinic does next, on the board until its first session is planned.
class FirstStepsViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(bool shown READ isShown NOTIFY changed)
    Q_PROPERTY(tidemark::app::RowList* steps READ steps CONSTANT)

public:
    explicit FirstStepsViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Says whether a screen shows it. Each time it comes into view the steps are read anew, until the clinic
    /// has had its first session.
    void setShown(bool shown);

    [[nodiscard]] bool isShown() const { return m_steps.count() > 0; }
    /// Returns rows of FirstStepRow.
    [[nodiscard]] RowList* steps() { return &m_steps; }

signals:
    void changed();

private:
    void refresh();

    SignedInContext& m_context;
    ScreenReading m_reading{[this] { refresh(); }};
    RowList m_steps;
    bool m_over = false; ///< This clinic has had its first session: nothing is asked any more.
};

class FirstStepsRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::FirstStepsViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] FirstStepsViewModel* viewModel() { return present<FirstStepsViewModel>(); }
};

} // namespace tidemark::app
