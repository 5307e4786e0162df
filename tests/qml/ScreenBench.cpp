// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScreenBench.h"

#include "desktop/signin/SignInViewModel.h"
#include "rules/protocols/Protocols.h"
#include "rules/record/CurrentLines.h"
#include "rules/vitals/VitalsLine.h"
#include "services/backup/Backups.h"
#include "services/clinic/OpeningDays.h"
#include "services/clinic/Staff.h"
#include "services/clinic/WitnessPins.h"
#include "services/courses/Courses.h"
#include "services/courses/SessionPlanning.h"
#include "services/drugs/DrugStock.h"
#include "services/orders/Orders.h"
#include "services/patients/ChartEntries.h"
#include "services/patients/Patients.h"
#include "services/scales/Scales.h"
#include "services/sessions/CheckIn.h"
#include "services/sessions/Discharge.h"
#include "services/sessions/SessionEvents.h"
#include "services/sessions/SessionPump.h"
#include "services/sessions/SessionViews.h"
#include "services/sessions/SessionVitals.h"
#include "support/AnsweredDays.h"
#include "support/AskedChart.h"
#include "support/ClinicFaults.h"
#include "support/ClinicRooms.h"
#include "support/DamagedTable.h"
#include "support/PumpSettings.h"

#include <functional>
#include <map>

#include <QDir>
#include <QQmlEngine>

