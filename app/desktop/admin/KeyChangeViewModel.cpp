// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/admin/KeyChangeViewModel.h"

#include "text/Message.h"

#include <QPointer>

namespace tidemark::app {
namespace {

Message faultWords(const Error& fault) {
    return {KeyChangeViewModel::tr("The clinic still has the key that whoever was removed knew. %1")
                .arg(messageFor(fault).text),
            KeyChangeViewModel::tr("The next sign-in with a passphrase tries again."), Tone::Warn};
}

} // namespace

KeyChangeViewModel::KeyChangeViewModel(SignedInContext& context, WorkplaceViewModel& workplace,
                                       QObject* parent)
    : QObject(parent), m_context(context), m_workplace(workplace) {
    connect(&m_context, &SignedInContext::ticked, this, &KeyChangeViewModel::progressChanged);
    connect(&m_context, &SignedInContext::seatedChanged, this, &KeyChangeViewModel::tellFault);
}

void KeyChangeViewModel::begin() {
    if (!m_context.isSeated()) {
        return;
    }
    if (services::isSomebodyInAChair(m_context.clinic())) {
        m_workplace.showNotice(
            {tr("The clinic's key is changed later: somebody is in a chair."),
             tr("The next sign-in with a passphrase changes it once no session runs. Until then "
                "whoever was removed may have a key that still opens a copy of the file."),
             Tone::Warn});
        return;
    }
    m_folder = m_context.clinic().path();
    m_begun = m_context.clock().sinceBoot();
    const auto open = std::make_shared<services::SignedIn>(m_workplace.handOver());
    emit progressChanged();
    m_context.background().run(
        [open, &clock = m_context.clock()] { return services::changeKey(std::move(*open), clock); },
        [self = QPointer(this)](Result<services::ChangedKey> outcome) {
            if (self) {
                self->take(std::move(outcome));
            }
        });
}

void KeyChangeViewModel::take(Result<services::ChangedKey> outcome) {
    m_begun.reset();
    emit progressChanged();
    if (!outcome) {
        m_workplace.lockedOut(m_folder, outcome.error());
        return;
    }
    m_context.seat(std::move(outcome->signedIn));
    m_workplace.begin();
    const auto& fault = outcome->fault;
    m_workplace.showNotice(
        fault ? faultWords(*fault)
              : Message{tr("The clinic has a new key. Whoever was removed opens nothing that is written from "
                           "now on."),
                        {},
                        Tone::Good});
}

void KeyChangeViewModel::tellFault() {
    // Whoever can do something about it is told; the page of the people says it to everybody who may see it.
    if (m_context.isSeated() && m_context.keyFault() && m_context.actor().role == Role::Administrator) {
        m_workplace.showNotice(faultWords(*m_context.keyFault()));
    }
}

QString KeyChangeViewModel::progress() const {
    if (!m_begun) {
        return {};
    }
    const auto passed =
        std::chrono::duration_cast<std::chrono::seconds>(m_context.clock().sinceBoot() - *m_begun);
    return tr("The whole file is copied under the new key and checked: %n second(s) so far.", nullptr,
              static_cast<int>(passed.count()));
}

} // namespace tidemark::app
