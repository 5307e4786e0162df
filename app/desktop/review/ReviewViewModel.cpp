// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/review/ReviewViewModel.h"

#include "services/sessions/Signing.h"
#include "text/Message.h"

#include <algorithm>
#include <set>

namespace tidemark::app {
namespace {

using services::AttentionKind;
using services::ReviewItem;
using Mode = review_mode::Code;

/// What waits also changes by itself, as time goes on.
constexpr int refreshSeconds = 10;

bool showsTheSame(const ReviewEvidence& one, const ReviewEvidence& other) {
    return one.cards == other.cards && one.warnings == other.warnings && one.dose == other.dose;
}

} // namespace

ReviewViewModel::ReviewViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_keys(context) {
    m_nextPart.setSingleShot(true);
    m_nextPart.setInterval(0);
    connect(&m_nextPart, &QTimer::timeout, this, &ReviewViewModel::readOn);
    connect(&m_keys, &KeyWork::changed, this, &ReviewViewModel::changed);
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] {
        forget();
        if (m_context.isSeated() && rules::reviews(m_context.actor().role)) {
            m_queue.emplace(m_context.clinic(), m_context.actor());
            m_nextPart.start();
        }
        emit changed();
    });
    connect(&m_context, &SignedInContext::sessionChanged, this, &ReviewViewModel::readAnew);
    connect(&m_context, &SignedInContext::patientChanged, this, &ReviewViewModel::readAnew);
    connect(&m_context, &SignedInContext::ticked, this, [this, seconds = 0]() mutable {
        if (++seconds >= refreshSeconds) {
            seconds = 0;
            readAnew();
        }
    });
}

void ReviewViewModel::setShown(bool shown) {
    m_shown = shown;
    m_notice.clear();
    if (m_shown) {
        look();
        readAnew();
    }
}

void ReviewViewModel::forget() {
    m_queue.reset();
    m_items.clear();
    m_evidence = {};
    m_acts = {};
    m_key.clear();
    m_position = -1;
    m_problem.clear();
    m_notice.clear();
    m_done = 0;
    m_mode = Mode::Looking;
    m_rows.show(std::vector<ReviewRow>());
    m_cards.show(std::vector<ReviewCard>());
}

/// Who opens the place waits for the whole list; behind another screen it is read part by part.
void ReviewViewModel::readAnew() {
    if (!m_queue) {
        return;
    }
    if (!m_shown) {
        m_nextPart.start();
        return;
    }
    const auto read = m_queue->refresh();
    m_problem = read ? QString() : messageFor(read.error()).sentence();
    take();
}

void ReviewViewModel::readOn() {
    if (!m_queue) {
        return;
    }
    const auto read = m_queue->readOn();
    m_problem = read ? QString() : messageFor(read.error()).sentence();
    if (read && !m_queue->isWhole()) {
        m_nextPart.start();
        return;
    }
    take();
}

void ReviewViewModel::take() {
    if (!m_queue->isWhole()) {
        return;
    }
    const QString before = m_key;
    QString gone;
    if (const ReviewItem* item = shown()) {
        gone = reviewTitle(*item, m_context.clock().now(), m_context.clock().zone()) + QStringLiteral(" · ") +
               (item->protocol ? item->protocol->protocolId : item->line.patientName);
    }
    m_items = m_queue->items();
    showRows();
    const auto kept = std::ranges::find(m_items, before, reviewKey);
    if (kept != m_items.end()) {
        m_position = static_cast<int>(kept - m_items.begin());
        readEvidence();
        emit changed();
        return;
    }
    if (!before.isEmpty() && !m_acting) {
        m_notice = tr("%1 is no longer open: it was decided meanwhile.").arg(gone);
    }
    m_mode = Mode::Looking;
    showAt(std::clamp(m_position, 0, std::max(0, count() - 1)));
}

void ReviewViewModel::showRows() {
    m_rows.show(reviewRows(m_items, m_context.clock().now(), m_context.clock().zone()));
}

void ReviewViewModel::showAt(int position) {
    const bool any = position >= 0 && position < count();
    m_position = any ? position : -1;
    m_key = any ? reviewKey(m_items[static_cast<std::size_t>(position)]) : QString();
    readEvidence();
    emit changed();
}

void ReviewViewModel::readEvidence() {
    const ReviewItem* item = shown();
    // What nobody sees is not read: behind another screen the count is enough.
    if (item == nullptr || !m_shown) {
        m_evidence = {};
        m_acts = {};
    } else if (auto read = reviewEvidence(m_context.clinic(), m_context.actor(), *item)) {
        m_evidence = std::move(*read);
        m_acts = reviewActs(*item, m_evidence, openItem9());
    } else {
        m_evidence = {};
        m_acts = {};
        m_problem = messageFor(read.error()).sentence();
    }
    m_cards.show(m_evidence.cards);
}

const ReviewItem* ReviewViewModel::shown() const {
    return m_position >= 0 && m_position < count() ? &m_items[static_cast<std::size_t>(m_position)] : nullptr;
}

const ReviewItem* ReviewViewModel::openItem9() const {
    const ReviewItem* item = shown();
    if (item == nullptr || item->line.kind != AttentionKind::ReleaseAsked) {
        return nullptr;
    }
    const auto found = std::ranges::find_if(m_items, [item](const ReviewItem& each) {
        return each.line.kind == AttentionKind::Item9 && each.line.patient == item->line.patient;
    });
    return found == m_items.end() ? nullptr : &*found;
}

