// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/CallOffChoices.h"

#include "rules/courses/PlanningTimes.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "services/courses/CourseChanges.h"
#include "services/courses/SessionPlanning.h"
#include "services/sessions/MistakenSteps.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CallOff)
};

CallOffChoice choice(CallOff step, const QString& text, const QString& name) {
    return {QString::number(static_cast<int>(step)), text, name};
}

bool allows(const Session& session, rules::SessionStep step) {
    return rules::allows(session.state, step).has_value();
}

} // namespace

QList<CallOffChoice> callOffChoices(const Session& session, const TakenBack& takenBack, Instant now) {
    QList<CallOffChoice> choices;
    if (session.state == SessionState::Planned && rules::mayHaveFailedToCome(session.plannedAt, now)) {
        choices << choice(CallOff::NoShow, Words::tr("Did not come"),
                          Words::tr("The patient did not come, with a reason"));
    }
    if (allows(session, rules::SessionStep::Cancel)) {
        choices << choice(CallOff::Cancel, Words::tr("Cancel the session"),
                          Words::tr("Cancel the session, with a reason"));
    }
    if (allows(session, rules::SessionStep::EnterInError)) {
        choices << choice(CallOff::EnteredInError, Words::tr("Entered in error"),
                          Words::tr("Mark the session as entered in error, with a reason"));
    }
    // Last: what goes with the time moves nothing.
    if (takenBack.start) {
        choices << choice(CallOff::UndoStart, Words::tr("Take the start back"),
                          Words::tr("Take the start back: no dose was begun"));
    }
    if (takenBack.arrival) {
        choices << choice(CallOff::UndoArrival, Words::tr("Take the arrival back"),
                          Words::tr("Take the arrival back: the patient is not here"));
    }
    return choices;
}

QString callOffWords(CallOff step) {
    switch (step) {
    case CallOff::None:
        return {};
    case CallOff::NoShow:
        return Words::tr("The patient did not come. A session planned with its course is added again at the "
                         "end.");
    case CallOff::Cancel:
        return Words::tr("The session is cancelled. The others of the course move up.");
    case CallOff::UndoArrival:
        return Words::tr("The patient is not here. The session is planned as before.");
    case CallOff::UndoStart:
        return Words::tr("No dose was begun. The patient waits for it as before.");
    case CallOff::EnteredInError:
        return Words::tr("This session did not take place. What was recorded in it stays in the record and "
                         "counts nowhere.");
    }
    return {};
}

bool needsReason(CallOff step) {
    return step == CallOff::NoShow || step == CallOff::Cancel || step == CallOff::EnteredInError;
}

Result<void> callOff(services::OpenClinic& clinic, const Actor& actor, const SessionId& session, CallOff step,
                     const QString& reason) {
    switch (step) {
    case CallOff::None:
        return {};
    case CallOff::NoShow:
        return services::CourseChanges(clinic, actor)
            .apply({services::CourseStep::NoShow, session, {}, reason})
            .map([](const services::CourseReplan&) {});
    case CallOff::Cancel:
        return services::SessionPlanning(clinic, actor).cancel(session, reason);
    case CallOff::UndoArrival:
        return services::MistakenSteps(clinic, actor).undoArrival(session);
    case CallOff::UndoStart:
        return services::MistakenSteps(clinic, actor).undoStart(session);
    case CallOff::EnteredInError:
        return services::SessionPlanning(clinic, actor).enterInError(session, reason);
    }
    return {};
}

} // namespace tidemark::app
