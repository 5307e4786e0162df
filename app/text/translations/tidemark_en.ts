<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AftercareWords</name>
    <message numerus="yes">
        <source>%n event(s) after leaving</source>
        <translation>
            <numerusform>%n event after leaving</numerusform>
            <numerusform>%n events after leaving</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) late</source>
        <translation>
            <numerusform>%n reading late</numerusform>
            <numerusform>%n readings late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) not signed</source>
        <translation>
            <numerusform>%n session not signed</numerusform>
            <numerusform>%n sessions not signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) after leaving</source>
        <translation>
            <numerusform>%n contact after leaving</numerusform>
            <numerusform>%n contacts after leaving</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n monitoring form(s) to submit</source>
        <translation>
            <numerusform>%n monitoring form to submit</numerusform>
            <numerusform>%n monitoring forms to submit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) pending</source>
        <translation>
            <numerusform>%n decision pending</numerusform>
            <numerusform>%n decisions pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n authorisation(s) end soon</source>
        <translation>
            <numerusform>%n authorisation ends soon</numerusform>
            <numerusform>%n authorisations end soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) have expired</source>
        <translation>
            <numerusform>%n lot has expired</numerusform>
            <numerusform>%n lots have expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) expire</source>
        <translation>
            <numerusform>%n lot expires</numerusform>
            <numerusform>%n lots expire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n spray(s)</source>
        <translation>
            <numerusform>%1 of %n spray</numerusform>
            <numerusform>%1 of %n sprays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n device(s)</source>
        <translation>
            <numerusform>%1 of %n device</numerusform>
            <numerusform>%1 of %n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardColumn</name>
    <message numerus="yes">
        <source>%1, %n session(s)</source>
        <translation>
            <numerusform>%1, %n session</numerusform>
            <numerusform>%1, %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoosterWords</name>
    <message numerus="yes">
        <source>%1: above the line after %n day(s)</source>
        <translation>
            <numerusform>%1: above the line after %n day</numerusform>
            <numerusform>%1: above the line after %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: not worn off after %n day(s)</source>
        <translation>
            <numerusform>%1: not worn off after %n day</numerusform>
            <numerusform>%1: not worn off after %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) since the last session, more than %1. What follows?</source>
        <translation>
            <numerusform>%n day since the last session, more than %1. What follows?</numerusform>
            <numerusform>%n days since the last session, more than %1. What follows?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s)</source>
        <translation>
            <numerusform>%1 point</numerusform>
            <numerusform>%1 points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckBar</name>
    <message numerus="yes">
        <source>%1: %2 of %n reading(s) taken, %3 missed</source>
        <translation>
            <numerusform>%1: %2 of %n reading taken, %3 missed</numerusform>
            <numerusform>%1: %2 of %n readings taken, %3 missed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClinicDaysCard</name>
    <message numerus="yes">
        <source>Show the %n session(s) on closed days</source>
        <translation>
            <numerusform>Show the %n session on a closed day</numerusform>
            <numerusform>Show the %n sessions on closed days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoursePlanScreen</name>
    <message numerus="yes">
        <source>Plan these %n session(s)</source>
        <translation>
            <numerusform>Plan this %n session</numerusform>
            <numerusform>Plan these %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseWords</name>
    <message numerus="yes">
        <source>If symptoms get worse, the prescriber may go back to every %n day(s).</source>
        <translation>
            <numerusform>If symptoms get worse, the prescriber may go back to every day.</numerusform>
            <numerusform>If symptoms get worse, the prescriber may go back to every %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before session %1: more than %2, for the prescriber to review.</source>
        <translation>
            <numerusform>%n day before session %1: more than %2, for the prescriber to review.</numerusform>
            <numerusform>%n days before session %1: more than %2, for the prescriber to review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The series takes %n day(s), less than %1.</source>
        <translation>
            <numerusform>The series takes %n day, less than %1.</numerusform>
            <numerusform>The series takes %n days, less than %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The series takes %n day(s), more than %1.</source>
        <translation>
            <numerusform>The series takes %n day, more than %1.</numerusform>
            <numerusform>The series takes %n days, more than %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The program was not running for %n second(s).</source>
        <translation>
            <numerusform>The program was not running for %n second.</numerusform>
            <numerusform>The program was not running for %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaySheets</name>
    <message numerus="yes">
        <source>%n patient(s). One sheet for each follows, for a day without the program.</source>
        <translation>
            <numerusform>%n patient. One sheet follows, for a day without the program.</numerusform>
            <numerusform>%n patients. One sheet for each follows, for a day without the program.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drugs</name>
    <message numerus="yes">
        <source>%n spray(s)</source>
        <translation>
            <numerusform>%n spray</numerusform>
            <numerusform>%n sprays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vial(s)</source>
        <translation>
            <numerusform>%n vial</numerusform>
            <numerusform>%n vials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message numerus="yes">
        <source>It can have %n character(s).</source>
        <translation>
            <numerusform>It can have %n character.</numerusform>
            <numerusform>It can have %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message numerus="yes">
        <source>Show all %n field(s)</source>
        <translation>
            <numerusform>Show all %n field</numerusform>
            <numerusform>Show all %n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ghost</name>
    <message numerus="yes">
        <source>earlier %n session(s), %1 mg</source>
        <translation>
            <numerusform>earlier %n session, %1 mg</numerusform>
            <numerusform>earlier %n sessions, %1 mg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Systolic %1 is higher than in any of %n earlier session(s) %2.</source>
        <translation>
            <numerusform>Systolic %1 is higher than in the %n earlier session %2.</numerusform>
            <numerusform>Systolic %1 is higher than in any of %n earlier sessions %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Systolic %1 is higher than in any of her %n earlier session(s) %2.</source>
        <translation>
            <numerusform>Systolic %1 is higher than in her %n earlier session %2.</numerusform>
            <numerusform>Systolic %1 is higher than in any of her %n earlier sessions %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Systolic %1 is higher than in any of his %n earlier session(s) %2.</source>
        <translation>
            <numerusform>Systolic %1 is higher than in his %n earlier session %2.</numerusform>
            <numerusform>Systolic %1 is higher than in any of his %n earlier sessions %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Late</name>
    <message numerus="yes">
        <source>%n entry(s) from paper, typed %1</source>
        <translation>
            <numerusform>%n entry from paper, typed %1</numerusform>
            <numerusform>%n entries from paper, typed %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 on %3 (%n day(s) ago)</source>
        <translation>
            <numerusform>%1 %2 on %3 (%n day ago)</numerusform>
            <numerusform>%1 %2 on %3 (%n days ago)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contraindication(s) present and not decided about.</source>
        <translation>
            <numerusform>%n contraindication present and not decided about.</numerusform>
            <numerusform>%n contraindications present and not decided about.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dose(s) at home in the last %1 days.</source>
        <translation>
            <numerusform>%n dose at home in the last %1 days.</numerusform>
            <numerusform>%n doses at home in the last %1 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) at %1.</source>
        <translation>
            <numerusform>%n session at %1.</numerusform>
            <numerusform>%n sessions at %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The score is older than %n day(s).</source>
        <translation>
            <numerusform>The score is older than %n day.</numerusform>
            <numerusform>The score is older than %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The weight is %n day(s) old.</source>
        <translation>
            <numerusform>The weight is %n day old.</numerusform>
            <numerusform>The weight is %n days old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The weight is older than %n day(s).</source>
        <translation>
            <numerusform>The weight is older than %n day.</numerusform>
            <numerusform>The weight is older than %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrescriberCard</name>
    <message numerus="yes">
        <source>Recheck in %n minute(s)</source>
        <translation>
            <numerusform>Recheck in %n minute</numerusform>
            <numerusform>Recheck in %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtocolList</name>
    <message numerus="yes">
        <source>%n protocol(s)</source>
        <translation>
            <numerusform>%n protocol</numerusform>
            <numerusform>%n protocols</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtocolWords</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>%n recorded</source>
        <translation>
            <numerusform>%n recorded</numerusform>
            <numerusform>%n recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s), %1 mg in all</source>
        <translation>
            <numerusform>%n session, %1 mg in all</numerusform>
            <numerusform>%n sessions, %1 mg in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Risks</name>
    <message numerus="yes">
        <source>%n risk(s) not asked</source>
        <translation>
            <numerusform>%n risk not asked</numerusform>
            <numerusform>%n risks not asked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScalesScreen</name>
    <message numerus="yes">
        <source>Discard %n answer(s)</source>
        <translation>
            <numerusform>Discard %n answer</numerusform>
            <numerusform>Discard %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScheduleDay</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScheduleHeader</name>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionChart</name>
    <message numerus="yes">
        <source>Blood pressure, %n reading(s), last %1/%2</source>
        <translation>
            <numerusform>Blood pressure, %n reading, last %1/%2</numerusform>
            <numerusform>Blood pressure, %n readings, last %1/%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionSheet</name>
    <message numerus="yes">
        <source>and %n more line(s) in the record</source>
        <translation>
            <numerusform>and %n more line in the record</numerusform>
            <numerusform>and %n more lines in the record</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StrandedCard</name>
    <message numerus="yes">
        <source>%n session(s) to move</source>
        <translation>
            <numerusform>%n session to move</numerusform>
            <numerusform>%n sessions to move</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trend</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spray(s)</source>
        <translation>
            <numerusform>%n spray</numerusform>
            <numerusform>%n sprays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n injection(s)</source>
        <translation>
            <numerusform>%n injection</numerusform>
            <numerusform>%n injections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n infusion(s)</source>
        <translation>
            <numerusform>%n infusion</numerusform>
            <numerusform>%n infusions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n booster(s)</source>
        <translation>
            <numerusform>%n booster</numerusform>
            <numerusform>%n boosters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnitEntry</name>
    <message numerus="yes">
        <source>At most %n digit(s) after the point.</source>
        <translation>
            <numerusform>At most %n digit after the point.</numerusform>
            <numerusform>At most %n digits after the point.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WallBoard</name>
    <message numerus="yes">
        <source>Wall view, %n chair(s) in use</source>
        <translation>
            <numerusform>Wall view, %n chair in use</numerusform>
            <numerusform>Wall view, %n chairs in use</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::app::ActivationViewModel</name>
    <message numerus="yes">
        <source>Too many wrong codes. Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Too many wrong codes. Wait %n second, then try again.</numerusform>
            <numerusform>Too many wrong codes. Wait %n seconds, then try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::app::AftercareViewModel</name>
    <message numerus="yes">
        <source>Not reached after %n try(s)</source>
        <translation>
            <numerusform>Not reached after %n try</numerusform>
            <numerusform>Not reached after %n tries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, tried %n time(s)</source>
        <translation>
            <numerusform>, tried %n time</numerusform>
            <numerusform>, tried %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::app::CheckInViewModel</name>
    <message numerus="yes">
        <source>measured %1, %n day(s) ago</source>
        <translation>
            <numerusform>measured %1, %n day ago</numerusform>
            <numerusform>measured %1, %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::app::ClinicDaysViewModel</name>
    <message numerus="yes">
        <source>%n session(s) planned on it stay until they are moved; the schedule lists them.</source>
        <translation>
            <numerusform>%n session planned on it stays until it is moved; the schedule lists it.</numerusform>
            <numerusform>%n sessions planned on it stay until they are moved; the schedule lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::app::DaySheetsViewModel</name>
    <message numerus="yes">
        <source>Paper sheets of today, for %n patient(s).</source>
        <translation>
            <numerusform>Paper sheets of today, for %n patient.</numerusform>
            <numerusform>Paper sheets of today, for %n patients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today's paper sheets are out of date for %n patient(s). Print them again, and destroy the old ones.</source>
        <translation>
            <numerusform>Today's paper sheets are out of date for %n patient. Print them again, and destroy the old ones.</numerusform>
            <numerusform>Today's paper sheets are out of date for %n patients. Print them again, and destroy the old ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::app::KeyChangeViewModel</name>
    <message numerus="yes">
        <source>The whole file is copied under the new key and checked: %n second(s) so far.</source>
        <translation>
            <numerusform>The whole file is copied under the new key and checked: %n second so far.</numerusform>
            <numerusform>The whole file is copied under the new key and checked: %n seconds so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::app::LockRulesViewModel</name>
    <message numerus="yes">
        <source>The program locks after %n minute(s), and a PIN unlocks it.</source>
        <translation>
            <numerusform>The program locks after %n minute, and a PIN unlocks it.</numerusform>
            <numerusform>The program locks after %n minutes, and a PIN unlocks it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The program locks after %n minute(s), and the passphrase unlocks it.</source>
        <translation>
            <numerusform>The program locks after %n minute, and the passphrase unlocks it.</numerusform>
            <numerusform>The program locks after %n minutes, and the passphrase unlocks it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::app::NextVisitViewModel</name>
    <message numerus="yes">
        <source>%n day(s) after this one, as decided for this patient</source>
        <translation>
            <numerusform>%n day after this one, as decided for this patient</numerusform>
            <numerusform>%n days after this one, as decided for this patient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after this one, as the protocol says</source>
        <translation>
            <numerusform>%n day after this one, as the protocol says</numerusform>
            <numerusform>%n days after this one, as the protocol says</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::app::PatientBoosterViewModel</name>
    <message numerus="yes">
        <source>Decided: every %n day(s).</source>
        <translation>
            <numerusform>Decided: every day.</numerusform>
            <numerusform>Decided: every %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::app::PatientListViewModel</name>
    <message numerus="yes">
        <source>%1 of %n patient(s)</source>
        <translation>
            <numerusform>%1 of %n patient</numerusform>
            <numerusform>%1 of %n patients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::app::PatientPageViewModel</name>
    <message numerus="yes">
        <source>%n booster(s)</source>
        <translation>
            <numerusform>%n booster</numerusform>
            <numerusform>%n boosters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::app::RecoverClinicViewModel</name>
    <message numerus="yes">
        <source>Too many wrong codes. Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Too many wrong codes. Wait %n second, then try again.</numerusform>
            <numerusform>Too many wrong codes. Wait %n seconds, then try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::app::ReportsViewModel</name>
    <message numerus="yes">
        <source>Saved %n file(s).</source>
        <translation>
            <numerusform>Saved %n file.</numerusform>
            <numerusform>Saved %n files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::app::RestoreClinicViewModel</name>
    <message numerus="yes">
        <source>%n later entry(ies) of the clinic that is here will be missing.</source>
        <translation>
            <numerusform>%n later entry of the clinic that is here will be missing.</numerusform>
            <numerusform>%n later entries of the clinic that is here will be missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::app::ReviewViewModel</name>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n patient</numerusform>
            <numerusform>%n patients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::app::RoomsViewModel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::app::SessionHeaderViewModel</name>
    <message numerus="yes">
        <source> · %n spray(s) of %1 mg</source>
        <translation>
            <numerusform> · %n spray of %1 mg</numerusform>
            <numerusform> · %n sprays of %1 mg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n device(s) of %1 mg</source>
        <translation>
            <numerusform> · %n device of %1 mg</numerusform>
            <numerusform> · %n devices of %1 mg</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::app::StartViewModel</name>
    <message numerus="yes">
        <source>%n spray(s) of %1 mg, %2 min apart</source>
        <translation>
            <numerusform>%n spray of %1 mg, %2 min apart</numerusform>
            <numerusform>%n sprays of %1 mg, %2 min apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) of %1 mg, %2 min apart</source>
        <translation>
            <numerusform>%n device of %1 mg, %2 min apart</numerusform>
            <numerusform>%n devices of %1 mg, %2 min apart</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::app::TodayViewModel</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
</TS>
