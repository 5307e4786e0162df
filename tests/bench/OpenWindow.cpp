// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/OpenWindow.h"

#include "demo/InventedPeopleFile.h"
#include "desktop/signin/SignInViewModel.h"
#include "desktop/today/TodayViewModel.h"
#include "services/courses/SessionPlanning.h"
#include "services/sessions/CheckIn.h"
#include "services/sessions/Discharge.h"
#include "services/sessions/SessionPump.h"
#include "services/sessions/SessionViews.h"
#include "services/sessions/SessionVitals.h"
#include "support/PumpSettings.h"
#include "support/SessionClinic.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <ctime>
#include <stdexcept>

namespace tidemark::test {
namespace {

using app::WorkplaceViewModel;

/// Everything of today's board has happened by then: the demo was begun within this second.
constexpr std::chrono::seconds afterItsMaking(60);

Instant madeAt(const QString& kept) {
    QFile file(QDir(kept).filePath(QStringLiteral("made-at")));
    if (!file.open(QIODevice::ReadOnly)) {
        throw std::runtime_error("no clinic to measure in " + kept.toStdString());
    }
    return fromMilliseconds(file.readAll().trimmed().toLongLong() * 1000) + afterItsMaking;
}

void copyClinic(const QString& from, const QString& to) {
    QDir().mkpath(to);
    for (const QString& name : QDir(from).entryList(QDir::Files | QDir::Hidden)) {
        if (!QFile::copy(QDir(from).filePath(name), QDir(to).filePath(name))) {
            throw std::runtime_error("cannot copy " + name.toStdString());
        }
    }
}

} // namespace

OpenWindow::OpenWindow(const QString& kept) {
    const QString clinic = m_folder.filePath(QStringLiteral("clinic"));
    copyClinic(QDir(kept).filePath(QStringLiteral("clinic")), clinic);
    m_clock.set(madeAt(kept));
    const auto signIn = demo::readInventedSignIn(clinic);
    if (!signIn) {
        throw std::runtime_error("not a demo clinic");
    }
    m_desk = std::make_unique<app::SignedInContext>(m_clock);
    app::Environment around;
    around.clinicFolder = clinic;
    around.background = app::Background::Mode::Immediate;
    m_composition = std::make_unique<app::Composition>(*m_desk, std::move(around));
    root<app::SignInViewModel>().setSignInName(signIn->people.front().signInName);
    root<app::SignInViewModel>().signIn(signIn->passphrase);
    if (!m_desk->isSeated()) {
        throw std::runtime_error("nobody could sign in");
    }
    workplace().show(WorkplaceViewModel::Screen::Today);
}

void OpenWindow::pass(int seconds) {
    for (int second = 0; second < seconds; ++second) {
        m_clock.advance(std::chrono::seconds(1));
        m_desk->tick();
    }
}

const services::BoardCard& OpenWindow::card(SessionState state) {
    const auto& cards = root<app::TodayViewModel>().cards();
    const auto found = std::ranges::find_if(
        cards, [&](const services::BoardCard& each) { return each.session.state == state; });
    if (found == cards.end()) {
        throw std::runtime_error("nobody on the board is " + code(state).toStdString());
    }
    return *found;
}

void OpenWindow::beginAttention() {
    m_attention.emplace(m_desk->clinic(), m_desk->actor(), services::AttentionScope{std::nullopt, false});
}

int OpenWindow::longestPart() {
    if (m_longestPart) {
        return *m_longestPart;
    }
    // The first time everything comes from the disk, which is not what is compared.
    for (int time = 0; time < 2; ++time) {
        std::clock_t longest = -1;
        beginAttention();
        for (int part = 0; !m_attention->isWhole(); ++part) {
            const std::clock_t begun = std::clock();
            must(m_attention->readOn());
            if (const std::clock_t took = std::clock() - begun; took > longest) {
                longest = took;
                m_longestPart = part;
            }
        }
    }
    return *m_longestPart;
}

services::AuditLogCheck& OpenWindow::auditCheck(services::AuditLogCheck::Stage stage) {
    if (!m_auditCheck || m_auditCheck->stage() > stage) {
        // Who may check it; the pages are another thread's.
        Actor administrator = m_desk->actor();
        administrator.role = Role::Administrator;
        m_auditCheck.emplace(m_desk->clinic(), administrator);
        must(m_auditCheck->takePages({}));
    }
    while (m_auditCheck->stage() < stage) {
        must(m_auditCheck->readOn());
    }
    return *m_auditCheck;
}

SessionId OpenWindow::runningSession() {
    services::OpenClinic& clinic = m_desk->clinic();
    const Actor& nurse = m_desk->actor();
    const services::SessionViews views(clinic, nurse);
    services::CheckIn checkIn(clinic, nurse);
    services::SessionPump pump(clinic, nurse);
    if (m_running.isNull()) {
        m_running = card(SessionState::Dosing).session.id;
    }
    const Session last = views.view(m_running).value().record.session;
    must(pump.stopEarly(last.id, QStringLiteral("Next")));
    must(services::Discharge(clinic, nurse)
             .recordEarly(last.id, DischargeKind::AgainstAdvice, QStringLiteral("Next")));
    const SessionId next = services::SessionPlanning(clinic, nurse)
                               .plan({last.patient, m_clock.now(), last.room, QStringLiteral("Next")})
                               .value()
                               .id;
    must(checkIn.arrive(next));
    const Protocol protocol = views.view(next).value().protocol;
    for (const ChecklistItem& item : protocol.checklist) {
        must(checkIn.answerChecklist(next, item.key, item.safeAnswerIsYes));
    }
    static_cast<void>(services::SessionVitals(clinic, nurse)
                          .recordVitals(next, QStringLiteral("124/78 72 98 14 s0 d0"))
                          .value());
    pass(60);
    must(pump.start(next, test::startedAlone()));
    m_running = next;
    return next;
}

} // namespace tidemark::test
