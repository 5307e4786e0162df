// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoClinic.h"

#include "demo/DemoDrugs.h"
#include "demo/DemoStage.h"
#include "demo/InventedPeopleFile.h"
#include "services/Staff.h"

#include <QTimeZone>

#include <algorithm>
#include <deque>

namespace tidemark::demo {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::minutes;

constexpr std::array rooms{"Room 1", "Room 2", "Room 3", "Room 4", "Room 5", "Room 6"};
constexpr std::array slotMinutes{8 * 60 + 30, 9 * 60 + 15, 11 * 60, 11 * 60 + 45, 14 * 60, 14 * 60 + 30};
/// A patient is asked to come a quarter of an hour before the pump starts.
constexpr minutes beforeStart{15};
/// Days of the six infusions from the first: three a week for two weeks, or two a week for three.
constexpr std::array threeAWeek{0, 2, 4, 7, 9, 11};
constexpr std::array twoAWeek{0, 3, 7, 10, 14, 17};

/// Today's board: whose pump started how many minutes ago (negative: starts later), and how far the session
/// has come.
struct TodayCue {
    int minutesAgo;
    SessionGoal goal;
    bool scoresFirst;
};
constexpr std::array todayCues{
    TodayCue{33, SessionGoal::Dosing, true},     TodayCue{14, SessionGoal::Dosing, true},
    TodayCue{58, SessionGoal::Monitoring, true}, TodayCue{103, SessionGoal::ReadyToLeave, true},
    TodayCue{180, SessionGoal::ToSign, true},    TodayCue{200, SessionGoal::Signed, true},
    TodayCue{215, SessionGoal::Signed, true},    TodayCue{-8, SessionGoal::Held, true},
    TodayCue{-28, SessionGoal::Arrived, false},  TodayCue{-50, SessionGoal::Planned, false},
    TodayCue{-75, SessionGoal::Planned, false}};

/// Esketamine patients of today: minute 0 is the first device.
constexpr std::array sprayCues{
    TodayCue{7, SessionGoal::Dosing, true}, TodayCue{67, SessionGoal::Monitoring, true},
    TodayCue{133, SessionGoal::ReadyToLeave, true}, TodayCue{170, SessionGoal::ToSign, true},
    TodayCue{-65, SessionGoal::Planned, false}};
/// The payers' authorisations are to be renewed within so many days; two weeks ahead the board says so.
constexpr int authorisedDays = 13;
/// Days of the eight sessions of its induction, and of the four that follow weekly.
constexpr std::array sprayDays{0, 3, 7, 10, 14, 17, 21, 24, 31, 38, 45, 52};

Instant onDay(QDate day, int minuteOfDay, const QByteArray& zone) {
    return fromDateTime(QDateTime(day, QTime(minuteOfDay / 60, minuteOfDay % 60), QTimeZone(zone)));
}

QDate onWeekday(QDate day) {
    while (day.dayOfWeek() > 5) {
        day = day.addDays(1);
    }
    return day;
}

/// Writes one patient's past into the script.
class PatientPast {
public:
    PatientPast(DemoStage& stage, PatientOnStage& patient, Instant now)
        : m_stage(stage), m_patient(patient), m_now(now) {}

    /// Enrolment, the six infusions, then boosters and check visits until a day before `now`. `today`: where
    /// the patient is on the board, the past ends so that today's session fits.
    void write(QDate firstInfusion, std::optional<TodayCue> today) {
        if (m_patient.spray) {
            writeSpray(firstInfusion, today);
            return;
        }
        consult(firstInfusion.addDays(-5));
        const bool dense = m_stage.random.chance(0.5);
        const bool dropsOut = !today && m_stage.random.chance(0.09);
        const int infusions = dropsOut ? m_stage.random.integer(2, 5) : 6;
        QDate day = firstInfusion;
        for (int i = 0; i < infusions && beforeToday(day); ++i) {
            session(day, i == 0 ? m_patient.scores.baseline()
                                : m_patient.scores.phq9AfterInfusion(m_stage.random, i));
            const auto& days = dense ? threeAWeek : twoAWeek;
            if (i + 1 < infusions) {
                day = onWeekday(firstInfusion.addDays(days.at(static_cast<std::size_t>(i) + 1)));
            }
        }
        if (!dropsOut && beforeToday(day)) {
            maintenance(day);
        }
        if (today) {
            todaySession(*today);
        }
    }

private:
    /// 56 mg at the first session, 84 mg from then on. The form of the oldest session of the last ten days is
    /// left to be submitted.
    void writeSpray(QDate first, std::optional<TodayCue> today) {
        consult(first.addDays(-5));
        bool left = false;
        for (std::size_t i = 0; i < sprayDays.size(); ++i) {
            const QDate day = onWeekday(first.addDays(sprayDays.at(i)));
            if (!beforeToday(day)) {
                break;
            }
            m_formLeft = !left && day.daysTo(m_stage.clinic.today()) <= 10;
            left = left || m_formLeft;
            session(day,
                    m_patient.scores.phq9AfterInfusion(m_stage.random, std::min(6, static_cast<int>(i))));
            if (i == 0) {
                orderAt(onDay(day, 18 * 60, m_stage.clock.zone()));
            }
        }
        if (today) {
            todaySession(*today);
        }
    }

