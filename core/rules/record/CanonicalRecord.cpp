// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/record/CanonicalRecord.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace tidemark::rules {

namespace {

constexpr quint64 absentLength = ~quint64{0};

/// Writes fields: 8 bytes of length, then the bytes. An absent field has the length 2^64-1 and no bytes.
class Writer {
public:
    void text(const QString& value) { bytes(value.normalized(QString::NormalizationForm_C).toUtf8()); }
    void number(qint64 value) { bytes(bigEndian(value)); }
    void boolean(bool value) { number(value ? 1 : 0); }
    void instant(Instant value) { number(toMilliseconds(value)); }
    /// Millionths, so that a value means the same however it was stored.
    void decimal(double value) { number(std::llround(value * 1'000'000.0)); }
    void day(QDate value) { value.isNull() ? absent() : text(value.toString(Qt::ISODate)); }
    void absent() { m_bytes.append(bigEndian(absentLength)); }

    template <class Tag>
    void id(const Id<Tag>& value) {
        value.isNull() ? absent() : text(value.text());
    }
    template <class Value, class Write>
    void optional(const std::optional<Value>& value, Write write) {
        value ? write(*value) : absent();
    }
    void optionalInstant(const std::optional<Instant>& value) {
        optional(value, [this](Instant at) { instant(at); });
    }
    void optionalNumber(const std::optional<int>& value) {
        optional(value, [this](int each) { number(each); });
    }
    void bytes(const QByteArray& value) {
        m_bytes.append(bigEndian(static_cast<quint64>(value.size())));
        m_bytes.append(value);
    }
    [[nodiscard]] const QByteArray& written() const { return m_bytes; }

private:
    template <class Integer>
    static QByteArray bigEndian(Integer value) {
        QByteArray eight(sizeof(Integer), Qt::Uninitialized);
        qToBigEndian(value, eight.data());
        return eight;
    }

    QByteArray m_bytes;
};

void write(Writer& to, const Stamp& stamp) {
    to.id(stamp.id);
    to.optionalInstant(stamp.plannedAt);
    to.instant(stamp.eventAt);
    to.instant(stamp.enteredAt);
    to.id(stamp.author);
    to.id(stamp.corrects);
    to.text(stamp.reason);
    to.boolean(stamp.undone);
}

/// Whether the set has a value that sets did not have at first. One without keeps the bytes it had.
bool isWide(const Reading& line) {
    return line.temperature || line.pain || line.nausea;
}

void write(Writer& to, const Reading& line) {
    to.boolean(line.baseline);
    to.optionalNumber(line.systolic);
    to.optionalNumber(line.diastolic);
    to.optionalNumber(line.heartRate);
    to.optionalNumber(line.spo2);
    to.optionalNumber(line.respiratoryRate);
    to.optionalNumber(line.sedation);
    to.optionalNumber(line.dissociation);
    to.optionalNumber(line.cadss6);
    to.boolean(line.notObtained);
    to.boolean(line.keptImplausible);
    if (isWide(line)) {
        to.optionalNumber(line.temperature);
        to.optionalNumber(line.pain);
        to.optionalNumber(line.nausea);
    }
}

void write(Writer& to, const EffectChange& line) {
    to.text(line.effectKey);
    to.optional(line.severity, [&](Severity severity) { to.text(code(severity)); });
}

void write(Writer& to, const PumpChange& line) {
    to.text(code(line.kind));
    to.decimal(line.rate.value);
}

void write(Writer& to, const DoseGiven& line) {
    to.number(line.number);
    to.decimal(line.amount.value);
    to.text(line.lot);
    to.day(line.expiry);
}

void write(Writer& to, const OwnerChange& line) {
    to.id(line.owner);
}

void write(Writer& to, const Intervention& line) {
    to.text(line.interventionKey);
    to.text(line.detail);
}

void write(Writer& to, const Note& line) {
    to.text(code(line.kind));
    to.text(line.text);
}

void write(Writer& to, const ChecklistAnswer& line) {
    to.text(line.itemKey);
    to.boolean(line.yes);
    to.text(line.note);
}

/// Whether the release says who decided and about what. One from before that was kept has the bytes it had.
bool isWorded(const ReleaseEntry& line) {
    return !line.prescriber.isNull() || !line.reasons.empty();
}

QString formatOf(const SessionRecord& record) {
    if (std::ranges::any_of(record.readings, isWide)) {
        return QStringLiteral("tidemark-session/5");
    }
    if (std::ranges::any_of(record.releases, isWorded)) {
        return QStringLiteral("tidemark-session/4");
    }
    // What was signed before there were decisions has none, and keeps its bytes.
    return record.decisions.empty() ? QStringLiteral("tidemark-session/2")
                                    : QStringLiteral("tidemark-session/3");
}

void write(Writer& to, const ReleaseEntry& line) {
    to.text(code(line.decision));
    if (isWorded(line)) {
        to.id(line.prescriber);
        to.text(line.prescriberName);
        to.number(static_cast<qint64>(line.reasons.size()));
        for (const QString& reason : line.reasons) {
            to.text(reason);
        }
    }
}

void write(Writer& to, const PressureDecision& line) {
    to.id(line.reading);
    to.id(line.prescriber);
    to.text(line.prescriberName);
    to.text(code(line.decision));
    to.number(line.recheckMinutes);
}

void write(Writer& to, const DischargeEntry& line) {
    to.text(line.pointKey);
    to.boolean(line.confirmed);
}

void write(Writer& to, const Gap& line) {
    to.instant(line.from);
    to.instant(line.until);
}

void write(Writer& to, const Session& session) {
    to.id(session.id);
    to.id(session.patient);
    to.id(session.course);
    to.id(session.order);
    to.text(session.protocolId);
    to.number(session.protocolVersion);
    to.text(code(session.drug));
    to.text(code(session.route));
    to.text(code(session.phase));
    to.number(session.ordinal);
    to.number(session.plannedInPhase);
    to.instant(session.plannedAt);
    to.text(session.room);
    to.optionalInstant(session.arrivedAt);
    to.optional(session.weight, [&](Kilograms weight) { to.decimal(weight.value); });
    to.optional(session.dose, [&](Milligrams dose) { to.decimal(dose.value); });
    to.optionalInstant(session.startedAt);
    to.optionalInstant(session.pumpEndedAt);
    to.optionalInstant(session.leftAt);
    to.optional(session.dischargeKind, [&](DischargeKind kind) { to.text(code(kind)); });
}

/// One kind of line: its name, how many, and each as one field; by event time, entry time, then its bytes.
template <class Line>
void writeLines(Writer& to, const char* name, const std::vector<Line>& lines) {
    using Sorted = std::tuple<Instant, Instant, QByteArray>;
    std::vector<Sorted> sorted;
    sorted.reserve(lines.size());
    for (const Line& line : lines) {
        Writer own;
        write(own, line.stamp);
        write(own, line);
        sorted.emplace_back(line.stamp.eventAt, line.stamp.enteredAt, own.written());
    }
    std::ranges::sort(sorted);
    to.text(QString::fromLatin1(name));
    to.number(static_cast<qint64>(sorted.size()));
    for (const Sorted& line : sorted) {
        to.bytes(std::get<QByteArray>(line));
    }
}

template <class Line>
QByteArray lineAlone(const char* name, const Line& line) {
    Writer to;
    to.text(QStringLiteral("tidemark-line/2"));
    to.text(QString::fromLatin1(name));
    write(to, line.stamp);
    write(to, line);
    return to.written();
}

} // namespace

