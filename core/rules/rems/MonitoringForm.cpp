// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rems/MonitoringForm.h"

#include "rules/dosing/Doses.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/DischargeReadiness.h"
#include "rules/vitals/FortyMinuteReading.h"
#include "rules/vitals/VitalsFlags.h"

#include <algorithm>
#include <array>

namespace tidemark::rules {

namespace {

using Value = std::optional<QString>;

const std::array medicineKeys{QStringLiteral("benzodiazepines"), QStringLiteral("sedative-hypnotics"),
                              QStringLiteral("opioids"), QStringLiteral("psychostimulants"),
                              QStringLiteral("mao-inhibitors")};

constexpr std::array breathingVitals{"spo2", "respiratory-rate"};
constexpr std::array otherVitals{"spo2", "respiratory-rate", "heart-rate"};

QString word(bool yes) {
    return yes ? QStringLiteral("yes") : QStringLiteral("no");
}

Value wordOf(const std::optional<bool>& answer) {
    return answer ? Value(word(*answer)) : std::nullopt;
}

Value textOf(const QString& text) {
    return text.trimmed().isEmpty() ? std::nullopt : Value(text);
}

Value pressureOf(const Reading* reading) {
    return reading != nullptr && reading->systolic && reading->diastolic
               ? Value(QStringLiteral("%1/%2").arg(*reading->systolic).arg(*reading->diastolic))
               : std::nullopt;
}

/// Collects the fields in the order of the form.
class Fields {
public:
    explicit Fields(const FormSource& source) : m_source(source), m_taken(takenSinceStart(source.record)) {}

    [[nodiscard]] std::vector<FormField> all() && {
        patient();
        for (const QString& key : medicineKeys) {
            add(key, FormBlock::Medicines, wordOf(answerTo(key)));
        }
        add(QStringLiteral("monitor-name"), FormBlock::Monitor, textOf(m_source.monitorName));
        add(QStringLiteral("monitor-telephone"), FormBlock::Monitor,
            textOf(m_source.monitorContact.telephone));
        add(QStringLiteral("monitor-email"), FormBlock::Monitor, textOf(m_source.monitorContact.email));
        setting();
        session();
        pressures();
        events();
        return std::move(m_fields);
    }

private:
    [[nodiscard]] const Session& of() const { return m_source.record.session; }
    [[nodiscard]] bool stillHere() const { return !of().leftAt; }
    [[nodiscard]] bool beforeMinute(int minute) const {
        return !of().startedAt || m_source.now < *of().startedAt + std::chrono::minutes(minute);
    }

    void add(const QString& key, FormBlock block, Value value, bool awaited = false, bool required = true) {
        const bool blank = !value.has_value();
        m_fields.push_back(
            {key, block, std::move(value), required, awaited && blank && stillHere(), false, {}});
    }

    /// A field that a person answers; the record proposes.
    void addJudged(const QString& key, FormBlock block, std::optional<bool> proposal,
                   std::optional<bool> byPerson, bool awaited = false) {
        const bool submitted = m_source.form.submittedAt.has_value();
        add(key, block, wordOf(byPerson || !submitted ? byPerson : proposal), awaited);
        m_fields.back().asked = !m_fields.back().awaited;
        m_fields.back().proposal = proposal;
    }

    /// Whether a value other than the pressure lies outside its limit.
    [[nodiscard]] bool hasFinding(const Reading& reading, std::span<const char* const> of) const {
        const auto flags = vitalsFlags(reading, nullptr, m_source.protocol.limits);
        return std::ranges::any_of(flags, [&](const VitalsFlag& flag) {
            return std::ranges::any_of(of,
                                       [&](const char* field) { return flag.field == QLatin1String(field); });
        });
    }

    [[nodiscard]] std::optional<bool> answerTo(const QString& itemKey) const {
        std::optional<bool> answer;
        for (const ChecklistAnswer& each : current(m_source.record.checklist)) {
            if (each.itemKey == itemKey) {
                answer = each.yes;
            }
        }
        return answer;
    }

