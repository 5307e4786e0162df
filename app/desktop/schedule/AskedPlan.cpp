// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/schedule/AskedPlan.h"

#include "text/Message.h"

namespace tidemark::app {

bool AskedPlan::settles(const services::PlanQuestions& questions, const QString& reason) {
    const bool shown = questions == m_shown;
    m_shown = questions;
    return questions.empty() || (shown && !reason.trimmed().isEmpty());
}

QStringList AskedPlan::lines() const {
    return questionLines(m_shown);
}

QStringList questionLines(const services::PlanQuestions& questions) {
    QStringList lines;
    for (const Error& question : questions) {
        lines << messageFor(question).text;
    }
    return lines;
}

} // namespace tidemark::app
