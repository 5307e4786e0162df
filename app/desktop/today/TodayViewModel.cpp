// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/today/TodayViewModel.h"

#include "desktop/today/AttentionRows.h"
#include "desktop/today/BoardRows.h"
#include "rules/access/Authorization.h"
#include "text/DateWords.h"
#include "text/Message.h"

#include <algorithm>
#include <array>

namespace tidemark::app {
namespace {

/// The board also changes by itself, as time goes on.
constexpr int refreshSeconds = 10;

RowList* columnOf(TodayViewModel& today, SessionState state) {
    switch (state) {
    case SessionState::Planned:
    case SessionState::Arrived:
        return today.arriving();
    case SessionState::Dosing:
        return today.dosing();
    case SessionState::Monitoring:
        return today.monitoring();
    case SessionState::Left:
    case SessionState::Signed:
        return today.completed();
    case SessionState::Cancelled:
    case SessionState::Missed:
    case SessionState::NoShow:
    case SessionState::EnteredInError:
        return nullptr;
    }
    return nullptr;
}

bool isInAChair(SessionState state) {
    return state == SessionState::Arrived || state == SessionState::Dosing ||
           state == SessionState::Monitoring;
}

} // namespace

TodayViewModel::TodayViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    m_nextPart.setSingleShot(true);
    m_nextPart.setInterval(0);
    connect(&m_nextPart, &QTimer::timeout, this, &TodayViewModel::readOn);
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] {
        m_reading.reset();
        if (m_context.isSeated()) {
            m_reading.emplace(m_context.clinic(), m_context.actor());
        }
        m_problem.clear();
        m_unread = false;
        m_attentionUnread = false;
        refresh();
        judge();
    });
    connect(&m_context, &SignedInContext::sessionChanged, this, [this](const SessionId& session) {
        if (isReading()) {
            noteWrite(m_reading->readSession(session));
        }
    });
    connect(&m_context, &SignedInContext::patientChanged, this, [this](const PatientId& patient) {
        if (isReading()) {
            noteWrite(m_reading->readPatient(patient).map([&] { return patient; }));
        }
    });
    connect(&m_context, &SignedInContext::ticked, this, [this] {
        if (!isHidden() && ++m_secondsSinceRefresh >= refreshSeconds) {
            refresh();
        }
        emit ticked();
    });
}

void TodayViewModel::setShown(Shown shown) {
    if (m_shown != shown) {
        m_shown = shown;
        refresh();
    }
}

void TodayViewModel::setOnWall(bool onWall) {
    if (m_onWall != onWall) {
        m_onWall = onWall;
        emit onWallChanged();
        refresh();
    }
}

QString TodayViewModel::clock() const {
    return clockWords(m_context.clock().now(), m_context.clock().zone());
}

bool TodayViewModel::mayPlan() const {
    return m_context.isSeated() && rules::roleMay(m_context.actor().role, rules::Command::PlanSession);
}

void TodayViewModel::refresh() {
    m_secondsSinceRefresh = 0;
    if (!isReading()) {
        return;
    }
    m_problem.clear();
    const QDate today = m_context.clinic().today();
    m_unread = !m_reading->holdsSessions(today) && !noteProblem(m_reading->readSessions(today));
    if (m_unread) {
        // What could not be read is not shown as if it were of now.
        m_reading.emplace(m_context.clinic(), m_context.actor());
    }
    if (isBoardShown() && !m_reading->holdsAttention(today)) {
        m_attentionUnread = !noteProblem(m_reading->readAttention());
        if (m_reading->isReadingAttention()) {
            m_nextPart.start();
        }
    }
    judge();
}

void TodayViewModel::readOn() {
    if (!isReading() || !isBoardShown() || !m_reading->isReadingAttention()) {
        return;
    }
    m_attentionUnread = !noteProblem(m_reading->readAttention());
    if (m_reading->isReadingAttention()) {
        m_nextPart.start();
    } else {
        judge();
    }
}

void TodayViewModel::noteWrite(const Result<PatientId>& patient) {
    if (!patient || (isBoardShown() && !m_reading->readAttentionOf(*patient))) {
        m_reading.emplace(m_context.clinic(), m_context.actor());
        refresh();
        return;
    }
    judge();
}

bool TodayViewModel::noteProblem(const Result<void>& read) {
    if (!read && m_problem.isEmpty()) {
        m_problem = messageFor(read.error()).sentence();
    }
    return read.has_value();
}

void TodayViewModel::judge() {
    m_cards = m_reading ? m_reading->cards() : std::vector<services::BoardCard>();
    // Behind a session the board stays as it was: whoever goes from chair to chair asks for the cards.
    // Nothing stays when the desk is left.
    const bool left = !m_reading;
    if (left || isBoardShown() || m_onWall) {
        showCards();
    }
    if (left || isBoardShown()) {
        m_lines = m_reading ? m_reading->attention() : std::vector<services::AttentionLine>();
        showAttention();
    }
    emit changed();
}

void TodayViewModel::showCards() {
    std::array<RowList*, 4> columns{&m_arriving, &m_dosing, &m_monitoring, &m_completed};
    std::array<std::vector<BoardRow>, 4> rows;
    int inTreatment = 0;
    int counted = 0;
    int late = 0;
    std::optional<Instant> nextArrival;
    std::vector<WallRow> chairs;
    for (const services::BoardCard& card : m_cards) {
        if (isInAChair(card.session.state)) {
            chairs.push_back(wallRow(card, m_context.clock().now(), m_cards));
        }
        RowList* column = columnOf(*this, card.session.state);
        if (column == nullptr) {
            continue;
        }
        const auto position = static_cast<std::size_t>(std::ranges::find(columns, column) - columns.begin());
        rows.at(position).push_back(boardRow(card, m_context.clock().now(), m_context.clock().zone()));
        ++counted;
        inTreatment +=
            card.session.state == SessionState::Dosing || card.session.state == SessionState::Monitoring;
        if (card.session.state == SessionState::Planned) {
            const bool isLate = minutesBetween(card.session.plannedAt, m_context.clock().now()) > 0;
            late += isLate ? 1 : 0;
            if (!isLate && (!nextArrival || card.session.plannedAt < *nextArrival)) {
                nextArrival = card.session.plannedAt;
            }
        }
    }
    for (std::size_t position = 0; position < columns.size(); ++position) {
        columns.at(position)->show(rows.at(position));
    }
    // What is severe is seen before what is due.
    std::ranges::stable_partition(chairs, [](const WallRow& row) { return row.tone == Tone::Bad; });
    m_wall.show(chairs);
    if (m_unread) {
        m_summary.clear(); // not even how many
        return;
    }
    m_summary = tr("%n session(s)", nullptr, counted) + tr(" · %1 in treatment").arg(inTreatment);
    if (late > 0) {
        m_summary += tr(" · %1 late").arg(late);
    }
    if (nextArrival) {
        m_summary += tr(" · next arrival %1").arg(clockWords(*nextArrival, m_context.clock().zone()));
    }
}

void TodayViewModel::toggleFold(const QString& fold) {
    if (m_openedFolds.erase(fold) == 0) {
        m_openedFolds.insert(fold);
    }
    showAttention();
}

void TodayViewModel::showAttention() {
    const bool prescribes = m_context.isSeated() && m_context.actor().role == Role::Psychiatrist;
    m_attention.show(boardAttentionRows(m_lines, m_openedFolds, m_context.clock().now(),
                                        m_context.clock().zone(),
                                        prescribes ? LateReadings::Together : LateReadings::Each));
}

} // namespace tidemark::app