    void patient() {
        const Patient& patient = m_source.patient;
        add(QStringLiteral("first-name"), FormBlock::Patient, textOf(patient.givenName));
        add(QStringLiteral("last-name"), FormBlock::Patient, textOf(patient.familyName));
        add(QStringLiteral("birth-date"), FormBlock::Patient,
            textOf(patient.birthDate.toString(Qt::ISODate)));
        add(QStringLiteral("sex"), FormBlock::Patient,
            patient.sex == Sex::NotRecorded ? std::nullopt : Value(code(patient.sex)));
        const auto first = m_source.form.firstTreatment;
        add(QStringLiteral("first-treatment"), FormBlock::Patient, wordOf(first));
        add(QStringLiteral("enrolled"), FormBlock::Patient, wordOf(answerTo(QStringLiteral("rems-enrolled"))),
            false, first.value_or(false));
    }

    void setting() {
        const ClinicAddress& address = m_source.clinicAddress;
        add(QStringLiteral("setting-name"), FormBlock::Setting, textOf(m_source.clinicName));
        add(QStringLiteral("setting-address-1"), FormBlock::Setting, textOf(address.line1));
        add(QStringLiteral("setting-address-2"), FormBlock::Setting, textOf(address.line2), false, false);
        add(QStringLiteral("setting-city"), FormBlock::Setting, textOf(address.city));
        add(QStringLiteral("setting-state"), FormBlock::Setting, textOf(address.state));
        add(QStringLiteral("setting-postal-code"), FormBlock::Setting, textOf(address.postalCode));
    }

    void session() {
        const auto given = dosesGiven(m_source.record);
        QStringList lots;
        for (const DoseGiven& dose : given) {
            if (!dose.lot.isEmpty() && !lots.contains(dose.lot)) {
                lots.append(dose.lot);
            }
        }
        const bool dosed = of().pumpEndedAt.has_value();
        add(QStringLiteral("treatment-date"), FormBlock::Session,
            textOf(m_source.form.treatedOn.toString(Qt::ISODate)));
        add(QStringLiteral("dose"), FormBlock::Session,
            dosed ? Value(QString::number(givenDose(m_source.record.doses).value)) : std::nullopt, true);
        add(QStringLiteral("lot"), FormBlock::Session, textOf(lots.join(QStringLiteral(", "))), false, false);
        const auto clocks = sprayClocks(m_source.record, m_source.protocol, m_source.now);
        add(QStringLiteral("total-minutes"), FormBlock::Duration,
            of().leftAt && of().startedAt ? Value(QString::number(clocks.sinceFirst.count())) : std::nullopt,
            true);
        const auto ready = m_source.form.readyMinutes;
        add(QStringLiteral("ready-minutes"), FormBlock::Duration,
            ready ? Value(QString::number(*ready)) : std::nullopt, beforeMinute(formMinutes));
    }

    [[nodiscard]] const Reading* lastPressure() const {
        const Reading* forty = fortyMinuteReading(m_source.record);
        const auto last = std::find_if(m_taken.rbegin(), m_taken.rend(), [&](const Reading* reading) {
            return reading != forty && pressureOf(reading) && of().pumpEndedAt &&
                   reading->stamp.eventAt >= *of().pumpEndedAt &&
                   minuteAfterStart(m_source.record, *reading).count() > fortyMinuteUntil;
        });
        return last == m_taken.rend() ? nullptr : *last;
    }

    /// Acceptable where nothing has a finding. That a prescriber let a high pressure pass does not make it
    /// acceptable, and does not make it the opposite: the record proposes nothing then.
    [[nodiscard]] std::optional<bool> acceptableBefore() const {
        const Reading* baseline = baselineOf(m_source.record);
        const bool good = pressureOf(baseline) && !hasFinding(*baseline, otherVitals) &&
                          !needsRelease(*baseline, m_source.protocol.limits);
        return good ? std::optional(true) : std::nullopt;
    }

    /// A pressure that is too high or still rising is a "no". Without one to compare with, or with a last
    /// value of another kind outside its limit, the record does not say.
    [[nodiscard]] std::optional<bool> acceptableAfter() const {
        if (lastPressure() == nullptr) {
            return std::nullopt;
        }
        const auto points = dischargeReadiness(m_source.record, m_source.protocol, std::nullopt, m_source.now,
                                               ValuesFrom::EndOfDose);
        const auto point = std::ranges::find(points, QStringLiteral("pressure"), &ReadinessPoint::key);
        if (point == points.end()) {
            return std::nullopt;
        }
        if (!point->faults.empty()) {
            return false;
        }
        const bool good = point->state == PointState::Met && !hasFinding(lastOthers(), otherVitals);
        return good ? std::optional(true) : std::nullopt;
    }

