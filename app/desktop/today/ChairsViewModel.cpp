// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/today/ChairsViewModel.h"

#include <algorithm>

namespace tidemark::app {
namespace {

bool isInAChair(SessionState state) {
    return state == SessionState::Arrived || state == SessionState::Dosing ||
           state == SessionState::Monitoring;
}

} // namespace

ChairsViewModel::ChairsViewModel(SignedInContext& context, TodayViewModel& today, QObject* parent)
    : QObject(parent), m_context(context), m_today(today) {
    connect(&today, &TodayViewModel::changed, this, &ChairsViewModel::reword);
    connect(&today, &TodayViewModel::ticked, this, &ChairsViewModel::reword);
    connect(&context, &SignedInContext::sessionChanged, this, [this] {
        m_seen = {m_shown};
        reword();
    });
}

void ChairsViewModel::show(const SessionId& session) {
    if (m_seen.empty() || m_seen.back() != session) {
        m_seen = {session};
    }
    m_shown = session;
    reword();
}

void ChairsViewModel::swap() {
    // Due times as they are now, not as the board was read last.
    m_today.refresh();
    const auto chair = rules::nextChair(chairs(), m_shown, m_seen);
    if (!chair) {
        return;
    }
    if (std::ranges::find(m_seen, *chair) != m_seen.end()) {
        m_seen = {m_shown};
    }
    m_seen.push_back(*chair);
    m_shown = *chair;
    emit chosen(chair->text());
    reword();
}

std::vector<rules::RunningChair> ChairsViewModel::chairs() const {
    std::vector<rules::RunningChair> own;
    std::vector<rules::RunningChair> all;
    for (const services::BoardCard& card : m_today.cards()) {
        if (!isInAChair(card.session.state)) {
            continue;
        }
        const rules::RunningChair chair{card.session.id, card.nextReading};
        all.push_back(chair);
        const bool ours = m_context.isSeated() &&
                          (card.session.owner.isNull() || card.session.owner == m_context.actor().id);
        if (ours && card.session.id != m_shown) {
            own.push_back(chair);
        }
    }
    return own.empty() ? all : own;
}

void ChairsViewModel::reword() {
    const auto running = chairs();
    m_others = static_cast<int>(
        std::ranges::count_if(running, [this](const auto& chair) { return chair.session != m_shown; }));
    m_who.clear();
    m_due = {};
    if (const auto chair = rules::nextChair(running, m_shown, m_seen)) {
        const auto card = std::ranges::find(m_today.cards(), *chair,
                                            [](const services::BoardCard& each) { return each.session.id; });
        m_who = initialsAmong(card->patient, m_today.cards());
        if (!card->session.room.isEmpty()) {
            m_who += QStringLiteral(" · ") + card->session.room;
        }
        m_due = chairWords(*card, m_context.clock().now());
    }
    m_startHint = startHint();
    emit changed();
}

QString ChairsViewModel::startHint() const {
    const auto card = std::ranges::find(m_today.cards(), m_shown,
                                        [](const services::BoardCard& each) { return each.session.id; });
    if (card == m_today.cards().end() || !card->start || card->session.state != SessionState::Arrived) {
        return {};
    }
    return card->start->at > m_context.clock().now()
               ? staggerWords(*card->start, m_context.clock().zone()) + QLatin1Char('.')
               : tr("Started now, no two checks fall together.");
}

} // namespace tidemark::app
