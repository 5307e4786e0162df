// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoClinic.h"

#include "base/Try.h"
#include "demo/DemoCourses.h"
#include "demo/DemoDrugs.h"
#include "demo/DemoOutlook.h"
#include "demo/DemoPast.h"
#include "demo/InventedPeopleFile.h"
#include "services/clinic/ClinicStatus.h"
#include "services/clinic/FormContacts.h"
#include "services/clinic/Staff.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <deque>

namespace tidemark::demo {
namespace {

using namespace Qt::StringLiterals;

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

PatientOnStage invent(Random& random, const DemoPart& part, const DemoPlan& plan, QDate today,
                      const Fate& fate) {
    const bool spray = demoProtocol(part.protocolId).route == Route::Nasal;
    const PressureModel model = spray ? PressureModel::Spray : PressureModel::Infusion;
    const int age = drawAge(random, model, adult + plan.years);
    const Circulation circulation = drawCirculation(random, age, model);
    InventedPatient invented =
        inventPatient(random, today, circulation.hypertensive, age, diagnosisFor(part.protocolId));
    const Suffering suffering = sufferingOf(part.protocolId, invented.form.diagnosis);
    return {PatientId(),     std::move(invented),
            circulation,     ScoreCourse(random, suffering, fate),
            part.protocolId, static_cast<std::size_t>(random.integer(0, 1))};
}

/// Writes the patient's part into the script.
void enter(DemoStage& stage, PatientOnStage& patient, const DemoPart& part, Instant now, QDate opening) {
    if (part.newcomer) {
        writeNewcomer(stage, patient, now, *part.newcomer);
        return;
    }
    const QByteArray zone = stage.clock.zone();
    const QDate today = toLocal(now, zone).date();
    const int longestAgo = static_cast<int>(opening.daysTo(today)) - 14;
    int daysAgo = stage.random.integer(30, std::max(31, longestAgo));
    if (part.forBooster) {
        daysAgo = stage.random.integer(80, std::max(81, std::min(400, longestAgo)));
    } else if (part.firstDaysAgo) {
        daysAgo = *part.firstDaysAgo;
    } else if (part.today) {
        daysAgo = stage.random.integer(4, 16);
    }
    const QDate first = onWeekday(today.addDays(-daysAgo));
    // Whoever is in the middle of a course is on the board with one of its sessions.
    if (part.today && !part.forBooster) {
        patient.course = courseToday(part, first, now, zone);
        if (patient.course) {
            patient.course->room =
                roomFor(stage, *patient.course, stage.random.integer(0, 5), startOf(*part.today, now));
        }
    }
    writePast(stage, patient, part, now, first);
}

/// Fills the new clinic and closes it, also where that fails.
Result<DemoClinic> fill(services::CreatedClinic created, const DemoPlan& plan, ScriptedClock& scripted,
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
    const Fate fate = Fate::drawn(random);
    for (int number = 0; number < plan.patients; ++number) {
        const DemoPart part = partOf(number, plan);
        patients.push_back(invent(random, part, plan, today, Fate::spread(fate, number)));
        enter(stage, patients.back(), part, now, opening);
    }
    stageOutlook(stage, patients, placesOnBoard(), now);
    TIDEMARK_TRY(context.clinic
                     ->beginUnsyncedWrites() // nobody has been told yet that any of it is kept
                     .and_then([&] { return play(stage, now, progress); })
                     .and_then([&] { return context.clinic->endUnsyncedWrites(); }));
    const auto counted = TIDEMARK_TRY(services::clinicStatus(*context.clinic, context.actor));
    DemoClinic clinic{staff,           demoPassphrase(), demoPin(), created.recoveryCode, counted.patients,
                      counted.sessions};
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
    auto clinic = fill(std::move(*created), plan, scripted, now, progress);
    if (!clinic) {
        removeUnfinished(folder, folderIsOurs);
    }
    return clinic;
}

} // namespace tidemark::demo
