// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/background.h"

#include <QSaveFile>

namespace dosegrid::widgets {

void writeInPool(QObject *context, const QString &path, std::function<QByteArray()> content,
                 std::function<void(const std::optional<Error> &)> done)
{
    inPool<std::optional<Error>>(
        context,
        [path, content = std::move(content)]() -> std::optional<Error> {
            QSaveFile file(path);
            const QByteArray bytes = content();
            if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
                return std::nullopt;
            return Error::io(file.errorString(), path);
        },
        std::move(done));
}

} // namespace dosegrid::widgets
