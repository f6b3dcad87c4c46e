// Package office knows who is due: people from the roster, their aliases, namesakes, groups, households and absences,
// and which records of several files are one and the same. It works on records that package ledger has read and knows
// nothing of how they were read (docs: domain, C).
//
// The order of use is Build, then Deduplicate, then NewService for the rules.
package office
