// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Patient.h"
#include "rules/outcomes/GapRisk.h"
#include "rules/outcomes/SessionSafety.h"
#include "services/base/OpenClinic.h"

#include <atomic>
#include <functional>
#include <memory>

namespace tidemark::services {

/// A Period is the days that somebody looks at; each may be null, which is without an end.
struct Period {
    QDate from;
    QDate until; ///< Its own day included.

    friend bool operator==(const Period&, const Period&) = default;
};

/// An OutcomeRecord is everything that the outcomes of a clinic are counted from, as it was at one moment.
struct OutcomeRecord {
    std::vector<rules::JudgedCourse> courses;  ///< Of the whole clinic, by patient.
    std::vector<rules::SessionFacts> sessions; ///< With a dose, within `period`.
    std::vector<rules::GapRisk> atRisk;        ///< Of the whole clinic, the longest gap first.
    std::map<PatientId, Patient> patients;     ///< Number and names.
    std::map<StaffId, QString> prescribers;    ///< Their names.
    std::map<QString, QString> protocols;      ///< The newest title of each id.
    Period period;
    QDate today;
    QByteArray zone;
    rules::ScaleRegistry scales; ///< The courses' facts point into it.

    OutcomeRecord(rules::ScaleRegistry used, Period read) : period(read), scales(std::move(used)) {}
    OutcomeRecord(const OutcomeRecord&) = delete;
    OutcomeRecord& operator=(const OutcomeRecord&) = delete;
    ~OutcomeRecord() = default;
};

/// Reads the courses of the clinic and the sessions of record.period from a connection into a record that has
/// its days and its zone. It fails with the errors of the store.
[[nodiscard]] Result<void> readOutcomes(storage::Connection& connection, OutcomeRecord& record);

/// An OutcomesReading reads the outcomes of a clinic on a connection of its own, so that whoever draws goes
/// on drawing.
class OutcomesReading {
public:
    /// Reads and judges. It touches nothing of the open clinic and may be called on any thread. It fails with
    /// the errors of the store.
    using Read = std::function<Result<std::shared_ptr<const OutcomeRecord>>()>;

    OutcomesReading(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}
    OutcomesReading(const OutcomesReading&) = delete;
    OutcomesReading& operator=(const OutcomesReading&) = delete;
    /// Stops what begin() returned where it runs: it fails soon, and lets the clinic's file be closed.
    ~OutcomesReading() { m_stop->store(true); }

    /// Returns what reads the courses of the clinic and the sessions of the period. It fails with
    /// NotPermitted.
    [[nodiscard]] Result<Read> begin(const Period& period) const;

private:
    OpenClinic& m_clinic;
    Actor m_actor;
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
};

} // namespace tidemark::services