    bool beforeToday(QDate day) const { return day < m_stage.clinic.today(); }

    /// Around midnight some of today's sessions begin yesterday or tomorrow; they are planned for today all
    /// the same, so that the board is full at any hour.
    Instant withinToday(Instant planned) const {
        const QByteArray zone = m_stage.clock.zone();
        const QDate today = toLocal(m_now, zone).date();
        return std::clamp(planned, onDay(today, 0, zone), onDay(today, 23 * 60 + 59, zone));
    }

    void consult(QDate day) {
        const QByteArray zone = m_stage.clock.zone();
        const Instant at = onDay(onWeekday(day), 10 * 60 + m_stage.random.integer(0, 59), zone);
        m_stage.at(at, [stage = &m_stage, patient = &m_patient]() { return enrol(*stage, *patient); });
        stageScores(m_stage, m_patient, at + minutes(10), m_patient.scores.baseline(), std::nullopt, true);
        orderAt(at + minutes(30));
    }

    static Result<void> enrol(DemoStage& stage, PatientOnStage& patient) {
        services::Patients patients(stage.clinic);
        const Actor& nurse = stage.nurses[0].actor;
        const auto created = patients.create(nurse, patient.invented.form);
        if (!created) {
            return tl::unexpected(created.error());
        }
        patient.id = created->id;
        const QString kilograms = QString::number(patient.weight, 'f', 1);
        if (const auto weight = patients.addWeight(nurse, patient.id, kilograms, stage.clinic.today(), true);
            !weight) {
            return tl::unexpected(weight.error());
        }
        if (auto kept = patients.setAllergies(nurse, patient.id, patient.invented.allergies); !kept) {
            return kept;
        }
        return patients.setConditions(nurse, patient.id, patient.invented.conditions);
    }

    void orderAt(Instant at) {
        const bool first = m_orderedAt == Instant{};
        m_orderedAt = at;
        const QDate authorised = toLocal(m_now, m_stage.clock.zone()).date().addDays(authorisedDays);
        m_stage.at(at, [stage = &m_stage, patient = &m_patient, first, authorised]() -> Result<void> {
            services::OrderForm form;
            if (patient->spray) {
                form.protocolId = u"esketamine-trd"_s;
                form.devicesDose = first ? u"56"_s : u"84"_s;
                form.authorisedFrom = stage->clinic.today().toString(Qt::ISODate);
                form.authorisedUntil = authorised.toString(Qt::ISODate);
            }
            const auto order =
                services::Treatment(stage->clinic)
                    .order(stage->psychiatrists[patient->psychiatrist].actor, patient->id, form);
            return order ? Result<void>() : tl::unexpected(order.error());
        });
    }

    void session(QDate day, int phq9) {
        const int slot = slotMinutes.at(
            static_cast<std::size_t>(m_stage.random.integer(0, static_cast<int>(slotMinutes.size()) - 1)));
        const Instant start = onDay(day, slot + m_stage.random.integer(0, 9), m_stage.clock.zone());
        if (start - m_orderedAt > hours(24 * 80)) {
            orderAt(start - hours(72));
        }
        SessionCue cue;
        cue.number = m_number++;
        cue.start = start;
        cue.planned = start - beforeStart;
        cue.room = QString::fromLatin1(rooms.at(static_cast<std::size_t>(m_stage.random.integer(0, 5))));
        cue.phq9 = phq9;
        // One in forty is left unsigned only in the last days, as in life.
        const bool recent = m_now - start < hours(24 * 3);
        cue.goal = recent && m_stage.random.chance(0.3) ? SessionGoal::ToSign : SessionGoal::Signed;
        cue.formSubmitted = !m_formLeft;
        stageSession(m_stage, m_patient, cue);
    }

