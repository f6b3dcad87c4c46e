// Package sheets holds the nouns of ledgercheck: what a workbook, a ledger, a record, a figure and a finding are.
//
// Everything above it (workbook, ledger, office, target, summary, audit, cli, gui) speaks in these types, and none of
// them is known here. The package uses the standard library only.
//
// Three rules hold everywhere:
//   - every value, figure and finding carries the Place it comes from;
//   - amounts are exact (see Amount), never sums of floats;
//   - the zero value of Kind, Severity, Verdict and ValueKind is invalid, so that a forgotten assignment shows.
package sheets
