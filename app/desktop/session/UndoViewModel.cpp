// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/UndoViewModel.h"

#include "desktop/session/UndoOffer.h"

#include "services/sessions/SessionEvents.h"

namespace tidemark::app {

namespace {
constexpr std::chrono::seconds offerLasts(10);
}

void UndoViewModel::offer(const EntryId& entry, const QString& words) {
    m_entry = entry;
    m_words = words;
    m_until = session().now() + offerLasts;
    emit openChanged();
    emit offered(words);
}

void offerUndo(UndoViewModel& undo, const EntryId& entry, const QString& words) {
    undo.offer(entry, words);
}

void UndoViewModel::undo() {
    if (!isOpen() || !shown()) {
        return;
    }
    const EntryId entry = m_entry;
    close();
    settle(session().service<services::SessionEvents>().undo(session().id(), entry));
}

void UndoViewModel::tick() {
    if (isOpen() && session().now() > m_until) {
        close();
    }
}

void UndoViewModel::close() {
    m_entry = {};
    m_words.clear();
    emit openChanged();
}

} // namespace tidemark::app
