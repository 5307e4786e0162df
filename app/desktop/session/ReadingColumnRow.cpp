// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/ReadingColumnRow.h"

#include "fields/FieldKeys.h"
#include "rules/vitals/VitalsFlags.h"
#include "rules/vitals/VitalsLine.h"
#include "text/FlagWords.h"
#include "text/GhostWords.h"
#include "text/LateWords.h"
#include "text/PressureWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>

namespace tidemark::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReadingColumns)
};

QString numberOr(std::optional<int> value) {
    return value ? QString::number(*value) : QString();
}

QString dueText(Instant plannedAt, Instant now) {
    const Duration left = plannedAt - now;
    return left >= Duration::zero() ? Words::tr("due %1").arg(clockText(left))
                                    : Words::tr("%1 late").arg(clockText(-left));
}

/// The values that corrections replaced, oldest first.
QStringList replacedBy(const std::vector<Reading>& readings, const Reading& reading) {
    QStringList earlier;
    const Reading* newer = &reading;
    while (!newer->stamp.corrects.isNull()) {
        const auto older = std::ranges::find_if(
            readings, [&](const Reading& each) { return each.stamp.id == newer->stamp.corrects; });
        if (older == readings.end()) {
            break;
        }
        earlier.prepend(rules::toVitalsLine(*older) + QStringLiteral(" — ") + newer->stamp.reason);
        newer = &*older;
    }
    return earlier;
}

/// One line of the grid after the pressure.
struct GridRow {
    const char* name = "";
    fields::FieldKey field;
    std::optional<int> Reading::*value = nullptr;
    bool always = true; ///< Shown although no set has it.
};

constexpr std::array gridRows{
    GridRow{QT_TRANSLATE_NOOP("ReadingColumns", "Pulse"), fields::keys::heartRate, &Reading::heartRate},
    GridRow{QT_TRANSLATE_NOOP("ReadingColumns", "SpO₂ %"), fields::keys::spo2, &Reading::spo2},
    GridRow{QT_TRANSLATE_NOOP("ReadingColumns", "Resp."), fields::keys::respiratoryRate,
            &Reading::respiratoryRate},
    GridRow{QT_TRANSLATE_NOOP("ReadingColumns", "Sedation"), fields::keys::sedation, &Reading::sedation},
    GridRow{QT_TRANSLATE_NOOP("ReadingColumns", "Dissociation"), fields::keys::dissociation,
            &Reading::dissociation},
    GridRow{QT_TRANSLATE_NOOP("ReadingColumns", "Temp. °C"), fields::keys::temperature, &Reading::temperature,
            false},
    GridRow{QT_TRANSLATE_NOOP("ReadingColumns", "Pain 0-10"), fields::keys::pain, &Reading::pain, false},
    GridRow{QT_TRANSLATE_NOOP("ReadingColumns", "Nausea 0-10"), fields::keys::nausea, &Reading::nausea,
            false},
};

/// The lines that the grid of this record has, in their order.
std::vector<const GridRow*> shownRows(const SessionRecord& record) {
    std::vector<const GridRow*> shown;
    for (const GridRow& row : gridRows) {
        const bool taken = std::ranges::any_of(
            record.readings, [&](const Reading& reading) { return (reading.*row.value).has_value(); });
        if (row.always || taken) {
            shown.push_back(&row);
        }
    }
    return shown;
}

QString cellOf(const GridRow& row, const Reading& reading) {
    if (row.field == fields::keys::dissociation) {
        return dissociationText(reading);
    }
    const std::optional<int>& value = reading.*row.value;
    return row.field == fields::keys::temperature && value ? rules::temperatureText(*value) : numberOr(value);
}

/// Where a value stands in a column; both halves of the pressure are the first cell.
qsizetype placeIn(const std::vector<const GridRow*>& rows, const QString& field) {
    const auto found = std::ranges::find_if(rows, [&](const GridRow* row) { return field == row->field; });
    return found == rows.end() ? 0 : std::distance(rows.begin(), found) + 1;
}

class ColumnWriter {
public:
    explicit ColumnWriter(const OpenSession& session)
        : m_session(session)
        , m_record(session.record())
        , m_limits(session.view()->protocol.limits)
        , m_rows(shownRows(m_record)) {}

