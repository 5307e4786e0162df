// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/OwnerViewModel.h"

#include "rules/access/Authorization.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "services/sessions/Discharge.h"
#include "services/sessions/SessionOwner.h"

namespace tidemark::app {

QString OwnerViewModel::owner() const {
    return shown() ? session().view()->ownerName : QString();
}

bool OwnerViewModel::isReading() const {
    if (!shown()) {
        return false;
    }
    const Session& of = session().record().session;
    return !of.owner.isNull() && of.owner != session().actor().id &&
           rules::allows(of.state, rules::SessionStep::TakeOver).has_value();
}

bool OwnerViewModel::mayTakeOver() const {
    return isReading() && rules::roleMay(session().actor().role, rules::Command::RunSession);
}

bool OwnerViewModel::mayBeDischargedEarly() const {
    return shown() && !isReading() &&
           rules::allows(session().record(), rules::SessionStep::DischargeEarly).has_value();
}

bool OwnerViewModel::takeOver() {
    return settle(session().service<services::SessionOwner>().takeOver(session().id()));
}

bool OwnerViewModel::leaveAgainstAdvice(const QString& reason) {
    return settle(session().service<services::Discharge>().recordEarly(session().id(),
                                                                       DischargeKind::AgainstAdvice, reason));
}

bool OwnerViewModel::transferToEmergencyCare(const QString& reason) {
    return settle(session().service<services::Discharge>().recordEarly(
        session().id(), DischargeKind::EmergencyTransfer, reason));
}

} // namespace tidemark::app
