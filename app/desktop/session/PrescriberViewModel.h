// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/KeptDraft.h"
#include "desktop/session/SessionPart.h"
#include "desktop/session/SessionStates.h"

#include <QStringList>

namespace tidemark::app {

class UndoViewModel;

/// PrescriberViewModel shows the prescriber's decision on a pressure after Start: asked for, and answered
/// with proceed, recheck or hold. The nurse writes down what was said; a prescriber at the screen decides
/// there.
class PrescriberViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(tidemark::app::prescriber_mode::Code mode READ mode NOTIFY changed)
    Q_PROPERTY(QString question READ question NOTIFY changed)
    Q_PROPERTY(QString standing READ standing NOTIFY moved)
    Q_PROPERTY(bool mayAsk READ mayAsk NOTIFY changed)
    Q_PROPERTY(bool mayDecide READ mayDecide NOTIFY changed)
    Q_PROPERTY(bool pumpRuns READ pumpRuns NOTIFY changed)
    Q_PROPERTY(QStringList people READ people NOTIFY changed)
    Q_PROPERTY(int person READ person WRITE choose NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString remark READ remark WRITE setRemark NOTIFY typed)
    Q_PROPERTY(QString at READ at WRITE setAt NOTIFY typed)

public:
    PrescriberViewModel(OpenSession& session, UndoViewModel& undo);

    [[nodiscard]] prescriber_mode::Code mode() const { return m_mode; }
    /// Returns "182/112 at 10:42 counts as severe: the prescriber decides."; only abnormal: "150/92 at
    /// 10:42".
    [[nodiscard]] QString question() const;
    /// Returns what was last asked or said: "Asked Dr Amari about 182/112 · 10:42 · 3 min ago".
    [[nodiscard]] QString standing() const;
    [[nodiscard]] bool mayAsk() const;
    [[nodiscard]] bool mayDecide() const;
    /// Returns whether an infusion runs that a hold could pause or stop.
    [[nodiscard]] bool pumpRuns() const;
    /// Returns who may be asked, the order's prescriber first.
    [[nodiscard]] QStringList people() const;
    [[nodiscard]] int person() const { return m_person; }
    void choose(int index);
    /// Returns the name of the chosen prescriber; empty where there is none to choose.
    [[nodiscard]] QString name() const;
    [[nodiscard]] const QString& remark() const { return m_remark.text(); }
    void setRemark(const QString& remark);
    /// Returns when it was said, as typed ("10:31"); empty is now.
    [[nodiscard]] const QString& at() const { return m_at; }
    void setAt(const QString& at);

    /// Records that the chosen prescriber was asked about the newest set.
    Q_INVOKABLE bool ask();
    /// Records Proceed or Hold.
    Q_INVOKABLE bool decide(tidemark::app::release_decision::Code decision);
    /// Records that the prescriber wants another set in so many minutes.
    Q_INVOKABLE bool recheck(int minutes);

signals:
    void moved();
    void typed();

protected:
    void begin() override;
    void refresh() override;
    void tick() override { emit moved(); }

private:
    [[nodiscard]] const ProtocolLimits& limits() const;
    [[nodiscard]] bool isPrescriber() const;
    [[nodiscard]] bool runsSession() const;
    void judge();
    bool record(ReleaseDecision decision, int minutes);

    UndoViewModel& m_undo;
    KeptDraft m_remark;
    QString m_at;
    std::vector<StaffMember> m_people;
    int m_person = 0;
    prescriber_mode::Code m_mode = prescriber_mode::Code::None;
    EntryId m_about;                          ///< The set that the next word is about.
    std::optional<PressureDecision> m_latest; ///< What `standing` says.
};

} // namespace tidemark::app
