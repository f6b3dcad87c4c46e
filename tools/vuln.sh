#!/bin/sh
# Looks the program's modules up in the Go vulnerability database; where that cannot be reached it says so and goes on.
set -u
out=$(CGO_ENABLED=0 go run golang.org/x/vuln/cmd/govulncheck@v1.9.0 -tags ci ./... 2>&1)
status=$?
case "$out" in
*"fetching vulnerabilities"*)
	echo "govulncheck: skipped, its database cannot be reached from here"
	exit 0
	;;
esac
printf '%s\n' "$out"
exit "$status"
