#!/usr/bin/env bash
# Opens the program on the sample office; without a display prints all its papers into the folder given.
set -euo pipefail
out=$1
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  exec .venv/bin/itadesk demo
fi
.venv/bin/itadesk demo --headless "$out"
