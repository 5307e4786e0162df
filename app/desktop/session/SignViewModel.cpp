// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/SignViewModel.h"

#include "desktop/session/RecordLines.h"
#include "desktop/session/SessionRows.h"
#include "rules/access/Authorization.h"
#include "services/sessions/Signing.h"
#include "text/DateWords.h"

#include <algorithm>

namespace tidemark::app {

SignViewModel::SignViewModel(OpenSession& session) : SessionPart(session), m_keys(session.context()) {
    connect(&m_keys, &KeyWork::changed, this, &SignViewModel::busyChanged);
}

bool SignViewModel::isDue() const {
    if (!shown()) {
        return false;
    }
    const SessionRecord& record = session().record();
    if (record.session.state == SessionState::Left) {
        return true;
    }
    return isSigned() && std::ranges::none_of(record.signatures, [&](const SignatureLine& line) {
               return line.version == record.session.version;
           });
}

bool SignViewModel::mayRole() const {
    return shown() && rules::roleMay(session().actor().role, rules::Command::SignSession);
}

bool SignViewModel::isSigned() const {
    return shown() && session().state() == SessionState::Signed;
}

QString SignViewModel::printedName() const {
    return shown() ? session().actor().displayName : QString();
}

QString SignViewModel::meaning() const {
    return isSigned() ? tr("amendment") : tr("author");
}

void SignViewModel::sign(const QString& password) {
    if (isBusy() || !shown()) {
        return;
    }
    auto signing = session().service<services::Signing>();
    const QString name = session().context().signInName();
    const SessionId signedOne = session().id();
    const auto open = signing.begin(name, password, signedOne);
    if (!open) {
        end(signedOne, tl::unexpected(open.error()));
        return;
    }
    m_keys.run(*open, [this, signing, name, signedOne](const Result<services::SignBytes>& opened) mutable {
        end(signedOne, signing.finish(name, opened, signedOne));
    });
}

void SignViewModel::end(const SessionId& of, const Result<SignatureLine>& signature) {
    const bool isSigned = settleOf(of, signature);
    if (shown() && of == session().id()) {
        emit ended(isSigned);
    }
}

void SignViewModel::refresh() {
    const bool wanted = session().state() == SessionState::Left || session().state() == SessionState::Signed;
    m_summary.show(wanted ? summaryRows(session()) : std::vector<SummaryRow>());
    m_lines.show(wanted ? recordLines(session()) : std::vector<RecordLineRow>());
    showSignatures();
}

void SignViewModel::showSignatures() {
    std::vector<SignatureRow> rows;
    if (!session().record().signatures.empty()) {
        auto signing = session().service<services::Signing>();
        const auto checked = valueOf(signing.check(session().id()));
        for (const services::CheckedSignature& each : checked) {
            rows.push_back({each.line.version, each.line.printedName, each.line.meaning,
                            dayNumbersAndZone(each.line.signedAt, session().context().clock().zone()),
                            each.line.recordHash, each.valid});
        }
    }
    m_signatures.show(rows);
}

} // namespace tidemark::app
