// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhir/FhirEvents.h"

#include "exchange/fhir/FhirCodes.h"
#include "rules/sessions/SideEffects.h"

namespace tidemark::exchange::fhir {
namespace {

using namespace Qt::StringLiterals;

QJsonObject begun(const QString& id, const PatientId& patient, const SessionId& session) {
    QJsonObject made = resource(u"AdverseEvent"_s, id);
    made.insert(u"actuality"_s, u"actual"_s);
    made.insert(u"subject"_s, reference(u"Patient"_s, patient.text()));
    made.insert(u"encounter"_s, reference(u"Encounter"_s, session.text()));
    return made;
}

} // namespace

Resources eventResources(const FhirRecord& record, const FhirContext& context) {
    Resources made;
    for (const SessionRecord& session : record.sessions) {
        if (session.session.state == SessionState::EnteredInError) {
            continue;
        }
        int number = 0;
        for (const rules::EffectCourse& effect : rules::effectCourses(session.effects)) {
            const SessionId& id = session.session.id;
            QJsonObject event =
                begun(id.text() + u"-effect-"_s + QString::number(++number), record.patient.id, id);
            event.insert(u"event"_s, localCodeable(u"effect"_s, effect.key, effect.key));
            event.insert(u"date"_s, context.times.text(effect.onset));
            event.insert(u"severity"_s, hl7Codeable(u"adverse-event-severity"_s, code(effect.worst)));
            if (effect.endedAt) {
                event.insert(u"outcome"_s, hl7Codeable(u"adverse-event-outcome"_s, u"resolved"_s));
            }
            made.push_back(event);
        }
    }
    for (const LaterEvent& later : record.laterEvents) {
        if (!later.withdrawnReason.isEmpty()) {
            continue;
        }
        QJsonObject event = begun(later.id.text(), record.patient.id, later.session);
        event.insert(u"event"_s, localCodeable(u"later-event"_s, code(later.kind), later.what));
        event.insert(u"date"_s, context.times.text(later.happenedAt));
        event.insert(u"recordedDate"_s, context.times.text(later.enteredAt));
        event.insert(u"recorder"_s, reference(u"Practitioner"_s, later.author.text()));
        event.insert(u"seriousness"_s, hl7Codeable(u"adverse-event-seriousness"_s,
                                                   later.serious ? u"serious"_s : u"non-serious"_s));
        made.push_back(event);
    }
    return made;
}

} // namespace tidemark::exchange::fhir
