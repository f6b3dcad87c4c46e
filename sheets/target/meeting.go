package target

import (
	"path"
	"regexp"
	"strings"
	"sync"

	"ledgercheck/sheets"
)

// meetingClasses are the word lists by which meetings are told from one another.
var meetingClasses = []string{"ministry", "centergroup", "partygroup", "readingclass", "orglife"}

// meetings are the records of meeting ledgers by class, gathered once for all rules about meetings.
type meetings struct {
	once    sync.Once
	found   []sheets.Finding // while gathering; every rule that asks says them
	records map[string][]*sheets.Record
	named   map[string][]*sheets.Record // rows of each class that tell of no meeting, and may name a group
	kept    map[string]bool             // a ledger of the class was read, be it empty
}

// meetings tells the records of meeting ledgers apart: by the meeting's own name, else by what the sheet, the title or
// the file is called. A text that names two classes tells nothing. What no word tells apart is said.
func (r *run) meetings() *meetings {
	r.met.once.Do(func() {
		own := r.part()
		r.met.gather(own)
		r.met.found = own.findings
	})
	for _, f := range r.met.found {
		r.find(f)
	}
	return r.met
}

func (met *meetings) gather(r *run) {
	met.named = map[string][]*sheets.Record{}
	met.records, met.kept = map[string][]*sheets.Record{}, map[string]bool{}
	for _, l := range r.ledgers(ofKind(sheets.Meeting)) {
		of := r.classOfLedger(l)
		if of != "" {
			met.kept[of] = true
		}
		unknown := rowNote{ledger: l}
		for _, rec := range l.Records {
			if rec.Dropped == string(sheets.DuplicateFile) {
				continue
			}
			if !held(rec) {
				met.named[of] = append(met.named[of], rec)
				continue
			}
			class := of
			if e := rec.Get(sheets.FieldMeetingName); e != nil && e.State == sheets.Present {
				if own := r.classOfText(e.Text); own != "" {
					class = own
				} else if r.speaks("branch", e.Text) || class == "" && r.speaks("othermeeting", e.Text) {
					continue // known, and in no rule
				}
			}
			if class == "" {
				if e := rec.Get(sheets.FieldTopic); e != nil {
					class = r.classOfText(e.Text)
				}
			}
			if class == "" {
				if rec.Dropped == "" {
					unknown.add(rec)
				}
				continue
			}
			met.kept[class] = true
			met.records[class] = append(met.records[class], rec)
		}
		unknown.say(r, sheets.UncertainValue, "meeting-class")
	}
}

func (r *run) classOfLedger(l *sheets.Ledger) string {
	base := strings.TrimSuffix(path.Base(l.File), path.Ext(l.File))
	for _, text := range []string{l.Sheet, l.Title, base, path.Base(path.Dir(l.File))} {
		if class := r.classOfText(text); class != "" {
			return class
		}
	}
	if l.Has(sheets.FieldFirstTopic) {
		return "ministry"
	}
	return ""
}

// classOfText gives the one class that a text names, "" for none or several.
func (r *run) classOfText(text string) string {
	found := ""
	for _, class := range meetingClasses {
		if r.speaks(class, text) {
			if found != "" {
				return ""
			}
			found = class
		}
	}
	return found
}

// held reports whether a row tells of a meeting: more than its number and its day.
func held(rec *sheets.Record) bool {
	for i := range rec.Entries {
		e := &rec.Entries[i]
		switch e.Field {
		case sheets.FieldSerial, sheets.FieldDate, sheets.FieldMonth, sheets.FieldGroup, sheets.FieldRemark, sheets.FieldPlace, sheets.FieldDue:
			continue
		}
		if e.State == sheets.Unreadable || e.State == sheets.Present && !ordinal.MatchString(e.Text) {
			return true
		}
	}
	return false
}

// ordinal is a running number in words, which sheets are printed with: 第4场.
var ordinal = regexp.MustCompile(`^第?\s*(?:\d{1,3}|[一二三四五六七八九十百]{1,5})\s*[场次期讲课周回]$`)

