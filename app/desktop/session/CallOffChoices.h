// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "services/base/OpenClinic.h"

#include <QList>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

namespace call_off {
Q_NAMESPACE
QML_NAMED_ELEMENT(CallOff)

/// Code says how a session comes to nothing, or one of its steps is taken back.
enum class Code { None, NoShow, Cancel, UndoArrival, UndoStart, EnteredInError };
Q_ENUM_NS(Code)
} // namespace call_off
using CallOff = call_off::Code;

/// A CallOffChoice is one of these steps, as it is offered.
struct CallOffChoice {
    Q_GADGET
    QML_VALUE_TYPE(callOffChoice)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)

public:
    QString key; ///< The number of its CallOff.
    QString text;
    QString name; ///< What it does, in full.

    /// Returns the step that `key` is the number of.
    [[nodiscard]] CallOff step() const { return static_cast<CallOff>(key.toInt()); }

    friend bool operator==(const CallOffChoice&, const CallOffChoice&) = default;
};

/// TakenBack is what may be taken back at the moment.
struct TakenBack {
    bool arrival = false;
    bool start = false;
};

/// Returns what is offered for a session in its state at `now`. There is nothing once it is signed or called
/// off.
[[nodiscard]] QList<CallOffChoice> callOffChoices(const Session& session, const TakenBack& takenBack,
                                                  Instant now);
/// Returns what a step will do, before it is taken.
[[nodiscard]] QString callOffWords(CallOff step);
/// Says whether the step needs a reason; only what can be done again without loss needs none.
[[nodiscard]] bool needsReason(CallOff step);
/// Takes the step. Errors are those of the service that takes it.
[[nodiscard]] Result<void> callOff(services::OpenClinic& clinic, const Actor& actor, const SessionId& session,
                                   CallOff step, const QString& reason);

} // namespace tidemark::app
