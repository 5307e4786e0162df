// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/drugs/WitnessChoice.h"
#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/KeyWork.h"
#include "services/drugs/DrugCount.h"

#include <QtQml/qqmlregistration.h>

#include <set>

namespace tidemark::app {

/// DrugChecksViewModel is for counting the chosen lot blind, closing a discrepancy, and sending unused units
/// back.
class DrugChecksViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the page of drugs.")
    Q_PROPERTY(bool counting READ isCounting NOTIFY changed)
    Q_PROPERTY(bool recounting READ isRecounting NOTIFY changed)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed)
    Q_PROPERTY(bool agrees READ agrees NOTIFY changed)
    Q_PROPERTY(bool caseOpen READ isCaseOpen NOTIFY changed)
    Q_PROPERTY(bool maySettle READ maySettle NOTIFY changed)
    Q_PROPERTY(bool maySendBack READ maySendBack NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(QStringList witnesses READ witnesses NOTIFY changed)
    Q_PROPERTY(int proposedWitness READ proposedWitness NOTIFY changed)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    explicit DrugChecksViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Tells that another lot is shown, or the same after a change.
    void show(const QString& lotId, const QString& openCase);
    /// From here until count() or stopCounting() no page shows the number of the ledger.
    Q_INVOKABLE void beginCounting();
    /// Ends the counting without a number; the pages show the ledger's again.
    Q_INVOKABLE void stopCounting();
    /// Counts the lot. A first count that differs asks for a second one; what the ledger holds is not told.
    Q_INVOKABLE bool count(const QString& typed);
    /// Closes the case that is shown, with a reason; `writeOff` takes the missing units out of the stock.
    /// `witness` is a place in `witnesses`. The PIN is tried beside the window, and `busy` is true until
    /// then.
    Q_INVOKABLE void settle(const QString& reason, bool writeOff, int witness, const QString& pin);
    /// Sends so many unopened units of the lot back to the supplier, before a witness, as settle() does.
    Q_INVOKABLE void sendBack(const QString& units, const QString& reason, int witness, const QString& pin);
    /// Takes away what was said of the fields: something else is being typed.
    Q_INVOKABLE void clearErrors();

    /// Returns whether a PIN is being tried. Nothing else is confirmed meanwhile.
    [[nodiscard]] bool isBusy() const { return m_keys.isBusy(); }
    [[nodiscard]] bool isCounting() const { return m_counting; }
    /// Says that the first count was not what the ledger holds; the next one is recorded as it is.
    [[nodiscard]] bool isRecounting() const { return m_differed.contains(m_lot); }
    /// Returns "Counted 5, the ledger has 5." after a count.
    [[nodiscard]] const QString& outcome() const { return m_outcome; }
    [[nodiscard]] bool agrees() const { return m_agrees; }
    [[nodiscard]] bool isCaseOpen() const { return !m_case.isEmpty(); }
    /// Says whether the person may close a case: a prescriber or an administrator.
    [[nodiscard]] bool maySettle() const;
    /// Says whether the person may send units of this lot back; administrators may not.
    [[nodiscard]] bool maySendBack() const;
    [[nodiscard]] QStringList witnesses() const { return m_witness.names(); }
    [[nodiscard]] int proposedWitness() const { return m_witness.proposed(); }
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    [[nodiscard]] const QString& problem() const { return m_problem; }

signals:
    void changed();
    /// Tells that something was written.
    void written();
    /// Tells that settle() or sendBack() is at its end.
    void ended(bool isWritten);
    /// Tells that the lot was counted: what the ledger holds of it is no secret any more.
    void lotCounted(const QString& lotId);

private:
    void settleWith(const Result<void>& result);
    /// Calls `write` with the second person once the PIN is derived.
    template <class Write>
    void confirm(int witness, const QString& pin, Write write);

    SignedInContext& m_context;
    KeyWork m_keys;
    WitnessChoice m_witness;
    QString m_lot;
    QString m_case;
    bool m_counting = false;
    std::set<QString> m_differed; ///< Lots whose last count was not what the ledger holds, by id.
    bool m_agrees = false;
    QString m_outcome;
    FieldErrors m_errors;
    QString m_problem;
};

} // namespace tidemark::app
