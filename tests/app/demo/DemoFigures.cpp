// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/DemoFigures.h"

#include "base/CalendarDay.h"
#include "rules/record/CurrentLines.h"
#include "rules/scales/Outcome.h"
#include "rules/scales/Phq9.h"
#include "services/courses/Courses.h"
#include "services/outcomes/OutcomesReading.h"
#include "services/patients/Medicines.h"
#include "services/patients/Patients.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/scales/Scales.h"
#include "services/sessions/SessionViews.h"

#include <limits>

namespace tidemark::demo {
namespace {

using services::ScoredResult;

/// A course that takes longer than this without an end was left.
constexpr int longestInductionDays = 50;
/// Somebody who was here so lately is in treatment.
constexpr int inTreatmentDays = 35;
constexpr int outcomeFromDays = 14;
constexpr int outcomeUntilDays = 31;

bool wasGiven(const Session& session) {
    return session.state == SessionState::Left || session.state == SessionState::Signed;
}

/// The induction of one course, as far as it was given.
struct Induction {
    QString protocolId;
    int planned = 0;
    std::vector<Instant> given;
};

/// Counts one clinic.
class Counting {
public:
    explicit Counting(const DemoOnDisk& demo)
        : m_clinic(demo.clinic())
        , m_actor(demo.desk.actor)
        , m_zone(demo.clinic().clock().zone())
        , m_today(demo.clinic().today()) {}

    DemoFigures all() && {
        const auto visits =
            services::Courses(m_clinic, m_actor).between(m_today.addYears(-20), m_today.addYears(1)).value();
        std::map<PatientId, std::vector<Session>> sessions;
        for (const services::ScheduledVisit& visit : visits) {
            sessions[visit.session.patient].push_back(visit.session);
        }
        const auto patients =
            services::Patients(m_clinic, m_actor).find({}, std::numeric_limits<int>::max()).value();
        for (const Patient& patient : patients) {
            countPatient(patient, sessions[patient.id]);
        }
        readOutcomes();
        return std::move(m_figures);
    }

private:
    void readOutcomes() {
        const Actor doctor{m_actor.id, m_actor.displayName, Role::Psychiatrist};
        const services::OutcomesReading reading(m_clinic, doctor);
        const auto record = reading.begin({m_today, m_today}).value()().value();
        for (rules::JudgedCourse course : record->courses) {
            course.facts.scale = nullptr;
            m_figures.courses.push_back(std::move(course));
        }
    }

    [[nodiscard]] QDate dayOf(const Session& session) const {
        return calendarDay(session.startedAt.value_or(session.plannedAt), m_zone);
    }

    void countPatient(const Patient& patient, const std::vector<Session>& sessions) {
        const auto list = services::Medicines(m_clinic, m_actor).ofPatient(patient.id).value();
        m_figures.medicinesAsked.count(list.answer.has_value() || !list.entries.empty());
        m_figures.takesMedicines.count(!list.entries.empty());
        m_figures.esketamine.count(std::ranges::count(sessions, Drug::Esketamine, &Session::drug) > 0);
        std::map<CourseId, Induction> inductions;
        const Session* before = nullptr;
        for (const Session& session : sessions) {
            ++m_figures.protocols[session.protocolId];
            if (dayOf(session) < m_today) {
                m_figures.noShows.count(session.state == SessionState::NoShow);
            }
            if (isCalledOff(session.state)) {
                continue;
            }
            countGap(before, session);
            before = &session;
            Induction& induction = inductions[session.course];
            if (session.phase == CoursePhase::Induction) {
                induction.protocolId = session.protocolId;
                induction.planned = session.plannedInPhase;
                if (session.startedAt) {
                    induction.given.push_back(*session.startedAt);
                }
            }
            if (wasGiven(session)) {
                m_figures.offPlan +=
                    dayOf(session) < m_today && calendarDay(session.plannedAt, m_zone) != dayOf(session) ? 1
                                                                                                         : 0;
                countRecord(session);
            }
        }
        countPhase(sessions);
        countInductions(patient, inductions);
    }