    void maintenance(QDate inductionEnd) {
        QDate lastTreatment = inductionEnd;
        // A booster is given a little before the effect would be gone.
        const int cycleDays = std::clamp(static_cast<int>(m_patient.scores.wearOffWeeks() * 7 * 0.7), 21, 63);
        QDate day = onWeekday(inductionEnd.addDays(14));
        while (beforeToday(day)) {
            const double weeks = static_cast<double>(lastTreatment.daysTo(day)) / 7.0;
            const int phq9 = m_patient.scores.phq9AfterWeeks(m_stage.random, weeks);
            if (lastTreatment.daysTo(day) >= cycleDays) {
                session(day, phq9);
                lastTreatment = day;
            } else {
                stageScores(m_stage, m_patient,
                            onDay(day, 15 * 60 + m_stage.random.integer(0, 59), m_stage.clock.zone()), phq9,
                            std::nullopt, true);
            }
            day = onWeekday(day.addDays(m_stage.random.integer(12, 18)));
        }
        // Some have enough after a while and come no more; they are simply not on the stage any longer.
    }

    void todaySession(TodayCue today) {
        const Instant start = m_now - minutes(today.minutesAgo);
        if (start - m_orderedAt > hours(24 * 80)) {
            orderAt(start - hours(72));
        }
        SessionCue cue;
        cue.number = m_number++;
        cue.start = start;
        cue.planned = withinToday(start - beforeStart);
        cue.room = QString::fromLatin1(rooms.at(static_cast<std::size_t>(m_number) % rooms.size()));
        cue.goal = today.goal;
        cue.scoresFirst = today.scoresFirst;
        cue.phq9 = m_patient.infusions < 6
                       ? m_patient.scores.phq9AfterInfusion(m_stage.random, m_patient.infusions)
                       : m_patient.scores.phq9AfterWeeks(m_stage.random, 5);
        stageSession(m_stage, m_patient, cue);
    }

    DemoStage& m_stage;
    PatientOnStage& m_patient;
    Instant m_now;
    Instant m_orderedAt{};
    int m_number = 0;
    bool m_formLeft = false;
};

/// Plays what lies before `now`, in the order of time, with the clock at each happening's moment.
Result<void> play(DemoStage& stage, Instant now, const DemoProgress& progress) {
    std::stable_sort(stage.script.begin(), stage.script.end(),
                     [](const Happening& left, const Happening& right) { return left.at < right.at; });
    const auto total = static_cast<int>(stage.script.size());
    int done = 0;
    for (const Happening& happening : stage.script) {
        if (happening.at > now) {
            break;
        }
        stage.clock.moveTo(happening.at);
        if (auto happened = happening.happen(); !happened) {
            return happened;
        }
        if (++done % 200 == 0 && progress) {
            progress(done, total);
        }
    }
    stage.clock.moveTo(now);
    return {};
}

Result<StaffOnStage> hire(services::SignedIn& administrator, const DemoPerson& person) {
    const auto hired =
        services::Staff(*administrator.clinic)
            .add(administrator.actor, {person.signInName, person.displayName, person.role, demoPassphrase()});
    if (!hired) {
        return tl::unexpected(hired.error());
    }
    auto key = administrator.clinic->vault().openSigningKey(person.signInName, demoPassphrase());
    if (!key) {
        return tl::unexpected(key.error());
    }
    const auto shared = std::make_shared<storage::SigningKey>(std::move(*key));
    return StaffOnStage{
        {hired->id, hired->displayName, hired->role},
        [shared](const QByteArray& bytes) -> Result<storage::Signature> { return shared->sign(bytes); }};
}

} // namespace

QString demoClinicName() {
    return u"Harbour Clinic (demo)"_s;
}

QString demoPassphrase() {
    return u"quiet lantern over slow water"_s;
}

