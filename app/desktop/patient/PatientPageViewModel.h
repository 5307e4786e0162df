// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/patient/PatientBoosterViewModel.h"
#include "desktop/patient/PatientDecisionViewModel.h"
#include "desktop/patient/PatientHomeDosesViewModel.h"
#include "desktop/patient/PatientLaterEventsViewModel.h"
#include "desktop/patient/PatientOrderViewModel.h"
#include "desktop/patient/TrendRows.h"
#include "desktop/printing/AskedFolder.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/ScreenReading.h"
#include "desktop/today/AttentionRows.h"
#include "reports/PatientTrend.h"

#include <QList>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace tidemark::app {

class PatientMedicinesViewModel;

/// PatientPageViewModel is the patient page: who it is, the numbers, scores over time with the treatments on
/// them, pressure and side effects by session, what changed.
class PatientPageViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_MOC_INCLUDE("desktop/patient/PatientMedicinesViewModel.h")
    Q_PROPERTY(bool shown READ isShown NOTIFY changed)
    Q_PROPERTY(QString patientId READ patientId NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString identity READ identity NOTIFY changed)
    Q_PROPERTY(QString number READ number NOTIFY changed)
    Q_PROPERTY(QString course READ course NOTIFY changed)
    Q_PROPERTY(QStringList allergies READ allergies NOTIFY changed)
    Q_PROPERTY(QString allergyAnswer READ allergyAnswer NOTIFY changed)
    Q_PROPERTY(bool allergiesAsked READ areAllergiesAsked NOTIFY changed)
    Q_PROPERTY(QStringList contraindications READ contraindications NOTIFY changed)
    Q_PROPERTY(QStringList cautions READ cautions NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::TrendTile> tiles READ tiles NOTIFY changed)
    Q_PROPERTY(double fromTime READ fromTime NOTIFY changed)
    Q_PROPERTY(double untilTime READ untilTime NOTIFY changed)
    Q_PROPERTY(double zoneOffset READ zoneOffset NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::ScoreLine> scores READ scores NOTIFY changed)
    Q_PROPERTY(QList<int> scoreTicks READ scoreTicks NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::TreatmentMark> infusions READ infusions NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::TreatmentMark> boosters READ boosters NOTIFY changed)
    Q_PROPERTY(double responseLevel READ responseLevel NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::SystolicPanel> panels READ panels NOTIFY changed)
    Q_PROPERTY(QList<QString> effectHeads READ effectHeads NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::EffectLevels> effectRows READ effectRows NOTIFY changed)
    Q_PROPERTY(QString effectsLeftOut READ effectsLeftOut NOTIFY changed)
    Q_PROPERTY(bool folderChoosable READ isFolderChoosable CONSTANT)
    Q_PROPERTY(QString todaysSession READ todaysSession NOTIFY changed)
    Q_PROPERTY(QString todaysSessionText READ todaysSessionText NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::TrendChange> changes READ changes NOTIFY changed)
    Q_PROPERTY(QString openItem9 READ openItem9 NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::AttentionRow> needs READ needs NOTIFY changed)
    Q_PROPERTY(QString exportFolder READ exportFolder CONSTANT)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)
    Q_PROPERTY(QString exportError READ exportError NOTIFY errorChanged)
    Q_PROPERTY(QString told READ told NOTIFY errorChanged)
    Q_PROPERTY(tidemark::app::PatientOrderViewModel* order READ order CONSTANT)
    Q_PROPERTY(tidemark::app::PatientDecisionViewModel* decision READ decision CONSTANT)
    Q_PROPERTY(tidemark::app::PatientBoosterViewModel* booster READ booster CONSTANT)
    Q_PROPERTY(tidemark::app::PatientHomeDosesViewModel* homeDoses READ homeDoses CONSTANT)
    Q_PROPERTY(tidemark::app::PatientMedicinesViewModel* medicines READ medicines CONSTANT)
    Q_PROPERTY(tidemark::app::PatientLaterEventsViewModel* laterEvents READ laterEvents CONSTANT)
    Q_PROPERTY(bool mayOrder READ mayOrder NOTIFY changed)
    Q_PROPERTY(bool mayRecordScores READ mayRecordScores NOTIFY changed)
    Q_PROPERTY(bool mayEdit READ mayEdit NOTIFY changed)