namespace tidemark::test {
namespace {

constexpr storage::KdfCost cheap = cheapKdf;

void must(const Result<void>& done) {
    if (!done) {
        qFatal("%s", qUtf8Printable(errorName(done.error().code)));
    }
}

} // namespace

ScreenBench::~ScreenBench() {
    m_composition.reset();
}

QString ScreenBench::passphrase() const {
    return QStringLiteral("tulip anchor velvet onion harbour");
}

void ScreenBench::restart() {
    auto before = std::move(m_composition);
    if (m_desk) {
        m_desk->leave();
    }
    auto desk = std::make_unique<app::SignedInContext>(m_clock);
    app::Environment around;
    around.clinicFolder = m_directory->filePath(QStringLiteral("clinic"));
    around.demoFolder = m_directory->filePath(QStringLiteral("demo"));
    around.opening = {cheap, m_fileSystem};
    around.background = app::Background::Mode::Immediate;
    around.relauncher = &m_relauncher;
    around.kernelKeys = &m_kernelKeys;
    around.print = [](const app::PaintPage&) -> Result<bool> { return true; };
    m_composition = std::make_unique<app::Composition>(*desk, std::move(around));
    m_composition->roots().giveTo(*qmlEngine(this));
    emit workplaceChanged();
    before.reset();
    m_desk = std::move(desk);
}

void ScreenBench::startEmpty() {
    m_fileSystem = storage::networkFileSystemOf;
    m_otherWindow.reset();
    freeDisk();
    m_directory = std::make_unique<QTemporaryDir>();
    m_clock = ManualClock();
    restart();
}

void ScreenBench::startClinic() {
    m_fileSystem = storage::networkFileSystemOf;
    allowKernelKeys(true);
    m_otherWindow.reset();
    freeDisk();
    m_directory = std::make_unique<QTemporaryDir>();
    m_clock = ManualClock();
    {
        auto created =
            services::createClinic(
                m_directory->filePath(QStringLiteral("clinic")), QStringLiteral("Seaside Clinic"),
                {QStringLiteral("mreed"), QStringLiteral("Mira Reed"), Role::Administrator, passphrase()},
                m_clock, cheap)
                .value();
        m_recoveryCode = created.recoveryCode;
        const Actor& administrator = created.signedIn.actor;
        addRooms(*created.signedIn.clinic, administrator);
        services::Staff staff(*created.signedIn.clinic, administrator);
        static_cast<void>(
            staff.add({QStringLiteral("dnorth"), QStringLiteral("Dana North, RN"), Role::Nurse, passphrase()})
                .value());
        const StaffMember prescriber = staff
                                           .add({QStringLiteral("amari"), QStringLiteral("Dr Lea Amari"),
                                                 Role::Psychiatrist, passphrase()})
                                           .value();
        answerDays(*created.signedIn.clinic, administrator,
                   {prescriber.id, prescriber.displayName, prescriber.role});
    }
    restart();
}

void ScreenBench::signInToDamaged(const QString& table, const QString& name) {
    const qint64 page = rootPageOf(m_desk->clinic().store(), qPrintable(table));
    workplace()->lock();
    flipBitOfPage(m_directory->filePath(QStringLiteral("clinic/clinic.db")), page);
    signIn(name);
}

void ScreenBench::breakClinic(const QString& fault) {
    const QString folder = m_directory->filePath(QStringLiteral("clinic"));
    const ClinicFaults faults(folder);
    const std::map<QString, std::function<void()>> kinds{
        {QStringLiteral("newer schema"),
         [&] { faults.raiseSchema(QStringLiteral("mreed"), passphrase(), m_clock); }},
        {QStringLiteral("damaged database"), [&] { faults.damageDatabase(); }},
        {QStringLiteral("other clinic's database"), [&] { faults.putOtherClinicsDatabase(); }},
        {QStringLiteral("some SQLite file"), [&] { faults.putPlainDatabase(); }},
        {QStringLiteral("no database"), [&] { faults.loseDatabase(); }},
        {QStringLiteral("damaged keyring"), [&] { faults.damageKeyring(); }},
        {QStringLiteral("network folder"),
         [&] { m_fileSystem = [](const QString&) { return QStringLiteral("nfs"); }; }},
        {QStringLiteral("second window"),
         [&] { m_otherWindow = storage::ClinicFolder::open(folder).value(); }},
        {QStringLiteral("full disk"), [&] { m_fullDisk = std::make_unique<FileSizeLimit>(512); }},
    };
    kinds.at(fault)();
    restart();
}

void ScreenBench::signIn(const QString& name) {
    auto& entry = m_composition->roots().of<app::SignInViewModel>();
    entry.setSignInName(name);
    entry.signIn(passphrase());
}

void ScreenBench::setPin(const QString& pin) {
    must(services::WitnessPins(m_desk->clinic(), m_desk->actor()).set(pin, cheap));
}

PatientId ScreenBench::createPatient(const QString& familyName, const QString& givenName) {
    services::OpenClinic& clinic = m_desk->clinic();
    services::Patients patients(clinic, m_desk->actor());
    services::PatientForm form;
    form.familyName = familyName;
    form.givenName = givenName;
    form.birthDate = QStringLiteral("1984-03-02");
    const Patient patient = patients.create(form).value();
    static_cast<void>(services::ChartEntries(clinic, m_desk->actor())
                          .addWeight(patient.id, QStringLiteral("82"), clinic.today())
                          .value());
    m_desk->tellPatientChanged(patient.id);
    return patient.id;
}

QString ScreenBench::planFor(const PatientId& patient, const QString& room) {
    const Session session = services::SessionPlanning(m_desk->clinic(), m_desk->actor())
                                .plan({patient, m_clock.now(), room, QStringLiteral("As agreed")})
                                .value();
    m_desk->tellSessionChanged(session.id);
    return session.id.text();
}

QString ScreenBench::addPatient(const QString& familyName) {
    return createPatient(familyName, QStringLiteral("Una")).text();
}

QString ScreenBench::addOrderedPatient(const QString& familyName) {
    const PatientId patient = createPatient(familyName, QStringLiteral("Una"));
    askChart(m_desk->clinic(), m_desk->actor(), patient);
    static_cast<void>(services::Orders(m_desk->clinic(), m_desk->actor()).write(patient, {}).value());
    return patient.text();
}

QString ScreenBench::planSession(const QString& familyName) {
    return planFor(PatientId(addOrderedPatient(familyName)), QStringLiteral("Room 2"));
}

QString ScreenBench::planAgain(const QString& patientId) {
    return planFor(PatientId(patientId), QStringLiteral("Room 2"));
}

QString ScreenBench::planSpray(const QString& familyName, const QString& givenName, const QString& room) {
    const PatientId patient = createPatient(familyName, givenName);
    askChart(m_desk->clinic(), m_desk->actor(), patient);
    services::OrderForm form;
    form.protocolId = QStringLiteral("esketamine-trd");
    form.devicesDose = QStringLiteral("84");
    form.reason = QStringLiteral("Had 84 mg elsewhere");
    static_cast<void>(services::Orders(m_desk->clinic(), m_desk->actor()).write(patient, form).value());
    return planFor(patient, room);
}

void ScreenBench::answerAll(const QString& sessionId) {
    const SessionId session(sessionId);
    must(services::CheckIn(m_desk->clinic(), m_desk->actor()).arrive(session));
    const Protocol protocol =
        services::SessionViews(m_desk->clinic(), m_desk->actor()).view(session).value().protocol;
    for (const ChecklistItem& item : protocol.checklist) {
        must(services::CheckIn(m_desk->clinic(), m_desk->actor())
                 .answerChecklist(session, item.key, item.safeAnswerIsYes));
    }
    m_desk->tellSessionChanged(session);
}

QStringList ScreenBench::linesOf(const QString& sessionId) {
    const SessionRecord record =
        services::SessionViews(m_desk->clinic(), m_desk->actor()).view(SessionId(sessionId)).value().record;
    QStringList lines;
    for (const Reading& reading : rules::current(record.readings)) {
        lines << rules::toVitalsLine(reading);
    }
    return lines;
}

void ScreenBench::receiveDevices(int expireInDays) {
    services::DrugReceiptForm form;
    form.drug = Drug::Esketamine;
    form.form = DrugForm::Device;
    form.deviceContent = QStringLiteral("28");
    form.lot = QStringLiteral("A123");
    form.expiry = m_desk->clinic().today().addDays(expireInDays).toString(Qt::ISODate);
    form.count = QStringLiteral("3");
    static_cast<void>(services::DrugStock(m_desk->clinic(), m_desk->actor()).receive(form).value());
}

void ScreenBench::planCourse(const QString& patientId, const QString& start) {
    services::CourseRequest request;
    request.patient = PatientId(patientId);
    request.protocolId = QStringLiteral("iv-induction-3x2");
    request.start = QDate::fromString(start, Qt::ISODate);
    request.time = QTime(10, 0);
    request.room = QStringLiteral("Room 1");
    static_cast<void>(services::Courses(m_desk->clinic(), m_desk->actor()).accept(request).value());
    m_desk->tellSessionChanged({});
}

void ScreenBench::closeDay(const QString& day, const QString& note) {
    must(services::OpeningDays(m_desk->clinic(), m_desk->actor())
             .close({QDate::fromString(day, Qt::ISODate), note}));
}

QString ScreenBench::patientOf(const QString& sessionId) {
    return services::SessionViews(m_desk->clinic(), m_desk->actor())
        .view(SessionId(sessionId))
        .value()
        .record.session.patient.text();
}

void ScreenBench::treat(const QString& sessionId) {
    const Actor& actor = m_desk->actor();
    const SessionId session(sessionId);
    const auto minutesLater = [this](int minutes) { m_clock.advance(std::chrono::minutes(minutes)); };
    must(services::CheckIn(m_desk->clinic(), actor).arrive(session));
    for (const ChecklistItem& item : rules::ivKetamineProtocol().checklist) {
        must(services::CheckIn(m_desk->clinic(), actor)
                 .answerChecklist(session, item.key, item.safeAnswerIsYes));
    }
    (void)services::SessionVitals(m_desk->clinic(), actor)
        .recordVitals(session, QStringLiteral("124/78 72 98 14 s0 d0"))
        .value();
    minutesLater(5);
    must(services::SessionPump(m_desk->clinic(), actor).start(session, test::startedAlone()));
    minutesLater(10);
    (void)services::SessionVitals(m_desk->clinic(), actor)
        .recordVitals(session, QStringLiteral("148/90 80 97 14 s1 d2"))
        .value();
    (void)services::SessionEvents(m_desk->clinic(), actor)
        .setEffect(session, QStringLiteral("nausea"), Severity::Mild)
        .value();
    minutesLater(30);
    must(services::SessionPump(m_desk->clinic(), actor).completeInfusion(session));
    minutesLater(61);
    (void)services::SessionVitals(m_desk->clinic(), actor)
        .recordVitals(session, QStringLiteral("122/76 70 98 14 s0 d0"))
        .value();
    (void)services::SessionEvents(m_desk->clinic(), actor)
        .setEffect(session, QStringLiteral("nausea"), std::nullopt)
        .value();
    must(services::Discharge(m_desk->clinic(), actor).confirmPoint(session, QStringLiteral("steady")));
    must(services::Discharge(m_desk->clinic(), actor).confirmPoint(session, QStringLiteral("escort")));
    must(services::Discharge(m_desk->clinic(), actor).record(session));
    m_desk->tellSessionChanged(session);
}

void ScreenBench::recordScale(const QString& scale, const QString& patientId, int total, int item9) {
    const rules::Scale& form = *m_desk->clinic().scales().find(ScaleId(scale));
    std::vector<std::optional<int>> answers(form.items.size(), 0);
    int rest = total - item9;
    for (std::optional<int>& answer : answers) {
        answer = std::min(rest, 3);
        rest -= *answer;
    }
    if (form.safetyItem) {
        answers.at(static_cast<std::size_t>(*form.safetyItem) - 1) = item9;
    }
    (void)services::Scales(m_desk->clinic(), m_desk->actor())
        .record(PatientId(patientId), {}, form.id, answers)
        .value();
    m_desk->tellPatientChanged(PatientId(patientId));
}

QString ScreenBench::newFolder(const QString& name) {
    const QString folder = m_directory->filePath(name);
    return QDir().mkpath(folder) ? folder : QString();
}

QString ScreenBench::backUp() {
    services::Backups backups(m_desk->clinic(), m_desk->actor());
    const auto made = backups.beginInto(newFolder(QStringLiteral("stick"))).value().run().value();
    must(backups.take(made));
    return made.front().made->folder + u'/' + made.front().made->file;
}

QStringList ScreenBench::filesIn(const QString& folder) {
    return QDir(folder).entryList(QDir::Files);
}

QString ScreenBench::contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void ScreenBench::advance(int seconds) {
    m_clock.advance(std::chrono::seconds(seconds));
    m_desk->tick();
}

} // namespace tidemark::test
