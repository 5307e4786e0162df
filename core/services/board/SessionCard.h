// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Patient.h"
#include "domain/Protocol.h"
#include "services/board/SessionBoard.h"

#include <vector>

namespace tidemark::services {

/// CardSource is what a card of the board is made of.
struct CardSource {
    SessionRecord record;
    PatientChart chart;
    Order order;
    Protocol protocol;
    std::optional<int> latestItem9; ///< Of the visit.
    bool scoredToday = false;
    QString scaleName; ///< Of the scale that the course is judged by.
};

/// Makes the card as it is when the clinic's clock shows `wall`; its times are the clinic's.
[[nodiscard]] BoardCard makeCard(const CardSource& source, Instant wall);
/// A StartSource is a card that is about to start, with the minutes of its checks from Start.
struct StartSource {
    BoardCard* card = nullptr;
    std::vector<int> readingMinutes;
};
/// Proposes on each of these cards a start at which no two checks of the clinic fall together
/// (rules::staggeredStart). The earliest planned card chooses first, and the checks of its proposal count for
/// the next. Nobody who has arrived is proposed a time before `now`, nobody else one before the planned time.
void proposeStarts(std::vector<StartSource> starting, std::vector<Instant> dueTimes, Instant now);
/// Sorts in order of what is due next: sessions that go on or are to come by their next time, then those that
/// have left and are not signed, the signed, the cancelled.
void sortByNextDue(std::vector<BoardCard>& cards);

} // namespace tidemark::services
