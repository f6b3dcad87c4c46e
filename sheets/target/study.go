package target

import "ledgercheck/sheets"

// studyRule is 学时 or 字数: an amount for each person and month, summed over the records of study ledgers
// (docs: domain, C, Study).
type studyRule struct {
	id      sheets.RuleID
	unit    string
	step    sheets.Amount // to which a target in proportion is rounded up (docs: domain, C, Leave)
	missing string        // the variant of missing-ledger for no column at all
	pick    func(*sheets.Record, *sheets.Settings) (cell *sheets.Entry, column bool)
}

func (s studyRule) ID() sheets.RuleID { return s.id }

// pickHours gives the 学时 cell; column is false where the ledger has none for it.
func pickHours(rec *sheets.Record, _ *sheets.Settings) (*sheets.Entry, bool) {
	e := rec.Get(sheets.FieldHours)
	return e, e != nil || rec.Ledger.Has(sheets.FieldHours)
}

// pickChars gives the 字数 cell: 学习字数, and 笔记字数 only where the ledger has no 学习字数 or the setting wants it.
func pickChars(rec *sheets.Record, s *sheets.Settings) (*sheets.Entry, bool) {
	if s.CharsFrom != "notes" {
		if e := rec.Get(sheets.FieldChars); e != nil || rec.Ledger.Has(sheets.FieldChars) {
			return e, true
		}
	}
	e := rec.Get(sheets.FieldNoteChars)
	return e, e != nil || rec.Ledger.Has(sheets.FieldNoteChars)
}

func (s studyRule) Judge(r *run, t sheets.Target, on bool) {
	ledgers := r.ledgers(ofKind(sheets.Study))
	if len(ledgers) == 0 || len(r.months) == 0 {
		return
	}
	if !s.anyColumn(r, ledgers) {
		if on {
			r.find(sheets.Find(sheets.MissingLedger, s.missing, sheets.Info, sheets.Place{}))
		}
		return
	}
	months, lead := r.lending()
	g := gathering{run: r, matter: newMatter(t, sheets.Study, months), rule: s}
	g.matter.shared = make([]sharedParts, len(months))
	g.matter.carries, g.matter.lead, g.matter.step = true, lead, s.step
	for _, l := range ledgers {
		g.ledger(l)
	}
	settle(r, g.matter)
	total := g.loose
	for at, parts := range g.matter.parts.all() {
		for i := range parts {
			if int(at.period) >= lead {
				total += parts[i].counted
			}
		}
	}
	r.total(string(s.id), total, s.unit)
	if on {
		g.matter.subjects = r.people(g.matter)
		r.judge(g.matter)
		r.sayNotLent(g.matter)
	}
}

// month gives the index of a month among those of the matter, below 0 for none.
func (g *gathering) month(m sheets.Month) int32 {
	if g.matter.lead == 0 {
		return g.run.month(m)
	}
	if m.IsZero() {
		return -1
	}
	return periodOf(g.matter.periods, m.First())
}

// anyColumn reports whether a ledger of the run has the column at all; by-notes is said where 笔记字数 stands in.
func (s studyRule) anyColumn(r *run, ledgers []*sheets.Ledger) bool {
	found := false
	for _, l := range ledgers {
		probe := sheets.Record{Ledger: l}
		if len(l.Records) > 0 {
			probe = sheets.Record{Ledger: l, Entries: l.Records[0].Entries}
		}
		e, column := s.pick(&probe, &r.Settings)
		found = found || column
		notes := e != nil && e.Field == sheets.FieldNoteChars ||
			column && s.id == "study.chars" && !l.Has(sheets.FieldChars) && l.Has(sheets.FieldNoteChars)
		if notes {
			r.find(sheets.Find(sheets.AmbiguousColumn, "by-notes", sheets.Info, sheets.Place{File: l.File, Sheet: l.Sheet}))
		}
	}
	return found
}

// gathering turns the records of study ledgers into parts.
type gathering struct {
	run    *run
	matter *matter
	rule   studyRule
	loose  sheets.Amount // of names that may mean several people: the office's, and nobody's for certain
}

func (g *gathering) ledger(l *sheets.Ledger) {
	var above []int // whom the row above is about
	nameless, dateless, everyone := rowNote{ledger: l}, rowNote{ledger: l}, rowNote{ledger: l}
	for _, rec := range l.Records {
		if rec.Dropped == string(sheets.DuplicateFile) {
			continue
		}
		d := g.run.dateOf(rec, sheets.FieldDate)
		g.matter.hold(rec, &d, g.month)
		p := g.value(rec)
		c := g.run.credited(rec, d.span, sheets.FieldPerson, sheets.FieldAttendees)
		switch {
		case c.unlisted:
			everyone.add(rec)
		case len(c.sure)+len(c.maybe)+len(c.not) > 0:
			above = c.sure
		case !p.blank && rec.Dropped == "":
			if rec.Get(sheets.FieldPerson) == nil { // else its reader has said so
				nameless.add(rec)
			}
			c.maybe = above // an unmerged row below a name probably belongs to it, but nobody says so
		}
		if d.anytime && !p.blank && rec.Dropped == "" {
			if e := rec.Get(sheets.FieldDate); e == nil || e.State != sheets.Unreadable {
				dateless.add(rec)
			}
		}
		g.credit(rec, p, &c, &d)
	}
	everyone.say(g.run, sheets.UnnamedAttendees, "everyone")
	nameless.say(g.run, sheets.UncertainValue, "no-person")
	dateless.say(g.run, sheets.UncertainDate, "no-date")
}

