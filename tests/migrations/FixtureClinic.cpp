// SPDX-License-Identifier: GPL-3.0-or-later
#include "FixtureClinic.h"

#include "rules/scales/Gad7.h"
#include "rules/scales/Phq9.h"
#include "services/backup/Backups.h"
#include "services/backup/Drill.h"
#include "services/clinic/FormContacts.h"
#include "services/clinic/LockSettings.h"
#include "services/clinic/OpeningDays.h"
#include "services/courses/Boosters.h"
#include "services/courses/CourseDecisions.h"
#include "services/courses/Courses.h"
#include "services/courses/SessionPlanning.h"
#include "services/orders/Orders.h"
#include "services/patients/ChartEntries.h"
#include "services/patients/HomeDoses.h"
#include "services/patients/Medicines.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/rems/MonitoringForms.h"
#include "services/scales/Scales.h"
#include "services/sessions/AfterDischarge.h"
#include "services/sessions/Amendments.h"
#include "services/sessions/CheckIn.h"
#include "services/sessions/Discharge.h"
#include "services/sessions/PressureDecisions.h"
#include "services/sessions/SessionDoses.h"
#include "services/sessions/SessionEvents.h"
#include "services/sessions/SessionOwner.h"
#include "services/sessions/SessionPump.h"
#include "services/sessions/SessionViews.h"
#include "services/sessions/SessionVitals.h"
#include "support/DrugClinic.h"
#include "support/PumpSettings.h"
#include "TextFile.h"

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;

/// A clinic of three patients: an infusion with everything that can happen, and a running one; a course that
/// is only planned; a spray, and the decision when its patient does not come again.
class FixtureClinic {
public:
    FixtureClinic() {
        contacts();
        chart();
        firstInfusion();
        amended();
        afterLeaving();
        plannedCourse();
        spray();
        decisionAfterALapse();
        backups();
        underWay();
    }

    void close() { must(m_clinic.clinic.signOut()); }
    [[nodiscard]] QString folder() const { return m_clinic.clinic.folder(); }

private:
    [[nodiscard]] services::OpenClinic& open() { return m_clinic.clinic.open(); }
    [[nodiscard]] const Actor& nurse() const { return m_clinic.nurse(); }
    [[nodiscard]] const Actor& doctor() const { return m_clinic.clinic.psychiatrist; }
    [[nodiscard]] const Actor& administrator() const { return m_clinic.clinic.administrator; }
    [[nodiscard]] EntryId lastReading() { return m_clinic.record().readings.back().stamp.id; }

    void contacts() {
        services::FormContacts contacts(open(), administrator());
        must(contacts.setAddress({u"1 Pier Road"_s, u"Room 4"_s, u"Westhaven"_s, u"Maine"_s, u"04000"_s}));
        must(contacts.setContact({nurse().id, u"555-0101"_s, u"nora@clinic.example"_s}));
        must(services::OpeningDays(open(), administrator()).close({QDate(2026, 12, 25), u"Christmas"_s}));
        must(services::OpeningDays(open(), administrator()).setDayOrder(DayOrder::DayFirst));
        must(services::LockSettings(open(), administrator()).set({u"12"_s, true}));
    }

    /// One backup, and its rehearsal.
    void backups() {
        services::Backups backups(open(), administrator());
        must(backups.setRules({u"2"_s, u"14"_s, u"8"_s, u"24"_s, u"6"_s, u"36"_s}));
        must(backups.addTarget(m_stick.path()));
        must(backups.take(backups.begin().value().run().value()));
        must(services::takeDrill(open(), administrator(),
                                 services::beginDrill(open(), administrator(), {}, 1).value().run().value()));
    }

