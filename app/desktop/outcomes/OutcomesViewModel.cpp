// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/outcomes/OutcomesViewModel.h"

#include "text/Message.h"
#include "text/OutcomeWords.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace tidemark::app {

OutcomesViewModel::OutcomesViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    m_screen.setShown(false);
    connect(&m_context, &SignedInContext::leaving, this, &OutcomesViewModel::stop);
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] {
        stop();
        m_record.reset();
        take({});
        m_screen.noteRead();
    });
}

void OutcomesViewModel::setShown(bool shown) {
    // What others enter meanwhile is read the next time it is shown.
    if (shown && m_context.isSeated()) {
        m_screen.noteChange();
    }
    m_screen.setShown(shown);
}

QStringList OutcomesViewModel::periods() {
    return {tr("Last 12 months"), tr("Last 3 months"), tr("Last 5 years")};
}

QStringList OutcomesViewModel::groupings() {
    QStringList titles;
    for (const auto& group : rules::outcomeGroupCodes) {
        titles << groupTitle(group.value);
    }
    return titles;
}

QStringList OutcomesViewModel::choices() const {
    QStringList words{tr("All")};
    for (const auto& [key, name] : m_choices) {
        words << name;
    }
    return words;
}

int OutcomesViewModel::choice() const {
    const auto found = std::ranges::find(m_choices, m_only, &std::pair<QString, QString>::first);
    return found == m_choices.end() ? 0 : static_cast<int>(found - m_choices.begin()) + 1;
}

void OutcomesViewModel::setPeriod(int period) {
    if (period != m_period) {
        m_period = period;
        read();
    }
}

void OutcomesViewModel::setGrouping(int grouping) {
    if (grouping != this->grouping() && grouping >= 0 && grouping < groupings().size()) {
        m_group = static_cast<rules::OutcomeGroup>(grouping);
        m_only.clear();
        count();
    }
}

void OutcomesViewModel::setChoice(int choice) {
    const bool isGroup = choice >= 1 && choice <= static_cast<int>(m_choices.size());
    m_only = isGroup ? m_choices[static_cast<std::size_t>(choice) - 1].first : QString();
    count();
}

rules::OutcomeFilter OutcomesViewModel::filter() const {
    const QDate today = m_context.clinic().today();
    rules::OutcomeFilter filter;
    filter.from = m_period == 0   ? today.addYears(-1)
                  : m_period == 1 ? today.addMonths(-3)
                                  : today.addYears(-5);
    filter.until = today;
    if (!m_only.isEmpty()) {
        filter.only.emplace(m_group, m_only);
    }
    return filter;
}

OutcomesViewModel::Counted OutcomesViewModel::counted(Record record, const rules::OutcomeFilter& filter,
                                                      rules::OutcomeGroup group) {
    Counted made;
    const auto report = reports::outcomeReport(*record, filter);
    made.view = outcomeView(*record, report, group);
    rules::OutcomeFilter every = filter;
    every.only.clear();
    for (const auto& [key, courses] :
         rules::byGroup(rules::selected(record->courses, every, record->zone), group)) {
        made.choices.emplace_back(key, groupWords(group, key, *record));
    }
    made.record = std::move(record);
    return made;
}

void OutcomesViewModel::read() {
    stop();
    m_problem.clear();
    if (!m_context.isSeated()) {
        return;
    }
    m_reading = std::make_unique<services::OutcomesReading>(m_context.clinic(), m_context.actor());
    const rules::OutcomeFilter wanted = filter();
    const auto begun = m_reading->begin({wanted.from, wanted.until});
    if (!begun) {
        m_reading.reset();
        m_problem = messageFor(begun.error()).sentence();
        take({});
        return;
    }
    emit changed();
    m_context.background().run(
        [read = *begun, wanted, group = m_group] {
            return read().map([&](const Record& record) { return counted(record, wanted, group); });
        },
        [self = QPointer(this), turn = m_turn](Result<Counted> made) {
            if (!self || self->m_turn != turn) {
                return;
            }
            self->m_reading.reset();
            if (made) {
                self->take(std::move(*made));
            } else {
                self->m_problem = messageFor(made.error()).sentence();
                self->take({});
            }
        });
}

void OutcomesViewModel::count() {
    if (!m_record || isBusy()) {
        read();
        return;
    }
    m_context.background().run(
        [record = m_record, wanted = filter(), group = m_group] { return counted(record, wanted, group); },
        [self = QPointer(this), turn = ++m_turn](Counted made) {
            if (self && self->m_turn == turn) {
                self->take(std::move(made));
            }
        });
}

void OutcomesViewModel::stop() {
    ++m_turn;
    m_reading.reset();
}

void OutcomesViewModel::take(Counted counted) {
    m_record = std::move(counted.record);
    m_view = std::move(counted.view);
    m_choices = std::move(counted.choices);
    show();
    emit changed();
}

void OutcomesViewModel::show() {
    m_figures.show(m_view.figures);
    m_groups.show(m_view.groups);
    m_effects.show(m_view.effects);
    m_numbers.show(m_view.numbers);
    m_safety.show(m_view.safety);
    m_funnel.show(m_view.funnel);
    m_reasons.show(m_view.reasons);
    m_miniatures.show(m_view.miniatures);
    m_risks.show(m_view.risks);
}

} // namespace tidemark::app
