// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "services/clinic/ClinicDay.h"

#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// ClinicDayViewModel is the facts of the clinic's day: asked once a day, then one line to be corrected.
class ClinicDayViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(bool asked READ isAsked NOTIFY changed)
    Q_PROPERTY(bool answered READ isAnswered NOTIFY changed)
    Q_PROPERTY(bool correcting READ isCorrecting NOTIFY changed)
    Q_PROPERTY(QString shortWords READ shortWords NOTIFY changed)
    Q_PROPERTY(QString words READ words NOTIFY changed)
    Q_PROPERTY(QStringList people READ people NOTIFY changed)
    Q_PROPERTY(int person READ person WRITE choose NOTIFY changed)
    Q_PROPERTY(QString from MEMBER m_from NOTIFY changed)
    Q_PROPERTY(QString until MEMBER m_until NOTIFY changed)
    Q_PROPERTY(bool oximeter MEMBER m_oximeter NOTIFY changed)
    Q_PROPERTY(bool equipment MEMBER m_equipment NOTIFY changed)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    explicit ClinicDayViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Says whether nobody has answered for today, or somebody corrects the answer.
    [[nodiscard]] bool isAsked() const { return m_may && (!m_today || m_correcting); }
    [[nodiscard]] bool isAnswered() const { return m_today.has_value(); }
    [[nodiscard]] bool isCorrecting() const { return m_correcting; }
    /// Returns "On site: Dr Pia Sand 08:00 to 18:00"; with a mark where something is not checked.
    [[nodiscard]] QString shortWords() const;
    /// Returns the same with what was checked, who said it and when.
    [[nodiscard]] QString words() const;
    /// Returns the names of those who may be the prescriber of the day.
    [[nodiscard]] QStringList people() const;
    [[nodiscard]] int person() const { return m_person; }
    void choose(int index);
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    [[nodiscard]] const QString& problem() const { return m_problem; }

    /// Reads today's answer anew, or what was said last as a proposal. What was typed and not kept is
    /// forgotten.
    Q_INVOKABLE void refresh();
    /// Shows the answer of today, to be corrected.
    Q_INVOKABLE void correct();
    /// Leaves the answer as it is.
    Q_INVOKABLE void cancel();
    /// Answers for today. Returns false where something is missing.
    Q_INVOKABLE bool record();

signals:
    void changed();

private:
    void tick();
    void fill(const std::optional<ClinicDayFacts>& facts, bool checkedToo);

    SignedInContext& m_context;
    QDate m_readOn;
    std::optional<ClinicDayFacts> m_today;
    std::vector<StaffMember> m_people;
    int m_person = -1;
    QString m_from;
    QString m_until;
    bool m_oximeter = false;
    bool m_equipment = false;
    bool m_may = false;
    bool m_correcting = false;
    FieldErrors m_errors;
    QString m_problem;
};

class ClinicDayRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::ClinicDayViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] ClinicDayViewModel* viewModel() { return present<ClinicDayViewModel>(); }
};

} // namespace tidemark::app
