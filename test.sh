#!/usr/bin/env bash
# Builds Parley and runs every test there is. Ends with one line, "N passed, N failed", and fails when anything did.
#
#   ./test.sh
#
# It may be run again and again, as root or not. What the tests need and the machine lacks is installed with apt, where there is apt.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# What tests call on, as "command package": old scripts and old programs are clients too.
NEEDED=(
  "python3 python3"
  "nc      netcat-openbsd"
  "telnet  telnet"
  "openssl openssl"
)

# A single test that hangs must not eat the time of all the others.
HANG_AFTER=3m
LEGACY_AFTER=300   # seconds for all of tests/legacy

OUT=artifacts/test
PASSED=0
FAILED=0

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
export MSBUILDDISABLENODEREUSE=1   # leave no build process behind, which would keep a CI job's output open

finish() {
  echo "total: ${SECONDS}s"
  echo "$PASSED passed, $FAILED failed"
  [ "$FAILED" -eq 0 ] && [ "$PASSED" -gt 0 ]
  exit
}

# stage NAME FUNCTION: runs it, says how long it took, counts it as one failure when it failed without counting any itself.
stage() {
  local started=$SECONDS before=$FAILED status=0
  echo "== $1"
  "$2" || status=$?
  if [ "$status" -ne 0 ] && [ "$FAILED" -eq "$before" ]; then FAILED=$((FAILED + 1)); fi
  if [ "$status" -eq 0 ]; then echo "== $1: ok, $((SECONDS - started))s"; else echo "== $1: FAILED, $((SECONDS - started))s"; fi
  return "$status"
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo -n "$@"; else return 1; fi
}

install_needed() {
  command -v dotnet >/dev/null || { echo "dotnet is missing: install the .NET SDK that global.json names, see https://dot.net"; return 1; }
  local missing=() entry command package
  for entry in "${NEEDED[@]}"; do
    read -r command package <<<"$entry"
    command -v "$command" >/dev/null || missing+=("$package")
  done
  [ "${#missing[@]}" -eq 0 ] && return 0
  echo "installing: ${missing[*]}"
  if ! command -v apt-get >/dev/null; then
    echo "there is no apt here: install these by hand, or the tests that use them will fail"
    return 0
  fi
  { as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$OUT/apt.log" 2>&1 ||
    { tail -n 5 "$OUT/apt.log"; echo "could not install them: the tests that use them will fail"; }
  return 0
}

# Runs a command quietly, and shows the end of what it said when it fails.
quietly() {
  local log="$OUT/$1.log"
  shift
  "$@" >"$log" 2>&1 || { grep -E '(error|warning) [A-Z]+[0-9]+' "$log" | sort -u | head -n 40; tail -n 15 "$log"; return 1; }
}

build() { quietly build dotnet build Parley.slnx --configuration Release; }

format() { quietly format dotnet format Parley.slnx --no-restore --verify-no-changes; }

# One project after the other: tests with real sockets and deadlines should not race a second runner for two cores.
dotnet_tests() {
  local project worst=0
  for project in tests/*.Tests; do run_project "$project" || worst=1; done
  return "$worst"
}

run_project() {
  local name results status passed failed
  name=$(basename "$1")
  results="$OUT/$name.trx"
  dotnet test "$1" --configuration Release --no-build --verbosity quiet \
    --results-directory "$OUT" --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" \
    --blame-hang-timeout "$HANG_AFTER" --blame-hang-dump-type none 2>&1 |
    grep --line-buffered -v -e '^Test run for' -e '^A total of' -e '^Data collector' -e '^Results File' -e '^No test is available' \
      -e '^Additionally, path to test' -e '^$'
  status=${PIPESTATUS[0]}
  passed=$(count passed "$results")
  failed=$(($(count failed "$results") + $(count error "$results") + $(count timeout "$results") + $(count aborted "$results")))
  if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
    echo "$name: the runner ended with $status although no test failed; counted as one failure"
    failed=1
  fi
  PASSED=$((PASSED + passed))
  FAILED=$((FAILED + failed))
  [ "$failed" -eq 0 ]
}

# count ATTRIBUTE FILE: one counter of a result file; 0 when the runner died before it wrote one.
count() {
  [ -f "$2" ] || { echo 0; return; }
  grep -ho '<Counters [^>]*>' "$2" | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" | awk '{ sum += $1 } END { print sum + 0 }'
}

# The scripts find the program they talk to in $PARLEY.
legacy_tests() {
  local log="$OUT/legacy.log" status=0
  PARLEY="$PWD/src/Parley/bin/Release/net10.0/parley" PYTHONDONTWRITEBYTECODE=1 \
    timeout --kill-after=10 "$LEGACY_AFTER" python3 -m unittest discover -v -s tests/legacy >"$log" 2>&1 || status=$?
  local ran not_ok skipped
  ran=$(sed -n 's/^Ran \([0-9]*\) tests\{0,1\} in .*/\1/p' "$log" | tail -n 1)
  not_ok=$(sed -n 's/^FAILED (\(.*\))$/\1/p' "$log" | grep -oE '(failures|errors|unexpected successes)=[0-9]+' | awk -F= '{ sum += $2 } END { print sum + 0 }')
  skipped=$(sed -nE 's/^(OK|FAILED) \(.*skipped=([0-9]+).*\)$/\2/p' "$log" | tail -n 1)
  PASSED=$((PASSED + ${ran:-0} - not_ok - ${skipped:-0}))
  FAILED=$((FAILED + not_ok))
  [ "$status" -eq 0 ] || { tail -n 60 "$log"; return 1; }
}

rm -rf "$OUT"
mkdir -p "$OUT"
stage "tools" install_needed || finish
stage "build" build || finish
stage "format" format
stage "tests" dotnet_tests
if compgen -G "tests/legacy/test*.py" >/dev/null; then stage "legacy clients" legacy_tests; fi
finish
