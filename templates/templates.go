// Package templates holds what ledgercheck knows as data, embedded into the program: the fields and synonyms of each kind
// of ledger (ledgers), the blank ledgers (blank), the targets (targets.toml), the public holidays (calendar), the summary's styles (summary) and the sample office (sample).
//
// Code gets it as an fs.FS that main passes down, so that tests can pass another.
package templates

import "embed"

// FS holds the files by their paths below this folder: "ledgers/study.toml", "targets.toml", "sample/….xlsx".
//
//go:embed targets.toml ledgers/*.toml blank/*.toml calendar/*.toml summary sample/*.xlsx
var FS embed.FS
