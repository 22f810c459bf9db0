#!/bin/sh
# Installs itadesk for whoever runs this, without an administrator:  ./install.sh    ./install.sh --uninstall
# Data is kept apart from the program: neither an upgrade nor uninstalling touches it.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
program=$share/itadesk-program
command=$HOME/.local/bin/itadesk
entry=$share/applications/itadesk.desktop
icon=$share/icons/hicolor/scalable/apps/itadesk.svg

if [ "${1:-}" = --uninstall ]; then
  rm -rf "$program"
  rm -f "$command" "$entry" "$icon"
  echo "ถอนการติดตั้ง itadesk แล้ว ข้อมูลยังอยู่ที่ $share/itadesk"
  echo "itadesk is uninstalled. The data is still in $share/itadesk"
  exit 0
fi

# The new version is whole before it takes the place of the old one.
mkdir -p "$share/applications" "${icon%/*}" "${command%/*}"
rm -rf "$program.new"
cp -R "$here" "$program.new"
rm -rf "$program"
mv "$program.new" "$program"
cp "$program/itadesk.svg" "$icon"
ln -sf "$program/itadesk" "$command"
sed "s|^Exec=.*|Exec=\"$program/itadesk\"|" "$program/itadesk.desktop" > "$entry"
echo "ติดตั้ง itadesk ไว้ที่ $program แล้ว เปิดได้จากเมนูโปรแกรม หรือพิมพ์ itadesk"
echo "itadesk is installed in $program: open it from the menu of programs, or type itadesk"
