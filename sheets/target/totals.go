package target

import (
	"sort"

	"ledgercheck/sheets"
)

// totalOrder is the order of the totals in contract.md.
var totalOrder = []string{
	"study.hours", "study.chars", "reflection.count", "meeting.centergroup", "meeting.partygroup", "meeting.firsttopic",
	"education.count", "talk.count", "talk.collective", "lecture.count", "training.people", "training.reports",
	"mentor.pairs", "visit.village", "visit.household", "problem.count", "problem.solved", "problem.households",
	"orglife.problems", "orglife.criticisms", "orglife.measures", "stylestudy.studies", "stylestudy.discussions",
	"stylestudy.notes", "risk.count", "risk.perperson", "birthday.people", "moral.events", "moral.people",
	"union.events", "union.people",
}

// ordered puts totals into the order of contract.md.
func ordered(totals []sheets.Total) []sheets.Total {
	rank := make(map[string]int, len(totalOrder))
	for i, id := range totalOrder {
		rank[id] = i
	}
	sort.SliceStable(totals, func(i, j int) bool { return rank[totals[i].ID] < rank[totals[j].ID] })
	return totals
}
