// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Controls
import Tidemark.ViewModels

// The rail with the places this person may go to.
NavRail {
    id: rail

    required property WorkplaceViewModel workplace

    readonly property var places: ({
            today: WorkplaceViewModel.Today,
            schedule: WorkplaceViewModel.Schedule,
            patients: WorkplaceViewModel.Patients,
            review: WorkplaceViewModel.Review,
            drugs: WorkplaceViewModel.Drugs,
            protocols: WorkplaceViewModel.Protocols,
            outcomes: WorkplaceViewModel.Outcomes,
            reports: WorkplaceViewModel.Reports,
            people: WorkplaceViewModel.People,
            backups: WorkplaceViewModel.Backups
        })

    items: {
        const shown = [
            { key: "today", title: qsTr("Today"), badge: 0 },
            { key: "schedule", title: qsTr("Schedule"), badge: 0 },
            { key: "patients", title: qsTr("Patients"), badge: 0 },
            { key: "drugs", title: qsTr("Drugs"), badge: 0 },
            { key: "protocols", title: qsTr("Protocols"), badge: 0 }
        ];
        if (workplace.reviews)
            shown.splice(3, 0, { key: "review", title: qsTr("Review"), badge: ReviewRoot.viewModel.count });
        if (workplace.readsOutcomes)
            shown.push({ key: "outcomes", title: qsTr("Outcomes"), badge: 0 });
        if (workplace.readsReports)
            shown.push({ key: "reports", title: qsTr("Reports"), badge: 0 });
        if (workplace.administrator) {
            shown.push({ key: "people", title: qsTr("People and clinic"), badge: 0 });
            shown.push({ key: "backups", title: qsTr("Backups"), badge: 0 });
        }
        return shown;
    }
    current: Array.of(WorkplaceViewModel.People, WorkplaceViewModel.RecoverySheet).includes(workplace.screen) ? "people"
        : workplace.screen === WorkplaceViewModel.Backups ? "backups"
        : Array.of(WorkplaceViewModel.Drugs, WorkplaceViewModel.OwnPassphrase).includes(workplace.screen) ? "drugs"
        : workplace.screen === WorkplaceViewModel.Review ? "review"
        : workplace.screen === WorkplaceViewModel.Outcomes ? "outcomes"
        : workplace.screen === WorkplaceViewModel.Reports ? "reports"
        : workplace.screen === WorkplaceViewModel.Schedule ? "schedule"
        : Array.of(WorkplaceViewModel.Protocols, WorkplaceViewModel.ProtocolForm).includes(workplace.screen) ? "protocols"
        : Array.of(WorkplaceViewModel.Today, WorkplaceViewModel.Session, WorkplaceViewModel.WalkIn).includes(workplace.screen) ? "today" : "patients"
    clinicName: workplace.clinicName
    clinicState: qsTr("Encrypted on this machine")
    backupState: BackupStatusRoot.viewModel.rehearsing ? qsTr("Rehearsing a restore…")
        : BackupStatusRoot.viewModel.running ? qsTr("Backing up…") : BackupStatusRoot.viewModel.words
    backupTone: BackupStatusRoot.viewModel.tone
    onChosen: key => rail.workplace.show(rail.places[key])
}
