// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "services/clinic/PageCheck.h"
#include "text/Message.h"

#include <QtQml/qqmlregistration.h>

#include <optional>
#include <set>

namespace tidemark::app {

/// ClinicFileViewModel watches the clinic's file while somebody is signed in: once a second whether it is in
/// its place and takes entries, and beside the window whether its pages are whole, at sign-in, every hour,
/// and as soon as anything on any screen could not be read. What is wrong stays over every screen until it is
/// mended.
class ClinicFileViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString nextStep READ nextStep NOTIFY changed)
    Q_PROPERTY(int tone READ tone NOTIFY changed)

public:
    explicit ClinicFileViewModel(SignedInContext& context, QObject* parent = nullptr);
    ~ClinicFileViewModel() override;

    /// Looks at the file now. A screen that was opened may have found what cannot be read.
    void look();

    /// Returns what is wrong; empty where nothing is.
    [[nodiscard]] const QString& text() const { return m_message.text; }
    [[nodiscard]] const QString& nextStep() const { return m_message.nextStep; }
    [[nodiscard]] int tone() const;

signals:
    void changed();

private:
    void begin();
    void stop();
    void checkPages();
    void takePages(const Result<std::set<RecordPart>>& checked);
    void show();

    SignedInContext& m_context;
    std::optional<services::PageCheck> m_check; ///< While it runs.
    int m_turn = 0;                             ///< What another turn began is nobody's any more.
    Duration m_nextCheck{0};                    ///< Since boot.
    qint64 m_failedReads = 0;                   ///< Those that a check was begun for.
    bool m_unread = false;                      ///< Something could not be read.
    std::set<RecordPart> m_damaged;             ///< By the last check.
    Message m_message;
};

class ClinicFileRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::ClinicFileViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] ClinicFileViewModel* viewModel() { return present<ClinicFileViewModel>(); }
};

} // namespace tidemark::app