QByteArray canonicalBytes(const SessionRecord& record) {
    Writer to;
    to.text(formatOf(record));
    write(to, record.session);
    writeLines(to, "readings", record.readings);
    writeLines(to, "effects", record.effects);
    writeLines(to, "pump", record.pump);
    writeLines(to, "doses", record.doses);
    writeLines(to, "owners", record.owners);
    writeLines(to, "interventions", record.interventions);
    writeLines(to, "notes", record.notes);
    writeLines(to, "checklist", record.checklist);
    writeLines(to, "releases", record.releases);
    writeLines(to, "leaving", record.leaving);
    writeLines(to, "gaps", record.gaps);
    if (!record.decisions.empty()) {
        writeLines(to, "decisions", record.decisions);
    }
    return to.written();
}

QByteArray canonicalLine(const Reading& line) {
    return lineAlone("readings", line);
}

QByteArray canonicalLine(const EffectChange& line) {
    return lineAlone("effects", line);
}

QByteArray canonicalLine(const PumpChange& line) {
    return lineAlone("pump", line);
}

QByteArray canonicalLine(const DoseGiven& line) {
    return lineAlone("doses", line);
}

QByteArray canonicalLine(const OwnerChange& line) {
    return lineAlone("owners", line);
}

QByteArray canonicalLine(const Intervention& line) {
    return lineAlone("interventions", line);
}

QByteArray canonicalLine(const Note& line) {
    return lineAlone("notes", line);
}

QByteArray canonicalLine(const ChecklistAnswer& line) {
    return lineAlone("checklist", line);
}

QByteArray canonicalLine(const ReleaseEntry& line) {
    return lineAlone("releases", line);
}

QByteArray canonicalLine(const PressureDecision& line) {
    return lineAlone("decisions", line);
}

QByteArray canonicalLine(const DischargeEntry& line) {
    return lineAlone("leaving", line);
}

QByteArray canonicalLine(const Gap& line) {
    return lineAlone("gaps", line);
}

} // namespace tidemark::rules
