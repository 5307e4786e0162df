// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/PatientPageViewModel.h"

#include "base/CalendarDay.h"
#include "desktop/patient/PatientMedicinesViewModel.h"
#include "desktop/patient/TrendSeries.h"
#include "desktop/patient/TrendTiles.h"
#include "exchange/ReadingsCsv.h"
#include "rules/access/Authorization.h"
#include "services/courses/Courses.h"
#include "services/courses/PatientOutlooks.h"
#include "services/patients/Patients.h"
#include "text/CourseWords.h"
#include "text/DateWords.h"
#include "text/Message.h"
#include "text/PatientWords.h"
#include "text/RiskWords.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <limits>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t effectColumns = 8;
constexpr std::size_t effectRowCount = 5;
constexpr std::size_t changeRowCount = 8;

bool isHighRisk(const services::ScoredResult& scored) {
    return std::ranges::find(scored.score.flags, u"high-risk"_s) != scored.score.flags.end();
}

} // namespace

PatientPageViewModel::PatientPageViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_order(context)
    , m_decision(context)
    , m_booster(context)
    , m_homeDoses(context)
    , m_medicines(std::make_unique<PatientMedicinesViewModel>(context))
    , m_laterEvents(context) {
    connect(&context, &SignedInContext::patientChanged, this, [this](const PatientId& patient) {
        if (patient == m_patient) {
            m_reading.noteChange();
        }
    });
    connect(&context, &SignedInContext::sessionChanged, this, [this] { m_reading.noteChange(); });
    connect(&context, &SignedInContext::seatedChanged, this, [this] { close(); });
}

PatientPageViewModel::~PatientPageViewModel() = default;

void PatientPageViewModel::open(const QString& patientId) {
    m_patient = PatientId(patientId);
    say({});
    if (const auto chart = services::Patients(m_context.clinic(), m_context.actor()).openChart(m_patient);
        !chart) {
        forgetTrend();
        say(messageFor(chart.error()).sentence());
        emit changed();
        return;
    }
    reload();
}

void PatientPageViewModel::close() {
    m_patient = PatientId();
    m_reading.noteRead();
    forgetTrend();
    showParts();
    say({});
    emit changed();
}

void PatientPageViewModel::showParts() {
    m_order.show(m_patient);
    m_decision.show(m_patient);
    m_booster.show(m_patient);
    m_homeDoses.show(m_patient);
    m_medicines->show(m_patient);
    m_laterEvents.show(m_patient);
}

void PatientPageViewModel::forgetTrend() {
    m_trend.reset();
    m_scores.clear();
    m_needs.clear();
    m_plannedCourse.clear();
    m_besideCourse.clear();
    m_todaysSession.clear();
}

void PatientPageViewModel::readToday() {
    m_todaysSession.clear();
    const auto outlook = services::PatientOutlooks(m_context.clinic(), m_context.actor()).of(m_patient);
    if (!outlook || !outlook->session) {
        return;
    }
    const Session& session = *outlook->session;
    const QByteArray zone = m_context.clock().zone();
    const bool runs = session.state != SessionState::Planned;
    if (runs || calendarDay(session.plannedAt, zone) == m_context.clinic().today()) {
        m_todaysSession = session.id.text();
        m_todaysSessionText =
            runs ? tr("In session now") : tr("Session today %1").arg(clockWords(session.plannedAt, zone));
    }
}

void PatientPageViewModel::reload() {
    m_reading.noteRead();
    if (m_patient.isNull() || !m_context.isSeated()) {
        return;
    }
    auto trend = reports::patientTrend(m_context.clinic(), m_context.actor(), m_patient);
    if (!trend) {
        say(messageFor(trend.error()).sentence());
        return;
    }
    m_trend = std::move(*trend);
    m_scores = scoreRows(*m_trend, m_context.clock().now(), m_context.clock().zone());
    readNeeds();
    readCourse();
    readToday();
    showParts();
    emit changed();
}

void PatientPageViewModel::readCourse() {
    m_plannedCourse.clear();
    m_besideCourse.clear();
    const auto course = services::Courses(m_context.clinic(), m_context.actor()).ofPatient(m_patient);
    if (course && *course && !(*course)->course.protocolId.isEmpty() &&
        ((*course)->next || (*course)->course.closedAt)) {
        m_plannedCourse = courseLine(**course, m_context.clock().zone());
    }
    if (course && *course) {
        m_besideCourse = courseMedicineWords(**course, m_trend->chart.medicines, m_context.clinic().today(),
                                             m_context.clock().zone());
    }
}

