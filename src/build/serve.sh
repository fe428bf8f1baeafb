#!/usr/bin/env bash
# The pretend fleet, which drifts by itself, and the service that corrects it. Ctrl-C stops both.
set -eu
out=target/serve
mkdir -p "$out"
target/slp-agent simulate --handout target/demo --drift-every 45 --clock-factor 60 > "$out/fleet.log" 2>&1 &
fleet=$!
trap 'kill "$fleet" 2>/dev/null || true' EXIT
for _ in $(seq 100); do
  grep -q "Ctrl-C stops the fleet" "$out/fleet.log" && break
  kill -0 "$fleet" 2>/dev/null || { cat "$out/fleet.log" >&2; exit 1; }
  sleep 0.2
done
cat "$out/fleet.log"
target/slp-agent serve --state "$out/state" --cache "$out/cache"
