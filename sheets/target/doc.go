// Package target judges: it turns records into figures with verdicts and sources, and into the office's totals
// (docs: domain, C; contract, Rules). What is due and how much is data (templates/targets.toml); each kind of duty is
// one file here that says which cells count for whom and when. What they share - who is due, the bounds of what is not
// certain, missing periods, sources - is in matter.go, bounds.go and missing.go.
//
// To add a rule (docs/rules.md has a worked example): write a file with a type that has ID and Judge, hand the parts of its figures to run.judge as a matter,
// and name it in the list in judge.go.
package target
