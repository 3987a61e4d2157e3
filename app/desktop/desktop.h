// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/engineport.h"
#include "app/desktop/keyring.h"
#include "app/desktop/practice.h"
#include "widgets/common/theme.h"
#include "widgets/dialogs/desktopdialogs.h"
#include "widgets/mainwindow/mainwindow.h"

#include <QSettings>

namespace dosegrid {

// The desktop program put together: settings, keys, theme, window, practice platform, and the open campaign.
class Desktop final : public QObject
{
    Q_OBJECT

public:
    Desktop(widgets::Theme &theme, QSettings &settings);
    ~Desktop() override;

    void open(const QString &path);
    void show() { m_window.show(); }

private:
    widgets::WindowServices services();
    void create(const widgets::NewCampaign &wanted, widgets::NewCampaignDialog *dialog);
    void onOpened();
    void close();
    void remember();
    void openPractice();
    void startPractice();
    void watchPractice(const QUrl &url);
    void onPracticeStarted();
    void connectPractice();
    void keepKey(const QUrl &url, const QString &key, std::function<void(Result<void>)> done);

    widgets::Theme &m_theme;
    QSettings &m_settings;
    Keyring m_keys;
    widgets::DesktopDialogs m_dialogs;
    Practice m_practice;
    widgets::MainWindow m_window;
    std::unique_ptr<EnginePort> m_port;
    std::unique_ptr<EnginePort> m_opening;
    bool m_openingPractice = false;
};

} // namespace dosegrid
