// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/SessionPart.h"
#include "desktop/session/SessionStates.h"
#include "domain/StaffMember.h"
#include "rules/sessions/ReleaseReasons.h"

#include <QStringList>

#include <vector>

namespace tidemark::app {

/// ReleaseViewModel shows the prescriber's release before the dose, of everything that only a prescriber
/// lifts: asked for by the nurse, decided by a prescriber at the screen, or written down by the nurse as it
/// was said.
class ReleaseViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool needed READ isNeeded NOTIFY changed)
    Q_PROPERTY(bool released READ isReleased NOTIFY changed)
    Q_PROPERTY(bool canAsk READ canAsk NOTIFY changed)
    Q_PROPERTY(bool canDecide READ canDecide NOTIFY changed)
    Q_PROPERTY(bool canWriteDown READ canWriteDown NOTIFY changed)
    Q_PROPERTY(QStringList reasons READ reasons NOTIFY changed)
    Q_PROPERTY(QString standing READ standing NOTIFY changed)
    Q_PROPERTY(QStringList people READ people NOTIFY changed)
    Q_PROPERTY(int person READ person WRITE choose NOTIFY personChanged)

public:
    using SessionPart::SessionPart;

    /// Returns whether it is shown: something was found that only a prescriber lifts, or a decision is
    /// recorded.
    [[nodiscard]] bool isNeeded() const;
    /// Says whether a prescriber has released the dose for all reasons that there are now.
    [[nodiscard]] bool isReleased() const;
    /// Says whether a prescriber is to be asked: the dose is blocked, and the last entry is no question.
    [[nodiscard]] bool canAsk() const;
    /// Says whether the person may decide here: a prescriber, while the dose is blocked.
    [[nodiscard]] bool canDecide() const;
    /// Returns whether the one who runs the session is no prescriber and writes down what one said.
    [[nodiscard]] bool canWriteDown() const;
    /// Returns the reasons, a sentence each: "152/94 mmHg. Above 140/90 the prescriber decides before the
    /// dose."
    [[nodiscard]] QStringList reasons() const;
    /// Returns its state: asked at 10:12, released at 10:14 with its reason.
    [[nodiscard]] QString standing() const;
    /// Returns who may have said it, the order's prescriber first.
    [[nodiscard]] QStringList people() const;
    [[nodiscard]] int person() const { return m_person; }
    void choose(int index);

    /// Records that the prescriber is asked to release the dose, for the reasons that there are now.
    Q_INVOKABLE void ask();
    /// Records Proceed, Recheck or Hold.
    Q_INVOKABLE bool decide(tidemark::app::release_decision::Code decision, const QString& reason);
    /// Writes down the same as the chosen person said it, at the typed time; an empty one is now.
    Q_INVOKABLE bool writeDown(tidemark::app::release_decision::Code decision, const QString& reason,
                               const QString& at);

signals:
    void personChanged();

protected:
    void begin() override;

private:
    [[nodiscard]] bool beforeDose() const;
    [[nodiscard]] bool isBlocking() const;
    [[nodiscard]] const ReleaseEntry* latest() const;
    [[nodiscard]] std::vector<rules::ReleaseReason> standingReasons() const;
    [[nodiscard]] QString reasonSentence(const rules::ReleaseReason& reason) const;

    std::vector<StaffMember> m_people;
    int m_person = 0;
};

} // namespace tidemark::app
