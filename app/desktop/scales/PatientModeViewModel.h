// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/scales/ScalesViewModel.h"
#include "desktop/shell/KeyWork.h"
#include "desktop/shell/Root.h"

namespace tidemark::app {

/// PatientModeViewModel is the screen in the patient's hands: the questionnaires of today, one after the
/// other, without any result, until whoever handed it over takes it back with their PIN. Without a PIN, or
/// after too many wrong tries, the way back is the lock.
class PatientModeViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(Page page READ page NOTIFY changed)
    Q_PROPERTY(QString givenName READ givenName NOTIFY changed)
    Q_PROPERTY(int number READ number NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString missing READ missing NOTIFY changed)
    Q_PROPERTY(bool pinKnown READ isPinKnown NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString staffName READ staffName NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(tidemark::app::ScalesViewModel* questionnaire READ questionnaire CONSTANT)

public:
    /// Page is what the patient, or whoever takes the screen back, sees.
    enum class Page { None, Questions, Staff, Thanks };
    Q_ENUM(Page)

    PatientModeViewModel(SignedInContext& context, ScalesViewModel& questionnaire, QObject* parent = nullptr);

    /// Returns false where nothing is left to answer today. `first` is the questionnaire already on the
    /// screen: it comes first, with what is answered in it. `session` may be null.
    [[nodiscard]] bool begin(const PatientId& patient, const SessionId& session,
                             std::optional<ScaleId> first = {});
    /// Ends without questions: the desk was left.
    void end();

    /// Records the questionnaire and shows the next one. With answers missing the first call tells which;
    /// `leaveOut` goes on without them.
    Q_INVOKABLE void done(bool leaveOut);
    /// Shows the page on which staff take the screen back; what was answered stays.
    Q_INVOKABLE void askForStaff();
    /// Goes back from there to the question that was shown.
    Q_INVOKABLE void backToQuestions();
    /// Tries the PIN of the person at the desk, and tells with takenBack() where it is right.
    Q_INVOKABLE void takeBack(const QString& pin);
    /// Locks the program, from the patient's hands: staff cannot type the PIN here.
    Q_INVOKABLE void lock();

    /// Says whether the screen is in the patient's hands.
    [[nodiscard]] bool isOn() const { return m_page != Page::None; }
    /// Returns the page; there is none while the screen is not handed over.
    [[nodiscard]] Page page() const { return m_page; }
    [[nodiscard]] const QString& givenName() const { return m_givenName; }
    /// Returns the number of the questionnaire shown, from 1.
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] int count() const { return static_cast<int>(m_scales.size()); }
    /// Says which answers are missing, after they were missed; empty otherwise.
    [[nodiscard]] const QString& missing() const { return m_missing; }
    /// Returns whether a PIN is being tried.
    [[nodiscard]] bool isBusy() const { return m_keys.isBusy(); }
    /// Says whether the person at the desk has a PIN to take the screen back with.
    [[nodiscard]] bool isPinKnown() const { return m_pinKnown; }
    /// Returns whose PIN takes the screen back; empty while it is not handed over.
    [[nodiscard]] QString staffName() const;
    [[nodiscard]] const QString& error() const { return m_error; }
    [[nodiscard]] ScalesViewModel* questionnaire() { return &m_questionnaire; }
    [[nodiscard]] const PatientId& patient() const { return m_patient; }
    [[nodiscard]] const SessionId& session() const { return m_session; }

signals:
    void changed();
    /// Tells that the screen was taken back. `unfinished`: the questionnaire shown has answers that are not
    /// recorded. `item9` is a recorded result that asks for somebody to look at it; it may be null.
    void takenBack(bool unfinished, const tidemark::ScaleResultId& item9);
    /// Tells that the program is to be locked: somebody asked for it, or too many PINs were wrong.
    void lockAsked();

private:
    void show(Page page);
    void showScale(int number);
    void keepOutsideSession();
    /// Ends takeBack(), with whether the PIN was right.
    void endTry(const Result<void>& right);

    SignedInContext& m_context;
    KeyWork m_keys;
    ScalesViewModel& m_questionnaire;
    Page m_page = Page::None;
    PatientId m_patient;
    SessionId m_session;
    QString m_givenName;
    std::vector<ScaleId> m_scales;
    int m_number = 0;
    ScaleResultId m_item9;
    bool m_pinKnown = false;
    QString m_missing;
    QString m_error;
};

class PatientModeRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::PatientModeViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] PatientModeViewModel* viewModel() { return present<PatientModeViewModel>(); }
};

} // namespace tidemark::app
