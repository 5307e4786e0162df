// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/SessionWords.h"

#include "base/CalendarDay.h"
#include "text/DateWords.h"
#include "text/KeyedWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

constexpr KeyedWords questions[] = {
    {"consent", QT_TRANSLATE_NOOP("Session", "Is the signed consent on file?")},
    {"escort", QT_TRANSLATE_NOOP("Session", "Is somebody taking the patient home?")},
    {"equipment", QT_TRANSLATE_NOOP("Session", "Is the emergency equipment at hand?")},
    {"identity", QT_TRANSLATE_NOOP("Session", "Is the identity checked by name and birth date?")},
    {"fasting", QT_TRANSLATE_NOOP("Session", "Has the patient fasted as told?")},
    {"blood-pressure-medicine",
     QT_TRANSLATE_NOOP("Session", "Was blood pressure medicine taken as usual, or is none prescribed?")},
    {"new-medicines", QT_TRANSLATE_NOOP("Session", "Any new medicine since the last session?")},
    {"substances", QT_TRANSLATE_NOOP("Session", "Alcohol, cannabis or other drugs in the last 24 hours?")},
    {"pregnancy", QT_TRANSLATE_NOOP("Session", "Could the patient be pregnant?")},
    {"new-illness", QT_TRANSLATE_NOOP("Session", "Chest pain, fever or any new illness?")},
    {"suicidal-thoughts", QT_TRANSLATE_NOOP("Session", "Thoughts of suicide since the last visit?")},
    {"bladder", QT_TRANSLATE_NOOP("Session", "Bladder pain, urgency or blood in the urine?")},
    {"effects-since", QT_TRANSLATE_NOOP("Session", "Side effects since the last session?")},
    {"rems-enrolled", QT_TRANSLATE_NOOP("Session", "Is the patient enrolled in the REMS?")},
    {"no-food", QT_TRANSLATE_NOOP("Session", "No food for at least 2 hours?")},
    {"no-liquids", QT_TRANSLATE_NOOP("Session", "No drink for at least 30 minutes?")},
    {"nasal-medicine", QT_TRANSLATE_NOOP("Session", "A nasal steroid or decongestant within the last hour?")},
    {"benzodiazepines", QT_TRANSLATE_NOOP("Session", "Does the patient take a benzodiazepine?")},
    {"sedative-hypnotics", QT_TRANSLATE_NOOP("Session", "Another sedative or sleeping medicine?")},
    {"opioids", QT_TRANSLATE_NOOP("Session", "An opioid?")},
    {"psychostimulants", QT_TRANSLATE_NOOP("Session", "A psychostimulant?")},
    {"mao-inhibitors", QT_TRANSLATE_NOOP("Session", "A monoamine oxidase inhibitor?")},
};

constexpr KeyedWords points[] = {
    {"stay", QT_TRANSLATE_NOOP("Session", "Minimum stay after the dose")},
    {"pressure", QT_TRANSLATE_NOOP("Session", "Blood pressure back near the baseline")},
    {"spo2", QT_TRANSLATE_NOOP("Session", "SpO₂ within its limit")},
    {"sedation", QT_TRANSLATE_NOOP("Session", "Awake: no sedation")},
    {"dissociation", QT_TRANSLATE_NOOP("Session", "No dissociation")},
    {"effects", QT_TRANSLATE_NOOP("Session", "No side effect still open")},
    {"breathing", QT_TRANSLATE_NOOP("Session", "No respiratory depression")},
    {"against-advice", QT_TRANSLATE_NOOP("Session", "Left against advice")},
    {"emergency-transfer", QT_TRANSLATE_NOOP("Session", "Transferred to emergency care")},
    {"suicidality", QT_TRANSLATE_NOOP("Session", "No acute thoughts of suicide")},
    {"steady", QT_TRANSLATE_NOOP("Session", "Steady, oriented, cannula out")},
    {"escort", QT_TRANSLATE_NOOP("Session", "Escort is here, no driving until tomorrow")},
};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

} // namespace