Result<DemoClinic> createDemoClinic(const QString& folder, const DemoPlan& plan, const Clock& clock,
                                    const DemoProgress& progress, storage::KdfCost cost) {
    const Instant now = clock.now();
    ScriptedClock scripted(clock);
    const QDate today = toLocal(now, clock.zone()).date();
    const QDate opening = today.addYears(-plan.years);
    scripted.moveTo(onDay(onWeekday(opening), 8 * 60, clock.zone()));

    const std::vector<DemoPerson>& staff = demoStaff();
    const auto administrator = std::find_if(staff.begin(), staff.end(), [](const DemoPerson& person) {
        return person.role == Role::Administrator;
    });
    auto created = services::createClinic(
        folder, demoClinicName(),
        {administrator->signInName, administrator->displayName, administrator->role, demoPassphrase()},
        scripted, cost);
    if (!created) {
        return tl::unexpected(created.error());
    }
    services::SignedIn& desk = created->signedIn;
    Random random(plan.seed);
    std::vector<StaffOnStage> nurses;
    std::vector<StaffOnStage> psychiatrists;
    for (const DemoPerson& person : staff) {
        if (person.role == Role::Administrator) {
            continue;
        }
        auto hired = hire(desk, person);
        if (!hired) {
            return tl::unexpected(hired.error());
        }
        (person.role == Role::Nurse ? nurses : psychiatrists).push_back(std::move(*hired));
    }
    DemoStage stage{*desk.clinic,
                    scripted,
                    random,
                    {nurses.at(0), nurses.at(1)},
                    {psychiatrists.at(0), psychiatrists.at(1)},
                    {}};

    // The stage reads today's date for "before today"; while the past is planned the clock stands at now.
    scripted.moveTo(now);
    stageSafe(stage);
    std::deque<PatientOnStage> patients;
    for (int i = 0; i < plan.patients; ++i) {
        const int age = drawAge(random);
        const Circulation circulation = drawCirculation(random, age);
        InventedPatient invented = inventPatient(random, today, circulation.hypertensive, age);
        patients.push_back({PatientId(),
                            std::move(invented),
                            circulation,
                            ScoreCourse(random),
                            0,
                            0,
                            static_cast<std::size_t>(random.integer(0, 1)),
                            false,
                            {}});
        PatientOnStage& patient = patients.back();
        patient.weight = patient.invented.weightKilograms;
        std::optional<TodayCue> cue;
        int daysAgo = random.integer(30, std::max(31, static_cast<int>(opening.daysTo(today)) - 14));
        if (i < static_cast<int>(todayCues.size())) {
            cue = todayCues.at(static_cast<std::size_t>(i));
            // The first ones are in the middle of an induction; others come for a booster.
            daysAgo = i % 3 == 2
                          ? random.integer(
                                80, std::max(81, std::min(400, static_cast<int>(opening.daysTo(today)) - 14)))
                          : random.integer(4, 16);
        }
        const auto spray = static_cast<std::size_t>(i) - todayCues.size();
        if (static_cast<std::size_t>(i) >= todayCues.size() && spray < sprayCues.size()) {
            patient.spray = true;
            cue = sprayCues.at(spray);
            daysAgo = 8 + static_cast<int>(spray) * 6;
        }
        PatientPast(stage, patient, now).write(onWeekday(today.addDays(-daysAgo)), cue);
    }
    const auto written = desk.clinic->store()
                             .beginUnsyncedWrites() // nobody has been told yet that any of it is kept
                             .and_then([&] { return play(stage, now, progress); })
                             .and_then([&] { return desk.clinic->store().endUnsyncedWrites(); });
    if (!written) {
        return tl::unexpected(written.error());
    }
    qint64 sessions = 0;
    for (const PatientOnStage& patient : patients) {
        sessions += static_cast<qint64>(patient.sessions.size());
    }
    DemoClinic clinic{staff, demoPassphrase(), created->recoveryCode, plan.patients, sessions};
    const auto handedOver = services::signOut(std::move(created->signedIn)).and_then([&] {
        return writeInventedSignIn(folder, {clinic.people, clinic.passphrase});
    });
    if (!handedOver) {
        return tl::unexpected(handedOver.error());
    }
    return clinic;
}

} // namespace tidemark::demo
