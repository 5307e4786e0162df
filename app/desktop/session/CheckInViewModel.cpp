// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/CheckInViewModel.h"

#include "desktop/patient/PatientMedicinesViewModel.h"
#include "rules/patients/Interactions.h"
#include "rules/patients/Medicines.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/Checklist.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "services/clinic/WitnessPins.h"
#include "services/patients/ChartEntries.h"
#include "services/scales/Scales.h"
#include "services/scales/UnfinishedScales.h"
#include "services/sessions/CheckIn.h"
#include "services/sessions/SessionViews.h"
#include "text/DoseWords.h"
#include "text/MedicineWords.h"
#include "text/Message.h"
#include "text/SessionWords.h"

#include <algorithm>

namespace tidemark::app {

namespace {

/// The item of a protocol that asks whether blood pressure medicine was taken.
constexpr QLatin1String pressureMedicineItem("blood-pressure-medicine");
/// Of fields::keys::checklistNote.
constexpr qsizetype longestNote = 200;

QString noteOf(const std::vector<MedicineEntry>& medicines) {
    const QString words = medicinesWords(medicines);
    return words.size() <= longestNote ? words : words.left(longestNote - 1) + QChar(0x2026);
}

} // namespace

CheckInViewModel::CheckInViewModel(OpenSession& session)
    : SessionPart(session), m_medicines(std::make_unique<PatientMedicinesViewModel>(session.context())) {
    connect(m_medicines.get(), &PatientMedicinesViewModel::added, this, &CheckInViewModel::explainByList);
}

CheckInViewModel::~CheckInViewModel() = default;

bool CheckInViewModel::canArrive() const {
    return shown() && rules::allows(session().state(), rules::SessionStep::Arrive).has_value();
}

bool CheckInViewModel::isOpen() const {
    return shown() && rules::allows(session().state(), rules::SessionStep::AnswerChecklist).has_value();
}

QString CheckInViewModel::weight() const {
    const bool known = shown() && session().record().session.weight;
    return known ? kilogramWords(*session().record().session.weight) : QString();
}

QString CheckInViewModel::weightNote() const {
    if (!shown()) {
        return {};
    }
    const auto latest = session().view()->chart.latestWeight();
    if (!latest) {
        return tr("No weight on the chart yet.");
    }
    const auto days = latest->measuredOn.daysTo(session().context().clinic().today());
    const QString on = latest->measuredOn.toString(Qt::ISODate);
    return days == 0   ? tr("measured today")
           : days == 1 ? tr("measured %1, yesterday").arg(on)
                       : tr("measured %1, %n day(s) ago", nullptr, static_cast<int>(days)).arg(on);
}

bool CheckInViewModel::weightOffered() const {
    if (!isOpen()) {
        return false;
    }
    const auto latest = session().view()->chart.latestWeight();
    return latest && session().record().session.weight != latest->weight;
}

QString CheckInViewModel::weightOffer() const {
    return weightOffered() ? kilogramWords(session().view()->chart.latestWeight()->weight) : QString();
}

bool CheckInViewModel::asLastTimeOffered() const {
    return isOpen() && std::ranges::any_of(m_lastStable, [this](const ChecklistAnswer& last) {
               return answerTo(last.itemKey) == nullptr;
           });
}

void CheckInViewModel::arrive() {
    settle(session().service<services::CheckIn>().arrive(session().id()));
}

void CheckInViewModel::useOfferedWeight() {
    if (weightOffered()) {
        settle(session().service<services::CheckIn>().useWeight(
            session().id(), session().view()->chart.latestWeight()->weight));
    }
}

bool CheckInViewModel::enterWeight(const QString& kilograms) {
    if (!isOpen()) {
        return false;
    }
    auto entries = session().service<services::ChartEntries>();
    const PatientId patient = session().view()->chart.patient.id;
    const auto added = entries.addWeight(patient, kilograms, session().context().clinic().today(),
                                         m_askedWeight.keeps(kilograms));
    m_askedWeight.follow(added, kilograms);
    if (!added) {
        setWeightError(messageFor(added.error()).sentence());
        return false;
    }
    setWeightError({});
    const bool used = settle(session().service<services::CheckIn>().useWeight(session().id(), added->weight));
    session().context().tellPatientChanged(patient);
    return used;
}

void CheckInViewModel::answer(const QString& itemKey, bool yes) {
    const ChecklistAnswer* before = answerTo(itemKey);
    const bool same = before != nullptr && before->yes == yes;
    if (same) {
        return;
    }
    // The list knows what is meant: nobody types it again.
    const auto known = listed(itemKey);
    const bool named = yes && rules::classAskedBy(itemKey) && known;
    settle(session().service<services::CheckIn>().answerChecklist(session().id(), itemKey, yes,
                                                                  named ? noteOf(*known) : QString()));
}

void CheckInViewModel::explain(const QString& itemKey, const QString& note) {
    if (const ChecklistAnswer* given = answerTo(itemKey)) {
        const bool yes = given->yes;
        settle(session().service<services::CheckIn>().answerChecklist(session().id(), itemKey, yes, note));
    }
}

void CheckInViewModel::asLastTime() {
    for (const ChecklistAnswer& last : m_lastStable) {
        if (answerTo(last.itemKey) == nullptr &&
            !settle(session().service<services::CheckIn>().answerChecklist(session().id(), last.itemKey,
                                                                           last.yes, last.note))) {
            return;
        }
    }
}

void CheckInViewModel::answerRest(bool yes) {
    const std::shared_ptr<const services::SessionView> view = session().view();
    for (const ChecklistItem& item : view->protocol.checklist) {
        const bool meant = item.safety && item.safeAnswerIsYes == yes && !rules::isAskedByItself(item) &&
                           !isOnList(item.key) && !isAnswered(item.key);
        if (meant &&
            !settle(session().service<services::CheckIn>().answerChecklist(session().id(), item.key, yes))) {
            return;
        }
    }
}

bool CheckInViewModel::isOnList(const QString& itemKey) const {
    const auto known = rules::classAskedBy(itemKey) ? listed(itemKey) : std::nullopt;
    return known && !known->empty();
}

std::optional<std::vector<MedicineEntry>> CheckInViewModel::listed(const QString& itemKey) const {
    const MedicineList& list = session().view()->chart.medicines;
    const QDate today = session().context().clinic().today();
    if (!rules::areMedicinesAsked(list)) {
        return std::nullopt;
    }
    if (itemKey == rules::newMedicinesItem) {
        return rules::medicinesTaken(list, today);
    }
    if (itemKey == pressureMedicineItem) {
        return rules::medicinesTaken(list, MedicineClass::Antihypertensive, today);
    }
    const auto kind = rules::classAskedBy(itemKey);
    return kind ? std::optional(rules::medicinesTaken(list, *kind, today)) : std::nullopt;
}

QString CheckInViewModel::onList(const QString& itemKey) const {
    const auto known = listed(itemKey);
    if (!known) {
        return rules::asksForMedicines(itemKey) ? tr("The medicines were never asked.") : QString();
    }
    return known->empty() ? QString() : tr("On the list: %1").arg(medicinesWords(*known));
}

bool CheckInViewModel::isOpenAboutMedicines() const {
    const auto& items = session().view()->protocol.checklist;
    return std::ranges::any_of(items, [this](const ChecklistItem& item) {
        return rules::asksForMedicines(item.key) && !isAnswered(item.key);
    });
}

bool CheckInViewModel::isUnchangedOffered() const {
    return isOpen() && m_medicines->isAsked() && m_medicines->mayEdit() && isOpenAboutMedicines();
}

bool CheckInViewModel::isMedicineWanted() const {
    if (!isOpen()) {
        return false;
    }
    const auto& view = *session().view();
    return std::ranges::any_of(view.protocol.checklist, [&](const ChecklistItem& item) {
        const ChecklistAnswer* given = answerTo(item.key);
        if (given == nullptr || !given->yes || !rules::asksForMedicines(item.key)) {
            return false;
        }
        const auto known = listed(item.key);
        return item.key == rules::newMedicinesItem ? !view.releaseFacts.newMedicineListed
                                                   : !known || known->empty();
    });
}

bool CheckInViewModel::answerAsListed(const ChecklistItem& item) {
    const auto known = rules::classAskedBy(item.key) ? listed(item.key) : std::nullopt;
    const QString names = known ? noteOf(*known) : QString();
    return settle(session().service<services::CheckIn>().answerChecklist(session().id(), item.key,
                                                                         !names.isEmpty(), names));
}

void CheckInViewModel::medicinesUnchanged() {
    if (!isUnchangedOffered() || !m_medicines->confirmUnchanged()) {
        return;
    }
    const std::shared_ptr<const services::SessionView> view = session().view();
    for (const ChecklistItem& item : view->protocol.checklist) {
        if (rules::asksForMedicines(item.key) && !isAnswered(item.key) && !answerAsListed(item)) {
            return;
        }
    }
}

/// A medicine that was just put on the list is the note of the answer that asked for it.
void CheckInViewModel::explainByList(const QString& words, MedicineClass kind) {
    if (!isOpen()) {
        return;
    }
    std::vector<QString> keys{rules::newMedicinesItem};
    if (const auto item = rules::checklistItemOf(kind)) {
        keys.emplace_back(*item);
    }
    for (const QString& key : keys) {
        const ChecklistAnswer* given = answerTo(key);
        if (given != nullptr && given->yes && given->note.isEmpty()) {
            explain(key, words);
        }
    }
}

void CheckInViewModel::begin() {
    setWeightError({});
    m_lastStable = valueOf(session().service<services::CheckIn>().lastStableAnswers(session().id()));
}

void CheckInViewModel::refresh() {
    std::vector<ChecklistRow> stable;
    std::vector<ChecklistRow> safety;
    m_openQuestions = 0;
    m_medicines->show(session().view()->chart.patient.id);
    for (const ChecklistItem& item : session().view()->protocol.checklist) {
        ChecklistRow row;
        row.key = item.key;
        row.question = checklistQuestion(item.key);
        row.concerning = yesNo(!item.safeAnswerIsYes);
        if (const ChecklistAnswer* given = answerTo(item.key)) {
            row.answer = yesNo(given->yes);
            row.note = given->note;
            row.noteNeeded = given->yes != item.safeAnswerIsYes;
        }
        const auto last = std::ranges::find(m_lastStable, item.key, &ChecklistAnswer::itemKey);
        if (!item.safety && last != m_lastStable.end() && row.answer == YesNo::Open) {
            row.lastTime = yesNo(last->yes);
        }
        row.onList = onList(item.key);
        m_openQuestions += row.answer == YesNo::Open || (row.noteNeeded && row.note.isEmpty()) ? 1 : 0;
        (item.safety ? safety : stable).push_back(row);
    }
    groupSafety(safety);
    readScales();
    readOpenScales();
    m_stable.show(stable);
    m_safety.show(safety);
}

/// Known from the record, so that nobody is asked for it.
void CheckInViewModel::readScales() {
    auto& clinic = session().context().clinic();
    const auto answered = valueOf(services::Scales(clinic, session().actor())
                                      .ofVisit(session().record().session.patient, session().id()));
    QStringList words;
    for (const services::ScoredResult& each : answered) {
        if (const rules::Scale* form = clinic.scales().find(each.result.scale)) {
            words << tr("%1 %2").arg(form->name, session().timeText(each.result.answeredAt));
        }
    }
    m_scalesToday = words.join(QStringLiteral(", "));
}

/// What the patient has still to answer before Start.
void CheckInViewModel::readOpenScales() {
    m_scalesForPatientMode.clear();
    m_unfinishedScales.clear();
    if (!canArrive() && !isOpen()) {
        return;
    }
    auto& clinic = session().context().clinic();
    const auto open = valueOf(services::Scales(clinic, session().actor())
                                  .forPatientMode(session().record().session.patient, session().id()));
    QStringList names;
    for (const ScaleId& each : open) {
        const rules::Scale& form = *clinic.scales().find(each);
        names << form.name;
        const auto begun = services::UnfinishedScales(clinic, session().actor()).load(session().id(), each);
        if (begun && begun->answered() > 0) {
            m_unfinishedScales.append({each.text(), tr("%1: %2 of %3 answered, not recorded")
                                                        .arg(form.name)
                                                        .arg(begun->answered())
                                                        .arg(form.items.size())});
        }
    }
    m_scalesForPatientMode = names.join(tr(" and "));
    m_pinKnown = services::WitnessPins(clinic, session().actor()).hasPin().value_or(false);
}

/// First those that should be yes, then those that should be no, last whatever is asked by itself.
void CheckInViewModel::groupSafety(std::vector<ChecklistRow>& safety) const {
    const auto groupOf = [this](const ChecklistRow& row) {
        const auto& items = session().view()->protocol.checklist;
        const auto item = std::ranges::find(items, row.key, &ChecklistItem::key);
        return item == items.end() || rules::isAskedByItself(*item) ? YesNo::Open
                                                                    : yesNo(item->safeAnswerIsYes);
    };
    std::ranges::stable_sort(safety, std::ranges::greater(), groupOf);
    YesNo last = YesNo::Open;
    for (ChecklistRow& row : safety) {
        const YesNo group = groupOf(row);
        if (group != YesNo::Open && group != last) {
            row.group = group;
            row.openInGroup = static_cast<int>(std::ranges::count_if(safety, [&](const ChecklistRow& each) {
                return groupOf(each) == group && each.answer == YesNo::Open && !isOnList(each.key);
            }));
        }
        last = group;
    }
}

const ChecklistAnswer* CheckInViewModel::answerTo(const QString& itemKey) const {
    const ChecklistAnswer* newest = nullptr;
    const auto& answers = session().record().checklist;
    for (const ChecklistAnswer& answer : answers) {
        if (answer.itemKey == itemKey && rules::isCurrent(answers, answer) &&
            (newest == nullptr || newest->stamp.enteredAt <= answer.stamp.enteredAt)) {
            newest = &answer;
        }
    }
    return newest;
}

void CheckInViewModel::setWeightError(const QString& sentence) {
    m_weightError = sentence;
    emit weightErrorChanged();
}

} // namespace tidemark::app