public:
    explicit PatientPageViewModel(SignedInContext& context, QObject* parent = nullptr);
    ~PatientPageViewModel() override;
    /// Says whether a screen shows it. Hidden, it notes that the patient was changed and reads when it is
    /// shown.
    void setShown(bool shown) { m_reading.setShown(shown); }

    /// Leaves one line in the audit log: somebody opened this chart.
    Q_INVOKABLE void open(const QString& patientId);
    /// Shows nobody, and reads nothing until the next open().
    Q_INVOKABLE void close();
    /// Records who looked at the item 9 above 0; what was done is in the record.
    Q_INVOKABLE void acknowledgeItem9(const QString& whatWasDone);
    /// Takes how a folder is asked for; without it none is offered.
    void useFolders(AskFolder askFolder) { m_askFolder = std::move(askFolder); }
    [[nodiscard]] bool isFolderChoosable() const { return static_cast<bool>(m_askFolder); }
    /// Returns the chosen folder; empty where the person changed their mind.
    Q_INVOKABLE QString chooseFolder(const QString& from) const {
        return m_askFolder ? m_askFolder(from) : QString();
    }
    /// Writes the readings as CSV into `folder`; the file is named by the patient's number.
    Q_INVOKABLE bool exportReadings(const QString& folder);
    /// Takes away what was said of the last export.
    Q_INVOKABLE void forgetExport() { sayOfExport({}, {}); }

    [[nodiscard]] bool isShown() const { return m_trend.has_value(); }
    [[nodiscard]] QString patientId() const { return m_patient.text(); }
    [[nodiscard]] QString name() const;
    /// Returns "1984-03-12 · 41 y · female", with the age on the clinic's day.
    [[nodiscard]] QString identity() const;
    [[nodiscard]] QString number() const;
    /// Returns the diagnosis and how far the treatment has come, in one line.
    [[nodiscard]] QString course() const;
    [[nodiscard]] QStringList allergies() const;
    /// Returns what it means that no allergy is listed: none known, or not asked.
    [[nodiscard]] QString allergyAnswer() const;
    [[nodiscard]] bool areAllergiesAsked() const;
    /// Returns the contraindications that are present (RiskSigns).
    [[nodiscard]] QStringList contraindications() const;
    /// Returns what calls for caution, also what nobody has asked yet (RiskSigns).
    [[nodiscard]] QStringList cautions() const;
    [[nodiscard]] QList<TrendTile> tiles() const;
    /// Returns the left end of all axes of time, in milliseconds since 1970.
    [[nodiscard]] double fromTime() const;
    /// Returns their right end.
    [[nodiscard]] double untilTime() const;
    /// Returns how far the clinic's clocks are ahead of UTC now, in milliseconds.
    [[nodiscard]] double zoneOffset() const;
    /// Returns one line for each scale that is filled in here.
    [[nodiscard]] const QList<ScoreLine>& scores() const { return m_scores; }
    [[nodiscard]] QList<int> scoreTicks() const;
    [[nodiscard]] QList<TreatmentMark> infusions() const;
    [[nodiscard]] QList<TreatmentMark> boosters() const;
    /// Returns NaN where there is no baseline.
    [[nodiscard]] double responseLevel() const;
    [[nodiscard]] QList<SystolicPanel> panels() const;
    [[nodiscard]] QStringList effectHeads() const;
    [[nodiscard]] QList<EffectLevels> effectRows() const;
    /// Returns the session that runs, or that is planned for today; empty where there is none.
    [[nodiscard]] QString todaysSession() const { return m_todaysSession; }
    /// Returns what leads to it: "In session now", "Session today 10:00".
    [[nodiscard]] QString todaysSessionText() const { return m_todaysSessionText; }
    /// Returns what the grid does not show, counted; empty where it shows all.
    [[nodiscard]] QString effectsLeftOut() const;
    [[nodiscard]] QList<TrendChange> changes() const;
    /// Returns what needs somebody, as on the board, item 9 apart.
    [[nodiscard]] const QList<AttentionRow>& needs() const { return m_needs; }
    /// Returns "Item 9 of its scale answered 2 on ..."; empty where none is open.
    [[nodiscard]] QString openItem9() const;
    /// Returns the folder of the person's documents.
    [[nodiscard]] QString exportFolder() const;
    [[nodiscard]] const QString& error() const { return m_error; }
    /// Tells that the sentence beside the folder that was typed has changed.
    [[nodiscard]] const QString& exportError() const { return m_exportError; }
    [[nodiscard]] const QString& told() const { return m_told; }
    [[nodiscard]] PatientOrderViewModel* order() { return &m_order; }
    [[nodiscard]] PatientDecisionViewModel* decision() { return &m_decision; }
    [[nodiscard]] PatientBoosterViewModel* booster() { return &m_booster; }
    [[nodiscard]] PatientHomeDosesViewModel* homeDoses() { return &m_homeDoses; }
    [[nodiscard]] PatientMedicinesViewModel* medicines() { return m_medicines.get(); }
    [[nodiscard]] PatientLaterEventsViewModel* laterEvents() { return &m_laterEvents; }
    [[nodiscard]] bool mayOrder() const;
    [[nodiscard]] bool mayRecordScores() const;
    [[nodiscard]] bool mayEdit() const;

signals:
    void changed();
    void errorChanged();

private:
    void reload();
    void readNeeds();
    void readCourse();
    void readToday();
    void forgetTrend();
    /// Each part reads its own records; of nobody after close().
    void showParts();
    void say(const QString& error);
    bool sayOfExport(const QString& error, const QString& told);
    [[nodiscard]] const services::ScoredResult* openItem9Result() const;

    SignedInContext& m_context;
    ScreenReading m_reading{[this] { reload(); }};
    PatientId m_patient;
    PatientOrderViewModel m_order;
    PatientDecisionViewModel m_decision;
    PatientBoosterViewModel m_booster;
    PatientHomeDosesViewModel m_homeDoses;
    std::unique_ptr<PatientMedicinesViewModel> m_medicines;
    PatientLaterEventsViewModel m_laterEvents;
    std::optional<reports::PatientTrend> m_trend;
    QList<AttentionRow> m_needs;
    AskFolder m_askFolder;
    QString m_plannedCourse; ///< Its place in words; empty where no course was planned by a protocol.
    QString m_besideCourse;  ///< What is taken beside it, where that is a fact of the course.
    QString m_todaysSession;
    QString m_todaysSessionText;
    QList<ScoreLine> m_scores;
    QString m_error;
    QString m_exportError;
    QString m_told;
};

class PatientPageRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::PatientPageViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] PatientPageViewModel* viewModel() { return present<PatientPageViewModel>(); }
};

} // namespace tidemark::app
