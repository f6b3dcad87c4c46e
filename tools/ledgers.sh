#!/bin/sh
# Runs a build over ledgers with known answers and compares (compare.py tells what it compares).
#
#   tools/ledgers.sh PROGRAM [DIR]
#
# Every case is run. Those named in tools/must-hold.txt have to hold; of the others only the score is shown, because
# their layouts and kinds come with later work.
set -u
program=${1:?which program}
dir=${2:-testdata}
python=$(command -v python3) || { echo "ledgers: no python3, so the ledgers with known answers are not compared"; exit 0; }
[ -f testdata/compare.py ] && [ -d "$dir" ] || { echo "ledgers: no ledgers with known answers here" >&2; exit 1; }

table=$("$python" testdata/compare.py --run "$program" "$dir") # its status speaks of all cases; ours of the named ones
printf '%s\n' "$table" | grep -v '^    '

bad=''
while read -r name; do
	case "$name" in '' | '#'*) continue ;; esac
	printf '%s\n' "$table" | grep -q "^$name .* ok\$" || bad="$bad $name"
done <tools/must-hold.txt
if [ -n "$bad" ]; then
	printf '%s\n' "$table"
	echo "ledgers: these cases have to hold and do not:$bad" >&2
	exit 1
fi