QString ReviewViewModel::headline() const {
    if (!isWhole()) {
        return m_queue && m_problem.isEmpty() ? tr("Reading…") : QString();
    }
    std::set<QString> patients;
    for (const ReviewItem& item : m_items) {
        if (!item.line.patient.isNull()) {
            patients.insert(item.line.patient.text());
        }
    }
    QStringList parts{tr("%1 waiting").arg(count())};
    parts << tr("%n patient(s)", nullptr, static_cast<int>(patients.size()));
    if (m_done > 0) {
        parts << tr("%1 done since you signed in").arg(m_done);
    }
    return parts.join(QStringLiteral(" · "));
}

QString ReviewViewModel::patientId() const {
    const ReviewItem* item = shown();
    return item == nullptr ? QString() : item->line.patient.text();
}

QString ReviewViewModel::asked() const {
    return m_mode == Mode::Looking ? QString() : m_acts.of(m_act).words;
}

QStringList ReviewViewModel::chips() const {
    return m_mode == Mode::Choosing ? m_acts.of(m_act).chips : QStringList();
}

bool ReviewViewModel::needsWords() const {
    return m_mode == Mode::Choosing && m_acts.of(m_act).needsWords;
}

void ReviewViewModel::look() {
    m_mode = Mode::Looking;
}

void ReviewViewModel::select(const QString& key) {
    const auto found = std::ranges::find(m_items, key, reviewKey);
    if (found == m_items.end() || key == m_key || isBusy()) {
        return;
    }
    look();
    m_notice.clear();
    showAt(static_cast<int>(found - m_items.begin()));
}

void ReviewViewModel::move(int steps) {
    const int to = std::clamp(m_position + steps, 0, std::max(0, count() - 1));
    if (to != m_position && to < count()) {
        select(reviewKey(m_items[static_cast<std::size_t>(to)]));
    }
}

bool ReviewViewModel::isStillAsked(const QString& key) {
    if (!m_queue || key.isEmpty() || key != m_key || isBusy()) {
        return false;
    }
    const ReviewEvidence seen = m_evidence;
    readAnew();
    if (m_key != key) {
        return false; // take() has said so
    }
    if (!showsTheSame(m_evidence, seen)) {
        m_mode = Mode::Looking;
        m_notice = tr("New values came in meanwhile. Look again, then decide.");
        emit changed();
        return false;
    }
    return true;
}

void ReviewViewModel::begin(const QString& key, review_act::Code act) {
    if (m_mode != Mode::Looking || !isStillAsked(key)) {
        return;
    }
    const ReviewButton& button = m_acts.of(act);
    if (button.words.isEmpty() || !button.enabled) {
        return;
    }
    m_notice.clear();
    if (button.leads) {
        lead(*shown());
        return;
    }
    m_act = act;
    m_mode = button.signs ? Mode::Signing : Mode::Choosing;
    m_problem.clear();
    emit changed();
}

void ReviewViewModel::lead(const ReviewItem& item) {
    switch (item.line.kind) {
    case AttentionKind::Unsigned:
        emit sessionAsked(item.line.session.text());
        return;
    case AttentionKind::ProtocolDraft:
        emit protocolsAsked();
        return;
    case AttentionKind::BoosterOverdue:
        emit patientAsked(item.line.patient.text());
        return;
    default:
        emit orderAsked(item.line.patient.text());
        return;
    }
}

void ReviewViewModel::choose(const QString& key, int chip, const QString& words) {
    if (m_mode != Mode::Choosing || !isStillAsked(key)) {
        return;
    }
    const ReviewItem item = *shown();
    settle(doReviewAct(m_context.clinic(), m_context.actor(), item, m_evidence, openItem9(),
                       {m_act, chip, words}),
           item);
}

void ReviewViewModel::sign(const QString& key, const QString& passphrase) {
    if (m_mode != Mode::Signing || !isStillAsked(key)) {
        return;
    }
    services::Signing signing(m_context.clinic(), m_context.actor());
    const QString name = m_context.signInName();
    const ReviewItem item = *shown();
    const SessionId session = item.line.session;
    const auto open = signing.begin(name, passphrase, session);
    if (!open) {
        settle(tl::unexpected(open.error()), *shown());
        return;
    }
    m_keys.run(*open,
               [this, signing, name, session, item](const Result<services::SignBytes>& opened) mutable {
                   settle(signing.finish(name, opened, session).map([](const SignatureLine&) {}), item);
               });
}

void ReviewViewModel::settle(const Result<void>& done, const ReviewItem& acted) {
    if (!done) {
        m_problem = messageFor(done.error()).sentence();
        emit changed();
        return;
    }
    ++m_done;
    look();
    m_acting = true;
    tell(acted);
    readAnew();
    m_acting = false;
}

void ReviewViewModel::tell(const ReviewItem& item) {
    if (!item.line.session.isNull()) {
        m_context.tellSessionChanged(item.line.session);
    } else if (!item.line.patient.isNull()) {
        m_context.tellPatientChanged(item.line.patient);
    }
}

void ReviewViewModel::cancel() {
    if (m_mode != Mode::Looking && !isBusy()) {
        look();
        m_problem.clear();
        emit changed();
    }
}

} // namespace tidemark::app
