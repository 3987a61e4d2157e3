// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QObject>
#include <QUrl>

class QProcess;
class QTimer;

namespace dosegrid {

// The practice platform as a child of this program: started on a free port of the loopback (the former one when it is
// free), stopped with the program. Its world is kept in the folder and goes on at the next start.
class Practice final : public QObject
{
    Q_OBJECT

public:
    // `program`: dosegrid-platform, beside our own program.
    Practice(QString program, QString folder, QObject *parent = nullptr);
    ~Practice() override;

    bool isAvailable() const;
    bool isRunning() const { return m_url.isValid(); }
    QUrl url() const { return m_url; }
    QString key() const;
    QString folder() const { return m_folder; }
    QString campaignPath() const;
    // The stand-in for an input archive of this model, written to the folder when it is not there; empty when we have
    // none.
    QString inputFor(const QString &model) const;

    void start();
    void stop();

signals:
    void started();
    void stopped();
    void failed(const QString &reason); // facts

private:
    void launch(int port);
    void look();

    QString m_program;
    QString m_folder;
    QProcess *m_process = nullptr;
    QTimer *m_wait;
    QUrl m_url;
    bool m_triedFormerPort = false;
};

} // namespace dosegrid