// value reads what the record's cell is worth, for whomever it is.
func (g *gathering) value(rec *sheets.Record) part {
	e, column := g.rule.pick(rec, &g.run.Settings)
	g.matter.noted = g.matter.noted || e != nil && e.Field == sheets.FieldNoteChars
	p := part{rec: rec, entry: e, row: says(rec)}
	switch {
	case !column && p.row:
		p.entry, p.open, p.left, p.aside = rec.Get(sheets.FieldPerson), true, leftColumn, rec.Ledger.Only != 0
	case e == nil || e.State == sheets.NoRecord || e.State == 0:
		p.blank, p.left = true, leftBlank
	case e.State == sheets.Unreadable && !e.Quantity.Days || e.Quantity.How == sheets.Unknown || e.Quantity.How == 0:
		if namesAbsence(e.Text) { // 请假 in the cell itself
			p.blank, p.left = true, leftBlank
			break
		}
		p.open, p.left = true, leftValue
	case g.run.unbanded(rec, e):
		p.open, p.left = true, leftValue
		g.run.find(sheets.Find(sheets.UncertainValue, "bands", sheets.Warning, rec.Place(e), "raw", e.Text))
	default:
		p.amount(e.Quantity, g.run.Settings.Conversion())
	}
	if rec.Struck && !p.blank {
		p = p.doubt(leftStruck)
		p.left = leftStruck
	}
	return p
}

// unbanded reports whether a cell's minutes are no single time of study, where the settings convert each by its length: a
// month's column or sum, or a row that no day dates.
func (r *run) unbanded(rec *sheets.Record, e *sheets.Entry) bool {
	if r.Settings.DurationAs != "bands" || !e.Quantity.Minutes {
		return false
	}
	date := rec.Get(sheets.FieldDate)
	return rec.Ledger.Layout == sheets.LayoutCrosstab || date == nil || date.State == sheets.NoRecord || date.State == 0
}

// amount sets a part's worth from a quantity that was read.
func (p *part) amount(q sheets.Quantity, by sheets.Conversion) {
	q = q.Hours(by)
	p.counted, p.low = q.Counted(), q.Certain()
	if q.Rounded && q.How == sheets.Sure {
		p.shown = q.Shown - q.Amount
	}
	most, bounded := q.Most()
	p.high, p.open = most, !bounded
	if q.How == sheets.Below || !bounded {
		p.left = leftValue
	}
}

// credit gives a record's part to those it is about.
func (g *gathering) credit(rec *sheets.Record, p part, c *credit, d *dating) {
	for _, person := range c.sure {
		mine := g.once(rec, p, person)
		mine.theirs = true
		g.place(int32(person), mine, d)
	}
	if rec.Dropped != "" {
		return
	}
	for _, person := range c.maybe {
		g.place(int32(person), p.doubt(leftPerson), d)
	}
	if i := g.month(d.month); i >= 0 {
		for _, f := range []sheets.Field{sheets.FieldPerson, sheets.FieldAttendees} {
			if e := rec.Get(f); e != nil {
				for _, n := range e.People.Names {
					if n.Doubt && int(i) >= g.matter.lead {
						g.loose += p.counted
					}
				}
			}
		}
		if c.others && !p.blank {
			g.matter.shared[i].add(p.doubt(leftUnnamed), append(append([]int(nil), c.sure...), c.not...))
		}
	}
}

// once leaves out what an earlier file has for the person already, and widens the bounds where a later file contradicts.
func (g *gathering) once(rec *sheets.Record, p part, person int) part {
	for _, repeat := range rec.Repeats {
		if repeat.Who != person+1 {
			continue
		}
		if e, _ := g.rule.pick(repeat.Of, &g.run.Settings); e != nil && e.State == sheets.Present && !p.blank {
			p = part{rec: rec, entry: p.entry, left: leftDuplicate, row: p.row}
			if rec.Dropped == string(sheets.ConflictingRecord) {
				p.left = leftConflict
			}
			return p
		}
	}
	for _, rival := range rec.Rivals {
		if p.blank || p.left != taken || !repeats(rival, person+1, rec) {
			continue
		}
		other := g.value(rival)
		if other.blank || other.left == leftColumn {
			continue
		}
		p.low, p.high, p.open = min(p.low, other.low), max(p.high, other.high), p.open || other.open
	}
	return p
}

func repeats(rec *sheets.Record, who int, of *sheets.Record) bool {
	for _, r := range rec.Repeats {
		if r.Who == who && r.Of == of {
			return true
		}
	}
	return false
}

// place puts a part into the month or months it belongs to or may belong to.
func (g *gathering) place(person int32, p part, d *dating) {
	switch {
	case !d.month.IsZero():
		if i := g.month(d.month); i >= 0 {
			p.undated = d.undated
			p.remark = p.blank && remarked(p.rec, p.entry, d.month)
			g.matter.put(person, i, p)
		}
	case p.blank:
	case d.anytime:
		g.matter.anytime[person] = append(g.matter.anytime[person], p.doubt(leftDate))
	default:
		for _, month := range d.maybe {
			if i := g.month(month); i >= 0 {
				g.matter.put(person, i, p.doubt(leftDate))
			}
		}
	}
}
