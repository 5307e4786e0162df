// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/Composition.h"
#include "services/drugs/DrugStock.h"
#include "support/FakeKernelKeys.h"
#include "support/SprayClinic.h"

#include <QGuiApplication>
#include <QObject>
#include <QQuickItem>
#include <QQuickWindow>

#include <memory>

namespace tidemark::test {

/// A clinic's working day behind the program's real window: one patient with an earlier session is expected
/// today, the drugs are in the safe, the nurse and a colleague have a PIN, and the nurse sits at the desk.
/// With hands on the clock.
class ClinicDayStand : public QObject {
    Q_OBJECT
    Q_PROPERTY(tidemark::app::WorkplaceViewModel* workplace READ workplace NOTIFY prepared)
    Q_PROPERTY(QString passphrase READ passphrase CONSTANT)
    Q_PROPERTY(QString pin READ pin CONSTANT)
    Q_PROPERTY(QString ownPin READ ownPin CONSTANT)
    Q_PROPERTY(QString shotFolder READ shotFolder CONSTANT)
    Q_PROPERTY(QString shotLook READ shotLook CONSTANT)

public:
    ~ClinicDayStand() override;

    /// The second infusion of 35 mg; vials of 500 mg in the safe.
    Q_INVOKABLE void expectInfusion();
    /// The second session of 84 mg; six devices of 28 mg in the safe.
    Q_INVOKABLE void expectSpray();
    /// The same for a nurse who has set no PIN.
    Q_INVOKABLE void expectInfusionWithoutOwnPin();
    /// Something the workplace has to tell, over any screen.
    Q_INVOKABLE void giveNotice() { workplace()->showError({ErrorCode::DiskFull, {}, {}}); }
    Q_INVOKABLE void wait(int minutes);
    /// Menus, dialogs and other things that cover the page, and windows beside the main one.
    Q_INVOKABLE [[nodiscard]] QStringList openPopups(QQuickWindow* window) const;
    /// A picture of the window, where the run asked for pictures.
    Q_INVOKABLE void shoot(QQuickWindow* window, const QString& name) const {
        static_cast<void>(
            window->grabWindow().save(shotFolder() + QLatin1Char('/') + name + QStringLiteral(".png")));
    }
    /// Amounts of this session in the safe's ledger: "removed 500000 = given 35000 + wasted 465000 + returned
    /// 0".
    Q_INVOKABLE [[nodiscard]] QStringList uses() const;

    [[nodiscard]] app::WorkplaceViewModel* workplace() {
        return m_composition ? &m_composition->workplace() : nullptr;
    }
    [[nodiscard]] QString passphrase() const { return SignedInClinic::passphrase; }
    [[nodiscard]] static QString pin() { return QStringLiteral("20613"); }
    /// The nurse's.
    [[nodiscard]] static QString ownPin() { return QStringLiteral("74027"); }
    [[nodiscard]] QString shotFolder() const { return qEnvironmentVariable("TIDEMARK_SHOTS"); }
    /// Size and brightness of the pictures: "1366x768 light".
    [[nodiscard]] QString shotLook() const { return qEnvironmentVariable("TIDEMARK_SHOT_LOOK"); }

signals:
    void prepared();

private:
    void prepare(const services::DrugReceiptForm& drugs, bool ownPinKnown = true);
    [[nodiscard]] SignedInClinic& clinic() const { return m_treated->clinic; }

    FakeKernelKeys m_kernelKeys;
    std::unique_ptr<SprayClinic> m_treated;
    std::unique_ptr<app::SignedInContext> m_desk;
    std::unique_ptr<app::Composition> m_composition;
};

} // namespace tidemark::test
