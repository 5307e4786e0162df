// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoClinic.h"

#include "base/Try.h"
#include "demo/DemoCourses.h"
#include "demo/DemoDrugs.h"
#include "demo/DemoOutlook.h"
#include "demo/DemoPast.h"
#include "demo/DemoSession.h"
#include "demo/InventedPeopleFile.h"
#include "services/clinic/FormContacts.h"
#include "services/clinic/Staff.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <deque>

namespace tidemark::demo {
namespace {

using namespace Qt::StringLiterals;

/// Today's board. The minutes leave one start for the patient who waits at which no two checks fall together.
constexpr std::array todayCues{
    TodayCue{33, SessionGoal::Dosing, true},     TodayCue{13, SessionGoal::Dosing, true},
    TodayCue{58, SessionGoal::Monitoring, true}, TodayCue{103, SessionGoal::ReadyToLeave, true},
    TodayCue{180, SessionGoal::ToSign, true},    TodayCue{200, SessionGoal::Signed, true},
    TodayCue{215, SessionGoal::Signed, true},    TodayCue{-8, SessionGoal::Held, true},
    TodayCue{-28, SessionGoal::Arrived, false},  TodayCue{-50, SessionGoal::Planned, false},
    TodayCue{-75, SessionGoal::Planned, false}};

/// Esketamine patients of today: minute 0 is the first device.
constexpr std::array sprayCues{
    TodayCue{8, SessionGoal::Dosing, true}, TodayCue{68, SessionGoal::Monitoring, true},
    TodayCue{133, SessionGoal::ReadyToLeave, true}, TodayCue{170, SessionGoal::ToSign, true},
    TodayCue{-65, SessionGoal::Planned, false}};

/// Whose course begins in these days: the last ones of a clinic that is large enough.
constexpr int newcomers = 8;
constexpr int smallClinic = 24;
/// Nobody was treated before this age, in years, however far back the invented past goes.
constexpr int adult = 18;

/// Plays what comes before `now`, in the order of time, with the clock at each happening's moment.
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
        TIDEMARK_TRY(happening.happen());
        if (++done % 200 == 0 && progress) {
            progress(done, total);
        }
    }
    stage.clock.moveTo(now);
    return {};
}

Result<StaffOnStage> hire(services::SignedIn& administrator, const DemoPerson& person) {
    const auto hired =
        TIDEMARK_TRY(services::Staff(*administrator.clinic, administrator.actor)
                         .add({person.signInName, person.displayName, person.role, demoPassphrase()}));
    TIDEMARK_TRY(services::FormContacts(*administrator.clinic, administrator.actor)
                     .setContact({hired.id, u"555-0114"_s, person.signInName + u"@clinic.example"_s}));
    const Actor actor{hired.id, hired.displayName, hired.role};
    TIDEMARK_TRY(setDemoPin(*administrator.clinic, actor));
    auto sign = TIDEMARK_TRY(
        services::keepSigningKeyOpen(*administrator.clinic, person.signInName, demoPassphrase()));
    return StaffOnStage{actor, std::move(sign)};
}

