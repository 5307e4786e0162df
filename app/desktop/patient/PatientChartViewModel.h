// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/patient/PatientRows.h"
#include "desktop/shell/AskedValue.h"
#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/ScreenReading.h"
#include "desktop/shell/SignedInContext.h"
#include "domain/Order.h"
#include "domain/Patient.h"
#include "rules/sessions/Risks.h"

#include <QtQml/qqmlregistration.h>

#include <memory>

namespace tidemark::app {

class PatientMedicinesViewModel;

/// PatientChartViewModel shows what a patient's chart has beside the sessions: weights, allergies,
/// conditions, medicines, pre-session risks. Each entry is committed at once.
class PatientChartViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_MOC_INCLUDE("desktop/patient/PatientMedicinesViewModel.h")
    Q_PROPERTY(bool shown READ isShown NOTIFY changed)
    Q_PROPERTY(bool mayEdit READ mayEdit NOTIFY changed)
    Q_PROPERTY(bool mayOrder READ mayOrder NOTIFY changed)
    Q_PROPERTY(QString latestWeight READ latestWeight NOTIFY changed)
    Q_PROPERTY(QList<QString> indications READ indications CONSTANT)
    Q_PROPERTY(int indication READ indication NOTIFY changed)
    Q_PROPERTY(bool mayPlan READ mayPlan NOTIFY changed)
    Q_PROPERTY(QString judgedBy READ judgedBy NOTIFY changed)
    Q_PROPERTY(QString orderWords READ orderWords NOTIFY changed)
    Q_PROPERTY(QString today READ today NOTIFY changed)
    Q_PROPERTY(bool weightAsked READ isWeightAsked NOTIFY changed)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(tidemark::app::RowList* allergies READ allergies CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* conditions READ conditions CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* risks READ risks CONSTANT)
    Q_PROPERTY(QString allergyAnswer READ allergyAnswer NOTIFY changed)
    Q_PROPERTY(bool mayDenyAllergies READ mayDenyAllergies NOTIFY changed)
    Q_PROPERTY(int risksNotAsked READ risksNotAsked NOTIFY changed)
    Q_PROPERTY(bool mayDecide READ mayDecide NOTIFY changed)
    Q_PROPERTY(tidemark::app::PatientMedicinesViewModel* medicines READ medicines CONSTANT)

public:
    explicit PatientChartViewModel(SignedInContext& context, QObject* parent = nullptr);
    ~PatientChartViewModel() override;

    /// Shows the chart of this patient; typed values that were asked about are forgotten.
    void open(const QString& patientId);
    /// Says whether a screen shows it. Hidden, it notes that the patient was changed and reads when it is
    /// shown.
    void setShown(bool shown) { m_reading.setShown(shown); }

    /// Asks back once about an implausible weight; the same text again keeps it.
    Q_INVOKABLE bool addWeight(const QString& kilograms, const QString& measuredOn);
    /// Adds an allergy to the list; the reaction may be empty. It returns false where a field is wrong.
    Q_INVOKABLE bool addAllergy(const QString& substance, const QString& reaction);
    /// Takes the allergy with that place in the list, from 0, off the chart; outside the list it does
    /// nothing. After the last one allergies count as not asked.
    Q_INVOKABLE void removeAllergy(int index);
    /// Adds a condition to the list; the note may be empty. It returns false where a field is wrong.
    Q_INVOKABLE bool addCondition(const QString& name, const QString& note);
    /// Takes the condition with that place in the list, from 0, off the chart; outside the list it does
    /// nothing.
    Q_INVOKABLE void removeCondition(int index);
    /// Records that the patient was asked and knows of none.
    Q_INVOKABLE void denyAllergies();
    /// Answers a risk by its key in rules::riskCatalogue(), in the place of the answer before.
    Q_INVOKABLE void answerRisk(const QString& key, bool present);
    /// Answers "no" to every risk without an answer.
    Q_INVOKABLE void denyOtherRisks();
    /// Records the prescriber's decision about a contraindication.
    Q_INVOKABLE bool decideRisk(const QString& key, bool treat, const QString& reason);

    /// Says what the open course treats, by its place in `indications`.
    Q_INVOKABLE void setIndication(int place);

    /// Lists what a course can treat.
    [[nodiscard]] QStringList indications() const;
    /// Returns the place of that of the open course; -1 where there is no open course, or it has none.
    [[nodiscard]] int indication() const;
    /// Returns whether there is an open course and whoever sits here may plan it.
    [[nodiscard]] bool mayPlan() const;
    /// Says by which scale the course is judged, and what a response is; empty without an open course.
    [[nodiscard]] QString judgedBy() const;
    [[nodiscard]] bool isShown() const { return m_chart.has_value(); }
    [[nodiscard]] bool mayEdit() const;
    [[nodiscard]] bool mayOrder() const;
    /// Returns "82.0 kg on Mon 2 Mar 2026"; empty without a weight.
    [[nodiscard]] QString latestWeight() const;
    [[nodiscard]] const QString& orderWords() const { return m_orderWords; }
    /// Returns the clinic's day, ISO 8601, for new entries to start from.
    [[nodiscard]] QString today() const;
    [[nodiscard]] bool isWeightAsked() const { return m_askedWeight.isAsked(); }
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] RowList* allergies() { return &m_allergies; }
    [[nodiscard]] RowList* conditions() { return &m_conditions; }
    [[nodiscard]] RowList* risks() { return &m_risks; }
    /// Returns what an empty list of allergies means: "No known allergies · Nora Nye, Mon 2 Mar 2026", or not
    /// asked.
    [[nodiscard]] QString allergyAnswer() const;
    /// Says whether the person may record that there are no allergies: none is listed and nobody has asked
    /// yet.
    [[nodiscard]] bool mayDenyAllergies() const;
    /// Returns how many risks of the catalogue have no answer yet.
    [[nodiscard]] int risksNotAsked() const;
    /// Says whether the person decides about contraindications, as only prescribers do.
    [[nodiscard]] bool mayDecide() const;
    [[nodiscard]] PatientMedicinesViewModel* medicines() { return m_medicines.get(); }

signals:
    void changed();

private:
    void read();
    void showRows();
    [[nodiscard]] RiskRow riskRow(const rules::Risk& risk) const;
    template <class T>
    bool settle(const Result<T>& written);

    SignedInContext& m_context;
    PatientId m_id;
    ScreenReading m_reading{[this] { read(); }};
    std::optional<PatientChart> m_chart;
    std::optional<Course> m_course; ///< The open one.
    QString m_orderWords;
    AskedValue m_askedWeight;
    FieldErrors m_errors;
    QString m_problem;
    RowList m_allergies;
    RowList m_conditions;
    RowList m_risks;
    std::unique_ptr<PatientMedicinesViewModel> m_medicines;
};

class PatientChartRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::PatientChartViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] PatientChartViewModel* viewModel() { return present<PatientChartViewModel>(); }
};

} // namespace tidemark::app
