// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/keys.h"
#include "app/cli/output.h"

#include <QFile>
#include <QTextStream>

#include <termios.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::cli {

namespace {

// While it lives, the terminal does not show what is typed.
class NoEcho
{
public:
    NoEcho()
    {
        if (isatty(STDIN_FILENO) == 0 || tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        m_isSet = tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }
    ~NoEcho()
    {
        if (m_isSet)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    NoEcho(const NoEcho &) = delete;
    NoEcho &operator=(const NoEcho &) = delete;
    bool isTerminal() const { return m_isSet; }

private:
    termios m_before{};
    bool m_isSet = false;
};

class KeyCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(KeyCommand)

public:
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"file-ok"_s, tr("set: without a secret store, agree to a file that only you can read.")});
    }

    void start(const QCommandLineParser &parser, const QStringList &arguments) override
    {
        const QString &action = arguments[0];
        const QString origin = SecretStore::originOf(QUrl(arguments[1]));
        if (action != "set"_L1 && action != "clear"_L1)
            fail(ExitStatus::WrongUsage, tr("key wants “set” or “clear”, not “%1”.").arg(action));
        else if (origin.isEmpty())
            fail(ExitStatus::WrongUsage,
                 tr("“%1” is no address of a platform, such as https://vip.example.org.").arg(arguments[1]));
        else if (action == "set"_L1)
            set(origin, parser.isSet(u"file-ok"_s));
        else
            clear(origin);
    }

private:
    void set(const QString &origin, bool fileOk)
    {
        const QString key = read();
        if (key.isEmpty()) {
            fail(ExitStatus::WrongUsage, tr("No key was read from standard input: one line is expected."));
            return;
        }
        m_store.set(origin, key, fileOk ? SecretStore::FileFallback::Agreed : SecretStore::FileFallback::Refused, this,
                    [this, origin](const Result<SecretStore::Place> &place) { onSet(origin, place); });
    }

    QString read() const
    {
        const NoEcho quiet;
        if (quiet.isTerminal())
            note(tr("Key (it is not shown):"));
        return QTextStream(stdin).readLine().trimmed();
    }

    void onSet(const QString &origin, const Result<SecretStore::Place> &place)
    {
        if (!place && place.error().kind == Error::Kind::NotFound) {
            fail(ExitStatus::Failed,
                 tr("There is no secret store here (%1). Repeat with --file-ok to keep the key in a file that only you "
                    "can read: %2")
                     .arg(place.error().detail, m_store.fileOf(origin)));
            return;
        }
        if (!place) {
            fail(place.error());
            return;
        }
        say(*place == SecretStore::Place::System
                ? tr("The key of %1 is in the secret store.").arg(origin)
                : tr("The key of %1 is in a file that only you can read: %2").arg(origin, m_store.fileOf(origin)));
        finish(ExitStatus::Done);
    }

    void clear(const QString &origin)
    {
        m_store.clear(origin, this, [this, origin](const Result<void> &cleared) {
            if (!cleared) {
                fail(cleared.error());
                return;
            }
            say(tr("The key of %1 is forgotten.").arg(origin));
            finish(ExitStatus::Done);
        });
    }

    SecretStore m_store;
};

} // namespace

std::unique_ptr<Command> makeKeyCommand() { return std::make_unique<KeyCommand>(); }

} // namespace dosegrid::cli
