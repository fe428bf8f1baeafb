#!/usr/bin/env bash
# Measures a drift check of a fleet against the bare requests: the pretend fleet, the agent and a loop
# of OkHttp calls are three processes on this machine; every figure is the median of five runs.
# usage: bench.sh [DEVICES]
set -eu
devices=${1:-200}
parallel=32
runs=5
dir=target/bench
rm -rf "$dir" && mkdir -p "$dir"
home=$(bash src/build/find-jdk.sh)
bash src/build/mvn.sh -q -o test-compile dependency:build-classpath -Dmdep.outputFile="$dir/classpath" \
  || bash src/build/mvn.sh -q test-compile dependency:build-classpath -Dmdep.outputFile="$dir/classpath"

# a switch hands out its own modules, so that they are cached; without real ones the slices stand in
yang=${SLP_YANG:-../shared/yang}
modules=()
[ -d "$yang" ] && modules=(--modules "$yang")
target/slp-agent simulate "${modules[@]}" --count "$devices" --listen shared --first 127.1.0.1 --port 28443 \
  --handout "$dir" > "$dir/fleet.log" 2>&1 &
fleet=$!
trap 'kill "$fleet" 2>/dev/null || true' EXIT
for _ in $(seq 300); do
  grep -q "Ctrl-C stops the fleet" "$dir/fleet.log" && break
  kill -0 "$fleet" 2>/dev/null || { cat "$dir/fleet.log" >&2; exit 1; }
  sleep 0.2
done
pin=$(sed -n 's/.*\(sha256\/[A-Za-z0-9+/=]*\).*/\1/p' "$dir/fleet.log" | head -1)
grep -oE '127\.[0-9.]+:[0-9]+' "$dir/fleet.log" | head -n "$devices" > "$dir/hosts"

{
  cat <<EOT
defaults:
  connection: {port: 28443, username: admin, password: "\${file:password}", tls: {pin: "$pin"}}
  licensing: {transport: smart, url: default}
  dns: {lookup: on, servers: [10.31.104.74], domain: cisco.com}
  expect: {config: any, trust: any}
devices:
EOT
  n=0
  while IFS=: read -r host _; do
    n=$((n + 1))
    echo "  sw-$n: {connection: {host: $host}}"
  done < "$dir/hosts"
} > "$dir/inventory.yaml"

# seconds of processor time (user and system), wall seconds and peak kilobytes of one command
measure() {
  local out=$1 peak=0 now pid
  shift
  local TIMEFORMAT='%U %S %R'
  {
    time {
      "$@" > "$dir/out" 2> "$dir/err" &
      pid=$!
      while kill -0 "$pid" 2>/dev/null; do
        now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status" 2>/dev/null || true)
        [ "${now:-0}" -gt "$peak" ] && peak=$now
        sleep 0.1
      done
      wait "$pid" || true
      echo "$peak" > "$dir/peak"
    }
  } 2> "$dir/time"
  echo "$(awk '{print $1 + $2, $3}' "$dir/time") $(cat "$dir/peak")" >> "$out"
}

check() { target/slp-agent plan -i "$dir/inventory.yaml" --cache "$dir/cache" --state "$dir/state" \
  --parallel "$parallel" --output json "$@"; }
agent() { exec target/slp-agent plan -i "$dir/inventory.yaml" --cache "$dir/cache" \
  --state "$dir/state" --parallel "$parallel" --output json; }
bare() { exec "$home/bin/java" -XX:+UseSerialGC -cp "target/test-classes:target/classes:$(cat "$dir/classpath")" \
  io.slpagent.bench.BareLoop "$dir/ca.pem" "$dir/password" "$dir/hosts" "$dir/requests" "$parallel"; }

check sw-1 > /dev/null 2>&1 || true # fills the cache
check sw-1 --verbose 2>&1 >/dev/null | grep -oE 'GET /[^ ]+' | cut -d' ' -f2 > "$dir/requests"
echo "$devices devices, $parallel at once, $(wc -l < "$dir/requests") requests a check, cache in place"
for _ in $(seq "$runs"); do
  measure "$dir/agent.tsv" agent
  measure "$dir/bare.tsv" bare
done
# one device, for what a process costs before its first device
for _ in $(seq "$runs"); do
  one() { exec target/slp-agent plan -i "$dir/inventory.yaml" --cache "$dir/cache" --state "$dir/state" -o json sw-1; }
  measure "$dir/one.tsv" one
done

median() { cut -d' ' -f"$2" "$1" | sort -n | sed -n "$(((runs + 1) / 2))p"; }
printf '%-34s %10s %10s %12s\n' "" "cpu s" "wall s" "peak MB"
for what in agent bare one; do
  printf '%-34s %10s %10s %12s\n' "$what" "$(median "$dir/$what.tsv" 1)" "$(median "$dir/$what.tsv" 2)" \
    "$(($(median "$dir/$what.tsv" 3) / 1024))"
done
awk -v a="$(median "$dir/agent.tsv" 1)" -v b="$(median "$dir/bare.tsv" 1)" -v o="$(median "$dir/one.tsv" 1)" \
  -v wa="$(median "$dir/agent.tsv" 2)" -v wb="$(median "$dir/bare.tsv" 2)" -v n="$devices" 'BEGIN {
  printf "processor time, agent to bare loop: %.2f\n", a / b
  printf "wall, agent to bare loop: %.2f\n", wa / wb
  printf "agent, each further device: %.1f ms of processor time\n", (a - o) / (n - 1) * 1000 }'
uname -srm
grep -m1 'model name' /proc/cpuinfo || true
"$home/bin/java" -version 2>&1 | tail -1
