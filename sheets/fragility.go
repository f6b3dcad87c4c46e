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
	ReadingDoubtNone: {"说不准的格子都不算", "no doubtful cell counts"},
	ReadingDoubtAll:  {"说不准的格子都算足", "every doubtful cell counts in full"},
	ReadingAboutLow:  {"约数取最小", "approximate numbers are at their least"},
	ReadingAboutHigh: {"约数取最大", "approximate numbers are at their most"},
}

// ReadingWords gives a fragility's reading as a clerk reads it; "key=value" itself where it has no words. Several readings
// that are changed together are divided by ", ".
func ReadingWords(reading string) Words {
	if w, ok := readingWords[reading]; ok {
		return w
	}
	var out Words
	for _, part := range strings.Split(reading, ", ") {
		w := Words{part, part}
		if key, value, ok := strings.Cut(part, "="); ok {
			if c, ok := ChoiceOf(key); ok {
				if o, ok := c.option(value); ok {
					w = o.If
				}
			}
		}
		if out.Zh != "" {
			out.Zh, out.En = out.Zh+"，", out.En+", "
		}
		out.Zh, out.En = out.Zh+w.Zh, out.En+w.En
	}
	return out
}
