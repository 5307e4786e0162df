// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/board/DayReading.h"

#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "services/base/DayOfClinic.h"
#include "services/board/AttentionOfSessions.h"
#include "services/board/AttentionOfStandings.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/scales/Scales.h"
#include "storage/repositories/board/WrittenSince.h"
#include "storage/repositories/courses/CourseRepository.h"
#include "storage/repositories/orders/TreatmentOrderRepository.h"
#include "storage/repositories/patients/ChartRepository.h"
#include "storage/repositories/scales/ScaleResultRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/repositories/vitals/ReadingRepository.h"
#include "storage/repositories/vitals/ReadingsWritten.h"
#include "storage/Store.h"

#include <algorithm>
#include <tuple>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;
using storage::SessionRepository;

namespace {

constexpr std::chrono::minutes aboutToStart(30);

bool isRunning(SessionState state) {
    return state == SessionState::Arrived || state == SessionState::Dosing ||
           state == SessionState::Monitoring;
}

bool isAboutToStart(const Session& session, Instant now) {
    return session.state == SessionState::Arrived ||
           (session.state == SessionState::Planned && session.plannedAt <= now + aboutToStart);
}

Result<CardSource> sourceOf(OpenClinic& clinic, const Actor& actor, Connection& connection,
                            const Session& session, const DaySpan& day) {
    auto record = SessionRepository::loadRecord(connection, session.id);
    auto chart = storage::ChartRepository::load(connection, session.patient);
    auto order = storage::TreatmentOrderRepository::load(connection, session.order);
    auto protocol = protocolOf(clinic, session);
    if (!record || !chart || !order || !protocol) {
        return fail(ErrorCode::ReadFailed);
    }
    const auto item9 =
        TIDEMARK_TRY(session.state == SessionState::Monitoring ? Scales(clinic, actor).item9OfVisit(session)
                                                               : Result<std::optional<int>>(std::nullopt));
    const auto course = TIDEMARK_TRY(storage::CourseRepository::latest(connection, session.patient));
    const Indication treats = course && course->treats ? *course->treats : Indication::MajorDepression;
    const rules::Scale& scale = clinic.scales().responseScale(treats);
    const auto scored = TIDEMARK_TRY(storage::ScaleResultRepository::wasAnswered(
        connection, session.patient, scale.id, day.from, day.until));
    return CardSource{
        std::move(*record), std::move(*chart), std::move(*order), std::move(*protocol), item9, scored,
        scale.name};
}

} // namespace

DayReading::Mark DayReading::markNow(QDate day) const {
    return {day, m_clinic->store().auditHead().length};
}

bool DayReading::holdsSessions(QDate day) const {
    const Mark now = markNow(day);
    return m_sessionsRead.day == now.day && m_sessionsRead.auditLength == now.auditLength;
}

bool DayReading::holdsAttention(QDate day) const {
    const Mark now = markNow(day);
    return m_attentionRead.day == now.day && m_attentionRead.auditLength == now.auditLength;
}

bool DayReading::isOfTheDay(const Session& session) const {
    const DaySpan span = daySpan(m_sessionsRead.day, m_clinic->clock().zone());
    return isRunning(session.state) || (session.plannedAt >= span.from && session.plannedAt < span.until);
}

Result<void> DayReading::put(Connection& connection, const Session& session) {
    const DaySpan span = daySpan(m_sessionsRead.day, m_clinic->clock().zone());
    auto source = TIDEMARK_TRY(sourceOf(*m_clinic, m_actor, connection, session, span));
    const auto place = std::ranges::upper_bound(
        m_sources, std::tuple(session.plannedAt, session.id.text()), {}, [](const CardSource& each) {
            return std::tuple(each.record.session.plannedAt, each.record.session.id.text());
        });
    m_sources.insert(place, std::move(source));
    return {};
}

Result<std::optional<std::set<PatientId>>> DayReading::writtenSince(const Mark& mark, QDate day) const {
    using Patients = std::optional<std::set<PatientId>>;
    if (mark.day != day || mark.auditLength < 0) {
        return Patients();
    }
    auto written = TIDEMARK_TRY(m_clinic->store().read(
        [&](Connection& connection) { return storage::WrittenSince::load(connection, mark.auditLength); }));
    return written.everybody ? Patients() : Patients(std::move(written.patients));
}

Result<void> DayReading::readSessions(QDate day) {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadSession));
    const Mark before = m_sessionsRead;
    const auto patients = TIDEMARK_TRY(writtenSince(before, day));
    if (!patients) {
        return readAllSessions(day);
    }
    for (const PatientId& patient : *patients) {
        if (auto read = readPatient(patient); !read) {
            m_sessionsRead = before; // the others are still to be read
            return read;
        }
    }
    m_sessionsRead = markNow(day);
    return {};
}

Result<void> DayReading::readAllSessions(QDate day) {
    const DaySpan span = daySpan(day, m_clinic->clock().zone());
    const auto work = [&](Connection& connection) -> Result<std::vector<CardSource>> {
        const auto sessions =
            TIDEMARK_TRY(SessionRepository::plannedBetweenOrRunning(connection, span.from, span.until));
        std::vector<CardSource> read;
        read.reserve(sessions.size());
        for (const Session& session : sessions) {
            auto source = TIDEMARK_TRY(sourceOf(*m_clinic, m_actor, connection, session, span));
            read.push_back(std::move(source));
        }
        return read;
    };
    m_sources = TIDEMARK_TRY(m_clinic->store().read(work));
    m_sessionsRead = markNow(day);
    return {};
}

