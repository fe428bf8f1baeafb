#!/usr/bin/env bash
# Prints the home of a JDK of 21 or newer, or nothing. With --explain it says what to install.
# JAVA_HOME is taken first; then the newest of the usual places; then the java on the path.
set -u

least=21

if [ "${1:-}" = "--explain" ]; then
  cat >&2 <<EOT
No JDK of $least or newer was found (looked at JAVA_HOME, /usr/lib/jvm, /opt, ~/.sdkman, the path).
Install one, for example on Debian:  apt-get install openjdk-21-jdk
or unpack any JDK of $least or newer and set JAVA_HOME to its folder.
EOT
  exit 1
fi

# The major version that a JDK's own release file states, or 0.
major_of() {
  local release="$1/release" version
  [ -x "$1/bin/javac" ] && [ -r "$release" ] || { echo 0; return; }
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release")
  echo "${version:-0}"
}

if [ -n "${JAVA_HOME:-}" ] && [ "$(major_of "$JAVA_HOME")" -ge "$least" ]; then
  echo "$JAVA_HOME"
  exit 0
fi

best="" best_major=0
on_path=$(command -v javac 2>/dev/null) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
for home in /usr/lib/jvm/* /usr/java/* /opt/jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${on_path:-}"; do
  [ -d "$home" ] || continue
  major=$(major_of "$home")
  if [ "$major" -ge "$least" ] && [ "$major" -gt "$best_major" ]; then
    best="$home" best_major="$major"
  fi
done
[ -n "$best" ] && echo "$best"
exit 0
