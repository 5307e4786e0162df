// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/EffectsViewModel.h"

#include "desktop/models/EffectLevels.h"
#include "desktop/session/SessionRows.h"
#include "desktop/session/UndoViewModel.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "rules/sessions/SideEffects.h"
#include "services/sessions/SessionEvents.h"
#include "services/sessions/SessionViews.h"
#include "text/EffectWords.h"

#include <algorithm>

namespace tidemark::app {

namespace {

/// So many chips are shown before "More" is unfolded.
constexpr std::size_t frequentChips = 12;

} // namespace

EffectsViewModel::EffectsViewModel(OpenSession& session, UndoViewModel& undo)
    : SessionPart(session), m_undo(undo) {}

bool EffectsViewModel::isOpen() const {
    return shown() && rules::allows(session().state(), rules::SessionStep::RecordEffect).has_value();
}

void EffectsViewModel::begin() {
    // One session, one order: the finger knows the places.
    if (m_orderOf == session().id() && !m_order.empty()) {
        return;
    }
    m_orderOf = session().id();
    const auto catalogue = rules::effectCatalogue();
    m_order = session().service<services::SessionViews>().effectsByFrequency().value_or(
        std::vector<QString>(catalogue.begin(), catalogue.end()));
}

void EffectsViewModel::refresh() {
    const auto courses = rules::effectCourses(session().record().effects);
    m_present = static_cast<int>(std::ranges::count_if(
        courses, [](const rules::EffectCourse& course) { return course.now.has_value(); }));
    std::vector<EffectRow> rows;
    for (const QString& key : m_order) {
        EffectRow row{key, effectWords(key), EffectLevel::Off, {}, rows.size() < frequentChips};
        // The last spell of an effect is the one that its chip shows.
        for (const rules::EffectCourse& course : courses) {
            if (course.key == key) {
                row.level = course.now ? levelOf(*course.now) : EffectLevel::Ended;
                row.minute = session().minuteText(course.endedAt.value_or(course.onset));
            }
        }
        rows.push_back(row);
    }
    m_chips.show(rows);
}

std::optional<Severity> EffectsViewModel::severityOf(const QString& effectKey) const {
    std::optional<Severity> severity;
    for (const auto& course : rules::effectCourses(session().record().effects)) {
        if (course.key == effectKey) {
            severity = course.now;
        }
    }
    return severity;
}

void EffectsViewModel::tap(const QString& effectKey) {
    if (isOpen()) {
        record(effectKey, rules::afterTap(severityOf(effectKey)));
    }
}

void EffectsViewModel::end(const QString& effectKey) {
    if (isOpen() && severityOf(effectKey)) {
        record(effectKey, std::nullopt);
    }
}

void EffectsViewModel::record(const QString& effectKey, std::optional<Severity> severity) {
    const auto written =
        session().service<services::SessionEvents>().setEffect(session().id(), effectKey, severity);
    if (settle(written)) {
        m_undo.offer(*written, severity ? tr("%1, %2").arg(effectWords(effectKey), severityWords(*severity))
                                        : tr("%1 has ended").arg(effectWords(effectKey)));
    }
}

} // namespace tidemark::app
