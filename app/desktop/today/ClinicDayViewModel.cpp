// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/today/ClinicDayViewModel.h"

#include "rules/access/Authorization.h"
#include "services/base/DayOfClinic.h"
#include "text/DateWords.h"
#include "text/Message.h"

#include <algorithm>

namespace tidemark::app {

namespace {

/// "08:00", and "24:00" for the end of the day.
QString timeWords(Instant at, QDate day, const QByteArray& zone) {
    return at >= services::daySpan(day, zone).until ? QStringLiteral("24:00") : clockWords(at, zone);
}

QString checkedWords(const ClinicDayFacts& facts) {
    if (facts.oximeterChecked && facts.equipmentChecked) {
        return ClinicDayViewModel::tr("oximeter and emergency equipment checked");
    }
    if (facts.oximeterChecked) {
        return ClinicDayViewModel::tr("emergency equipment not checked");
    }
    return facts.equipmentChecked ? ClinicDayViewModel::tr("oximeter not checked")
                                  : ClinicDayViewModel::tr("oximeter and emergency equipment not checked");
}

} // namespace

ClinicDayViewModel::ClinicDayViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    connect(&m_context, &SignedInContext::seatedChanged, this, &ClinicDayViewModel::refresh);
    connect(&m_context, &SignedInContext::ticked, this, &ClinicDayViewModel::tick);
}

void ClinicDayViewModel::tick() {
    if (m_context.isSeated() && m_readOn != m_context.clinic().today()) {
        refresh();
    }
}

void ClinicDayViewModel::refresh() {
    m_today.reset();
    m_people.clear();
    m_errors.clear();
    m_problem.clear();
    m_correcting = false;
    m_readOn = {};
    m_may = m_context.isSeated() && rules::roleMay(m_context.actor().role, rules::Command::RecordClinicDay);
    if (m_may) {
        m_readOn = m_context.clinic().today();
        const services::ClinicDay day(m_context.clinic(), m_context.actor());
        if (auto people = day.prescribers()) {
            m_people = std::move(*people);
        }
        if (auto today = day.today()) {
            m_today = std::move(*today);
        } else {
            m_problem = messageFor(today.error()).sentence();
        }
        const auto before = day.before();
        fill(m_today || !before ? m_today : *before, m_today.has_value());
    }
    emit changed();
}

void ClinicDayViewModel::fill(const std::optional<ClinicDayFacts>& facts, bool checkedToo) {
    // Who comes and when is mostly as the last time; what was checked is never taken over from another day.
    m_person = m_people.size() == 1 ? 0 : -1;
    m_from.clear();
    m_until.clear();
    m_oximeter = facts && checkedToo && facts->oximeterChecked;
    m_equipment = facts && checkedToo && facts->equipmentChecked;
    if (!facts) {
        return;
    }
    const auto known = std::ranges::find(m_people, facts->prescriber, &StaffMember::id);
    if (known != m_people.end()) {
        m_person = static_cast<int>(known - m_people.begin());
    }
    const QByteArray zone = m_context.clock().zone();
    m_from = timeWords(facts->onSiteFrom, facts->day, zone);
    m_until = timeWords(facts->onSiteUntil, facts->day, zone);
}

QStringList ClinicDayViewModel::people() const {
    QStringList names;
    for (const StaffMember& person : m_people) {
        names.append(person.displayName);
    }
    return names;
}

void ClinicDayViewModel::choose(int index) {
    if (index != m_person) {
        m_person = index;
        emit changed();
    }
}

QString ClinicDayViewModel::shortWords() const {
    if (!m_today) {
        return {};
    }
    const QByteArray zone = m_context.clock().zone();
    const QString who = tr("On site: %1 %2 to %3")
                            .arg(m_today->prescriberName, timeWords(m_today->onSiteFrom, m_today->day, zone),
                                 timeWords(m_today->onSiteUntil, m_today->day, zone));
    const bool all = m_today->oximeterChecked && m_today->equipmentChecked;
    return all ? who : QStringLiteral("▲ ") + who;
}

QString ClinicDayViewModel::words() const {
    if (!m_today) {
        return {};
    }
    return shortWords() + QStringLiteral(" · ") + checkedWords(*m_today) + QStringLiteral(" · ") +
           tr("said by %1 at %2")
               .arg(m_today->authorName, clockWords(m_today->recordedAt, m_context.clock().zone()));
}

void ClinicDayViewModel::correct() {
    if (m_today) {
        fill(m_today, true);
        m_correcting = true;
        emit changed();
    }
}

void ClinicDayViewModel::cancel() {
    refresh();
}

bool ClinicDayViewModel::record() {
    if (!m_context.isSeated()) {
        return false;
    }
    services::ClinicDayForm form;
    if (m_person >= 0 && m_person < static_cast<int>(m_people.size())) {
        form.prescriber = m_people[static_cast<std::size_t>(m_person)].id;
    }
    form.from = m_from;
    form.until = m_until;
    form.oximeterChecked = m_oximeter;
    form.equipmentChecked = m_equipment;
    const auto recorded = services::ClinicDay(m_context.clinic(), m_context.actor()).record(form);
    if (!recorded) {
        m_errors.clear();
        m_problem.clear();
        m_errors.place(recorded.error(), m_problem);
        emit changed();
        return false;
    }
    refresh();
    // A session that waits for its start is judged by it.
    m_context.tellSessionChanged({});
    return true;
}

} // namespace tidemark::app
