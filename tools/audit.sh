#!/bin/sh
# Asks whether weaknesses are known in the locked packages that the program is made of.  audit.sh UV
# pip-audit runs in an environment of its own that uv makes, so it is no part of the program and of its locked tools.

uv=$1
if ! "$uv" tool run --quiet pip-audit --version >/dev/null 2>&1; then
    echo "make audit needs the network: pip-audit cannot be fetched. Nothing was checked." >&2
    exit 2
fi
"$uv" tool run --quiet pip-audit --strict --disable-pip --require-hashes --requirement requirements/runtime.txt
status=$?
if [ $status -ne 0 ]; then
    echo "make audit: weaknesses are known (see above), or the public list could not be asked about every package; nothing is said to be safe then." >&2
fi
exit $status
