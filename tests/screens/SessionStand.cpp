// SPDX-License-Identifier: GPL-3.0-or-later
#include "SessionStand.h"

#include "rules/record/CurrentLines.h"
#include "rules/sessions/SideEffects.h"
#include "services/sessions/SessionViews.h"

namespace tidemark::test {

QVariantMap SessionStand::recorded() {
    const SessionRecord record =
        services::SessionViews(m_desk.desk.clinic(), m_desk.desk.actor()).view(m_desk.id).value().record;
    QVariantMap held;
    for (const ChecklistAnswer& answer : rules::current(record.checklist)) {
        held[QStringLiteral("answer:") + answer.itemKey] =
            QString((answer.yes ? QStringLiteral("yes ") : QStringLiteral("no ")) + answer.note).trimmed();
    }
    for (const rules::EffectCourse& course : rules::effectCourses(record.effects)) {
        held[QStringLiteral("effect:") + course.key] =
            course.now ? code(*course.now) : QStringLiteral("ended");
    }
    for (const Intervention& each : rules::current(record.interventions)) {
        const QString key = QStringLiteral("intervention:") + each.interventionKey;
        held[key] = held.value(key).toInt() + 1;
    }
    held[QStringLiteral("state")] = static_cast<int>(record.session.state);
    held[QStringLiteral("readings")] = static_cast<int>(rules::current(record.readings).size());
    held[QStringLiteral("notes")] = static_cast<int>(rules::current(record.notes).size());
    held[QStringLiteral("pump")] = static_cast<int>(rules::current(record.pump).size());
    held[QStringLiteral("decisions")] = static_cast<int>(rules::current(record.decisions).size());
    held[QStringLiteral("releases")] = static_cast<int>(rules::current(record.releases).size());
    held[QStringLiteral("leaving")] = static_cast<int>(rules::current(record.leaving).size());
    held[QStringLiteral("weight")] = record.session.weight ? record.session.weight->value : 0.0;
    return held;
}

} // namespace tidemark::test