void PatientPageViewModel::readNeeds() {
    m_needs.clear();
    const auto lines = services::SessionBoard(m_context.clinic(), m_context.actor()).attentionOf(m_patient);
    // Item 9 and the decision about the course have their own cards.
    if (!lines) {
        say(messageFor(lines.error()).sentence());
        return;
    }
    std::vector<services::AttentionLine> shown = *lines;
    std::erase_if(shown, [](const services::AttentionLine& line) {
        return line.kind == services::AttentionKind::Item9 ||
               line.kind == services::AttentionKind::DecisionPending;
    });
    m_needs = foldedAttentionRows(shown, m_context.clock().now(), m_context.clock().zone());
}

void PatientPageViewModel::acknowledgeItem9(const QString& whatWasDone) {
    const services::ScoredResult* open = openItem9Result();
    if (open == nullptr) {
        return;
    }
    const auto done =
        services::Scales(m_context.clinic(), m_context.actor()).acknowledge(open->result.id, whatWasDone);
    say(done ? QString() : messageFor(done.error()).sentence());
    if (done) {
        m_context.tellPatientChanged(m_patient);
    }
}

bool PatientPageViewModel::exportReadings(const QString& folder) {
    if (!m_trend) {
        return false;
    }
    const auto place = folderTyped(folder);
    if (!place) {
        return sayOfExport(place.error(), {});
    }
    const auto csv = exchange::readingsCsv(m_context.clinic(), m_context.actor(), m_patient);
    if (!csv) {
        return sayOfExport(messageFor(csv.error()).sentence(), {});
    }
    const QString file = QDir(*place).filePath(u"readings-%1.csv"_s.arg(m_trend->chart.patient.number));
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        out.write(*csv) != csv->size() || !out.commit()) {
        return sayOfExport(messageFor(Error{ErrorCode::FolderNotWritable, {}, {}}).sentence(), {});
    }
    return sayOfExport({}, tr("The readings are in %1. The file contains patient data.").arg(file));
}

QString PatientPageViewModel::exportFolder() const {
    return proposedFolder();
}

QString PatientPageViewModel::name() const {
    return m_trend ? listName(m_trend->chart.patient) : QString();
}

QString PatientPageViewModel::identity() const {
    return m_trend ? particularsWords(m_trend->chart.patient, m_context.clinic().today()) : QString();
}

QString PatientPageViewModel::number() const {
    return m_trend ? tr("No. %1").arg(m_trend->chart.patient.number) : QString();
}

