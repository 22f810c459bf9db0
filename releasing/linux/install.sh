#!/bin/sh
# Installs itadesk for whoever runs this, without an administrator:  ./install.sh    ./install.sh --uninstall
# Neither an upgrade nor uninstalling touches data, be it in its own folder or, where somebody has made the installed
# program portable, beside it.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
program=$share/itadesk-program
data=$share/itadesk
command=$HOME/.local/bin/itadesk
entry=$share/applications/itadesk.desktop
icon=$share/icons/hicolor/scalable/apps/itadesk.svg

for running in /proc/[0-9]*/exe; do
  if [ "$(readlink "$running" 2>/dev/null)" = "$program/itadesk" ]; then
    echo "itadesk เปิดอยู่ ปิดแล้วลองใหม่ ยังไม่ได้เปลี่ยนแปลงสิ่งใด" >&2
    echo "itadesk is open. Close it and try again; nothing was changed." >&2
    exit 1
  fi
done

if [ "${1:-}" = --uninstall ]; then
  if [ ! -d "$program" ]; then
    echo "ไม่ได้ติดตั้ง itadesk ไว้ที่ $program" >&2
    echo "itadesk is not installed in $program" >&2
    exit 1
  fi
  find "$program" -mindepth 1 -maxdepth 1 ! -name data -exec rm -rf {} +
  rmdir "$program" 2>/dev/null || data=$program/data
  rm -f "$command" "$entry" "$icon"
  echo "ถอนการติดตั้ง itadesk แล้ว ข้อมูลยังอยู่ที่ $data"
  echo "itadesk is uninstalled. The data is still in $data"
  exit 0
fi

# The new version is whole before it takes the place of the old one.
if ! { mkdir -p "$share/applications" "${icon%/*}" "${command%/*}" && rm -rf "$program.new" && cp -R "$here" "$program.new"; }; then
  rm -rf "$program.new"
  echo "ติดตั้งไว้ที่ $program ไม่ได้ ตรวจว่าดิสก์มีที่ว่างและเขียนได้ รุ่นเดิมยังอยู่ครบ" >&2
  echo "Cannot install into $program: see that the disk has room and can be written to. What was there before is whole." >&2
  exit 1
fi
if [ -d "$program/data" ] && [ "$here" != "$program" ]; then
  rm -rf "$program.new/data"
  mv "$program/data" "$program.new/data"
  touch "$program.new/portable.txt"
fi
rm -rf "$program"
mv "$program.new" "$program"
cp "$program/itadesk.svg" "$icon"
ln -sf "$program/itadesk" "$command"
sed "s|^Exec=.*|Exec=\"$program/itadesk\"|" "$program/itadesk.desktop" > "$entry"
echo "ติดตั้ง itadesk ไว้ที่ $program แล้ว เปิดได้จากเมนูโปรแกรม หรือพิมพ์ itadesk"
echo "itadesk is installed in $program: open it from the menu of programs, or type itadesk"
