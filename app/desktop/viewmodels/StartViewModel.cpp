// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/viewmodels/StartViewModel.h"

#include "desktop/messages/DoseWords.h"
#include "desktop/messages/Message.h"
#include "desktop/messages/SessionWords.h"
#include "desktop/models/SessionRows.h"
#include "rules/Dosing.h"
#include "rules/SessionLifeCycle.h"

namespace tidemark::app {

namespace {

QString placeOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::ChecklistOpen:
        return QStringLiteral("checklist");
    case ErrorCode::NoWeight:
        return QStringLiteral("weight");
    case ErrorCode::BaselineMissing:
        return QStringLiteral("vitals");
    default:
        return QStringLiteral("release");
    }
}

} // namespace

StartViewModel::StartViewModel(OpenSession& session)
    : SessionPart(session), m_blockers(BlockerRow::staticMetaObject) {}

bool StartViewModel::isOffered() const {
    return shown() && rules::allows(session().state(), rules::SessionStep::Start).has_value();
}

QString StartViewModel::dose() const {
    if (!shown() || !session().record().session.weight) {
        return {};
    }
    const Order& order = session().view()->order;
    const auto computed = rules::computeDose(order, *session().record().session.weight);
    return drugWords(order) + QLatin1Char(' ') + milligramWords(computed.dose);
}

QString StartViewModel::rate() const {
    if (!shown() || !session().record().session.weight) {
        return {};
    }
    const Order& order = session().view()->order;
    const auto computed = rules::computeDose(order, *session().record().session.weight);
    return tr("%1 over %2 min").arg(pumpRateWords(computed.pumpRate)).arg(order.duration.value);
}

QString StartViewModel::birthDate() const {
    return shown() ? session().view()->chart.patient.birthDate.toString(Qt::ISODate) : QString();
}

QString StartViewModel::preparation() const {
    if (!shown() || !session().record().session.weight) {
        return {};
    }
    const Order& order = session().view()->order;
    return bagWords(order, rules::computeDose(order, *session().record().session.weight));
}

void StartViewModel::start() {
    settle(session().run().start(session().actor(), session().id()));
}

void StartViewModel::refresh() {
    std::vector<BlockerRow> rows;
    if (isOffered()) {
        for (const Error& error : rules::startBlockers(session().record(), session().view()->protocol)) {
            const bool question = error.code == ErrorCode::ChecklistOpen;
            rows.push_back({question ? checklistQuestion(error.detail) : messageFor(error).text,
                            placeOf(error.code), error.detail});
        }
    }
    m_blockers.show(rows);
}

} // namespace tidemark::app
