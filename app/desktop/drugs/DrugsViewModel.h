// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/drugs/DrugChecksViewModel.h"
#include "desktop/drugs/DrugReceiptViewModel.h"
#include "desktop/drugs/PinViewModel.h"
#include "desktop/models/RecordRow.h"
#include "desktop/shell/Root.h"
#include "services/drugs/DrugStock.h"

#include <set>

namespace tidemark::app {

/// DrugsViewModel is the page of drugs: the stock by lot, one lot's movements, and what was opened and not
/// closed.
class DrugsViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QList<tidemark::app::RecordRow> stock READ stock NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::RecordRow> movements READ movements NOTIFY changed)
    Q_PROPERTY(QStringList openUnits READ openUnits NOTIFY changed)
    Q_PROPERTY(bool balancesHidden READ areBalancesHidden NOTIFY changed)
    Q_PROPERTY(QString lotId READ lotId NOTIFY changed)
    Q_PROPERTY(QString lotTitle READ lotTitle NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool mayReceive READ mayReceive NOTIFY changed)
    Q_PROPERTY(tidemark::app::DrugReceiptViewModel* receipt READ receipt CONSTANT)
    Q_PROPERTY(tidemark::app::DrugChecksViewModel* checks READ checks CONSTANT)
    Q_PROPERTY(tidemark::app::PinViewModel* pin READ pin CONSTANT)

public:
    DrugsViewModel(SignedInContext& context, services::KdfCost cost, QObject* parent = nullptr);

    /// Reads the ledger anew, hides the balances and empties the form of a receipt.
    Q_INVOKABLE void refresh();
    /// Shows the movements of that lot.
    Q_INVOKABLE void chooseLot(const QString& lotId);
    /// Shows what the ledger holds, until somebody counts or the page is left.
    Q_INVOKABLE void showBalances();

    /// Gives the rows of a RecordTable: product, lot, expiry, in the safe, balance. The last two are only of
    /// a lot that was counted, or where a person asked for them: a count is blind from the beginning.
    [[nodiscard]] QList<RecordRow> stock() const;
    /// Gives the rows of a RecordTable, newest first: time, what, unit, patient, author, witness, balance.
    [[nodiscard]] QList<RecordRow> movements() const;
    /// Returns what was opened and is not recorded as used, given back or wasted, a line each.
    [[nodiscard]] QStringList openUnits() const;
    /// Returns whether what the ledger holds of the chosen lot is not told.
    [[nodiscard]] bool areBalancesHidden() const { return isHidden(m_lotId); }
    [[nodiscard]] const QString& lotId() const { return m_lotId; }
    /// Returns "Lot K1234 · ketamine …" of the lot that is shown; empty without one.
    [[nodiscard]] QString lotTitle() const;
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] bool mayReceive() const;
    [[nodiscard]] DrugReceiptViewModel* receipt() { return &m_receipt; }
    [[nodiscard]] DrugChecksViewModel* checks() { return &m_checks; }
    [[nodiscard]] PinViewModel* pin() { return &m_pin; }

signals:
    void changed();

private:
    void read();
    void clear();
    void hideBalances();
    [[nodiscard]] const services::LotStock* chosen() const;
    [[nodiscard]] bool isHidden(const QString& lotId) const;

    SignedInContext& m_context;
    DrugReceiptViewModel m_receipt;
    DrugChecksViewModel m_checks;
    PinViewModel m_pin;
    std::vector<services::LotStock> m_stock;
    std::vector<services::DrugLedgerLine> m_lines;
    std::vector<services::OpenUnit> m_open;
    QString m_lotId;
    bool m_balancesShown = false;
    std::set<QString> m_countedLots; ///< While the page is shown.
    QString m_problem;
};

class DrugsRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::DrugsViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] DrugsViewModel* viewModel() { return present<DrugsViewModel>(); }
};

} // namespace tidemark::app
