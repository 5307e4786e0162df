// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/CareDetailViewModel.h"

#include "desktop/session/UndoOffer.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "services/sessions/SessionCare.h"
#include "text/CareWords.h"
#include "text/EffectWords.h"

#include <algorithm>

namespace tidemark::app {

CareDetailViewModel::CareDetailViewModel(OpenSession& session, UndoViewModel& undo)
    : SessionPart(session), m_undo(undo) {}

const Intervention* CareDetailViewModel::unsaid() const {
    const bool open =
        shown() && rules::allows(session().state(), rules::SessionStep::RecordIntervention).has_value();
    if (!open) {
        return nullptr;
    }
    const auto all = rules::unsaidCare(session().record());
    const auto held =
        std::ranges::find_if(all, [this](const Intervention* each) { return each->stamp.id == m_held; });
    if (held != all.end()) {
        return *held;
    }
    return all.empty() ? nullptr : all.back();
}

void CareDetailViewModel::hold(bool typed) {
    const Intervention* asked = unsaid();
    m_held = typed && asked != nullptr ? asked->stamp.id : EntryId();
}

QString CareDetailViewModel::askedId() const {
    const Intervention* asked = unsaid();
    return asked == nullptr ? QString() : asked->stamp.id.text();
}

bool CareDetailViewModel::isMedicineAsked() const {
    const Intervention* asked = unsaid();
    return asked != nullptr && rules::isMedicine(asked->interventionKey);
}

bool CareDetailViewModel::isFlowAsked() const {
    const Intervention* asked = unsaid();
    return asked != nullptr && rules::isOxygen(asked->interventionKey);
}

QString CareDetailViewModel::about() const {
    const Intervention* asked = unsaid();
    return asked == nullptr ? QString()
                            : tr("%1, %2").arg(interventionWords(asked->interventionKey),
                                               session().timeText(asked->stamp.eventAt));
}

bool CareDetailViewModel::sayMedicine(const QString& medicine, const QString& milligrams) {
    const Intervention* asked = unsaid();
    if (asked == nullptr) {
        return false;
    }
    const QString name = interventionWords(asked->interventionKey);
    const EntryId entry = asked->stamp.id;
    const bool keep = m_asked.keeps(milligrams, entry.text());
    const auto written = session().service<services::SessionCare>().sayMedicine(session().id(), entry,
                                                                                {medicine, milligrams, keep});
    m_asked.follow(written, milligrams, entry.text());
    return said(written, name);
}

bool CareDetailViewModel::sayFlow(const QString& litresPerMinute) {
    const Intervention* asked = unsaid();
    if (asked == nullptr) {
        return false;
    }
    const QString name = interventionWords(asked->interventionKey);
    const EntryId entry = asked->stamp.id;
    const auto written = session().service<services::SessionCare>().sayOxygen(
        session().id(), entry, litresPerMinute, m_asked.keeps(litresPerMinute, entry.text()));
    m_asked.follow(written, litresPerMinute, entry.text());
    return said(written, name);
}

bool CareDetailViewModel::said(const Result<EntryId>& written, const QString& name) {
    if (!settle(written)) {
        return false;
    }
    m_held = {};
    const auto& all = session().record().interventions;
    const auto entry =
        std::ranges::find_if(all, [&](const Intervention& each) { return each.stamp.id == *written; });
    const QString detail = entry == all.end() ? QString() : careDetailWords(*entry);
    offerUndo(m_undo, *written, tr("%1, %2").arg(name, detail));
    return true;
}

} // namespace tidemark::app
