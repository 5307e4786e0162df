// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/SideEffects.h"

#include "rules/record/CurrentLines.h"
#include "rules/sessions/Cannula.h"
#include "rules/sessions/CareDetails.h"

#include <algorithm>
#include <array>

namespace tidemark::rules {

std::span<const QString> effectCatalogue() {
    static const std::array keys{
        QStringLiteral("dissociation"),  QStringLiteral("perception"), QStringLiteral("hallucination"),
        QStringLiteral("nausea"),        QStringLiteral("vomiting"),   QStringLiteral("dizziness"),
        QStringLiteral("lightheaded"),   QStringLiteral("vertigo"),    QStringLiteral("disorientation"),
        QStringLiteral("concentration"), QStringLiteral("bp_up"),      QStringLiteral("hr_up"),
        QStringLiteral("palpitations"),  QStringLiteral("headache"),   QStringLiteral("blurred"),
        QStringLiteral("diplopia"),      QStringLiteral("anxiety"),    QStringLiteral("agitation"),
        QStringLiteral("sedation"),      QStringLiteral("euphoria"),   QStringLiteral("numb"),
        QStringLiteral("taste"),         QStringLiteral("speech"),     QStringLiteral("nose_throat"),
        QStringLiteral("site"),          QStringLiteral("resp"),       QStringLiteral("seizure"),
        QStringLiteral("syncope"),       QStringLiteral("laryngo"),    QStringLiteral("si"),
        QStringLiteral("psychosis"),     QStringLiteral("bladder"),    QStringLiteral("cognition"),
        QStringLiteral("misuse"),        QStringLiteral("allergy"),
    };
    return keys;
}

bool isCatalogueEffect(const QString& key) {
    return std::ranges::find(effectCatalogue(), key) != effectCatalogue().end();
}

std::span<const QString> interventionCatalogue() {
    static const std::array keys{
        QStringLiteral("reassurance"), QStringLiteral("rate-reduced"),
        QStringLiteral("antiemetic"),  QStringLiteral("antihypertensive"),
        QStringLiteral("oxygen"),      QStringLiteral("physician-called"),
        QStringLiteral("other"),
    };
    return keys;
}

std::vector<EffectCourse> effectCourses(std::span<const EffectChange> changes) {
    std::vector<EffectChange> counted = current(std::vector<EffectChange>(changes.begin(), changes.end()));
    std::ranges::stable_sort(counted, {}, [](const EffectChange& change) { return change.stamp.eventAt; });

    std::vector<EffectCourse> courses;
    for (const EffectChange& change : counted) {
        const auto open = std::ranges::find_if(courses, [&](const EffectCourse& course) {
            return course.key == change.effectKey && !course.endedAt;
        });
        if (open == courses.end()) {
            if (change.severity) {
                courses.push_back(
                    {change.effectKey, change.severity, *change.severity, change.stamp.eventAt, {}});
            }
            continue;
        }
        open->now = change.severity;
        if (change.severity) {
            open->worst = std::max(open->worst, *change.severity);
        } else {
            open->endedAt = change.stamp.eventAt;
        }
    }
    return courses;
}

std::optional<Severity> afterTap(std::optional<Severity> now) {
    if (!now) {
        return Severity::Mild;
    }
    switch (*now) {
    case Severity::Mild:
        return Severity::Moderate;
    case Severity::Moderate:
        return Severity::Severe;
    case Severity::Severe:
        return std::nullopt;
    }
    return std::nullopt;
}

bool isKnownIntervention(const Intervention& intervention) {
    const QString& key = intervention.interventionKey;
    if (key == cannulaKey()) {
        return cannulaOf(intervention.detail).has_value();
    }
    if (key == injectionSiteKey()) {
        return injectionSiteOf(intervention).has_value();
    }
    if (key == siteCheckKey()) {
        return siteCheckOf(intervention).has_value();
    }
    return std::ranges::count(interventionCatalogue(), key) > 0;
}

} // namespace tidemark::rules
