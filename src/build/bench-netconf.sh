#!/usr/bin/env bash
# Measures checks over NETCONF against OpenDaylight's netconf-testtool, and a plain script of ncclient
# beside it; prints a table for src/docs/benchmarks.md. Server, agent and script are processes of their
# own on this machine.
# CHECKS=400, PARALLEL=32, NETCONF_DEVICES=20, SESSIONS=1000, THREADS=16 and NETCONF_PORT=27830 may be set.
set -eu
checks=${CHECKS:-400}
parallel=${PARALLEL:-32}
devices=${NETCONF_DEVICES:-20}
sessions=${SESSIONS:-1000}
threads=${THREADS:-16}
port=${NETCONF_PORT:-27830}
dir=target/bench-netconf
tool=target/peer/netconf-testtool-executable.jar
rm -rf "$dir" && mkdir -p "$dir/modules"
home=$(bash src/build/find-jdk.sh)
bash src/build/mvn.sh -q -o test-compile dependency:build-classpath -Dmdep.outputFile="$PWD/$dir/classpath" \
  || bash src/build/mvn.sh -q test-compile dependency:build-classpath -Dmdep.outputFile="$PWD/$dir/classpath"
java=("$home/bin/java" -XX:+UseSerialGC -Xmx1g -cp "target/test-classes:target/classes:$(cat "$dir/classpath")")

echo "$(uname -srm), $(nproc) processors, $("$home/bin/java" -version 2>&1 | tail -1)"
uptime
[ -s "$tool" ] || { echo "$tool is not there: run 'make peers'" >&2; exit 1; }
cp yang/slices/cisco-smart-license@*.yang yang/slices/cisco-smart-license-errors@*.yang "$dir/modules"
server=""
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true' EXIT
"$home/bin/java" -XX:+UseSerialGC -Xmx1500m -jar "$tool" --schemas-dir "$dir/modules" \
  --device-count "$devices" --starting-port "$port" --ssh true --md-sal true --debug false \
  > "$dir/server.log" 2>&1 &
server=$!
for _ in $(seq 600); do
  grep -q "devices started successfully" "$dir/server.log" && break
  kill -0 "$server" 2>/dev/null || { tail -5 "$dir/server.log" >&2; exit 1; }
  sleep 0.2
done

{
  echo "| $checks checks of $devices devices, $sessions sessions | |"
  echo "|---|---|"
  "${java[@]}" io.slpagent.bench.NetconfBench "$dir" "$port" "$devices" "$checks" "$parallel" "$sessions"
} | tee "$dir/table" | grep -v '^CPU'

python=""
for one in /usr/bin/python3 python3; do
  if "$one" -c 'import ncclient' 2>/dev/null; then python=$one && break; fi
done
if [ -z "$python" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-ncclient \
    > "$dir/apt.log" 2>&1 && python=/usr/bin/python3 || true
fi
if [ -z "$python" ]; then
  echo "| ncclient | not measured: python3-ncclient is not installed here |"
elif "$python" src/build/ncclient_check.py "$port" "$devices" "$checks" "$threads" > "$dir/ncclient" 2> "$dir/ncclient.err"; then
  awk -v n="$checks" -v t="$threads" -v cpu="$(grep '^CPU' "$dir/table")" '{
    split(cpu, agent, " ")
    printf "| ncclient: checks a second, %d threads | %.1f |\n", t, n / $1
    printf "| ncclient: processor time a check | %.1f ms |\n", $2 / n * 1000
    printf "| agent to ncclient, processor time a check (aim: 0.7) | %.2f, start included %.2f |\n", \
      agent[3] / ($2 / n), agent[2] / ($2 / n) }' "$dir/ncclient"
else
  echo "| ncclient | not measured: $(tail -1 "$dir/ncclient.err") |"
fi
kill "$server" && wait "$server" 2>/dev/null || true
server=""
"${java[@]}" io.slpagent.yang.library.SchemaBench "$dir/schemas" 1000 \
  || echo "| schema | not measured: no real modules under SLP_YANG |"
