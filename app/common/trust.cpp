// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/trust.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid {

namespace {

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/dosegrid/authorities.ini"_L1;
}

QString groupOf(const QString &origin) { return QString::fromLatin1(QUrl::toPercentEncoding(origin)); }

} // namespace

Result<void> rememberAuthority(const QString &origin, const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    if (QSslCertificate::fromPath(path, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString).isEmpty())
        return Unexpected(Error{Error::Kind::BadInput, u"no certificate in PEM"_s, path, 0, u"--ca"_s});
    QSettings settings(settingsFile(), QSettings::IniFormat);
    settings.setValue(groupOf(origin), path);
    settings.sync();
    if (settings.status() != QSettings::NoError)
        return Unexpected(Error::io(u"cannot be written"_s, settingsFile()));
    trustRememberedAuthorities();
    return {};
}

QString rememberedAuthority(const QString &origin)
{
    return QFileInfo::exists(settingsFile())
               ? QSettings(settingsFile(), QSettings::IniFormat).value(groupOf(origin)).toString()
               : QString();
}

void forgetAuthority(const QString &origin)
{
    if (!rememberedAuthority(origin).isEmpty())
        QSettings(settingsFile(), QSettings::IniFormat).remove(groupOf(origin));
}

void trustRememberedAuthorities()
{
    if (!QFileInfo::exists(settingsFile()))
        return;
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    for (const QString &key : settings.allKeys())
        tls.addCaCertificates(QSslCertificate::fromPath(settings.value(key).toString(), QSsl::Pem,
                                                        QSslCertificate::PatternSyntax::FixedString));
    QSslConfiguration::setDefaultConfiguration(tls);
}

} // namespace dosegrid
