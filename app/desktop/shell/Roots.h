// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class QJSEngine;

namespace tidemark::app {

/// Roots are the view models of one window that features begin at, one of each type. The composition root
/// fills it and gives it to the engine, where QML finds each by its Root. Nothing else is shared: two windows
/// in one process have two.
class Roots final : public QObject {
    Q_OBJECT

public:
    Roots() = default;
    ~Roots() override;

    /// Makes the view model of a type; one that was made later goes first.
    template <class ViewModel, class... Arguments>
    ViewModel& make(Arguments&&... arguments) {
        auto made = std::make_unique<ViewModel>(std::forward<Arguments>(arguments)...);
        ViewModel& viewModel = *made;
        m_viewModels.push_back(std::move(made));
        return viewModel;
    }
    /// Returns the one of a type that was made.
    template <class ViewModel>
    [[nodiscard]] ViewModel& of() const {
        return *static_cast<ViewModel*>(find(ViewModel::staticMetaObject));
    }
    /// Returns null where none of this very type was made.
    [[nodiscard]] QObject* find(const QMetaObject& type) const;

    /// Gives these to QML, which finds them from now on, and not those that the engine was given before.
    void giveTo(QJSEngine& engine);

private:
    std::vector<std::unique_ptr<QObject>> m_viewModels;
};

/// GivenRoots says which ones an engine was given last.
class GivenRoots final : public QObject {
    Q_OBJECT

public:
    /// Returns the one of this very type; null where none was made or the engine was given none.
    [[nodiscard]] QObject* find(const QMetaObject& type) const {
        return m_roots ? m_roots->find(type) : nullptr;
    }
    /// Gives the engine these in the place of those before, and tells with replaced().
    void replaceBy(Roots& roots);

signals:
    /// Tells that what find() returned before is not to be used any more.
    void replaced();

private:
    QPointer<Roots> m_roots;
};

/// Lives as long as the engine.
[[nodiscard]] std::shared_ptr<GivenRoots> rootsGivenTo(QJSEngine& engine);

} // namespace tidemark::app