    void countGap(const Session* before, const Session& session) {
        if (before == nullptr) {
            return;
        }
        const auto protocol = services::protocolOf(m_clinic, session).value();
        const auto phase = std::ranges::find(protocol.phases, session.phase, &PhasePlan::phase);
        const int smallest = phase == protocol.phases.end() ? 1 : phase->minimumGapDays;
        const auto days = dayOf(*before).daysTo(dayOf(session));
        m_figures.tooNear += days < smallest ? 1 : 0;
        m_figures.consecutive += days == 1 && smallest > 1 ? 1 : 0;
    }

    /// What the esketamine patients of now come for, and how often.
    void countPhase(const std::vector<Session>& sessions) {
        std::vector<const Session*> given;
        for (const Session& session : sessions) {
            if (session.startedAt && session.protocolId == u"esketamine-trd") {
                given.push_back(&session);
            }
        }
        if (given.empty() || dayOf(*given.back()).daysTo(m_today) > inTreatmentDays) {
            return;
        }
        m_figures.esketaminePhases.insert(given.back()->phase);
        const bool twoWeeks = given.size() > 13 && given.back()->phase == CoursePhase::Maintenance &&
                              dayOf(*given[given.size() - 2]).daysTo(dayOf(*given.back())) >= 11;
        m_figures.everyTwoWeeks += twoWeeks ? 1 : 0;
    }

    void countRecord(const Session& session) {
        const SessionRecord record =
            services::SessionViews(m_clinic, m_actor).view(session.id).value().record;
        std::set<QString> overridden;
        for (const DischargeEntry& entry : record.leaving) {
            if (!entry.confirmed) {
                overridden.insert(entry.pointKey);
            }
        }
        m_figures.overrides.count(!overridden.empty());
        for (const QString& point : overridden) {
            ++m_figures.overridden[point];
        }
        if (session.route != Route::Intravenous) {
            return;
        }
        const auto pump = [&](PumpChangeKind kind) {
            return std::ranges::count(record.pump, kind, &PumpChange::kind) > 0;
        };
        m_figures.rateChanges.count(pump(PumpChangeKind::Rate));
        m_figures.pauses.count(pump(PumpChangeKind::Pause));
        m_figures.endedEarly.count(pump(PumpChangeKind::StopEarly));
        m_figures.severe.count(
            std::ranges::any_of(rules::current(record.readings), [](const Reading& reading) {
                return reading.systolic.value_or(0) >= 180 || reading.diastolic.value_or(0) >= 110;
            }));
    }

    void countInductions(const Patient& patient, const std::map<CourseId, Induction>& inductions) {
        const auto results = services::Scales(m_clinic, m_actor).ofPatient(patient.id).value();
        std::vector<ScoredResult> phq9;
        std::vector<rules::ScorePoint> points;
        for (const ScoredResult& each : results) {
            if (each.result.scale == rules::phq9().id && each.score.total) {
                phq9.push_back(each);
                points.push_back({each.result.answeredAt, *each.score.total});
            }
        }
        int begun = 0;
        for (const auto& [course, induction] : inductions) {
            if (induction.given.empty()) {
                continue;
            }
            ++begun;
            const auto baseline = rules::baselineScore(points, induction.given.front(), m_zone);
            if (begun == 2) {
                m_figures.baselinesOfSecond += baseline ? 1 : 0;
            }
            if (patient.diagnosis == u"Treatment-resistant depression" && baseline) {
                m_figures.resistantFrom15.count(baseline->total >= 15);
            }
            const bool whole = static_cast<int>(induction.given.size()) >= induction.planned;
            if (calendarDay(induction.given.front(), m_zone).daysTo(m_today) > longestInductionDays) {
                m_figures.stoppedEarly.count(!whole);
            }
            if (whole && baseline && induction.protocolId != u"pain-infusion") {
                countOutcome(phq9, *baseline, induction.given.back());
            }
        }
        m_figures.secondCourses.count(begun > 1);
    }