    void chart() {
        const PatientId id = m_clinic.patient.id;
        must(services::ChartEntries(open(), nurse()).setAllergies(id, {{u"Penicillin"_s, u"Rash"_s}}));
        must(services::ChartEntries(open(), nurse()).setConditions(id, {{u"Hypertension"_s, u"treated"_s}}));
        must(services::ChartEntries(open(), doctor())
                 .answerRisk(id, {u"aneurysmal-disease"_s, false, u"asked"_s}));
        must(services::ChartEntries(open(), doctor())
                 .answerRisk(id, {u"ketamine-hypersensitivity"_s, true, u"rash, long ago"_s}));
        must(services::ChartEntries(open(), doctor())
                 .decideRisk(id, u"ketamine-hypersensitivity"_s, true, u"It was the antiemetic"_s));
        services::Medicines medicines(open(), nurse());
        const auto lorazepam = medicines.add(
            id, {u"Lorazepam"_s, u"1 mg at night"_s, MedicineClass::Benzodiazepine, u"2025-11-01"_s, {}});
        must(medicines.stop(lorazepam.value().medicine, u"2026-03-01"_s));
        services::HomeDoseForm dose;
        dose.day = u"2026-03-01"_s;
        dose.time = u"21:30"_s;
        dose.form = HomeForm::Lozenge;
        dose.dose = u"100"_s;
        dose.sitterPresent = true;
        dose.pressure = u"142/88"_s;
        dose.sideEffects = u"Dizzy"_s;
        dose.note = u"half of it spat out"_s;
        services::HomeDoses doses(open(), nurse());
        const HomeDose added = doses.add(id, dose).value();
        must(doses.withdraw(added.id, u"Told of another day"_s));
        (void)doses.add(id, dose).value();
    }

    void scales() {
        const PatientId id = m_clinic.patient.id;
        const auto phq9 = services::Scales(open(), nurse())
                              .record(id, m_clinic.session, rules::phq9().id, {3, 3, 2, 2, 2, 2, 1, 1, 1}, 2)
                              .value();
        (void)services::Scales(open(), nurse())
            .record(id, m_clinic.session, rules::gad7().id, {2, 1, 1, {}, 2, 1, 1})
            .value();
        must(services::Scales(open(), doctor())
                 .acknowledge(phq9.result.id, u"Spoke with her; no plan, no intent"_s));
    }

    /// Everything that can happen in one.
    void firstInfusion() {
        const SessionId session = m_clinic.session;
        scales();
        m_clinic.arrived().checked();
        m_clinic.drawn().vitals("152/88 76 98 14 s0 d0");
        must(m_clinic.run<services::CheckIn>(nurse()).requestRelease(session));
        must(m_clinic.run<services::CheckIn>(doctor()).decideRelease(session, ReleaseDecision::Proceed,
                                                                     u"Usual for her, feels well"_s));
        must(m_clinic.run<services::SessionPump>(nurse()).start(session, test::startedAlone()));
        m_clinic.wait(10);
        m_clinic.vitals("185/95 80 97 14 s1 d2 c7");
        (void)m_clinic.run<services::PressureDecisions>(nurse())
            .record(session, {lastReading(), doctor().id, ReleaseDecision::Recheck, 5, u"No symptoms"_s})
            .value();
        (void)m_clinic.run<services::SessionEvents>(nurse())
            .setEffect(session, u"nausea"_s, Severity::Mild)
            .value();
        must(m_clinic.run<services::SessionPump>(nurse()).pause(session, u"Nausea"_s));
        (void)m_clinic.run<services::SessionEvents>(nurse())
            .recordIntervention(session, u"antiemetic"_s, u"ondansetron 4 mg"_s)
            .value();
        must(m_clinic.run<services::SessionEvents>(nurse()).undo(
            session, m_clinic.run<services::SessionEvents>(nurse())
                         .recordNote(session, u"Typed by mistake"_s)
                         .value()));
        const Instant cutOff = m_clinic.clinic.clock.now();
        m_clinic.wait(5);
        (void)m_clinic.run<services::SessionEvents>(nurse())
            .markGap(cutOff, m_clinic.clinic.clock.now())
            .value();
        m_clinic.vitals("142/86 80 97 14 s1 d2");
        must(m_clinic.run<services::SessionPump>(nurse()).resume(session));
        must(m_clinic.run<services::SessionPump>(nurse()).changeRate(session, u"120"_s, u"Slower"_s));
        (void)m_clinic.run<services::SessionVitals>(nurse())
            .recordNotObtained(session, u"Cuff failed"_s)
            .value();
        (void)m_clinic.run<services::SessionEvents>(nurse())
            .setEffect(session, u"nausea"_s, std::nullopt)
            .value();
        must(m_clinic.run<services::SessionOwner>(doctor()).takeOver(session));
        must(m_clinic.run<services::SessionOwner>(nurse()).takeOver(session));
        m_clinic.wait(35);
        must(m_clinic.run<services::SessionPump>(nurse()).completeInfusion(session));
        m_clinic.wait(61);
        m_clinic.vitals("138/82 74 98 14 s0 d0");
        must(m_clinic.run<services::Discharge>(nurse()).confirmPoint(session, u"steady"_s));
        must(m_clinic.run<services::Discharge>(nurse()).passOverPoint(session, u"escort"_s,
                                                                      u"Lives next door"_s));
        must(m_clinic.run<services::Discharge>(nurse()).passOverPoint(session, u"suicidality"_s,
                                                                      u"Dr Sand spoke with her"_s));
        must(m_clinic.run<services::Discharge>(nurse()).record(session));
        (void)m_clinic.wasteRest().value();
        (void)m_clinic.count(nurse()).count(m_clinic.lot, u"3"_s, services::CountTry::Second).value();
        (void)m_clinic.sign();
    }