// sessions turns records of meetings into parts for one subject or several: each row is a session, but for rows below
// one merged date, which are topics of the same. subject gives whose it is; none where nobody knows.
type sessions struct {
	run     *run
	matter  *matter
	subject func(*sheets.Record) []int32
	count   sheets.Amount // in the checked months
	last    sheets.Place  // of the date of the session before
}

func (s *sessions) add(all []*sheets.Record) {
	dateless := map[*sheets.Ledger]*rowNote{}
	var order []*rowNote
	for _, rec := range all {
		d := s.run.datedIn(rec, sheets.FieldDate)
		e := rec.Get(sheets.FieldDate)
		if e != nil && e.State == sheets.Present {
			at := rec.Place(e)
			if at == s.last && e.Cell().Row != rec.Row {
				continue
			}
			s.last = at
		}
		if (e == nil || e.State == sheets.NoRecord) && rec.Month.IsZero() && rec.Dropped == "" {
			if dateless[rec.Ledger] == nil {
				dateless[rec.Ledger] = &rowNote{ledger: rec.Ledger}
				order = append(order, dateless[rec.Ledger])
			}
			dateless[rec.Ledger].add(rec)
		}
		p := one(rec, shown(rec, sheets.FieldDate, sheets.FieldTopic))
		p.theirs, p.inside = true, s.run.inside(&d)
		if planned(rec, e) {
			p = p.doubt(leftDate)
		}
		if e := s.run.calledOff(rec); e != nil {
			p = p.doubt(leftCancelled)
			p.entry = e
		}
		s.put(p, &d)
	}
	for _, n := range order {
		n.say(s.run, sheets.UncertainDate, "no-date")
	}
}

// planned reports whether a row has a month and stays without the day on which it was held, in a table that gives such days: a plan
// for the year, filled in as it is carried out.
func planned(rec *sheets.Record, day *sheets.Entry) bool {
	if day == nil || day.State != sheets.NoRecord {
		return false
	}
	month := rec.Get(sheets.FieldMonth)
	return month != nil && month.State == sheets.Present || rec.Ledger.Has(sheets.FieldTarget)
}

func (s *sessions) put(p part, d *dating) {
	if p.rec.Struck {
		p = p.doubt(leftStruck)
		p.left = leftStruck
	}
	if repeatedRecord(p.rec) {
		p.drop(leftDuplicate)
	}
	times := sheets.Amount(max(len(d.days), 1))
	if p.inside {
		s.count += p.counted * times
	}
	for _, id := range s.subject(p.rec) {
		s.place(id, p, d)
	}
}

func (s *sessions) place(id int32, p part, d *dating) {
	sure, maybe := among(s.matter.periods, d)
	for n, i := range sure {
		if i >= 0 {
			if n < len(d.days) {
				p.day = d.days[n]
			}
			s.matter.put(id, i, p)
		}
	}
	switch {
	case len(sure) > 0:
	case d.anytime:
		s.matter.anytime[id] = append(s.matter.anytime[id], p.doubt(leftDate))
	default:
		for _, i := range maybe {
			s.matter.put(id, i, p.doubt(leftDate))
		}
	}
}

// calledOff gives the cell that says that a meeting or lecture was not held (取消, 顺延), nil where none does. Such a word
// may also belong to what was talked about: whoever reads it decides.
func (r *run) calledOff(rec *sheets.Record) *sheets.Entry {
	for _, f := range []sheets.Field{sheets.FieldRemark, sheets.FieldTopic, sheets.FieldActivity, sheets.FieldMeetingName} {
		if e := rec.Get(f); e != nil && r.speaks("cancelled", e.Text) {
			return e
		}
	}
	return nil
}

// officeOnly is the subject of a rule about the office.
func officeOnly(*sheets.Record) []int32 { return []int32{0} }

// theOffice is the one subject of a rule about the office; every period is due.
func (m *matter) theOffice() {
	m.subjects = []subject{{Subject: sheets.Subject{Type: sheets.SubjectOffice}, person: -1, due: true}}
	m.oneHand = true
	m.holdAll()
}
