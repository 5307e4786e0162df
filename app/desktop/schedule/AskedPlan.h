// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/courses/PlanQuestions.h"

#include <QStringList>

namespace tidemark::app {

/// AskedPlan is what somebody is asked about a plan, and whether they have answered it. A reason answers the
/// questions that were shown when it was typed, and no others.
class AskedPlan {
public:
    /// Takes the questions of the plan as it is now; true where it may be kept: nothing is asked, or just
    /// what was shown, and there is a reason.
    [[nodiscard]] bool settles(const services::PlanQuestions& questions, const QString& reason);
    /// Forgets the questions: another plan is made.
    void clear() { m_shown.clear(); }

    /// Says whether the last settles() had questions that wait for a reason.
    [[nodiscard]] bool isAsking() const { return !m_shown.empty(); }
    /// Returns one sentence for each question.
    [[nodiscard]] QStringList lines() const;
    /// Returns the same as one text.
    [[nodiscard]] QString words() const { return lines().join(QLatin1Char(' ')); }

private:
    services::PlanQuestions m_shown;
};

/// Returns the sentences of questions that are asked of a plan.
[[nodiscard]] QStringList questionLines(const services::PlanQuestions& questions);

} // namespace tidemark::app
