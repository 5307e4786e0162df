// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/FormContacts.h"
#include "domain/MonitoringForm.h"
#include "domain/Patient.h"
#include "domain/Protocol.h"
#include "domain/Session.h"

#include <span>
#include <vector>

namespace tidemark::rules {

/// The patient monitoring form of the esketamine REMS is that of 11/2021, with the questions seen in the
/// overview of 2025 (clinical reference 4.1 and 4.2). The form is due seven calendar days after the session.
/// The program prepares it and records that a person submitted it; it never submits.
inline constexpr int formDueDays = 7;
/// The form asks for at least two hours from the first device to the end of monitoring.
inline constexpr int formMinutes = 120;

/// Returns the local day on which the form is due.
[[nodiscard]] QDate formDue(QDate treatedOn);

/// FormBlock names the part of the form that a field is printed in.
enum class FormBlock { Patient, Medicines, Monitor, Setting, Session, Duration, Pressures, Events };

/// A FormField is one field of the form: what the record says, or nothing. Values are numbers, codes, ISO
/// days, "yes" and "no"; the app words them.
struct FormField {
    QString key;
    FormBlock block = FormBlock::Session;
    std::optional<QString> value;
    bool required = true; ///< The form can be submitted without the others.
    bool awaited = false; ///< Blank only because its time has not come; not a gap while the patient is here.
    /// This is a judgement, so a person answers it: it is blank, or has that person's answer.
    bool asked = false;
    /// This is what the record would answer to it, for that person to take over or not; nothing where the
    /// record does not say.
    std::optional<bool> proposal;

    /// Returns whether the form has something to print in this field; an empty text is something.
    [[nodiscard]] bool isPresent() const { return value.has_value(); }
};

/// FormSource is what the fields are filled from.
struct FormSource {
    const SessionRecord& record;
    const Protocol& protocol;
    const Patient& patient;
    const MonitoringForm& form;
    QString monitorName; ///< Of the person who ran the session.
    PersonContact monitorContact;
    QString clinicName;
    ClinicAddress clinicAddress;
    Instant now;
};

/// Returns every field that a session can fill, in the order of the form. Nothing is invented, and no
/// judgement is made by the program: whether the vitals are acceptable and whether there was respiratory
/// depression is answered by a person, and the record only proposes. It proposes "no respiratory depression"
/// only where SpO2 or the rate was measured and never below its limit, and acceptable vitals only where no
/// value has a finding and no pressure was released. An effect that a person recorded is that person's
/// answer. "Enrolled?" is asked at a first treatment only, and answered by the checklist. A form that was
/// submitted before answers were asked shows what it was submitted with.
[[nodiscard]] std::vector<FormField> formFields(const FormSource& source);

/// FormState says how far a form has come. Only a person's word makes it Submitted.
enum class FormState { Draft, Ready, Submitted, Overdue };
/// Returns Submitted by a person's word; Overdue after the due day; Ready when no required field is blank and
/// the patient has left; Draft otherwise.
[[nodiscard]] FormState formState(const MonitoringForm& form, const Session& session,
                                  std::span<const FormField> fields, QDate today);

/// Returns whether a session of this protocol needs the form at all.
[[nodiscard]] bool needsForm(const Session& session);

} // namespace tidemark::rules
