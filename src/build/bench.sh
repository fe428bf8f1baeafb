#!/usr/bin/env bash
# Measures a drift check of a fleet against the bare requests: the pretend fleet, the agent and a loop
# of OkHttp calls are three processes on this machine; every figure is the median of several runs.
# RUNS=5, DEVICES=1000, PARALLEL=32 and DELAYS="0 50" (milliseconds) may be set.
# usage: bench.sh [profile]; with profile it shows where the processor time goes, and measures nothing
set -eu
devices=${DEVICES:-1000}
parallel=${PARALLEL:-32}
runs=${RUNS:-5}
delays=${DELAYS:-0 50}
dir=target/bench
agent=target/slp-agent
rm -rf "$dir" && mkdir -p "$dir"
home=$(bash src/build/find-jdk.sh)
bash src/build/mvn.sh -q -o test-compile dependency:build-classpath -Dmdep.outputFile="$dir/classpath" \
  || bash src/build/mvn.sh -q test-compile dependency:build-classpath -Dmdep.outputFile="$dir/classpath"
bench=("$home/bin/java" -XX:+UseSerialGC -cp "target/test-classes:target/classes:$(cat "$dir/classpath")")

# a switch hands out its own modules, so that they are cached; without real ones the slices stand in
yang=${SLP_YANG:-../shared/yang}
modules=()
[ -d "$yang" ] && modules=(--modules "$yang")
fleet=""
trap '[ -z "$fleet" ] || kill "$fleet" 2>/dev/null || true' EXIT

start_fleet() { # delay
  "$agent" simulate "${modules[@]}" --count "$devices" --listen shared --first 127.1.0.1 --port 28443 \
    --delay "$1" --handout "$dir" > "$dir/fleet.log" 2>&1 &
  fleet=$!
  for _ in $(seq 600); do
    grep -q "Ctrl-C stops the fleet" "$dir/fleet.log" && break
    kill -0 "$fleet" 2>/dev/null || { cat "$dir/fleet.log" >&2; exit 1; }
    sleep 0.2
  done
  write_inventory
}

stop_fleet() {
  kill "$fleet"
  wait "$fleet" 2>/dev/null || true
  fleet=""
}

write_inventory() {
  local pin
  pin=$(sed -n 's/.*\(sha256\/[A-Za-z0-9+/=]*\).*/\1/p' "$dir/fleet.log" | head -1)
  grep -oE '127\.[0-9.]+:[0-9]+' "$dir/fleet.log" | grep -v '^127\.0\.0\.1:' | head -n "$devices" > "$dir/hosts"
  {
    cat <<EOT
defaults:
  connection: {port: 28443, username: admin, password: "\${file:password}", tls: {pin: "$pin"}}
  licensing: {transport: smart, url: default}
  dns: {lookup: on, servers: [10.31.104.74], domain: cisco.com}
  expect: {config: any, trust: any}
devices:
EOT
    local n=0
    while IFS=: read -r host _; do
      n=$((n + 1))
      echo "  sw-$n: {connection: {host: $host}}"
    done < "$dir/hosts"
  } > "$dir/inventory.yaml"
}

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

plan() { exec "$agent" plan -i "$dir/inventory.yaml" --cache "$dir/cache" --state "$dir/state" \
  --parallel "$parallel" --output json "$@"; }
bare() { exec "${bench[@]}" io.slpagent.bench.BareLoop "$dir/ca.pem" "$dir/password" "$dir/hosts" \
  "$dir/requests" "$parallel"; }
median() { cut -d' ' -f"$2" "$1" | sort -n | sed -n "$(((runs + 1) / 2))p"; }

uname -srm
grep -m1 'model name' /proc/cpuinfo || true
"$home/bin/java" -version 2>&1 | tail -1
uptime

if [ "${1:-}" = profile ]; then
  start_fleet 0
  (plan > /dev/null 2>&1) || true # fills the cache
  (SLP_AGENT_JAVA_OPTS="-XX:StartFlightRecording:settings=profile,filename=$dir/run.jfr" plan > /dev/null 2>&1) || true
  "$home/bin/jfr" view --width 140 hot-methods "$dir/run.jfr"
  "$home/bin/jfr" view --width 140 gc-pauses "$dir/run.jfr"
  exit 0
fi

for delay in $delays; do
  start_fleet "$delay"
  (plan > /dev/null 2>&1) || true # fills the cache
  (plan sw-1 --verbose) 2>&1 >/dev/null | grep -oE 'GET /[^ ]+' | cut -d' ' -f2 > "$dir/requests"
  trips=$(wc -l < "$dir/requests")
  rm -f "$dir"/*.tsv
  for _ in $(seq "$runs"); do
    measure "$dir/agent.tsv" plan
    measure "$dir/bare.tsv" bare
  done
  for _ in $(seq "$runs"); do
    measure "$dir/one.tsv" plan sw-1
  done
  echo
  echo "$devices devices, $parallel at once, $delay ms of added delay, $trips round trips a check, cache in place"
  printf '%-24s %10s %10s %10s\n' "" "cpu s" "wall s" "peak MB"
  for what in agent bare one; do
    printf '%-24s %10s %10s %10s\n' "$what" "$(median "$dir/$what.tsv" 1)" "$(median "$dir/$what.tsv" 2)" \
      "$(($(median "$dir/$what.tsv" 3) / 1024))"
  done
  awk -v a="$(median "$dir/agent.tsv" 1)" -v b="$(median "$dir/bare.tsv" 1)" -v o="$(median "$dir/one.tsv" 1)" \
    -v wa="$(median "$dir/agent.tsv" 2)" -v wb="$(median "$dir/bare.tsv" 2)" -v n="$devices" \
    -v d="$delay" -v t="$trips" -v p="$parallel" 'BEGIN {
    printf "processor time, agent to bare loop: %.2f\n", a / b
    printf "wall, agent to bare loop: %.2f\n", wa / wb
    if (d > 0) printf "wall, agent to the ideal of %.1f s (delay x round trips x devices / parallel): %.2f\n", \
      d * t * n / p / 1000, wa / (d * t * n / p / 1000)
    printf "agent, each further device: %.1f ms of processor time\n", (a - o) / (n - 1) * 1000 }'
  stop_fleet
done

echo
cat > "$dir/listening.yaml" <<EOT
devices:
  sw: {connection: {host: 127.0.0.1, port: @PORT@, username: admin, password: "\${file:password}"}, licensing: {transport: smart}}
EOT
first() { "${bench[@]}" io.slpagent.bench.FirstRequest "$runs" "$dir/listening.yaml" "$dir/one.yaml" \
  "$agent" plan -i "$dir/one.yaml" --cache "$dir/cache" --state "$dir/state"; }
if [ -f "$agent.aot" ]; then
  echo "start to the first request, with the start cache: $(first) ms"
  mv "$agent.aot" "$agent.aot.aside"
  echo "start to the first request, without it: $(first) ms"
  mv "$agent.aot.aside" "$agent.aot"
else
  echo "start to the first request: $(first) ms (no start cache)"
fi
