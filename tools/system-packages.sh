#!/usr/bin/env bash
# Installs the system libraries that are missing, where apt is there and allowed; otherwise says which they are.
#   system-packages.sh run     what the program needs: Python's venv, Qt's libraries
#   system-packages.sh test    what the suite needs besides: a virtual screen, Poppler, PostgreSQL, zbar, what PyICU
#                              is built with, and what opens papers in other forms: LibreOffice, Chromium with a Thai face, Java for the check of HTML
set -euo pipefail

run="python3-venv libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libfreetype6 libxkbcommon0 libxkbcommon-x11-0
 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1"
test="xvfb poppler-utils openssl postgresql zbar-tools libreoffice-calc libreoffice-writer chromium default-jre-headless libicu-dev pkg-config g++ python3-dev fonts-thai-tlwg"

case "${1:-run}" in
  run) wanted=$run ;;
  test) wanted=$test ;;
  *) echo "usage: system-packages.sh run|test" >&2; exit 2 ;;
esac

command -v dpkg-query >/dev/null 2>&1 || exit 0
missing=()
for package in $wanted; do
  # A package may be there under a newer name (libglib2.0-0t64), which then provides the old one.
  state=$(dpkg-query -W -f '${Status}\n' "$package" "${package}t64" 2>/dev/null || true)
  [[ $state == *"install ok installed"* ]] || missing+=("$package")
done
[ "${#missing[@]}" -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root=(sudo -n)
  else
    echo "These system packages are missing; ask whoever looks after this computer for: ${missing[*]}" >&2
    exit 0
  fi
fi
echo "Installing system packages: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq || true
if ! "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; then
  echo "apt could not install all of: ${missing[*]}" >&2
fi
