// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/VitalsEntryViewModel.h"

#include "desktop/session/UndoViewModel.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "rules/vitals/ReadingPlan.h"
#include "rules/vitals/SevereValues.h"
#include "rules/vitals/VitalsFlags.h"
#include "rules/vitals/VitalsLine.h"
#include "services/sessions/SessionVitals.h"
#include "text/DateWords.h"
#include "text/FlagWords.h"
#include "text/LateWords.h"
#include "text/Message.h"
#include "text/VitalsLineWords.h"

#include <QRegularExpression>

namespace tidemark::app {

namespace {

/// The grade that is behind `letter` on the line; the last one, should there be two.
std::optional<int> gradeOn(const QString& line, QLatin1Char letter) {
    std::optional<int> grade;
    for (const QString& token : line.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        bool number = false;
        const int value = token.mid(1).toInt(&number);
        if (token.startsWith(letter, Qt::CaseInsensitive) && number) {
            grade = value;
        }
    }
    return grade;
}

/// One Enter keeps all that is in doubt, so that all of it is asked.
/// A line that was begun longer ago than this may be of then (product default).
constexpr std::chrono::minutes oldLine(5);

QString doubtsOf(const QString& line, const Error& first) {
    const auto parsed = rules::parseVitalsLine(line);
    QStringList sentences;
    if (parsed) {
        for (const Error& doubt : rules::doubts(*parsed)) {
            sentences << vitalsLineMessage(doubt, line).text;
        }
    }
    return sentences.isEmpty() ? vitalsLineMessage(first, line).text : sentences.join(QLatin1Char(' '));
}

} // namespace

VitalsEntryViewModel::VitalsEntryViewModel(OpenSession& session, UndoViewModel& undo)
    : SessionPart(session)
    , m_undo(undo)
    , m_draft(session, QStringLiteral("vitals"))
    , m_begun(session, QStringLiteral("vitals-begun"))
    , m_at(session, QStringLiteral("vitals-at")) {
    connect(&m_draft, &KeptDraft::textChanged, this, [this] {
        emit textChanged();
        emit lineValuesChanged();
    });
    connect(&m_at, &KeptDraft::textChanged, this, [this] {
        emit atChanged();
        emit targetChanged();
    });
    connect(this, &SessionPart::changed, this, [this] {
        emit targetChanged();
        emit lineValuesChanged();
    });
}

void VitalsEntryViewModel::setText(const QString& text) {
    if (text == m_draft.text()) {
        return;
    }
    setQuestion({});
    setError({});
    if (m_draft.text().trimmed().isEmpty() && shown()) {
        m_begun.setText(QString::number(toMilliseconds(session().context().clock().now())));
    }
    m_draft.setText(text);
}

QString VitalsEntryViewModel::ageQuestion() const {
    bool isKnown = false;
    const Instant begun = fromMilliseconds(m_begun.text().toLongLong(&isKnown));
    const auto& clock = session().context().clock();
    if (!isKnown || !at().trimmed().isEmpty() || clock.now() - begun < oldLine) {
        return {};
    }
    return tr("This line was begun at %1. Are its values of now? Otherwise type the time they were taken.")
        .arg(clockWords(begun, clock.zone()));
}

void VitalsEntryViewModel::setAt(const QString& at) {
    if (at != m_at.text()) {
        m_atError.clear();
        setQuestion({});
        m_at.setText(at);
    }
}

bool VitalsEntryViewModel::isOpen() const {
    return shown() && (rules::allows(session().state(), rules::SessionStep::RecordBaseline).has_value() ||
                       rules::allows(session().state(), rules::SessionStep::RecordReading).has_value());
}

bool VitalsEntryViewModel::isBaselineDue() const {
    return isOpen() && !session().record().session.startedAt &&
           rules::baselineOf(session().record()) == nullptr;
}

QString VitalsEntryViewModel::answers() const {
    if (!isOpen()) {
        return {};
    }
    const SessionRecord& record = session().record();
    if (!record.session.startedAt) {
        return tr("Baseline");
    }
    const auto at = eventTime();
    const Instant when = at ? at->value_or(session().now()) : session().now();
    const auto planned = rules::plannedTimeFor(record, session().view()->protocol, when);
    return planned ? tr("Reading for %1").arg(session().minuteText(*planned)) : tr("Unplanned set");
}

const Reading* VitalsEntryViewModel::latest() const {
    if (!shown()) {
        return nullptr;
    }
    const Reading* newest = nullptr;
    const auto& readings = session().record().readings;
    for (const Reading& reading : readings) {
        if (rules::isCurrent(readings, reading) &&
            (newest == nullptr || newest->stamp.eventAt <= reading.stamp.eventAt)) {
            newest = &reading;
        }
    }
    return newest;
}

QString VitalsEntryViewModel::lastWords() const {
    const Reading* reading = latest();
    if (reading == nullptr) {
        return {};
    }
    const QString words = reading->notObtained ? tr("not obtained: %1").arg(reasonWords(reading->stamp))
                                               : rules::toVitalsLine(*reading);
    return session().timeText(reading->stamp.eventAt) + QStringLiteral(" · ") + words;
}

int VitalsEntryViewModel::sedation() const {
    const Reading* last = latest();
    return gradeOn(text(), QLatin1Char('s')).value_or(last ? last->sedation.value_or(-1) : -1);
}

int VitalsEntryViewModel::dissociation() const {
    const Reading* last = latest();
    return gradeOn(text(), QLatin1Char('d')).value_or(last ? last->dissociation.value_or(-1) : -1);
}

bool VitalsEntryViewModel::sedationTyped() const {
    return gradeOn(text(), QLatin1Char('s')).has_value();
}

bool VitalsEntryViewModel::dissociationTyped() const {
    return gradeOn(text(), QLatin1Char('d')).has_value();
}

bool VitalsEntryViewModel::submit() {
    if (!isOpen()) {
        return false;
    }
    const auto at = eventTime();
    if (!at) {
        m_atError = tr("Type a time of this session that has passed. Example: 10:31. Empty is now.");
        emit atChanged();
        return false;
    }
    const bool keep = !m_question.isEmpty();
    const QString line = text();
    const QString age = ageQuestion();
    if (!keep && !age.isEmpty()) {
        const auto parsed = rules::parseVitalsLine(line);
        const auto doubts = parsed ? rules::doubts(*parsed) : std::vector<Error>();
        setError({});
        setQuestion(doubts.empty() ? age : age + QLatin1Char(' ') + doubtsOf(line, doubts.front()));
        return false;
    }
    const auto written =
        session().service<services::SessionVitals>().recordVitals(session().id(), line, keep, *at);
    if (!written && isAsked(written.error())) {
        setError({});
        setQuestion(doubtsOf(line, written.error()));
        return false;
    }
    setQuestion({});
    if (!settle(written)) {
        setError(vitalsLineMessage(written.error(), line).sentence());
        return false;
    }
    m_draft.forget();
    m_begun.forget(); // What is kept of it is written over with the next line.
    m_atError.clear();
    m_at.clear();
    m_undo.offer(written->reading.stamp.id, tr("%1 recorded").arg(line.simplified()));
    emit recorded();
    return true;
}

void VitalsEntryViewModel::backToEditing() {
    setQuestion({});
    setError({});
}

void VitalsEntryViewModel::takeBackLast() {
    m_undo.undo();
}

bool VitalsEntryViewModel::notObtained(const QString& reason) {
    const auto written =
        session().service<services::SessionVitals>().recordNotObtained(session().id(), reason);
    if (!settle(written)) {
        return false;
    }
    m_undo.offer(written->stamp.id, tr("Not obtained: %1").arg(reason));
    emit recorded();
    return true;
}

void VitalsEntryViewModel::typeSedation(int sedation) {
    typeGrade(QLatin1Char('s'), sedation);
}

void VitalsEntryViewModel::typeDissociation(int grade) {
    typeGrade(QLatin1Char('d'), grade);
}

void VitalsEntryViewModel::typeGrade(QLatin1Char letter, int grade) {
    const QString token = letter + QString::number(grade);
    const QRegularExpression standing(QStringLiteral("(?<!\\S)%1\\d+(?!\\S)").arg(letter),
                                      QRegularExpression::CaseInsensitiveOption);
    QString line = text();
    if (line.contains(standing)) {
        line.replace(standing, token);
    } else {
        line += (line.isEmpty() || line.endsWith(QLatin1Char(' ')) ? QString() : QStringLiteral(" ")) + token;
    }
    setText(line);
}

void VitalsEntryViewModel::begin() {
    setQuestion({});
    m_atError.clear();
    m_at.restore();
    m_begun.restore();
    m_draft.restore();
    if (text().trimmed().isEmpty()) {
        m_begun.forget();
    }
}

void VitalsEntryViewModel::refresh() {
    std::vector<FlagRow> rows;
    if (const Reading* reading = latest()) {
        for (const auto& flag :
             rules::vitalsFlags(session().record(), *reading, session().view()->protocol.limits)) {
            const Message message = flagMessage(flag, session().context().clock().zone());
            // The prescriber's decision belongs to the time before the dose.
            const bool beforeDose = !session().record().session.startedAt;
            const bool decision = flag.ruleId == QLatin1String("R-BP-1");
            rows.push_back({decision && !beforeDose ? message.text : message.sentence(), message.tone});
        }
        addEarlierSevere(rows, *reading);
        if (const QString words = session().higherThanEver(*reading); !words.isEmpty()) {
            rows.push_back({words, Tone::Info});
        }
    }
    m_flags.show(rows);
}

/// A set that leaves a value out says nothing of it: what was severe before it still is.
void VitalsEntryViewModel::addEarlierSevere(std::vector<FlagRow>& rows, const Reading& shownLast) const {
    const SessionRecord& record = session().record();
    const ProtocolLimits& limits = session().view()->protocol.limits;
    for (const rules::SevereValue& severe : rules::severeValues(record, limits)) {
        if (severe.reading == &shownLast) {
            continue;
        }
        for (const auto& flag : rules::vitalsFlags(record, *severe.reading, limits)) {
            if (flag.field == severe.field && flag.level == rules::FlagLevel::Red) {
                const Message message = flagMessage(flag, session().context().clock().zone());
                rows.push_back(
                    {tr("%1 · %2").arg(session().timeText(severe.reading->stamp.eventAt), message.sentence()),
                     message.tone});
            }
        }
    }
}

Result<services::EventTime> VitalsEntryViewModel::eventTime() const {
    if (at().trimmed().isEmpty()) {
        return services::EventTime();
    }
    return session().timeTyped(at()).map([](Instant at) { return services::EventTime(at); });
}

void VitalsEntryViewModel::setQuestion(const QString& question) {
    if (m_question != question) {
        m_question = question;
        emit questionChanged();
    }
}

} // namespace tidemark::app
