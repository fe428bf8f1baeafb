#!/usr/bin/env bash
# Measures how fast the outputs of the licensing commands are read: rows for src/docs/benchmarks.md.
# The outputs of real switches are in SLP_SAMPLES (default ../shared/samples), or in its folder cli.
set -eu
samples=${SLP_SAMPLES:-../shared/samples}
[ -d "$samples/cli" ] && samples=$samples/cli
[ -d "$samples" ] || { echo "no folder $samples; set SLP_SAMPLES to one with outputs" >&2; exit 1; }
mkdir -p target/bench
home=$(bash src/build/find-jdk.sh)
bash src/build/mvn.sh -q -o test-compile dependency:build-classpath -Dmdep.outputFile=target/bench/classpath \
  || bash src/build/mvn.sh -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench/classpath
echo "| the largest output of | kB | MB/s |"
echo "|---|---|---|"
"$home/bin/java" -XX:+UseSerialGC -cp "target/test-classes:target/classes:$(cat target/bench/classpath)" \
  io.slpagent.bench.ParserSpeed "$samples"