/// Fills the new clinic and closes it, also where that fails.
Result<DemoClinic> invent(services::CreatedClinic created, const DemoPlan& plan, ScriptedClock& scripted,
                          Instant now, const DemoProgress& progress) {
    const QByteArray zone = scripted.zone();
    const QDate today = toLocal(now, zone).date();
    const QDate opening = today.addYears(-plan.years);
    const std::vector<DemoPerson>& staff = demoStaff();
    services::SignedIn& context = created.signedIn;
    const ClinicAddress address{u"12 Quay Street"_s, {}, u"Harbourmouth"_s, u"Maine"_s, u"04999"_s};
    TIDEMARK_TRY(openOnDemoDays(*context.clinic, context.actor, today).and_then([&] {
        return services::FormContacts(*context.clinic, context.actor).setAddress(address);
    }));
    TIDEMARK_TRY(setDemoPin(*context.clinic, context.actor));
    Random random(plan.seed);
    std::vector<StaffOnStage> nurses;
    std::vector<StaffOnStage> psychiatrists;
    for (const DemoPerson& person : staff) {
        if (person.role == Role::Administrator) {
            continue;
        }
        auto hired = TIDEMARK_TRY(hire(context, person));
        (person.role == Role::Nurse ? nurses : psychiatrists).push_back(std::move(hired));
    }
    DemoStage stage{*context.clinic,
                    scripted,
                    random,
                    {nurses.at(0), nurses.at(1)},
                    {psychiatrists.at(0), psychiatrists.at(1)},
                    DemoRooms(plan.patients)};
    TIDEMARK_TRY(stage.rooms.write(*context.clinic, context.actor));

    // The stage reads today's date for "before today"; while the past is planned the clock is at now.
    scripted.moveTo(now);
    stageSafe(stage);
    std::deque<PatientOnStage> patients;
    for (int i = 0; i < plan.patients; ++i) {
        const auto place = static_cast<std::size_t>(i);
        const bool newcomer = i >= smallClinic && i >= plan.patients - newcomers;
        const bool sprayToday = place >= todayCues.size() && place - todayCues.size() < sprayCues.size();
        const bool spray = sprayToday || (newcomer && isSprayNewcomer(i - (plan.patients - newcomers)));
        const PressureModel model = spray ? PressureModel::Spray : PressureModel::Infusion;
        const int age = drawAge(random, model, adult + plan.years);
        const Circulation circulation = drawCirculation(random, age, model);
        InventedPatient invented = inventPatient(random, today, circulation.hypertensive, age);
        patients.push_back({PatientId(),
                            std::move(invented),
                            circulation,
                            ScoreCourse(random),
                            0,
                            0,
                            static_cast<std::size_t>(random.integer(0, 1)),
                            spray,
                            std::nullopt,
                            0,
                            {}});
        PatientOnStage& patient = patients.back();
        patient.weight = patient.invented.weightKilograms;
        std::optional<TodayCue> cue;
        int daysAgo = random.integer(30, std::max(31, static_cast<int>(opening.daysTo(today)) - 14));
        if (place < todayCues.size()) {
            cue = todayCues.at(place);
            // The first ones are in the middle of an induction; others come for a booster.
            daysAgo = i % 3 == 2
                          ? random.integer(
                                80, std::max(81, std::min(400, static_cast<int>(opening.daysTo(today)) - 14)))
                          : random.integer(4, 16);
        }
        if (sprayToday) {
            const std::size_t among = place - todayCues.size();
            cue = sprayCues.at(among);
            daysAgo = 8 + static_cast<int>(among) * 6;
        }
        if (newcomer) {
            writeNewcomer(stage, patient, now, i - (plan.patients - newcomers));
            continue;
        }
        const QDate first = onWeekday(today.addDays(-daysAgo));
        // Whoever is in the middle of a course is on the board with one of its sessions.
        if (cue && (patient.spray || i % 3 != 2)) {
            patient.course = courseToday(i, patient.spray, *cue, first, now, zone);
            if (patient.course) {
                patient.course->room = roomFor(stage, *patient.course, i);
            }
        }
        writePast(stage, patient, now, first, cue);
    }
    stageOutlook(stage, patients, todayCues.size() + sprayCues.size(), now);
    TIDEMARK_TRY(context.clinic
                     ->beginUnsyncedWrites() // nobody has been told yet that any of it is kept
                     .and_then([&] { return play(stage, now, progress); })
                     .and_then([&] { return context.clinic->endUnsyncedWrites(); }));
    qint64 sessions = 0;
    for (const PatientOnStage& patient : patients) {
        sessions +=
            patient.plannedSessions + (patient.course ? 0 : static_cast<qint64>(patient.sessions.size()));
    }
    DemoClinic clinic{staff, demoPassphrase(), demoPin(), created.recoveryCode, plan.patients, sessions};
    const QString folder = context.clinic->path();
    TIDEMARK_TRY(services::signOut(std::move(created.signedIn)));
    TIDEMARK_TRY(writeInventedSignIn(folder, {clinic.people, clinic.passphrase, clinic.pin}));
    return clinic;
}

/// A half-made clinic would stand in the way of the next try. What the folder's owner made stays: the folder.
void removeUnfinished(const QString& folder, bool folderIsOurs) {
    QDir unfinished(folder);
    if (folderIsOurs) {
        unfinished.removeRecursively();
        return;
    }
    for (const QString& file : unfinished.entryList(QDir::Files | QDir::Hidden)) {
        unfinished.remove(file);
    }
}

} // namespace

QString demoClinicName() {
    return u"Harbour Clinic (demo)"_s;
}

QString demoPassphrase() {
    return u"quiet lantern over slow water"_s;
}

Result<DemoClinic> createDemoClinic(const QString& folder, const DemoPlan& plan, const Clock& clock,
                                    const DemoProgress& progress, services::KdfCost cost) {
    const Instant now = clock.now();
    ScriptedClock scripted(clock);
    const QDate opening = toLocal(now, clock.zone()).date().addYears(-plan.years);
    scripted.moveTo(onDay(onWeekday(opening), 8 * 60, clock.zone()));

    const std::vector<DemoPerson>& staff = demoStaff();
    const auto administrator = std::find_if(staff.begin(), staff.end(), [](const DemoPerson& person) {
        return person.role == Role::Administrator;
    });
    const bool folderIsOurs = !QFileInfo::exists(folder);
    auto created = services::createClinic(
        folder, demoClinicName(),
        {administrator->signInName, administrator->displayName, administrator->role, demoPassphrase()},
        scripted, cost);
    if (!created) {
        if (folderIsOurs) {
            QDir().rmdir(folder);
        }
        return tl::unexpected(created.error());
    }
    auto clinic = invent(std::move(*created), plan, scripted, now, progress);
    if (!clinic) {
        removeUnfinished(folder, folderIsOurs);
    }
    return clinic;
}

} // namespace tidemark::demo
