#!/usr/bin/env bash
# Measures `status` of pretend switches with and without their command line: rows for src/docs/benchmarks.md.
# STATUS_DEVICES=20, STATUS_RUNS=5 may be set. Fleet and agent are processes of their own on this machine.
set -eu
devices=${STATUS_DEVICES:-20}
runs=${STATUS_RUNS:-5}
dir=target/bench-status
agent=target/slp-agent
rm -rf "$dir" && mkdir -p "$dir"
fleet=""
trap '[ -z "$fleet" ] || kill "$fleet" 2>/dev/null || true' EXIT
"$agent" simulate --count "$devices" --first 127.2.0.1 --port 28444 --ssh-port 28830 --handout "$dir" \
  > "$dir/fleet.log" 2>&1 &
fleet=$!
for _ in $(seq 300); do
  grep -q "Ctrl-C stops the fleet" "$dir/fleet.log" && break
  kill -0 "$fleet" 2>/dev/null || { cat "$dir/fleet.log" >&2; exit 1; }
  sleep 0.2
done

inventory() { # on or off
  cat <<EOT
defaults:
  connection:
    port: 28444
    username: admin
    password: "\${file:password}"
    tls: {ca: ca.pem}
    shell: $1
    ssh: {port: 28830, host-keys: {file: known_hosts}}
  licensing: {transport: smart}
devices:
EOT
  grep -oE '127\.2\.[0-9.]+:28444' "$dir/fleet.log" | sort -u | head -n "$devices" \
    | awk -F: '{ printf "  sw-%d: {connection: {host: %s}}\n", NR, $1 }'
}

# the middle of some numbers, one a line
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# all fields of a name in a report, one a line
field() { grep -oE "\"$1\" *: *[0-9]+" "$dir/out.json" | grep -oE '[0-9]+$'; }

echo "| \`status\` of $devices switches | round trips a switch | of it typed commands | wall a switch, ms | wall of all, s |"
echo "|---|---|---|---|---|"
trips_off=0
for shell in off on; do
  inventory "$shell" > "$dir/inventory.yaml"
  run() { "$agent" status -i "$dir/inventory.yaml" --state "$dir/state" --cache "$dir/cache" -o json > "$dir/out.json" || true; }
  run
  : > "$dir/wall"
  : > "$dir/each"
  for _ in $(seq "$runs"); do
    start=$(date +%s%N)
    run
    echo $(( ($(date +%s%N) - start) / 1000000 )) >> "$dir/wall"
    field milliseconds >> "$dir/each"
  done
  trips=$(field round-trips | median)
  [ "$shell" = off ] && trips_off=$trips
  printf '| shell: %s | %d | %d | %d | %.1f |\n' "$shell" "$trips" $((trips - trips_off)) "$(median < "$dir/each")" \
    "$(awk -v ms="$(median < "$dir/wall")" 'BEGIN { print ms / 1000 }')"
done
# by the first switch's own count: lines typed at it
control=$(sed -n 's/^control port: //p' "$dir/fleet.log")
first=$(sed -n '1s/ .*//p' "$dir/fleet.log")
lines=$(curl -s "$control/switches/$first/commands" | grep -oE '"count" *: *[0-9]+' | grep -oE '[0-9]+$')
echo
echo "$lines lines were typed at $first in $((runs + 1)) runs with the shell."
