package target

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"

	"ledgercheck/sheets"
)

// SettingsFile is the name of the default targets and readings in the data that ships with the program.
const SettingsFile = "targets.toml"

// ruleOrder is the order of the rules in contract.md, which is that of the figures.
var ruleOrder = []sheets.RuleID{
	"study.hours", "study.chars", "reflection.count", "meeting.firsttopic", "meeting.centergroup", "meeting.partygroup",
	"selfstudy.weekly", "education.monthly", "talk.covered", "lecture.weekly", "lecture.turn", "training.report",
	"mentor.paired", "visit.village", "visit.household", "problem.solved", "orglife.held", "orglife.measures",
	"risk.measures", "birthday.held", "union.attended",
}

// LoadSettings reads the default targets from data and lays the user's file over them; override is its path, "" for
// none. That file has the same form and holds only what differs. What is wrong in it is a *SettingsError that names the
// file, the line and the key.
func LoadSettings(data fs.FS, override string) (sheets.Settings, error) {
	defaults, err := fs.ReadFile(data, SettingsFile)
	if err != nil {
		return sheets.Settings{}, err
	}
	var s sheets.Settings
	for _, id := range ruleOrder {
		s.Targets = append(s.Targets, sheets.Target{Rule: id})
	}
	under := wordings{}
	if err := layOver(&s, under, SettingsFile, defaults); err != nil {
		return sheets.Settings{}, err
	}
	if override == "" {
		under.choose(&s)
		return s, nil
	}
	own, err := os.ReadFile(override)
	if err != nil {
		return sheets.Settings{}, err
	}
	own = bytes.TrimPrefix(own, []byte("\xEF\xBB\xBF")) // Windows editors put a byte order mark in front
	if err := layOver(&s, under, filepath.ToSlash(override), own); err != nil {
		return sheets.Settings{}, err
	}
	under.choose(&s)
	return s, nil
}
