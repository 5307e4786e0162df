// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/protocols/ProtocolRows.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "services/protocols/ClinicProtocols.h"

#include <QList>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// ProtocolsViewModel is the clinic's protocols: every version read in words, with its sources and what
/// differs from the version before, and the approval.
class ProtocolsViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(tidemark::app::RowList* protocols READ protocols CONSTANT)
    Q_PROPERTY(QString protocolId READ protocolId NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString drug READ drug NOTIFY changed)
    Q_PROPERTY(QStringList versions READ versions NOTIFY changed)
    Q_PROPERTY(int version READ version NOTIFY changed)
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(bool approved READ isApproved NOTIFY changed)
    Q_PROPERTY(bool inUse READ isInUse NOTIFY changed)
    Q_PROPERTY(QStringList history READ history NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::ProtocolPart> sections READ sections NOTIFY changed)
    Q_PROPERTY(QString comparedWith READ comparedWith NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::ProtocolChange> differences READ differences NOTIFY changed)
    Q_PROPERTY(bool mayEdit READ mayEdit NOTIFY changed)
    Q_PROPERTY(bool mayApprove READ mayApprove NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString done READ done NOTIFY changed)

public:
    explicit ProtocolsViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Reads all versions anew; the chosen protocol stays, else the first one is chosen.
    Q_INVOKABLE void refresh();
    /// Chooses the newest version of that id.
    Q_INVOKABLE void choose(const QString& protocolId);
    /// Chooses the one so many rows further down; it returns its place.
    Q_INVOKABLE int chooseBeside(int step);
    /// Chooses a version by its place in `versions`, newest first.
    Q_INVOKABLE void chooseVersion(int index);
    /// Approves the version that is shown, so that new sessions run under it; those that are planned keep
    /// theirs. The note may say why.
    Q_INVOKABLE void approve(const QString& note);
    /// Shows a new version after it was kept.
    void showKept(const QString& protocolId);

    /// The rows are ProtocolRow.
    [[nodiscard]] RowList* protocols() { return &m_protocols; }
    [[nodiscard]] const QString& protocolId() const { return m_id; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString drug() const;
    /// Lists "Version 2, draft", newest first.
    [[nodiscard]] QStringList versions() const;
    [[nodiscard]] int version() const { return m_version; }
    [[nodiscard]] QString state() const;
    [[nodiscard]] bool isApproved() const;
    /// Returns whether new sessions run under it.
    [[nodiscard]] bool isInUse() const;
    /// Returns who made the version that is shown and who approved it, a line each.
    [[nodiscard]] QStringList history() const;
    [[nodiscard]] QList<ProtocolPart> sections() const;
    /// Returns "Version 1"; empty where there is none before.
    [[nodiscard]] QString comparedWith() const;
    /// Returns what changed since the version before; empty for the first one.
    [[nodiscard]] QList<ProtocolChange> differences() const;
    [[nodiscard]] bool mayEdit() const;
    [[nodiscard]] bool mayApprove() const;
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] const QString& done() const { return m_done; }

signals:
    void changed();

private:
    [[nodiscard]] std::vector<const services::KeptProtocol*> versionsOf(const QString& id) const;
    [[nodiscard]] const services::KeptProtocol* shown() const;
    [[nodiscard]] const services::KeptProtocol* before() const;
    void showRows();

    SignedInContext& m_context;
    std::vector<services::KeptProtocol> m_all;
    std::vector<Protocol> m_present;
    RowList m_protocols;
    QString m_id;
    int m_version = 0; ///< Place among the versions, newest first.
    QString m_problem;
    QString m_done;
};

class ProtocolsRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::ProtocolsViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] ProtocolsViewModel* viewModel() { return present<ProtocolsViewModel>(); }
};

} // namespace tidemark::app
