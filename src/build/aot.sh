#!/usr/bin/env bash
# Makes a cache of loaded and linked classes beside the runnable file, where the JDK can (25 or newer:
# JEP 483, 514, 515): the program then starts in less than half the time. The training run is the demo.
# usage: aot.sh FILE
set -eu
file=$(readlink -f "$1")
home=$(bash "$(dirname "$0")/find-jdk.sh")
major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
rm -f "$file.aot" "$file.aot.jdk"
if [ "${major:-0}" -lt 25 ]; then
  echo "no start cache: it needs a JDK of 25 or newer, and this is $major"
  exit 0
fi
if SLP_AGENT_JAVA_OPTS="-XX:AOTCacheOutput=$file.aot" "$file" demo > "$file.aot.log" 2>&1 && [ -s "$file.aot" ]; then
  echo "$home" > "$file.aot.jdk"
  rm -f "$file.aot.log"
  echo "built $1.aot, a cache for a faster start"
else
  rm -f "$file.aot"
  echo "no start cache: the training run failed, see $1.aot.log"
fi
