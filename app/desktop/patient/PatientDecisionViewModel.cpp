// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/PatientDecisionViewModel.h"

#include "text/BoosterWords.h"

namespace tidemark::app {

QString PatientDecisionViewModel::question() const {
    return m_asked ? decisionWords(m_asked->due) : QString();
}

QString PatientDecisionViewModel::evidence() const {
    return m_asked ? evidenceWords(m_asked->evidence, context().clock().zone()) : QString();
}

QStringList PatientDecisionViewModel::choices() const {
    QStringList words;
    for (const auto& choice : courseChoiceCodes) {
        words << choiceWords(choice.value);
    }
    return words;
}

QStringList PatientDecisionViewModel::decided() const {
    QStringList lines;
    for (const CourseDecision& decision : m_decided) {
        lines << decidedWords(decision, context().clock().zone());
    }
    return lines;
}

bool PatientDecisionViewModel::decide(int choice, const QString& reason) {
    if (choice < 0 || choice >= static_cast<int>(courseChoiceCodes.size())) {
        setError(tr("Choose what follows."));
        return false;
    }
    return settle(
        services::CourseDecisions(context().clinic(), context().actor())
            .record({patient(), courseChoiceCodes.at(static_cast<std::size_t>(choice)).value, reason}));
}

void PatientDecisionViewModel::forget() {
    m_asked.reset();
    m_decided.clear();
}

void PatientDecisionViewModel::read() {
    services::CourseDecisions decisions(context().clinic(), context().actor());
    m_asked = taken(decisions.asked(patient()));
    m_decided = taken(decisions.ofPatient(patient()));
}

} // namespace tidemark::app
