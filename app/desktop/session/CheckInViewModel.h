// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/session/SessionPart.h"
#include "desktop/session/SessionRows.h"
#include "desktop/shell/AskedValue.h"

#include <QList>

#include <memory>

namespace tidemark::app {

class PatientMedicinesViewModel;

/// CheckInViewModel shows arrival, the weight, and the questions before the dose.
class CheckInViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_MOC_INCLUDE("desktop/patient/PatientMedicinesViewModel.h")
    Q_PROPERTY(bool canArrive READ canArrive NOTIFY changed)
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(QString weight READ weight NOTIFY changed)
    Q_PROPERTY(QString weightNote READ weightNote NOTIFY changed)
    Q_PROPERTY(bool weightOffered READ weightOffered NOTIFY changed)
    Q_PROPERTY(QString weightOffer READ weightOffer NOTIFY changed)
    Q_PROPERTY(QString weightError READ weightError NOTIFY weightErrorChanged)
    Q_PROPERTY(bool weightAsked READ weightAsked NOTIFY weightErrorChanged)
    Q_PROPERTY(bool asLastTimeOffered READ asLastTimeOffered NOTIFY changed)
    Q_PROPERTY(tidemark::app::RowList* stable READ stable CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* safety READ safety CONSTANT)
    Q_PROPERTY(int openQuestions READ openQuestions NOTIFY changed)
    Q_PROPERTY(QString scalesToday READ scalesToday NOTIFY changed)
    Q_PROPERTY(QString scalesForPatientMode READ scalesForPatientMode NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::UnfinishedScaleRow> unfinishedScales READ unfinishedScales NOTIFY changed)
    Q_PROPERTY(bool pinKnown READ isPinKnown NOTIFY changed)
    Q_PROPERTY(tidemark::app::PatientMedicinesViewModel* medicines READ medicines CONSTANT)
    Q_PROPERTY(bool unchangedOffered READ isUnchangedOffered NOTIFY changed)
    Q_PROPERTY(bool medicineWanted READ isMedicineWanted NOTIFY changed)

public:
    explicit CheckInViewModel(OpenSession& session);
    ~CheckInViewModel() override;

    /// Says whether the session waits for its patient.
    [[nodiscard]] bool canArrive() const;
    /// Says whether the checklist can be answered at this step of the session.
    [[nodiscard]] bool isOpen() const;
    /// Returns the weight that the dose is computed with; empty before one is taken.
    [[nodiscard]] QString weight() const;
    /// Returns when the chart's latest weight was measured, and how long ago that is.
    [[nodiscard]] QString weightNote() const;
    /// Returns whether the chart's latest weight is not the one in use.
    [[nodiscard]] bool weightOffered() const;
    /// Returns the chart's latest weight, to be taken with one press; empty where it is not offered.
    [[nodiscard]] QString weightOffer() const;
    [[nodiscard]] const QString& weightError() const { return m_weightError; }
    [[nodiscard]] bool weightAsked() const { return m_askedWeight.isAsked(); }
    /// Says whether asLastTime() would answer anything.
    [[nodiscard]] bool asLastTimeOffered() const;
    [[nodiscard]] RowList* stable() { return &m_stable; }
    [[nodiscard]] RowList* safety() { return &m_safety; }
    [[nodiscard]] int openQuestions() const { return m_openQuestions; }
    /// Returns the scales the patient answered today, each with its time; empty for nothing yet.
    [[nodiscard]] const QString& scalesToday() const { return m_scalesToday; }

    /// Returns the scales the patient may answer alone before Start, with "and" between; it is empty for
    /// nothing, and afterwards.
    [[nodiscard]] const QString& scalesForPatientMode() const { return m_scalesForPatientMode; }
    /// Questionnaires begun in this session and not recorded.
    [[nodiscard]] const QList<UnfinishedScaleRow>& unfinishedScales() const { return m_unfinishedScales; }
    /// Returns whether the person at the desk has a PIN, to take the screen back with.
    [[nodiscard]] bool isPinKnown() const { return m_pinKnown; }

    [[nodiscard]] PatientMedicinesViewModel* medicines() { return m_medicines.get(); }
    /// Says that the list was asked before and a question about medicines is open: "nothing new" answers all.
    [[nodiscard]] bool isUnchangedOffered() const;
    /// Says that by an answer there is a medicine which is not on the list yet.
    [[nodiscard]] bool isMedicineWanted() const;

    /// Records that the patient is here; the session is this person's from now on.
    Q_INVOKABLE void arrive();
    /// Takes the latest weight of the chart for the dose, where it is offered.
    Q_INVOKABLE void useOfferedWeight();
    /// Takes a weight measured today, as typed. An implausible one is asked about; the same text again keeps
    /// it.
    Q_INVOKABLE bool enterWeight(const QString& kilograms);
    /// Answers a question of the checklist; the same answer again writes nothing. A yes that the medicine
    /// list bears out takes its note from there.
    Q_INVOKABLE void answer(const QString& itemKey, bool yes);
    /// Adds the note to an answer that was given; without one it does nothing.
    Q_INVOKABLE void explain(const QString& itemKey, const QString& note);
    /// Takes the stable answers of the last session; the safety questions stay open.
    Q_INVOKABLE void asLastTime();
    /// Answers the safety questions that were read out and are still open, all with this answer: those for
    /// which it is the answer that is well. It never answers one that is asked by itself, nor one about a
    /// class of medicines that is on the list.
    Q_INVOKABLE void answerRest(bool yes);
    /// Records that the patient takes what the list says: each open question about medicines is answered as
    /// the list has it, with the medicine as the note, and that the list is unchanged is recorded.
    Q_INVOKABLE void medicinesUnchanged();

signals:
    void weightErrorChanged();

protected:
    void begin() override;
    void refresh() override;
    void refreshReadings() override {}

private:
    [[nodiscard]] const ChecklistAnswer* answerTo(const QString& itemKey) const;
    [[nodiscard]] bool isAnswered(const QString& itemKey) const { return answerTo(itemKey) != nullptr; }
    /// Says whether the question is about a class of medicines on the list: "no to all" does not answer it.
    [[nodiscard]] bool isOnList(const QString& itemKey) const;
    /// Returns what the list says to a question, the medicines; none where the question is not about them, or
    /// the list was not asked.
    [[nodiscard]] std::optional<std::vector<MedicineEntry>> listed(const QString& itemKey) const;
    [[nodiscard]] QString onList(const QString& itemKey) const;
    [[nodiscard]] bool isOpenAboutMedicines() const;
    bool answerAsListed(const ChecklistItem& item);
    void explainByList(const QString& words, MedicineClass kind);
    void readScales();
    void readOpenScales();
    void groupSafety(std::vector<ChecklistRow>& safety) const;
    void setWeightError(const QString& sentence);

    std::unique_ptr<PatientMedicinesViewModel> m_medicines;
    RowList m_stable;
    RowList m_safety;
    std::vector<ChecklistAnswer> m_lastStable;
    int m_openQuestions = 0;
    QString m_scalesToday;
    QString m_scalesForPatientMode;
    QList<UnfinishedScaleRow> m_unfinishedScales;
    bool m_pinKnown = false;
    QString m_weightError;
    AskedValue m_askedWeight;
};

} // namespace tidemark::app