    void amended() {
        auto amendments = m_clinic.run<services::Amendments>(nurse());
        must(amendments.amendVitals(m_clinic.session, lastReading(), u"136/82 74 98 14 s0 d0"_s,
                                    u"Misread by two"_s));
        must(amendments.amendNote(m_clinic.session, u"Called in the evening, well"_s, u"Asked to"_s));
        (void)m_clinic.sign();
    }

    /// A serious event that a prescriber has seen, and that was entered twice.
    void afterLeaving() {
        const SessionId session = m_clinic.session;
        services::AfterDischarge after(open(), nurse());
        services::LaterEventForm form;
        form.kind = LaterEventKind::Fall;
        form.serious = true;
        form.what = u"Fell on the stairs"_s;
        form.done = u"Emergency room"_s;
        const LaterEvent twice = after.recordEvent(session, form).value();
        (void)after.recordEvent(session, form).value();
        must(after.withdrawEvent(twice.id, u"Entered twice"_s));
        must(services::AfterDischarge(open(), doctor()).review(session, u"Spoke with her"_s));
    }

    void plannedCourse() {
        const Patient patient = m_clinic.clinic.askedPatient(u"O'Hara"_s, u"Tom"_s, u"1951-02-28"_s);
        (void)services::ChartEntries(open(), nurse())
            .addWeight(patient.id, u"81.5"_s, open().today())
            .value();
        services::OrderForm form;
        form.protocolId = u"iv-induction-3x2"_s;
        form.authorisedFrom = u"2026-03-01"_s;
        form.authorisedUntil = u"2026-06-30"_s;
        form.authorisationNumber = u"PA-77"_s;
        const Order order = services::Orders(open(), doctor()).write(patient.id, form).value();
        services::CourseRequest request;
        request.patient = patient.id;
        request.protocolId = form.protocolId;
        request.start = QDate(2026, 3, 16);
        request.time = QTime(10, 0);
        request.room = u"Room 1"_s;
        (void)services::Courses(open(), nurse()).accept(request).value();
        must(services::Orders(open(), doctor()).hold(order.id, u"Waits for the ECG"_s));
        Protocol fewer = services::protocolVersion(open(), form.protocolId, 1).value();
        fewer.readingMinutes = {15, 30, 45};
        const services::KeptProtocol kept =
            services::ClinicProtocols(open(), doctor()).save(fewer, u"Fewer readings"_s).value();
        must(services::ClinicProtocols(open(), administrator())
                 .approve(fewer.id, kept.protocol.version, u"Discussed"_s));
    }

