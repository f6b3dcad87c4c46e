#!/bin/sh
# Runs each fuzz target for a while, one after another.
#
#   tools/fuzz.sh 10s
set -eu
time=${1:-10s}
grep -rno --include='*_test.go' '^func Fuzz[A-Za-z0-9_]*' . | sort | while IFS=: read -r file _ func; do
	echo "fuzz: $(dirname "$file") ${func#func }"
	CGO_ENABLED=0 go test -tags ci -run '^$' -fuzz "^${func#func }\$" -fuzztime "$time" "$(dirname "$file")" </dev/null
done
