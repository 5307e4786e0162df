// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/review/ReviewActs.h"
#include "desktop/shell/KeyWork.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"

#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace tidemark::app {

/// ReviewViewModel is what the signed-in person has to decide, one after the other: the queue, the evidence
/// of the item that is selected, and its acts. Every act names the item that it was pressed on. It is done
/// only while that item is the one shown, still open, and its evidence what was seen; else nothing is
/// recorded and a sentence says why.
class ReviewViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(tidemark::app::RowList* rows READ rows CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool whole READ isWhole NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString notice READ notice NOTIFY changed)
    Q_PROPERTY(QString key READ key NOTIFY changed)
    Q_PROPERTY(int position READ position NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString identity READ identity NOTIFY changed)
    Q_PROPERTY(QString patientId READ patientId NOTIFY changed)
    Q_PROPERTY(QStringList warnings READ warnings NOTIFY changed)
    Q_PROPERTY(tidemark::app::RowList* cards READ cards CONSTANT)
    Q_PROPERTY(QString primary READ primary NOTIFY changed)
    Q_PROPERTY(QString secondary READ secondary NOTIFY changed)
    Q_PROPERTY(bool secondaryOn READ isSecondaryOn NOTIFY changed)
    Q_PROPERTY(QString hold READ hold NOTIFY changed)
    Q_PROPERTY(QString why READ why NOTIFY changed)
    Q_PROPERTY(int mode READ modeNumber NOTIFY changed)
    Q_PROPERTY(QString asked READ asked NOTIFY changed)
    Q_PROPERTY(QStringList chips READ chips NOTIFY changed)
    Q_PROPERTY(bool needsWords READ needsWords NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)

public:
    explicit ReviewViewModel(SignedInContext& context, QObject* parent = nullptr);

    void setShown(bool shown);

    [[nodiscard]] RowList* rows() { return &m_rows; }
    [[nodiscard]] int count() const { return static_cast<int>(m_items.size()); }
    /// Returns whether all of the clinic was read: no row means that nothing waits.
    [[nodiscard]] bool isWhole() const { return m_queue && m_queue->isWhole(); }
    [[nodiscard]] QString headline() const;
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /// Returns what a colleague decided meanwhile, or why nothing was recorded.
    [[nodiscard]] const QString& notice() const { return m_notice; }
    /// Returns the item that is shown; empty for none.
    [[nodiscard]] const QString& key() const { return m_key; }
    /// Returns its place in the list, from 0; -1 for none.
    [[nodiscard]] int position() const { return m_position; }
    [[nodiscard]] const QString& name() const { return m_evidence.name; }
    [[nodiscard]] const QString& identity() const { return m_evidence.identity; }
    [[nodiscard]] QString patientId() const;
    [[nodiscard]] const QStringList& warnings() const { return m_evidence.warnings; }
    [[nodiscard]] RowList* cards() { return &m_cards; }
    [[nodiscard]] const QString& primary() const { return m_acts.primary.words; }
    [[nodiscard]] const QString& secondary() const { return m_acts.secondary.words; }
    [[nodiscard]] bool isSecondaryOn() const { return m_acts.secondary.enabled; }
    [[nodiscard]] const QString& hold() const { return m_acts.hold.words; }
    [[nodiscard]] const QString& why() const { return m_acts.why; }
    [[nodiscard]] int modeNumber() const { return static_cast<int>(m_mode); }
    /// Returns the act that reasons are chosen for.
    [[nodiscard]] QString asked() const;
    [[nodiscard]] QStringList chips() const;
    [[nodiscard]] bool needsWords() const;
    [[nodiscard]] bool isBusy() const { return m_keys.isBusy(); }

    /// Shows the item; nothing where it is not in the queue any more.
    Q_INVOKABLE void select(const QString& key);
    /// Shows the one so many places further, as far as the list goes.
    Q_INVOKABLE void move(int steps);
    /// Begins an act on the item: asks for its reason, or for the passphrase, or leads to where it is done.
    Q_INVOKABLE void begin(const QString& key, tidemark::app::review_act::Code act);
    /// Does the act that was begun, with the chip at that place; -1 with words alone.
    Q_INVOKABLE void choose(const QString& key, int chip, const QString& words);
    /// Signs the session of the item. The passphrase is handed on and kept nowhere.
    Q_INVOKABLE void sign(const QString& key, const QString& passphrase);
    Q_INVOKABLE void cancel();

signals:
    void changed();
    /// Asks for the screen where an act is done.
    void sessionAsked(const QString& sessionId);
    void patientAsked(const QString& patientId);
    void orderAsked(const QString& patientId);
    void protocolsAsked();

private:
    void forget();
    void readOn();
    void readAnew();
    /// Takes what was read; the selection stays on its item, else it is at the same place.
    void take();
    void showRows();
    void showAt(int position);
    void readEvidence();
    /// Says whether the act may go on: this item is shown, is still open, and its evidence is what was seen.
    [[nodiscard]] bool isStillAsked(const QString& key);
    [[nodiscard]] const services::ReviewItem* shown() const;
    [[nodiscard]] const services::ReviewItem* openItem9() const;
    void lead(const services::ReviewItem& item);
    void settle(const Result<void>& done, const services::ReviewItem& acted);
    void tell(const services::ReviewItem& item);
    void look();

    SignedInContext& m_context;
    KeyWork m_keys;
    QTimer m_nextPart;
    std::optional<services::ReviewQueue> m_queue;
    std::vector<services::ReviewItem> m_items;
    RowList m_rows;
    RowList m_cards;
    ReviewEvidence m_evidence;
    ReviewActs m_acts;
    QString m_key;
    int m_position = -1;
    review_mode::Code m_mode = review_mode::Code::Looking;
    review_act::Code m_act = review_act::Code::Primary;
    QString m_problem;
    QString m_notice;
    int m_done = 0;
    bool m_shown = false;
    bool m_acting = false; ///< What leaves the queue now was decided here.
};

class ReviewRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::ReviewViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] ReviewViewModel* viewModel() { return present<ReviewViewModel>(); }
};

} // namespace tidemark::app