Result<void> DayReading::readAttention() {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadSession));
    const QDate today = m_clinic->today();
    if (m_parts && m_parts->begun.day != today) {
        m_parts.reset();
    }
    if (!m_parts) {
        const auto patients = TIDEMARK_TRY(writtenSince(m_attentionRead, today));
        if (patients) {
            return readAttentionOf(*patients);
        }
        const AttentionScope everybody{std::nullopt, false};
        m_parts.emplace(Parts{AttentionReading(*m_clinic, m_actor, everybody), markNow(today)});
    }
    return readNextPart();
}

Result<void> DayReading::readNextPart() {
    if (auto read = m_parts->reading.readOn(); !read) {
        m_parts.reset();
        return read;
    }
    if (!m_parts->reading.isWhole()) {
        return {};
    }
    m_lines = m_parts->reading.takeLines();
    m_attentionRead = m_parts->begun;
    m_parts.reset();
    // Somebody may have written between two parts.
    return holdsAttention(m_attentionRead.day) ? Result<void>() : readAttention();
}

Result<void> DayReading::readAttentionOf(const std::set<PatientId>& patients) {
    const Mark before = m_attentionRead;
    TIDEMARK_TRY(readSafe());
    for (const PatientId& patient : patients) {
        if (auto read = readAttentionOf(patient); !read) {
            m_attentionRead = before;
            return read;
        }
    }
    m_attentionRead = markNow(m_clinic->today());
    return {};
}

Result<void> DayReading::readSafe() {
    AttentionLines lots;
    TIDEMARK_TRY(m_clinic->store().read(
        [&](Connection& connection) { return addOfSafe(*m_clinic, m_actor, connection, lots); }));
    std::erase_if(m_lines, [](const AttentionLine& line) { return line.lot.has_value(); });
    m_lines.insert(m_lines.end(), std::make_move_iterator(lots.begin()), std::make_move_iterator(lots.end()));
    return {};
}

Result<PatientId> DayReading::readSession(const SessionId& session) {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadSession));
    const storage::LogStretch since{m_sessionsRead.auditLength, markNow({}).auditLength};
    const auto work = [&](Connection& connection) -> Result<PatientId> {
        const auto known = std::ranges::find(m_sources, session,
                                             [](const CardSource& each) { return each.record.session.id; });
        if (known != m_sources.end()) {
            const bool alone = TIDEMARK_TRY(storage::ReadingsWritten::alone(connection, session, since));
            if (alone) {
                known->record.readings =
                    TIDEMARK_TRY(storage::ReadingRepository::ofSession(connection, session));
                return known->record.session.patient;
            }
        }
        const auto loaded = TIDEMARK_TRY(SessionRepository::load(connection, session));
        std::erase_if(m_sources, [&](const CardSource& each) { return each.record.session.id == session; });
        if (isOfTheDay(loaded)) {
            TIDEMARK_TRY(put(connection, loaded));
        }
        return loaded.patient;
    };
    const auto patient = TIDEMARK_TRY(m_clinic->store().read(work));
    m_sessionsRead = markNow(m_sessionsRead.day);
    return patient;
}

Result<void> DayReading::readPatient(const PatientId& patient) {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadSession));
    const auto work = [&](Connection& connection) -> Result<void> {
        const auto sessions = TIDEMARK_TRY(SessionRepository::ofPatient(connection, patient));
        std::erase_if(m_sources,
                      [&](const CardSource& each) { return each.record.session.patient == patient; });
        for (const Session& session : sessions) {
            if (isOfTheDay(session)) {
                TIDEMARK_TRY(put(connection, session));
            }
        }
        return {};
    };
    TIDEMARK_TRY(m_clinic->store().read(work));
    m_sessionsRead = markNow(m_sessionsRead.day);
    return {};
}

Result<void> DayReading::readAttentionOf(const PatientId& patient) {
    if (m_parts) {
        return {};
    }
    auto lines = TIDEMARK_TRY(attentionLines(*m_clinic, m_actor, {patient, false}));
    std::erase_if(m_lines, [&](const AttentionLine& line) { return line.patient == patient; });
    m_lines.insert(m_lines.end(), std::make_move_iterator(lines.begin()),
                   std::make_move_iterator(lines.end()));
    m_attentionRead = markNow(m_attentionRead.day);
    return {};
}

std::vector<BoardCard> DayReading::cards() const {
    const Instant now = m_clinic->now();
    std::vector<BoardCard> cards;
    cards.reserve(m_sources.size());
    std::vector<StartSource> starting;
    std::vector<Instant> dueTimes;
    for (const CardSource& source : m_sources) {
        BoardCard& card = cards.emplace_back(makeCard(source, now));
        // Whoever may leave has no check to wait for.
        if (!card.readyToLeave) {
            dueTimes.insert(dueTimes.end(), card.checksAhead.begin(), card.checksAhead.end());
        }
        if (isAboutToStart(card.session, now)) {
            starting.push_back({&card, source.protocol.readingMinutes});
        }
    }
    proposeStarts(std::move(starting), std::move(dueTimes), now);
    sortByNextDue(cards);
    return cards;
}

std::vector<AttentionLine> DayReading::attention() const {
    AttentionLines lines = m_lines;
    for (const CardSource& source : m_sources) {
        const auto first = lines.size();
        if (isRunning(source.record.session.state)) {
            addOfRunning(source.record, source.protocol, source.order.bagVolume, m_clinic->now(), lines);
        }
        for (auto place = first; place < lines.size(); ++place) {
            lines[place].patientName = nameOf(source.chart.patient);
        }
    }
    sortByUrgency(lines);
    return lines;
}

} // namespace tidemark::services
