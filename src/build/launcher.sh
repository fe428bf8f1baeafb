#!/usr/bin/env bash
# Makes one runnable file: the search for a JDK, the start of Java, and behind both the jar.
# usage: launcher.sh OUTPUT
set -eu
here=$(dirname "$0")
out=$1
jar=$(ls target/slp-agent-*-all.jar)
{
  cat <<'EOT'
#!/usr/bin/env bash
# slp-agent: a launcher in front of a jar. `unzip -l` lists what is behind it.
find_jdk() {
EOT
  sed '1d;/^#/d' "$here/find-jdk.sh"
  cat <<'EOT'
}
home=$(find_jdk)
if [ -z "$home" ]; then
  find_jdk --explain
  exit 69
fi
# Java cannot tell which of its streams are a person's terminal
terminals=""
[ -t 0 ] && terminals+=" in"
[ -t 1 ] && terminals+=" out"
[ -t 2 ] && terminals+=" err"
export SLP_AGENT_TERMINAL="${terminals# }"
options=(-XX:+UseSerialGC)
case $(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release") in
  21|22|23) ;;
  *) options+=(--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED) ;;
esac
# a cache of loaded classes made by src/build/aot.sh, for the very JDK that made it
self=$(readlink -f "$0")
if [ -r "$self.aot" ] && [ "$(cat "$self.aot.jdk" 2>/dev/null)" = "$home" ]; then
  # a cache that no longer fits is passed over without a word
  options+=(-XX:AOTCache="$self.aot" -Xlog:aot=off -Xlog:cds=off)
fi
exec "$home/bin/java" "${options[@]}" ${SLP_AGENT_JAVA_OPTS:-} -jar "$self" "$@"
EOT
} > "$out.tmp"
cat "$jar" >> "$out.tmp"
chmod 755 "$out.tmp"
mv "$out.tmp" "$out"
rm -f "$out.aot" "$out.aot.jdk" # of an earlier build
echo "built $out"
