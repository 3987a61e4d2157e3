// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/icons.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

Q_LOGGING_CATEGORY(log, "dosegrid.widgets", QtWarningMsg)

// Breeze draws some icons anew at 16 px; 20 px in a tool button is the 22 px drawing, scaled.
QString file(const QString &name, int size)
{
    const QString own = u":/dosegrid/icons/own/%1.svg"_s.arg(name);
    if (QFile::exists(own))
        return own;
    return u":/dosegrid/icons/breeze/%1-%2.svg"_s.arg(name).arg(size <= 17 ? 16 : 22);
}

QPixmap tinted(const QString &name, const QColor &colour, QSize size, qreal dpr)
{
    const QString key = u"dosegrid-icon-%1-%2-%3x%4@%5"_s.arg(name, colour.name(QColor::HexArgb))
                            .arg(size.width())
                            .arg(size.height())
                            .arg(dpr);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QImage image(size * dpr, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(file(name, qMin(size.width(), size.height())));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    painter.end();
    image.setDevicePixelRatio(dpr);
    pixmap = QPixmap::fromImage(std::move(image));
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class TintedEngine final : public QIconEngine
{
public:
    TintedEngine(QString name, const Theme *theme, std::optional<Token> fixed)
        : m_name(std::move(name))
        , m_theme(theme)
        , m_fixed(fixed)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal dpr = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, tinted(m_name, colour(mode, state), rect.size(), dpr));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return tinted(m_name, colour(mode, state), size, 1.0);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        return tinted(m_name, colour(mode, state), size / scale, scale);
    }
    QIconEngine *clone() const override { return new TintedEngine(*this); }

private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return (*m_theme)[Token::Disabled];
        return (*m_theme)[m_fixed.value_or(state == QIcon::On ? Token::Link : Token::Text)];
    }

    QString m_name;
    const Theme *m_theme;
    std::optional<Token> m_fixed;
};

QIcon make(const QString &name, const Theme *theme, std::optional<Token> fixed)
{
    if (!QFile::exists(file(name, 16))) {
        qCWarning(log) << "no bundled icon is called" << name;
        return {};
    }
    return QIcon(new TintedEngine(name, theme, fixed));
}

} // namespace

QIcon Icons::get(const QString &name) const { return make(name, m_theme, std::nullopt); }

QIcon Icons::get(const QString &name, Token colour) const { return make(name, m_theme, colour); }

QPixmap Icons::pixmap(const QString &name, Token colour, int size, qreal dpr) const
{
    return tinted(name, (*m_theme)[colour], {size, size}, dpr);
}

QIcon Icons::application() { return QIcon(u":/dosegrid/icons/io.github.dosegrid.Dosegrid.svg"_s); }

QStringList Icons::names()
{
    QStringList names;
    for (const QString &name : QDir(u":/dosegrid/icons/own"_s).entryList())
        names += name.chopped(4);
    for (const QString &name : QDir(u":/dosegrid/icons/breeze"_s).entryList({u"*-16.svg"_s}))
        names += name.chopped(7);
    return names;
}

} // namespace dosegrid::widgets
