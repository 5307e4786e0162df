// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChairKills.h"

#include "ChairWalk.h"
#include "services/orders/Orders.h"
#include "services/patients/ChartEntries.h"
#include "support/PumpSettings.h"
#include "support/SessionClinic.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QProcess>
#include <QThread>

#include <algorithm>

namespace tidemark::test {
namespace {

constexpr int longestWaitMs = 30'000;
/// So many steps at most are told after the sign-in before the kill, which comes so long after the last.
constexpr int mostSteps = 16;
constexpr int longestAfterMs = 40;
/// A walk takes ten seconds a step; the next one begins after all of them.
constexpr int minutesARound = 20;

} // namespace

SessionId ChairKills::running(const QString& family) {
    SignedInClinic& clinic = *m_clinic;
    const Patient patient = clinic.askedPatient(family, QStringLiteral("Ida"), QStringLiteral("1984-03-12"));
    (void)services::ChartEntries(clinic.open(), clinic.nurse)
        .addWeight(patient.id, QStringLiteral("70"), clinic.open().today())
        .value();
    (void)services::Orders(clinic.open(), clinic.psychiatrist).write(patient.id, {}).value();
    const SessionId session = services::SessionPlanning(clinic.open(), clinic.nurse)
                                  .plan({patient.id, clinic.clock.now(), QStringLiteral("Room 1")})
                                  .value()
                                  .id;
    services::CheckIn checkIn(clinic.open(), clinic.nurse);
    must(checkIn.arrive(session));
    for (const ChecklistItem& item : rules::ivKetamineProtocol().checklist) {
        must(checkIn.answerChecklist(session, item.key, item.safeAnswerIsYes));
    }
    (void)services::SessionVitals(clinic.open(), clinic.nurse)
        .recordVitals(session, QStringLiteral("124/78 72 98 14"))
        .value();
    must(services::SessionPump(clinic.open(), clinic.nurse).start(session, test::startedAlone()));
    return session;
}

void ChairKills::prepare() {
    m_clinic = std::make_unique<SignedInClinic>();
    for (const ChairPatient& patient : chairPatients) {
        m_sessions.push_back(running(QString::fromLatin1(patient.family)));
    }
    must(m_clinic->signOut());
}

QString ChairKills::killOnce(int seed) {
    std::mt19937 random(static_cast<std::uint32_t>(seed));
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--walk-chairs"), m_clinic->folder(), QString::number(m_minute),
                   QString::number(seed)});
    m_minute += minutesARound;
    QDeadlineTimer patience(longestWaitMs);
    QList<QByteArray> told;
    const auto steps = static_cast<qsizetype>(1 + random() % mostSteps);
    while (told.size() < steps && !patience.hasExpired() && process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(20);
        while (process.canReadLine()) {
            told << process.readLine().trimmed();
        }
    }
    QThread::msleep(random() % longestAfterMs);
    process.kill();
    process.waitForFinished(longestWaitMs);
    const QList<QByteArray> rest = process.readAllStandardOutput().split('\n');
    for (const QByteArray& line : rest) {
        told << line.trimmed();
    }
    const QString first = QString::fromUtf8(told.front());
    const QString shown = first.mid(static_cast<int>(qstrlen("SHOWN ")));

    const bool isRight = shown == m_lastOpen || (m_going && !shown.isEmpty());
    const QString before = m_lastOpen;
    m_returns += isRight && shown != QLatin1String("-") ? 1 : 0;
    m_lastOpen = shown;
    m_going = false;
    for (const QByteArray& line : told) {
        m_going = line == "GOING" || (m_going && !line.startsWith("OPEN "));
        if (line.startsWith("OPEN ")) {
            m_lastOpen = QString::fromUtf8(line.mid(5));
        }
    }
    return first.startsWith(QLatin1String("SHOWN ")) && isRight
               ? QString()
               : QStringLiteral("\"%1\" after \"%2\" was open").arg(first, before);
}

int ChairKills::recorded() {
    static_cast<void>(wrongReadings());
    return m_recorded;
}

QStringList ChairKills::wrongReadings() {
    QStringList wrong;
    m_recorded = 0;
    m_clinic->clock.advance(std::chrono::minutes(m_minute));
    const Actor nurse = m_clinic->signInAs(QStringLiteral("nora")).value();
    for (std::size_t chair = 0; chair < m_sessions.size(); ++chair) {
        const auto record =
            services::SessionViews(m_clinic->open(), nurse).view(m_sessions[chair]).value().record;
        for (const Reading& reading : record.readings) {
            m_recorded += reading.baseline ? 0 : 1;
            if (!reading.baseline && reading.systolic != chairPatients[chair].systolic) {
                wrong << QStringLiteral("%1 in the record of %2")
                             .arg(reading.systolic.value_or(0))
                             .arg(QLatin1String(chairPatients[chair].family));
            }
        }
    }
    must(m_clinic->signOut());
    return wrong;
}

} // namespace tidemark::test
