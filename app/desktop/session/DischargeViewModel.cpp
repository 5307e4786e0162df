// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/DischargeViewModel.h"

#include "desktop/session/SessionRows.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/DischargeReadiness.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "services/sessions/Discharge.h"
#include "text/ReadinessWords.h"
#include "text/SessionWords.h"

namespace tidemark::app {

namespace {

bool isSettled(rules::PointState state) {
    return state != rules::PointState::Unmet && state != rules::PointState::Waiting;
}

} // namespace

DischargeViewModel::DischargeViewModel(OpenSession& session) : SessionPart(session) {}

bool DischargeViewModel::isOpen() const {
    return shown() && rules::allows(session().state(), rules::SessionStep::Discharge).has_value();
}

void DischargeViewModel::confirm(const QString& pointKey) {
    settle(session().service<services::Discharge>().confirmPoint(session().id(), pointKey));
}

bool DischargeViewModel::passOver(const QString& pointKey, const QString& reason) {
    return settle(session().service<services::Discharge>().passOverPoint(session().id(), pointKey, reason));
}

void DischargeViewModel::discharge() {
    settle(session().service<services::Discharge>().record(session().id()));
}

void DischargeViewModel::judge() {
    const auto& view = *session().view();
    const auto points =
        rules::dischargeReadiness(view.record, view.protocol, view.latestItem9, session().now());
    std::vector<ReadinessRow> rows;
    m_openPoints = 0;
    m_overridden = 0;
    for (const rules::ReadinessPoint& point : points) {
        QString words = readinessWords(point.key, view.record.session.route);
        QString detail = readinessDetail(point);
        for (const DischargeEntry& entry : rules::current(view.record.leaving)) {
            if (entry.pointKey == point.key && point.state == rules::PointState::PassedOver) {
                words = overriddenWords(words);
                detail = tr("Because: %1").arg(entry.stamp.reason);
                ++m_overridden;
            }
        }
        const bool settled = isSettled(point.state);
        m_openPoints += settled ? 0 : 1;
        rows.push_back({point.key, words, detail, point.state, settled, !point.fromRecord});
    }
    m_points.show(rows);
    m_ready = isOpen() && rules::mayBeDischarged(points);
    emit readyChanged();
}

} // namespace tidemark::app
