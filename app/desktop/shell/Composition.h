// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/Roots.h"
#include "desktop/shell/WorkplaceViewModel.h"

#include <functional>

namespace tidemark::app {

class PatientMode;

/// A Composition makes the view models of one window and ties them together: a feature is asked to open what
/// its screen is about, is told whether it is seen, and says where it leads. It is the only place that knows
/// all features.
class Composition final {
public:
    /// The desk outlives it.
    Composition(SignedInContext& context, Environment environment);
    ~Composition();
    Q_DISABLE_COPY_MOVE(Composition)

    [[nodiscard]] WorkplaceViewModel& workplace() { return m_workplace; }
    [[nodiscard]] Roots& roots() { return m_roots; }

private:
    using Screen = WorkplaceViewModel::Screen;
    using Opening = std::function<void(const ScreenArguments&)>;

    void makeSignIn();
    void makeBoard();
    void makePatients();
    void makeCourses();
    void makeClinic();
    void makeSession();
    /// `open` is called with what the screen is about before it is shown.
    void whenAsked(Screen screen, Opening open);
    /// Does the same on the way back to it.
    void whenBack(Screen screen, Opening open);
    /// The root is told whether its screen is the one that is seen.
    template <class Root>
    void whileShown(Screen screen, Root& root);

    SignedInContext& m_context;
    Environment m_environment;
    Background m_background;
    WorkplaceViewModel m_workplace;
    Roots m_roots;
    std::unique_ptr<PatientMode> m_patientMode;
};

} // namespace tidemark::app
