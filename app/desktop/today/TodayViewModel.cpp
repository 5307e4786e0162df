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

RowModel* columnOf(TodayViewModel& today, SessionState state) {
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
        return nullptr;
    }
    return nullptr;
}

bool isInAChair(SessionState state) {
    return state == SessionState::Arrived || state == SessionState::Dosing ||
           state == SessionState::Monitoring;
}

} // namespace

TodayViewModel::TodayViewModel(Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_arriving(boardRoles())
    , m_dosing(boardRoles())
    , m_monitoring(boardRoles())
    , m_completed(boardRoles())
    , m_attention(attentionRoles())
    , m_wall(wallRoles()) {
    connect(&m_desk, &Desk::seatedChanged, this, &TodayViewModel::refresh);
    connect(&m_desk, &Desk::sessionChanged, this, &TodayViewModel::refresh);
    connect(&m_desk, &Desk::patientChanged, this, &TodayViewModel::refresh);
    connect(&m_desk, &Desk::ticked, this, [this] {
        if (++m_secondsSinceRefresh >= refreshSeconds) {
            refresh();
        }
        emit ticked();
    });
}

QString TodayViewModel::clock() const {
    return clockWords(m_desk.clock().now(), m_desk.clock().zone());
}

bool TodayViewModel::mayPlan() const {
    return m_desk.isSeated() && rules::roleMay(m_desk.actor().role, rules::Command::PlanSession);
}

void TodayViewModel::refresh() {
    m_secondsSinceRefresh = 0;
    m_problem.clear();
    m_cards.clear();
    m_lines.clear();
    if (m_desk.isSeated()) {
        services::SessionBoard board(m_desk.clinic());
        if (auto read = board.day(m_desk.actor(), m_desk.clinic().today())) {
            m_cards = std::move(*read);
        } else {
            m_problem = messageFor(read.error()).sentence();
        }
        if (auto read = board.attention(m_desk.actor())) {
            m_lines = std::move(*read);
        }
    }
    showCards();
    showAttention();
    emit changed();
}

void TodayViewModel::showCards() {
    std::array<RowModel*, 4> columns{&m_arriving, &m_dosing, &m_monitoring, &m_completed};
    std::array<std::vector<QVariantMap>, 4> rows;
    int inTreatment = 0;
    int counted = 0;
    std::optional<Instant> nextArrival;
    std::vector<QVariantMap> chairs;
    for (const services::BoardCard& card : m_cards) {
        if (isInAChair(card.session.state)) {
            chairs.push_back(wallRow(card, m_desk.clock().now()));
        }
        RowModel* column = columnOf(*this, card.session.state);
        if (column == nullptr) {
            continue;
        }
        const auto position = static_cast<std::size_t>(std::ranges::find(columns, column) - columns.begin());
        rows.at(position).push_back(boardRow(card, m_desk.clock().now(), m_desk.clock().zone()));
        ++counted;
        inTreatment +=
            card.session.state == SessionState::Dosing || card.session.state == SessionState::Monitoring;
        if (card.session.state == SessionState::Planned &&
            (!nextArrival || card.session.plannedAt < *nextArrival)) {
            nextArrival = card.session.plannedAt;
        }
    }
    for (std::size_t position = 0; position < columns.size(); ++position) {
        columns.at(position)->setRows(std::move(rows.at(position)));
    }
    m_wall.setRows(std::move(chairs));
    m_summary = tr("%n session(s)", nullptr, counted) + tr(" · %1 in treatment").arg(inTreatment);
    if (nextArrival) {
        m_summary += tr(" · next arrival %1").arg(clockWords(*nextArrival, m_desk.clock().zone()));
    }
}

void TodayViewModel::toggleFold(const QString& fold) {
    if (m_openedFolds.erase(fold) == 0) {
        m_openedFolds.insert(fold);
    }
    showAttention();
}

void TodayViewModel::showAttention() {
    m_attention.setRows(
        boardAttentionRows(m_lines, m_openedFolds, m_desk.clock().now(), m_desk.clock().zone()));
}

} // namespace tidemark::app
