// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/mainwindow/savedfile.h"

#include <QAbstractTableModel>

class QSettings;

namespace dosegrid::widgets {

// The sets and views that a person keeps: sets first, each in the order of the alphabet as they stood at the last
// reset. A name is edited in place. The settings must outlive it.
class SavedModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Kind, Content, ColumnCount };

    explicit SavedModel(QSettings &settings, QObject *parent = nullptr);

    void reload();
    QString name(int row) const { return m_rows[row].name; }
    bool isView(int row) const { return m_rows[row].isView; }
    int rowOf(const QString &name, bool isView) const; // -1: none
    void remove(QList<int> rows);
    SavedFile file(const QList<int> &rows) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void nameTaken(const QString &name); // nothing was renamed

private:
    struct Row
    {
        QString name;
        bool isView = false;
    };
    QString content(const Row &row) const;

    QSettings &m_settings;
    QList<Row> m_rows;
};

} // namespace dosegrid::widgets