    /// The latest value of each kind but the pressure.
    [[nodiscard]] Reading lastOthers() const {
        Reading last;
        for (const Reading* reading : m_taken) {
            for (const auto part : {&Reading::spo2, &Reading::heartRate, &Reading::respiratoryRate}) {
                if (reading->*part) {
                    last.*part = reading->*part;
                }
            }
        }
        return last;
    }

    void pressures() {
        addJudged(QStringLiteral("acceptable-before"), FormBlock::Pressures, acceptableBefore(),
                  m_source.form.acceptableBefore);
        add(QStringLiteral("pressure-before"), FormBlock::Pressures, pressureOf(baselineOf(m_source.record)));
        add(QStringLiteral("pressure-40"), FormBlock::Pressures,
            pressureOf(fortyMinuteReading(m_source.record)), beforeMinute(fortyMinuteUntil + 1));
        add(QStringLiteral("pressure-end"), FormBlock::Pressures, pressureOf(lastPressure()),
            beforeMinute(formMinutes));
        addJudged(QStringLiteral("acceptable-after"), FormBlock::Pressures, acceptableAfter(),
                  m_source.form.acceptableAfter, beforeMinute(formMinutes));
    }

    /// Whether a score rose above today's baseline at any time, or a person recorded the effect. Nothing
    /// where nobody looked.
    [[nodiscard]] std::optional<bool>
    occurred(const char* effectKey, std::initializer_list<std::optional<int> Reading::*> parts) const {
        const Reading* baseline = baselineOf(m_source.record);
        bool looked = false;
        bool seen = false;
        for (const Reading* reading : m_taken) {
            for (const auto part : parts) {
                if (const auto value = reading->*part) {
                    looked = true;
                    seen = seen || *value > (baseline ? (baseline->*part).value_or(0) : 0);
                }
            }
        }
        const auto isEffect = [&](const EffectChange& change) {
            return change.effectKey == QLatin1String(effectKey) && change.severity.has_value();
        };
        const bool recorded = std::ranges::any_of(current(m_source.record.effects), isEffect);
        return looked || recorded ? std::optional(seen || recorded) : std::nullopt;
    }

    /// Low values are flagged; only a person calls them respiratory depression, or says that they are none.
    void respiratoryDepression() {
        const auto key = QStringLiteral("respiratory-depression");
        if (const auto recorded = occurred("resp", {})) {
            add(key, FormBlock::Events, wordOf(recorded));
            return;
        }
        const bool watched = std::ranges::any_of(
            m_taken, [](const Reading* reading) { return reading->spo2 || reading->respiratoryRate; });
        const bool low = std::ranges::any_of(
            m_taken, [&](const Reading* reading) { return hasFinding(*reading, breathingVitals); });
        addJudged(key, FormBlock::Events, watched && !low ? std::optional(false) : std::nullopt,
                  m_source.form.respiratoryDepression, beforeMinute(formMinutes));
    }

    void events() {
        add(QStringLiteral("sedation"), FormBlock::Events, wordOf(occurred("sedation", {&Reading::sedation})),
            beforeMinute(formMinutes));
        add(QStringLiteral("dissociation"), FormBlock::Events,
            wordOf(occurred("dissociation", {&Reading::dissociation, &Reading::cadss6})),
            beforeMinute(formMinutes));
        respiratoryDepression();
        add(QStringLiteral("serious-event"), FormBlock::Events, wordOf(m_source.form.seriousEvent),
            beforeMinute(formMinutes));
    }

    const FormSource& m_source;
    std::vector<const Reading*> m_taken;
    std::vector<FormField> m_fields;
};

} // namespace

QDate formDue(QDate treatedOn) {
    return treatedOn.addDays(formDueDays);
}

std::vector<FormField> formFields(const FormSource& source) {
    return Fields(source).all();
}

FormState formState(const MonitoringForm& form, const Session& session, std::span<const FormField> fields,
                    QDate today) {
    if (form.submittedAt) {
        return FormState::Submitted;
    }
    if (today > form.dueOn) {
        return FormState::Overdue;
    }
    const bool whole = std::ranges::all_of(
        fields, [](const FormField& field) { return field.isPresent() || !field.required; });
    return whole && session.leftAt ? FormState::Ready : FormState::Draft;
}

bool needsForm(const Session& session) {
    return session.drug == Drug::Esketamine && session.route == Route::Nasal;
}

} // namespace tidemark::rules