    [[nodiscard]] ReadingColumnRow write(const rules::ReadingColumn& column) const {
        ReadingColumnRow row;
        row.state = column.state;
        row.planned = column.baseline || column.plannedMinute.has_value();
        row.minute = minuteOf(column);
        row.title = titleOf(column);
        if (column.reading != nullptr) {
            writeReading(row, *column.reading);
        } else if (column.plannedAt &&
                   (column.state == rules::ColumnState::Due || column.state == rules::ColumnState::Late)) {
            row.subtitle = dueText(*column.plannedAt, m_session.now());
        } else if (column.state == rules::ColumnState::Due) {
            row.subtitle = Words::tr("due now");
        } else if (column.state == rules::ColumnState::Missed) {
            row.subtitle = Words::tr("✗ missed");
        }
        if (column.askedBy != nullptr) {
            row.flags.append(
                Words::tr("%1 wants %2 measured again after %3 min.")
                    .arg(column.askedBy->prescriberName, pressureAnswered(m_record, *column.askedBy))
                    .arg(column.askedBy->recheckMinutes));
        } else if (column.repeats != nullptr) {
            row.flags.append(
                Words::tr("Repeat in %1 min: %2 at %3 is to be measured again.")
                    .arg(m_limits.twoReadings.minutesApart)
                    .arg(pressureText(*column.repeats), m_session.timeText(column.repeats->stamp.eventAt)));
        }
        return row;
    }

private:
    [[nodiscard]] double minuteOf(const rules::ReadingColumn& column) const {
        const auto start = m_record.session.startedAt;
        if (column.reading != nullptr && start) {
            return std::chrono::duration<double, std::ratio<60>>(column.reading->stamp.eventAt - *start)
                .count();
        }
        if (column.repeats != nullptr && start) {
            return std::chrono::duration<double, std::ratio<60>>(*column.plannedAt - *start).count();
        }
        return column.plannedMinute.value_or(0);
    }

    [[nodiscard]] QString titleOf(const rules::ReadingColumn& column) const {
        if (column.repeats != nullptr) {
            const char* open = column.askedBy != nullptr ? QT_TRANSLATE_NOOP("ReadingColumns", "Recheck")
                                                         : QT_TRANSLATE_NOOP("ReadingColumns", "Repeat");
            return column.reading != nullptr ? m_session.minuteText(column.reading->stamp.eventAt)
                                             : Words::tr(open);
        }
        if (column.baseline) {
            return Words::tr("Baseline");
        }
        return column.plannedMinute ? QStringLiteral("+%1").arg(*column.plannedMinute)
                                    : m_session.minuteText(column.reading->stamp.eventAt);
    }

    void writeReading(ReadingColumnRow& row, const Reading& reading) const {
        row.entry = reading.stamp.id.text();
        row.subtitle = m_session.timeText(reading.stamp.eventAt);
        row.values = {pressureText(reading)};
        for (const GridRow* each : m_rows) {
            row.values.append(cellOf(*each, reading));
        }
        row.line = rules::toVitalsLine(reading);
        row.earlier = replacedBy(m_record.readings, reading);
        row.note = noteOf(reading);
        row.late = lateWords(reading.stamp, m_session.context().clock().zone());
        row.tones.resize(row.values.size());
        for (const rules::VitalsFlag& flag : rules::vitalsFlags(m_record, reading, m_limits)) {
            row.flags.append(flagMessage(flag, m_session.context().clock().zone()).text);
            const Tone tone = flag.level == rules::FlagLevel::Red ? Tone::Bad : Tone::Warn;
            row.flagTone = row.flagTone.value_or(tone);
            // The most severe flags come first.
            std::optional<Tone>& ofValue = row.tones[placeIn(m_rows, flag.field)];
            ofValue = ofValue.value_or(tone);
        }
        if (const QString higher = m_session.higherThanEver(reading); !higher.isEmpty()) {
            row.flags.append(higher);
        }
    }

    [[nodiscard]] QString noteOf(const Reading& reading) const {
        QStringList notes;
        if (reading.notObtained) {
            notes.append(Words::tr("Not obtained: %1").arg(reasonWords(reading.stamp)));
        } else if (rules::isDowntimeEntry(reading.stamp)) {
            notes.append(reasonWords(reading.stamp) + QLatin1Char('.'));
        }
        if (reading.keptImplausible) {
            notes.append(Words::tr("Unusual value, kept as typed."));
        }
        const auto start = m_record.session.startedAt.value_or(reading.stamp.eventAt);
        if (const auto* minute = reports::ghostAt(m_session.ghost(), reading, start)) {
            notes.append(ghostMinuteWords(*minute));
        }
        notes.removeAll(QString());
        return notes.join(QLatin1Char(' '));
    }

    const OpenSession& m_session;
    const SessionRecord& m_record;
    const ProtocolLimits& m_limits;
    std::vector<const GridRow*> m_rows;
};

} // namespace

QList<int> ReadingColumnRow::toneNumbers() const {
    QList<int> numbers;
    for (const auto& tone : tones) {
        numbers.append(numberOfTone(tone));
    }
    return numbers;
}

QString clockText(Duration span) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(span).count();
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QStringList readingRowNames(const SessionRecord& record) {
    QStringList names{Words::tr("BP mmHg")};
    for (const GridRow* row : shownRows(record)) {
        names.append(Words::tr(row->name));
    }
    return names;
}

std::vector<ReadingColumnRow> readingColumns(const OpenSession& session) {
    std::vector<ReadingColumnRow> rows;
    const ColumnWriter writer(session);
    for (const auto& column : rules::readingPlan(session.record(), session.view()->protocol, session.now())) {
        rows.push_back(writer.write(column));
    }
    return rows;
}

} // namespace tidemark::app