QString checklistQuestion(const QString& key) {
    return wordsOf(questions, "Session", key);
}

QString readinessWords(const QString& key) {
    return wordsOf(points, "Session", key);
}

QString readinessWords(const QString& key, Route route) {
    return key == QLatin1String("steady") && route != Route::Intravenous ? Words::tr("Steady and oriented")
                                                                         : readinessWords(key);
}

namespace {

const char* inductionPattern(Route route) {
    switch (route) {
    case Route::Nasal:
        return QT_TRANSLATE_NOOP("Session", "Induction spray %1");
    case Route::Intramuscular:
        return QT_TRANSLATE_NOOP("Session", "Induction injection %1");
    case Route::Intravenous:
        break;
    }
    return QT_TRANSLATE_NOOP("Session", "Induction infusion %1");
}

const char* phasePattern(const Session& session) {
    switch (session.phase) {
    case CoursePhase::Induction:
        return inductionPattern(session.route);
    case CoursePhase::Weekly:
        return QT_TRANSLATE_NOOP("Session", "Weekly session %1");
    case CoursePhase::Maintenance:
        return QT_TRANSLATE_NOOP("Session", "Maintenance %1");
    case CoursePhase::Booster:
        break;
    }
    return QT_TRANSLATE_NOOP("Session", "Booster %1");
}

} // namespace

QString ordinalWords(const Session& session) {
    const QString place = Words::tr(phasePattern(session)).arg(session.ordinal);
    return session.plannedInPhase < session.ordinal || session.phase == CoursePhase::Booster
               ? place
               : Words::tr("%1 of %2").arg(place).arg(session.plannedInPhase);
}

QString stateWords(SessionState state) {
    switch (state) {
    case SessionState::Planned:
        return Words::tr("Planned");
    case SessionState::Arrived:
        return Words::tr("Arrived");
    case SessionState::Dosing:
        return Words::tr("Dosing");
    case SessionState::Monitoring:
        return Words::tr("Monitoring");
    case SessionState::Left:
        return Words::tr("To sign");
    case SessionState::Signed:
        return Words::tr("Signed");
    case SessionState::Cancelled:
        return Words::tr("Cancelled");
    case SessionState::Missed:
        return Words::tr("Missed");
    case SessionState::NoShow:
        return Words::tr("Did not come");
    case SessionState::EnteredInError:
        return Words::tr("Entered in error");
    }
    return {};
}

QString roleWords(Role role) {
    switch (role) {
    case Role::Nurse:
        return Words::tr("Nurse");
    case Role::Psychiatrist:
        return Words::tr("Psychiatrist");
    case Role::Administrator:
        return Words::tr("Administrator");
    }
    return {};
}

QString sexWords(Sex sex) {
    switch (sex) {
    case Sex::Female:
        return Words::tr("Female");
    case Sex::Male:
        return Words::tr("Male");
    case Sex::Other:
        return Words::tr("Other");
    case Sex::NotRecorded:
        return Words::tr("Not recorded");
    }
    return {};
}

QString releaseWords(ReleaseDecision decision) {
    switch (decision) {
    case ReleaseDecision::Requested:
        return Words::tr("Waiting for the prescriber");
    case ReleaseDecision::Proceed:
        return Words::tr("Released by the prescriber");
    case ReleaseDecision::Recheck:
        return Words::tr("Measure again before the dose");
    case ReleaseDecision::Hold:
        return Words::tr("On hold");
    }
    return {};
}

QString comingSessionWords(const Session& session, QDate today, const QByteArray& zone) {
    if (session.state != SessionState::Planned) {
        return Words::tr("in session");
    }
    const QDate day = calendarDay(session.plannedAt, zone);
    return day == today ? Words::tr("today %1").arg(clockWords(session.plannedAt, zone)) : dayWords(day);
}

} // namespace tidemark::app
