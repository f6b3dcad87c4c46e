package office

import (
	"runtime"
	"slices"
	"sync"

	"ledgercheck/sheets"
)

// mention is the first entry of a setting in a stretch of a ledger's records, and once more the first whose names do something.
type mention struct {
	setting
	record  *sheets.Record
	entry   int  // index into its entries
	credits bool // its names have done something: see credits
}

// mentions are what a ledger's records say of people and groups, each thing once for each stretch, in their order.
type mentions struct {
	people []mention
	groups []string // folded
}

// longLedger is how many records are worth a goroutine of their own.
var longLedger = 8192

// stretches calls do for stretches of records, several at once for a long ledger, and tells into how many it has cut them.
func stretches(records []*sheets.Record, do func(stretch int, records []*sheets.Record)) int {
	n := max(1, min(runtime.GOMAXPROCS(0), len(records)/longLedger))
	var wg sync.WaitGroup
	for i := 1; i < n; i++ {
		wg.Go(func() { do(i, records[i*len(records)/n:(i+1)*len(records)/n]) })
	}
	do(0, records[:len(records)/n])
	wg.Wait()
	return n
}

// mentionsOf looks through a ledger.
func mentionsOf(l *sheets.Ledger) mentions {
	parts := make([]mentions, runtime.GOMAXPROCS(0)+1)
	n := stretches(l.Records, func(i int, records []*sheets.Record) { parts[i] = lookThrough(records) })
	out := parts[0]
	for _, p := range parts[1:n] {
		out.people, out.groups = append(out.people, p.people...), append(out.groups, p.groups...)
	}
	return out
}

// What was seen of a setting.
const (
	seenAtAll   = 1 << iota
	seenCredits // with names that do something
)

func lookThrough(records []*sheets.Record) (out mentions) {
	seen := map[setting]uint8{}
	type last struct {
		setting
		seen uint8
	}
	var lasts sheets.ByReading[last]
	var named sheets.ByReading[bool]
	for _, r := range records {
		if r.Dropped != "" {
			continue
		}
		if e := r.Get(sheets.FieldGroup); e != nil && named.Get(e.Reading) == nil {
			named.Put(e.Reading, true)
			if g := foldGroup(groupText(r)); g != "" && !slices.Contains(out.groups, g) {
				out.groups = append(out.groups, g)
			}
		}
		for i := range r.Entries {
			e := &r.Entries[i]
			if !namesAnybody(e) {
				continue
			}
			m := mention{setting: settingOf(r, e), record: r, entry: i, credits: credits(e.Field) && len(e.People.Names) > 0}
			want := uint8(seenAtAll)
			if m.credits {
				want |= seenCredits
			}
			before := lasts.Get(m.names)
			if before != nil && before.setting == m.setting && before.seen&want == want {
				continue
			}
			was := seen[m.setting]
			if was&want != want {
				out.people = append(out.people, m)
				seen[m.setting] = was | want
			}
			lasts.Put(m.names, last{m.setting, was | want})
		}
	}
	return out
}