    void countOutcome(const std::vector<ScoredResult>& phq9, const rules::ScorePoint& baseline,
                      Instant last) {
        const auto first = std::ranges::find(phq9, baseline.at,
                                             [](const ScoredResult& each) { return each.result.answeredAt; });
        const auto after = std::ranges::find_if(phq9, [&](const ScoredResult& each) {
            const int days = calendarDaysBetween(last, each.result.answeredAt, m_zone);
            return days >= outcomeFromDays && days <= outcomeUntilDays;
        });
        if (after == phq9.end()) {
            return;
        }
        const auto word = rules::outcome(rules::phq9(), baseline.total, *after->score.total);
        m_figures.response.count(rules::isResponse(word));
        m_figures.remission.count(word == rules::OutcomeWord::Remission);
        const int before9 = first->result.answers.back().value_or(0);
        const int after9 = after->result.answers.back().value_or(0);
        if (before9 > 0) {
            m_figures.item9Less.count(after9 < before9);
            m_figures.item9More.count(after9 > before9);
        }
    }

    services::OpenClinic& m_clinic;
    const Actor& m_actor;
    QByteArray m_zone;
    QDate m_today;
    DemoFigures m_figures;
};

/// Every share by its name, for adding and for printing.
template <class Figures, class Visit>
void eachShare(Figures& figures, Visit visit) {
    visit("no-shows of planned", figures.noShows);
    visit("inductions stopped early", figures.stoppedEarly);
    visit("patients with a second course", figures.secondCourses);
    visit("patients on esketamine", figures.esketamine);
    visit("medicines asked", figures.medicinesAsked);
    visit("takes medicines", figures.takesMedicines);
    visit("resistant: baseline from 15", figures.resistantFrom15);
    visit("response", figures.response);
    visit("remission", figures.remission);
    visit("item 9 less", figures.item9Less);
    visit("item 9 more", figures.item9More);
    visit("rate changes", figures.rateChanges);
    visit("pauses", figures.pauses);
    visit("ended early", figures.endedEarly);
    visit("severe pressure", figures.severe);
    visit("overrides", figures.overrides);
}

} // namespace

DemoFigures DemoFigures::of(const DemoOnDisk& demo) {
    return Counting(demo).all();
}

void DemoFigures::add(const DemoFigures& other) {
    std::vector<Share> shares;
    eachShare(other, [&](const char*, const Share& share) { shares.push_back(share); });
    std::size_t place = 0;
    eachShare(*this, [&](const char*, Share& share) { share.add(shares.at(place++)); });
    tooNear += other.tooNear;
    consecutive += other.consecutive;
    offPlan += other.offPlan;
    baselinesOfSecond += other.baselinesOfSecond;
    everyTwoWeeks += other.everyTwoWeeks;
    for (const auto& [point, leavings] : other.overridden) {
        overridden[point] += leavings;
    }
    for (const auto& [protocol, sessions] : other.protocols) {
        protocols[protocol] += sessions;
    }
    courses.insert(courses.end(), other.courses.begin(), other.courses.end());
    esketaminePhases.insert(other.esketaminePhases.begin(), other.esketaminePhases.end());
}

std::ostream& operator<<(std::ostream& out, const DemoFigures& figures) {
    eachShare(figures, [&](const char* name, const Share& share) { out << name << ": " << share << '\n'; });
    out << "too near: " << figures.tooNear << ", consecutive: " << figures.consecutive
        << ", off plan: " << figures.offPlan
        << ", second courses with a baseline: " << figures.baselinesOfSecond
        << ", every two weeks: " << figures.everyTwoWeeks << '\n';
    for (const auto& [point, leavings] : figures.overridden) {
        out << "overridden " << point.toStdString() << ": " << leavings << '\n';
    }
    for (const auto& [protocol, sessions] : figures.protocols) {
        out << protocol.toStdString() << ": " << sessions << '\n';
    }
    for (const CoursePhase phase : figures.esketaminePhases) {
        out << "esketamine now: " << code(phase).toStdString() << '\n';
    }
    return out;
}

} // namespace tidemark::demo
