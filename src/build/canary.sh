#!/usr/bin/env bash
# Searches everything that the tests printed and logged for the secrets that they used: the text
# itself, URL-encoded, and in base64. See src/test/java/io/slpagent/whole/Canary.java.
set -eu
source=src/test/java/io/slpagent/whole/Canary.java
secrets=$(sed -n 's/.*static final String [A-Z]* = "\(.*\)";/\1/p' "$source")
[ "$(printf '%s\n' "$secrets" | wc -l)" -ge 2 ] || { echo "canary: no secrets in $source" >&2; exit 1; }
[ -d target/test-logs ] || { echo "canary: the tests left no logs" >&2; exit 1; }
found=0
search() {
  if grep -rlF -- "$1" target/surefire-reports target/test-logs; then found=1; fi
}
while IFS= read -r secret; do
  search "$secret"
  search "$(printf '%s' "$secret" | sed 's/+/%2B/g; s/=/%3D/g; s#/#%2F#g; s/ /+/g')"
  search "$(printf '%s' "$secret" | sed 's/+/%2B/g; s/=/%3D/g; s#/#%2F#g; s/ /%20/g')"
  search "$(printf '%s' "$secret" | base64 -w0 | sed 's/=*$//')"
  search "$(printf 'admin:%s' "$secret" | base64 -w0 | sed 's/=*$//')"
done <<< "$secrets"
[ "$found" = 0 ] || { echo "canary: a secret stands in the files above" >&2; exit 1; }
echo "canary: no secret in what the tests printed and logged"
