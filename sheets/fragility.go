package sheets

import "strings"

// Fragility is one assumption that a figure's verdict hangs on: under another reading that the office might as well have
// chosen, or another value that its own doubtful cells may hold, the verdict would be this one.
type Fragility struct {
	// Reading is "key=value" of [readings] in templates/targets.toml ("minutesPerHour=45"), or one of the four below.
	Reading string
	Verdict Verdict
}

// The readings that speak of a figure's own cells.
const (
	ReadingDoubtNone = "uncertain=none"   // no doubtful cell counts
	ReadingDoubtAll  = "uncertain=all"    // each doubtful cell counts with all that it may hold
	ReadingAboutLow  = "approximate=low"  // 约8000 is as little as it may be by the digits it is written with: 7500
	ReadingAboutHigh = "approximate=high" // 约8000 is nearly 8500, 8000余 nearly 9000
)

var readingWords = map[string]Words{
	ReadingDoubtNone:       {"说不准的格子都不算", "no doubtful cell counts"},
	ReadingDoubtAll:        {"说不准的格子都算足", "every doubtful cell counts in full"},
	ReadingAboutLow:        {"约数取最小", "approximate numbers are at their least"},
	ReadingAboutHigh:       {"约数取最大", "approximate numbers are at their most"},
	"charsFrom=notes":      {"字数只用笔记字数", "characters come from notes only"},
	"charsFrom=study":      {"字数先用学习字数", "characters studied come first"},
	"combine=or":           {"学时、字数一项达标即可", "either hours or characters are enough"},
	"combine=and":          {"学时、字数两项都要达标", "both hours and characters are needed"},
	"standingCounts=true":  {"长期坚持算已解决", "长期坚持 counts as solved"},
	"standingCounts=false": {"长期坚持不算已解决", "长期坚持 does not count as solved"},
	"noRecord=unsure":      {"没有记录算待核实", "no record is to be checked"},
	"noRecord=short":       {"没有记录算未达标", "no record is short"},
	"minutesPerHour={n}":   {"1学时按{n}分钟算", "one 学时 is {n} minutes"},
}

// ReadingWords gives a fragility's reading as a clerk reads it; "key=value" itself where it has no words.
func ReadingWords(reading string) Words {
	if w, ok := readingWords[reading]; ok {
		return w
	}
	if key, value, ok := strings.Cut(reading, "="); ok {
		if w, ok := readingWords[key+"={n}"]; ok {
			return Words{strings.ReplaceAll(w.Zh, "{n}", value), strings.ReplaceAll(w.En, "{n}", value)}
		}
	}
	return Words{reading, reading}
}
