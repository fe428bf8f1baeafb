#!/usr/bin/env bash
# Maven on a JDK of 21 or newer, wherever that is on this machine.
set -eu
here=$(dirname "$0")
JAVA_HOME=$(bash "$here/find-jdk.sh")
[ -n "$JAVA_HOME" ] || exec bash "$here/find-jdk.sh" --explain
command -v mvn >/dev/null || { echo "Maven was not found. On Debian: apt-get install maven" >&2; exit 1; }
export JAVA_HOME
major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$JAVA_HOME/release")
if [ "$major" -ge 24 ]; then
  # Maven 3.8's own libraries use what these releases warn about
  export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
fi
exec mvn -B -ntp "$@"
