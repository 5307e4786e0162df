// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/SessionPart.h"

namespace tidemark::app {

class UndoViewModel;

/// BagCheckViewModel shows what is left in the bag, read at the next check, and why it is another volume than
/// it should be.
class BagCheckViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool due READ isDue NOTIFY moved)
    Q_PROPERTY(QString difference READ difference NOTIFY changed)

public:
    explicit BagCheckViewModel(OpenSession& session);

    /// Returns whether an infusion runs, its first check has come, and nobody has looked at the bag.
    [[nodiscard]] bool isDue() const;
    /// Returns "Bag: 20 mL less than it should be"; empty while it agrees or somebody said why.
    [[nodiscard]] QString difference() const;

    /// Reads the typed volume; both return true when it was recorded.
    Q_INVOKABLE bool read(const QString& millilitres);
    /// Keeps why the bag that was read last has another volume in it than it should.
    Q_INVOKABLE bool explain(const QString& reason);

signals:
    /// Tells that the clock or the record moved.
    void moved();

protected:
    void tick() override { emit moved(); }
};

} // namespace tidemark::app
