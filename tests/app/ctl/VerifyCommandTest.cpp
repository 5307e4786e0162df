// SPDX-License-Identifier: GPL-3.0-or-later
// What `tidemarkctl audit verify` says of a clinic whose signatures somebody changed past the program.
#include "ctl/Commands.h"
#include "support/SignedVisit.h"

#include <QFile>
#include <QJsonArray>

#include <gmock/gmock.h>

namespace tidemark::ctl {
namespace {

using namespace Qt::StringLiterals;
using test::SignedInClinic;
using test::SignedVisit;
using testing::HasSubstr;

/// The answer to an administrator; the clinic is closed.
Outcome verify(SignedVisit& visit) {
    test::must(visit.clinic.signOut());
    const QTemporaryDir place;
    QFile passphrase(place.filePath(u"passphrase"_s));
    if (!passphrase.open(QIODevice::WriteOnly) ||
        passphrase.write(SignedInClinic::passphrase.toUtf8() + '\n') < 0) {
        throw std::runtime_error("the passphrase's file cannot be written");
    }
    passphrase.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    passphrase.close();
    Options options;
    options.clinicFolder = visit.clinic.folder();
    options.user = u"admin"_s;
    options.passwordFile = passphrase.fileName();
    options.command = u"audit"_s;
    options.arguments = {u"verify"_s};
    return runCommand(options).value();
}

TEST(VerifyCommand, saysThatAClinicIsIntact) {
    SignedVisit visit;
    const Outcome outcome = verify(visit);
    EXPECT_EQ(outcome.exitCode, ExitCode::Done);
    EXPECT_EQ(outcome.json.value("intact"_L1), QJsonValue(true));
}

TEST(VerifyCommand, namesEachFaultForAPersonAndForAProgram) {
    SignedVisit visit;
    visit.signAnewInTheNameOf(visit.clinic.psychiatrist);
    const Outcome outcome = verify(visit);
    EXPECT_EQ(outcome.exitCode, ExitCode::FoundWrong);
    EXPECT_EQ(outcome.json.value("intact"_L1), QJsonValue(false));
    EXPECT_EQ(outcome.json.value("error"_L1).toString(), u"SignaturesDiffer"_s);
    const QJsonArray faults = outcome.json.value("faults"_L1).toArray();
    ASSERT_EQ(faults.size(), 2);
    const QJsonObject first = faults.first().toObject();
    EXPECT_EQ(first.value("kind"_L1).toString(), u"other-signer"_s);
    EXPECT_EQ(first.value("session"_L1).toString(), visit.session.text());
    EXPECT_EQ(first.value("patient"_L1).toString(), visit.patient.number);
    EXPECT_EQ(first.value("entry"_L1).toInteger(), visit.signEntry);
    const std::string text = outcome.text.toStdString();
    EXPECT_THAT(text, HasSubstr("Faults found: 2."));
    EXPECT_THAT(text,
                HasSubstr("patient " + visit.patient.number.toStdString() +
                          ": the signature has another name; " + visit.nurse().displayName.toStdString() +
                          " signed, as entry " + std::to_string(visit.signEntry) + " says."));
    EXPECT_THAT(text, HasSubstr("the record was changed after it was signed"));
}

} // namespace
} // namespace tidemark::ctl
