// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/BagCheckViewModel.h"

#include "rules/sessions/BagChecks.h"
#include "rules/sessions/InterventionDetails.h"
#include "services/sessions/SessionPump.h"
#include "text/PreparationWords.h"

#include <cmath>

namespace tidemark::app {

namespace {

std::optional<rules::BagCheck> differing(const SessionRecord& record) {
    const Intervention* difference = rules::bagDifference(record);
    return difference != nullptr ? rules::bagCheckOf(*difference) : std::nullopt;
}

} // namespace

BagCheckViewModel::BagCheckViewModel(OpenSession& session) : SessionPart(session) {
    connect(this, &SessionPart::changed, this, &BagCheckViewModel::moved);
}

bool BagCheckViewModel::isDue() const {
    return shown() && rules::isBagCheckDue(session().record(), session().view()->protocol,
                                           session().view()->order.bagVolume, session().now());
}

QString BagCheckViewModel::difference() const {
    const auto check = shown() ? differing(session().record()) : std::nullopt;
    return check ? bagDifferenceWords(static_cast<int>(std::lround(check->left.value - check->due.value)))
                 : QString();
}

bool BagCheckViewModel::read(const QString& millilitres) {
    return settle(session().service<services::SessionPump>().readBag(session().id(), millilitres));
}

bool BagCheckViewModel::explain(const QString& reason) {
    const auto check = shown() ? differing(session().record()) : std::nullopt;
    return check && settle(session().service<services::SessionPump>().explainBag(session().id(), reason));
}

} // namespace tidemark::app
