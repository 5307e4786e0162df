// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/signin/WelcomeViewModel.h"

#include <QDir>

namespace tidemark::app {
namespace {

/// Made beside its place and moved there when it is whole: a full disk or a window closed half-way leaves
/// nothing that stands in the way of the next try.
Result<demo::InventedSignIn> makeWhole(const MakeDemo& make, const QString& folder,
                                       const Progress& progress) {
    const QString unfinished = folder + QStringLiteral(".unfinished");
    if (!QDir().mkpath(QFileInfo(folder).path())) {
        return fail(ErrorCode::FolderNotWritable);
    }
    QDir(unfinished).removeRecursively();
    auto made = make(unfinished, progress);
    if (!made) {
        QDir(unfinished).removeRecursively();
        return made;
    }
    return QDir().rename(unfinished, folder) ? std::move(made) : fail(ErrorCode::FolderNotEmpty);
}

} // namespace

WelcomeViewModel::WelcomeViewModel(Background& background, const Environment& environment, QObject* parent)
    : QObject(parent), m_background(background), m_environment(environment) {}

void WelcomeViewModel::lookAroundDemo() {
    if (m_preparing) {
        return;
    }
    if (const auto invented = demo::readInventedSignIn(m_environment.demoFolder)) {
        emit prepared(*invented);
        return;
    }
    if (!m_environment.makeDemo) {
        emit failed({ErrorCode::NotFound, {}, {}});
        return;
    }
    m_preparing = true;
    m_preparedShare = 0;
    emit preparingChanged();
    const auto progress = [this](int done, int total) {
        m_background.post([this, done, total] {
            m_preparedShare = total > 0 ? static_cast<double>(done) / total : 0;
            emit preparingChanged();
        });
    };
    m_background.run([make = m_environment.makeDemo, folder = m_environment.demoFolder,
                      progress] { return makeWhole(make, folder, progress); },
                     [this](const Result<demo::InventedSignIn>& made) {
                         m_preparing = false;
                         emit preparingChanged();
                         if (!made) {
                             emit failed(made.error());
                             return;
                         }
                         emit prepared(*made);
                     });
}

} // namespace tidemark::app
