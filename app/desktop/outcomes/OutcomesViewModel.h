// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/outcomes/OutcomeRowMaking.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/ScreenReading.h"
#include "desktop/shell/SignedInContext.h"
#include "services/outcomes/OutcomesReading.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// OutcomesViewModel is the outcomes of the whole clinic, for who answers for it. It is read and counted
/// beside the window, when the screen is shown and when what is looked at changes.
class OutcomesViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QStringList periods READ periods CONSTANT)
    Q_PROPERTY(int period READ period WRITE setPeriod NOTIFY changed)
    Q_PROPERTY(QStringList groupings READ groupings CONSTANT)
    Q_PROPERTY(int grouping READ grouping WRITE setGrouping NOTIFY changed)
    Q_PROPERTY(QStringList choices READ choices NOTIFY changed)
    Q_PROPERTY(int choice READ choice WRITE setChoice NOTIFY changed)
    Q_PROPERTY(tidemark::app::RowList* figures READ figures CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* groups READ groups CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* effects READ effects CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* numbers READ numbers CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* safety READ safety CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* funnel READ funnel CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* reasons READ reasons CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* miniatures READ miniatures CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* risks READ risks CONSTANT)
    Q_PROPERTY(QList<tidemark::app::PlotPoint> untreated READ untreated NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::PlotPoint> whatever READ whatever NOTIFY changed)
    Q_PROPERTY(QString untreatedWords READ untreatedWords NOTIFY changed)
    Q_PROPERTY(QString whateverWords READ whateverWords NOTIFY changed)
    Q_PROPERTY(QStringList atRisk READ atRisk NOTIFY changed)
    Q_PROPERTY(QString relapseDefinition READ relapseDefinition NOTIFY changed)
    Q_PROPERTY(QString scaleName READ scaleName NOTIFY changed)
    Q_PROPERTY(int scaleMaximum READ scaleMaximum NOTIFY changed)

public:
    explicit OutcomesViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Says whether a screen shows it. Each time it comes into view everything is read anew, because nobody
    /// tells this screen of other people's entries.
    void setShown(bool shown);

    [[nodiscard]] bool isBusy() const { return m_reading != nullptr; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /// Returns the result in one sentence; empty until it is read.
    [[nodiscard]] const QString& headline() const { return m_view.headline; }
    /// Returns the periods to choose from: 12 months, 3 months, 5 years back from today.
    [[nodiscard]] static QStringList periods();
    [[nodiscard]] int period() const { return m_period; }
    void setPeriod(int period);
    /// Returns what courses may be grouped by, in the order of rules::OutcomeGroup.
    [[nodiscard]] static QStringList groupings();
    [[nodiscard]] int grouping() const { return static_cast<int>(m_group); }
    void setGrouping(int grouping);
    /// Returns the groups that one of may be looked at alone; the first is all of them.
    [[nodiscard]] QStringList choices() const;
    /// Returns the place of the group that is shown in choices(); 0 is all of them.
    [[nodiscard]] int choice() const;
    void setChoice(int choice);
    [[nodiscard]] RowList* figures() { return &m_figures; }
    [[nodiscard]] RowList* groups() { return &m_groups; }
    [[nodiscard]] RowList* effects() { return &m_effects; }
    [[nodiscard]] RowList* numbers() { return &m_numbers; }
    [[nodiscard]] RowList* safety() { return &m_safety; }
    [[nodiscard]] RowList* funnel() { return &m_funnel; }
    [[nodiscard]] RowList* reasons() { return &m_reasons; }
    [[nodiscard]] RowList* miniatures() { return &m_miniatures; }
    [[nodiscard]] RowList* risks() { return &m_risks; }
    /// Returns the corners of the curve of those without relapse, each followed until the next dose only
    /// (rules::Relapse).
    [[nodiscard]] const QList<PlotPoint>& untreated() const { return m_view.untreated; }
    /// Returns the corners of the same curve, whatever was given afterwards.
    [[nodiscard]] const QList<PlotPoint>& whatever() const { return m_view.whatever; }
    [[nodiscard]] const QString& untreatedWords() const { return m_view.untreatedWords; }
    [[nodiscard]] const QString& whateverWords() const { return m_view.whateverWords; }
    /// Returns for each of the two curves how many patients it still follows, a line each.
    [[nodiscard]] const QStringList& atRisk() const { return m_view.atRisk; }
    [[nodiscard]] const QString& relapseDefinition() const { return m_view.relapseDefinition; }
    [[nodiscard]] const QString& scaleName() const { return m_view.scaleName; }
    [[nodiscard]] int scaleMaximum() const { return m_view.scaleMaximum; }

signals:
    void changed();

private:
    using Record = std::shared_ptr<const services::OutcomeRecord>;
    /// What was read, and how it is to be seen.
    struct Counted {
        Record record;
        OutcomeView view;
        std::vector<std::pair<QString, QString>> choices;
    };

    void read();
    /// Counts what was read anew: for another group nothing is read.
    void count();
    void stop();
    [[nodiscard]] rules::OutcomeFilter filter() const;
    [[nodiscard]] static Counted counted(Record record, const rules::OutcomeFilter& filter,
                                         rules::OutcomeGroup group);
    void take(Counted counted);
    void show();

    SignedInContext& m_context;
    ScreenReading m_screen{[this] { read(); }};
    std::unique_ptr<services::OutcomesReading> m_reading; ///< While it is being read.
    int m_turn = 0;                                       ///< What another turn began is nobody's any more.
    Record m_record;
    int m_period = 0;
    rules::OutcomeGroup m_group = rules::OutcomeGroup::Route;
    QString m_only;                                     ///< The key of the one group; empty: all of them.
    std::vector<std::pair<QString, QString>> m_choices; ///< Key and words of each group.
    QString m_problem;
    OutcomeView m_view;
    RowList m_figures;
    RowList m_groups;
    RowList m_effects;
    RowList m_numbers;
    RowList m_safety;
    RowList m_funnel;
    RowList m_reasons;
    RowList m_miniatures;
    RowList m_risks;
};

class OutcomesRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::OutcomesViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] OutcomesViewModel* viewModel() { return present<OutcomesViewModel>(); }
};

} // namespace tidemark::app
