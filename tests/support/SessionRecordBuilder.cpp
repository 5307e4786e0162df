// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SessionRecordBuilder.h"

namespace tidemark::test {

namespace {

Reading readingOf(const Stamp& stamp, const Values& values) {
    Reading reading;
    reading.stamp = stamp;
    reading.systolic = values.systolic;
    reading.diastolic = values.diastolic;
    reading.heartRate = values.heartRate;
    reading.spo2 = values.spo2;
    reading.respiratoryRate = values.respiratoryRate;
    reading.sedation = values.sedation;
    reading.dissociation = values.dissociation;
    reading.cadss6 = values.cadss6;
    reading.temperature = values.temperature;
    reading.pain = values.pain;
    reading.nausea = values.nausea;
    return reading;
}

} // namespace

SessionRecordBuilder::SessionRecordBuilder() {
    Session& session = m_record.session;
    session.id = SessionId(QStringLiteral("session-1"));
    session.patient = PatientId(QStringLiteral("patient-1"));
    session.course = CourseId(QStringLiteral("course-1"));
    session.order = OrderId(QStringLiteral("order-1"));
    session.protocolId = QStringLiteral("iv-ketamine");
    session.protocolVersion = 1;
    session.plannedAt = atMinute(-30);
    session.room = QStringLiteral("Room 3");
    session.state = SessionState::Arrived;
    session.arrivedAt = atMinute(-35);
    session.weight = Kilograms{80};
}

Stamp SessionRecordBuilder::stamp(double minute) {
    Stamp stamp;
    stamp.id = EntryId(QStringLiteral("entry-%1").arg(++m_entries));
    stamp.eventAt = atMinute(minute);
    stamp.enteredAt = atMinute(minute);
    stamp.author = StaffId(QStringLiteral("nurse-1"));
    return stamp;
}

SessionRecordBuilder& SessionRecordBuilder::state(SessionState state) {
    m_record.session.state = state;
    return *this;
}

SessionRecordBuilder& SessionRecordBuilder::started() {
    m_record.session.startedAt = minuteZero;
    m_record.session.dose = Milligrams{40};
    state(SessionState::Dosing);
    return pump(0, PumpChangeKind::Start, 150);
}

SessionRecordBuilder& SessionRecordBuilder::spray() {
    Session& session = m_record.session;
    session.protocolId = QStringLiteral("esketamine-trd");
    session.drug = Drug::Esketamine;
    session.route = Route::Nasal;
    return *this;
}

SessionRecordBuilder& SessionRecordBuilder::device(double minute, const QString& lot) {
    Session& session = m_record.session;
    DoseGiven dose;
    dose.stamp = stamp(minute);
    dose.number = static_cast<int>(m_record.doses.size()) + 1;
    dose.amount = {28};
    dose.lot = lot;
    m_record.doses.push_back(dose);
    if (!session.startedAt) {
        session.startedAt = atMinute(minute);
        session.dose = Milligrams{84};
        state(SessionState::Dosing);
    }
    if (dose.number == 3) {
        session.pumpEndedAt = atMinute(minute);
        state(SessionState::Monitoring);
    }
    return *this;
}

SessionRecordBuilder& SessionRecordBuilder::pumpEnded(double minute) {
    m_record.session.pumpEndedAt = atMinute(minute);
    state(SessionState::Monitoring);
    return pump(minute, PumpChangeKind::Complete);
}

SessionRecordBuilder& SessionRecordBuilder::left(double minute) {
    m_record.session.leftAt = atMinute(minute);
    return state(SessionState::Left);
}

SessionRecordBuilder& SessionRecordBuilder::baseline(double minute, const Values& values) {
    m_record.readings.push_back(readingOf(stamp(minute), values));
    m_record.readings.back().baseline = true;
    return *this;
}

SessionRecordBuilder& SessionRecordBuilder::reading(double minute, const Values& values,
                                                    std::optional<int> plannedMinute) {
    m_record.readings.push_back(readingOf(stamp(minute), values));
    if (plannedMinute) {
        m_record.readings.back().stamp.plannedAt = atMinute(*plannedMinute);
    }
    return *this;
}

SessionRecordBuilder& SessionRecordBuilder::notObtained(double minute, int plannedMinute) {
    reading(minute, {}, plannedMinute);
    m_record.readings.back().notObtained = true;
    m_record.readings.back().stamp.reason = QStringLiteral("cuff failed");
    return *this;
}

SessionRecordBuilder& SessionRecordBuilder::pump(double minute, PumpChangeKind kind,
                                                 double millilitresPerHour) {
    m_record.pump.push_back({stamp(minute), kind, {millilitresPerHour}});
    return *this;
}

SessionRecordBuilder& SessionRecordBuilder::effect(double minute, const QString& key,
                                                   std::optional<Severity> severity) {
    m_record.effects.push_back({stamp(minute), key, severity});
    return *this;
}

SessionRecordBuilder& SessionRecordBuilder::answer(const QString& itemKey, bool yes, const QString& note) {
    m_record.checklist.push_back({stamp(-25), itemKey, yes, note});
    return *this;
}

SessionRecordBuilder& SessionRecordBuilder::answerAt(double minute, const QString& itemKey, bool yes,
                                                     const QString& note) {
    EntryId replaced;
    for (const ChecklistAnswer& answer : m_record.checklist) {
        if (answer.itemKey == itemKey) {
            replaced = answer.stamp.id;
        }
    }
    m_record.checklist.push_back({stamp(minute), itemKey, yes, note});
    m_record.checklist.back().stamp.corrects = replaced;
    return *this;
}

SessionRecordBuilder& SessionRecordBuilder::release(double minute, ReleaseDecision decision,
                                                    const std::vector<QString>& reasons) {
    ReleaseEntry entry{stamp(minute), decision};
    entry.reasons = reasons;
    if (!reasons.empty()) {
        entry.prescriber = StaffId(QStringLiteral("prescriber-1"));
        entry.prescriberName = QStringLiteral("Dr Amari");
    }
    m_record.releases.push_back(std::move(entry));
    return *this;
}

SessionRecordBuilder& SessionRecordBuilder::decision(double minute, ReleaseDecision decision, int reading,
                                                     int recheckMinutes) {
    const auto& readings = m_record.readings;
    const auto place = reading < 0 ? static_cast<int>(readings.size()) + reading : reading;
    PressureDecision line;
    line.stamp = stamp(minute);
    line.reading = readings.at(static_cast<std::size_t>(place)).stamp.id;
    line.prescriber = StaffId(QStringLiteral("prescriber-1"));
    line.prescriberName = QStringLiteral("Dr Amari");
    line.decision = decision;
    line.recheckMinutes = recheckMinutes;
    m_record.decisions.push_back(line);
    return *this;
}

SessionRecordBuilder& SessionRecordBuilder::leaving(double minute, const QString& pointKey, bool confirmed,
                                                    const QString& reason) {
    m_record.leaving.push_back({stamp(minute), pointKey, confirmed});
    m_record.leaving.back().stamp.reason = reason;
    return *this;
}

SessionRecordBuilder& SessionRecordBuilder::note(double minute, const QString& text) {
    m_record.notes.push_back({stamp(minute), NoteKind::Note, text});
    return *this;
}

SessionRecordBuilder& SessionRecordBuilder::intervention(double minute, const QString& key,
                                                         const QString& detail) {
    m_record.interventions.push_back({stamp(minute), key, detail});
    return *this;
}

SessionRecordBuilder& SessionRecordBuilder::gap(double fromMinute, double untilMinute) {
    m_record.gaps.push_back({stamp(fromMinute), atMinute(fromMinute), atMinute(untilMinute)});
    return *this;
}

} // namespace tidemark::test
