#!/usr/bin/env bash
# Publishes the server (Release, ReadyToRun), measures every scenario and writes the table of docs/performance.md.
#
#   bench/run.sh                       everything, and InspIRCd beside it where it is installed (about 10 minutes)
#   bench/run.sh room100 --window 16   one thing; the arguments are those of parley-load, see --help
#
# Figures are worth something on a machine that does nothing else meanwhile.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1

publish() { # publish PROJECT FOLDER
  dotnet publish "$1" --configuration Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true \
    --output "$work/$2" >"$work/$2.log" 2>&1 || { tail -n 20 "$work/$2.log" >&2; exit 1; }
}

echo "publishing ..." >&2
publish src/Parley server
publish bench/Parley.Load load
load() { "$work/load/parley-load" "$@"; }

if [ $# -gt 0 ]; then
  load --parley "$work/server/parley" "$@"
  exit
fi

status=0
echo "### Parley"
echo
load --parley "$work/server/parley" --repeat 3 || status=1
for door in framed json; do
  echo
  echo "### Parley, the $door door"
  echo
  load --parley "$work/server/parley" --repeat 3 --door "$door" room100 room1000 || status=1
done
if command -v inspircd /usr/sbin/inspircd >/dev/null; then
  echo
  echo "### InspIRCd, which stores nothing"
  echo
  load --against inspircd --repeat 3 room100 room1000 rooms100x10 pairs100 idle5000 join1000 || status=1
fi
exit "$status"