    void spray() {
        m_patient = m_clinic.clinic.askedPatient(u"Brändt"_s, u"Åsa"_s, u"1990-12-31"_s).id;
        (void)services::ChartEntries(open(), nurse()).addWeight(m_patient, u"64.2"_s, open().today()).value();
        services::DrugReceiptForm devices;
        devices.drug = Drug::Esketamine;
        devices.form = DrugForm::Device;
        devices.deviceContent = u"28"_s;
        devices.lot = u"TX-9"_s;
        devices.expiry = u"2027-01-31"_s;
        devices.count = u"4"_s;
        const DrugLotId lot = m_clinic.stock(nurse()).receive(devices).value().id;
        services::OrderForm form;
        form.protocolId = u"esketamine-trd"_s;
        form.devicesDose = u"56"_s;
        (void)services::Orders(open(), doctor()).write(m_patient, form).value();
        const SessionId session = planFor(m_patient);
        must(m_clinic.run<services::CheckIn>(nurse()).arrive(session));
        const Protocol protocol =
            m_clinic.run<services::SessionViews>(nurse()).view(session).value().protocol;
        for (const ChecklistItem& item : protocol.checklist) {
            must(m_clinic.run<services::CheckIn>(nurse()).answerChecklist(session, item.key,
                                                                          item.safeAnswerIsYes, u"asked"_s));
        }
        const auto vitals = [&](const QString& line) {
            (void)m_clinic.run<services::SessionVitals>(nurse()).recordVitals(session, line).value();
        };
        vitals(u"128/82 72 98 14 s0 d0 c0"_s);
        (void)m_clinic.run<services::SessionDoses>(nurse()).giveDevice(session, {{}, {}, {}, lot}).value();
        m_clinic.wait(5);
        (void)m_clinic.run<services::SessionDoses>(nurse()).giveDevice(session, {{}, {}, {}, lot}).value();
        m_clinic.wait(35);
        vitals(u"150/92 80 96 14 s1 d2 c7"_s);
        m_clinic.wait(85);
        vitals(u"126/80 72 98 14 m5 d0 c0"_s);
        must(m_clinic.run<services::Discharge>(nurse()).confirmPoint(session, u"steady"_s));
        must(m_clinic.run<services::Discharge>(nurse()).confirmPoint(session, u"escort"_s));
        must(m_clinic.run<services::Discharge>(nurse()).record(session));
        (void)m_clinic.use(nurse()).record(session, rules::Remainder::Wasted, m_clinic.witness()).value();
        services::MonitoringForms forms(open(), nurse());
        must(forms.answer(session, {true, false, false, true, true, u"118"_s}));
        must(forms.recordSubmitted(session, u"RM-4711"_s));
        services::AfterDischarge after(open(), nurse());
        must(after.recordContact(session, ContactOutcome::NotReached, {}));
        must(after.recordContact(session, ContactOutcome::Worries, u"Slept badly"_s));
    }

    void decisionAfterALapse() {
        m_clinic.wait(30 * 24 * 60);
        (void)services::CourseDecisions(open(), doctor())
            .record({m_patient, CourseChoice::Continue, u"Was on holiday"_s})
            .value();
        const Course course = services::Courses(open(), nurse()).newest(m_patient).value().value();
        must(services::Boosters(open(), doctor()).setInterval({course.id, u"21"_s}));
    }

    /// A session in the middle, with a line half typed.
    void underWay() {
        m_clinic.wait(24 * 60);
        m_clinic.session = m_clinic.plan();
        m_clinic.started();
        must(m_clinic.drafts().keep(m_clinic.session, u"vitals"_s, u"142/88 7"_s));
    }

    [[nodiscard]] SessionId planFor(const PatientId& patient) {
        return services::SessionPlanning(open(), nurse())
            .plan({patient, m_clinic.clinic.clock.now(), u"Room 2"_s, u"As agreed"_s})
            .value()
            .id;
    }

    DrugClinic m_clinic;
    PatientId m_patient;
    QTemporaryDir m_stick;
};

} // namespace

void makeFixtureClinic(const QString& folder) {
    FixtureClinic clinic;
    clinic.close();
    copyClinic(clinic.folder(), folder);
}

} // namespace tidemark::test