QString PatientPageViewModel::course() const {
    if (!m_trend) {
        return {};
    }
    QStringList parts{m_trend->chart.patient.diagnosis};
    parts.removeAll(QString());
    if (!m_plannedCourse.isEmpty()) {
        parts << m_plannedCourse << m_besideCourse;
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }
    const int planned = m_trend->course ? m_trend->course->plannedInductionSessions : 0;
    if (m_trend->inductionCompletedAt) {
        const QDate day = toLocal(*m_trend->inductionCompletedAt, m_context.clock().zone()).date();
        parts << tr("induction complete %1").arg(shortDayWords(day));
        parts << tr("%n booster(s)", nullptr, m_trend->boosters);
    } else if (planned > 0) {
        parts << tr("induction %1 of %2").arg(m_trend->inductionDone).arg(planned);
    } else {
        parts << tr("no session planned yet");
    }
    parts << m_besideCourse;
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QStringList PatientPageViewModel::allergies() const {
    QStringList list;
    if (m_trend) {
        for (const Allergy& allergy : m_trend->chart.allergies) {
            list << tr("Allergy: %1").arg(allergy.substance);
        }
    }
    return list;
}

QString PatientPageViewModel::allergyAnswer() const {
    return m_trend ? allergyAnswerWords(m_trend->chart) : QString();
}

bool PatientPageViewModel::areAllergiesAsked() const {
    return m_trend && m_trend->chart.areAllergiesAsked();
}

QStringList PatientPageViewModel::contraindications() const {
    return m_trend ? riskSigns(m_trend->chart, m_context.clinic().today()).contraindications : QStringList();
}

QStringList PatientPageViewModel::cautions() const {
    return m_trend ? riskSigns(m_trend->chart, m_context.clinic().today()).cautions : QStringList();
}

QList<TrendTile> PatientPageViewModel::tiles() const {
    return m_trend ? trendTiles(*m_trend, m_context.clock().now(), m_context.clock().zone())
                   : QList<TrendTile>();
}

double PatientPageViewModel::fromTime() const {
    const Instant now = m_context.clock().now();
    return static_cast<double>(toMilliseconds(m_trend ? trendSpan(*m_trend, now).from : now));
}

double PatientPageViewModel::untilTime() const {
    const Instant now = m_context.clock().now();
    return static_cast<double>(toMilliseconds(m_trend ? trendSpan(*m_trend, now).until : now));
}

double PatientPageViewModel::zoneOffset() const {
    constexpr int millisecondsInSecond = 1000;
    const QDateTime local = toLocal(m_context.clock().now(), m_context.clock().zone());
    return static_cast<double>(local.offsetFromUtc()) * millisecondsInSecond;
}

QList<int> PatientPageViewModel::scoreTicks() const {
    return m_trend ? app::scoreTicks(*m_trend) : QList<int>();
}

QList<TreatmentMark> PatientPageViewModel::infusions() const {
    return m_trend ? inductionMarks(*m_trend) : QList<TreatmentMark>();
}

QList<TreatmentMark> PatientPageViewModel::boosters() const {
    return m_trend ? laterMarks(*m_trend) : QList<TreatmentMark>();
}

double PatientPageViewModel::responseLevel() const {
    const bool known = m_trend && m_trend->response().baseline;
    return known ? rules::responseLine(m_trend->response().scale, m_trend->response().baseline->total)
                 : std::numeric_limits<double>::quiet_NaN();
}

QList<SystolicPanel> PatientPageViewModel::panels() const {
    return m_trend ? systolicPanels(*m_trend) : QList<SystolicPanel>();
}

QStringList PatientPageViewModel::effectHeads() const {
    return m_trend ? app::effectHeads(*m_trend, effectColumns) : QStringList();
}

QList<EffectLevels> PatientPageViewModel::effectRows() const {
    return m_trend ? app::effectRows(*m_trend, effectColumns, effectRowCount) : QList<EffectLevels>();
}

QString PatientPageViewModel::effectsLeftOut() const {
    return m_trend ? app::effectsLeftOut(*m_trend, effectColumns, effectRowCount) : QString();
}

QList<TrendChange> PatientPageViewModel::changes() const {
    return m_trend ? changeRows(*m_trend, m_context.clock().now(), m_context.clock().zone(), changeRowCount)
                   : QList<TrendChange>();
}

const services::ScoredResult* PatientPageViewModel::openItem9Result() const {
    if (!m_trend) {
        return nullptr;
    }
    const services::ScoredResult* first = nullptr;
    for (const reports::ScoreSeries& series : m_trend->scores) {
        for (const services::ScoredResult& scored : series.results) {
            if (!scored.score.asksForAction || !scored.result.acknowledgedBy.isNull()) {
                continue;
            }
            // A high risk is never behind an item above 0.
            if (isHighRisk(scored)) {
                return &scored;
            }
            first = first == nullptr ? &scored : first;
        }
    }
    return first;
}

QString PatientPageViewModel::openItem9() const {
    const services::ScoredResult* open = openItem9Result();
    if (open == nullptr) {
        return {};
    }
    const QDate day = toLocal(open->result.answeredAt, m_context.clock().zone()).date();
    const rules::ScaleRegistry& scales = m_context.clinic().scales();
    const rules::Scale& scale = *scales.find(open->result.scale);
    if (!scales.safetyAnswer(open->result)) {
        return isHighRisk(*open)
                   ? tr("%1 of %2: high risk. Act now.").arg(scale.name, dayWords(day))
                   : tr("%1 of %2: suicidal behaviour without its time, so the risk may be high. Ask now.")
                         .arg(scale.name, dayWords(day));
    }
    return tr("%1 item %2 (thoughts of death or self-harm) answered %3 on %4. Ask about suicide risk now.")
        .arg(scale.name)
        .arg(scale.safetyItem.value_or(0))
        .arg(scales.safetyAnswer(open->result).value_or(0))
        .arg(dayWords(day));
}

bool PatientPageViewModel::mayOrder() const {
    return m_context.isSeated() && rules::roleMay(m_context.actor().role, rules::Command::WriteOrder);
}

bool PatientPageViewModel::mayRecordScores() const {
    return m_context.isSeated() && rules::roleMay(m_context.actor().role, rules::Command::RecordScale);
}

bool PatientPageViewModel::mayEdit() const {
    return m_context.isSeated() && rules::roleMay(m_context.actor().role, rules::Command::EditPatient);
}

void PatientPageViewModel::say(const QString& error) {
    m_error = error;
    sayOfExport({}, {});
}

bool PatientPageViewModel::sayOfExport(const QString& error, const QString& told) {
    m_exportError = error;
    m_told = told;
    emit errorChanged();
    return error.isEmpty();
}

} // namespace tidemark::app
