// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/patient/PatientPart.h"
#include "services/courses/CourseDecisions.h"

#include <QStringList>

namespace tidemark::app {

/// PatientDecisionViewModel shows what the prescriber is asked at the end of a series, with the evidence, and
/// what was decided before.
class PatientDecisionViewModel final : public tidemark::app::PatientPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the patient page.")
    Q_PROPERTY(bool asked READ isAsked NOTIFY changed)
    Q_PROPERTY(QString question READ question NOTIFY changed)
    Q_PROPERTY(QString evidence READ evidence NOTIFY changed)
    Q_PROPERTY(QList<QString> choices READ choices CONSTANT)
    Q_PROPERTY(QList<QString> decided READ decided NOTIFY changed)
    Q_PROPERTY(bool mayDecide READ mayDecide NOTIFY changed)

public:
    using PatientPart::PatientPart;

    [[nodiscard]] bool isAsked() const { return m_asked.has_value(); }
    /// Returns why the prescriber is asked; empty while nothing is to be decided.
    [[nodiscard]] QString question() const;
    /// Returns the scores and sessions that the decision is made on, in one line.
    [[nodiscard]] QString evidence() const;
    /// Lists continue, repeat, stop, change.
    [[nodiscard]] QStringList choices() const;
    /// Lists earlier decisions, newest first.
    [[nodiscard]] QStringList decided() const;
    [[nodiscard]] bool mayDecide() const { return may(rules::Command::DecideCourse); }

    /// Records the decision; `choice` is its place in `choices`.
    Q_INVOKABLE bool decide(int choice, const QString& reason);

protected:
    void forget() override;
    void read() override;

private:
    std::optional<services::DecisionAsked> m_asked;
    std::vector<CourseDecision> m_decided;
};

} // namespace tidemark::app
