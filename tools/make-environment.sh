#!/usr/bin/env bash
# Makes the virtual environment with the newest Python from 3.11 on.
set -euo pipefail
for python in python3.14 python3.13 python3.12 python3.11 python3; do
  if command -v "$python" >/dev/null 2>&1 && "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    "$python" -m venv "$1"
    exit 0
  fi
done
echo "Python 3.11 or newer with its venv module is needed (Debian and Ubuntu: apt install python3-venv)." >&2
exit 1
