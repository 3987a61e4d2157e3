# SPDX-License-Identifier: GPL-3.0-or-later
# The day of PROJECT_VERSION, as the metainfo tells it.
set(DOSEGRID_RELEASE_DATE 2026-11-22)
