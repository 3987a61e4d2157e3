// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guimain.h"

int main(int argc, char **argv) { return dosegrid::test::runGuiTests<QApplication>(argc, argv); }
