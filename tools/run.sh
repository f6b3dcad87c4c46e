#!/bin/sh
# Shows the program on the sample office: the window where there is a display, else the summary as a file.
set -eu
program=${1:-bin/ledgercheck}
# The build speaks X11 only (on a Wayland desktop through XWayland): see the README on the build tags.
if [ -n "${DISPLAY:-}" ]; then
	exec "$program" open --sample
fi
echo "No display here (DISPLAY is not set), so the sample office is checked and its summary written instead."
rm -rf bin/demo # of an earlier run, perhaps with an older sample
exec "$program" demo -o bin/demo
