// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"

#include <QObject>

namespace tidemark::app {

class PatientModeViewModel;
class ScalesViewModel;
class SessionViewModel;
class WorkplaceViewModel;

/// PatientMode is the screen in the patient's hands: when it is given, with which questionnaires, and what is
/// shown when it was taken back. All four outlive it.
class PatientMode final : public QObject {
    Q_OBJECT

public:
    PatientMode(WorkplaceViewModel& workplace, SessionViewModel& session, ScalesViewModel& scales,
                PatientModeViewModel& patientMode);

private:
    void give();
    /// Begins with the questionnaires of the session shown; a planned session's patient has arrived by that.
    [[nodiscard]] bool beginOfSession();
    /// Begins with the questionnaire that is open at the desk.
    [[nodiscard]] bool beginOfScale();
    void takeBack(bool unfinished, const ScaleResultId& item9);
    void showBegunScale();

    WorkplaceViewModel& m_workplace;
    SessionViewModel& m_session;
    ScalesViewModel& m_scales;
    PatientModeViewModel& m_viewModel;
};

} // namespace tidemark::app
