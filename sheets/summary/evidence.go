package summary

import (
	"slices"
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// proofRow is a row of the evidence: a figure or a total and one of the sheets that it rests on. There is one for each figure
// at least, and so it holds no more than where to find what it says.
type proofRow struct {
	figure *sheets.Figure
	part   int           // which of its sheets
	total  *proofOfTotal // instead of a figure
}

// proofPart is one sheet that a figure or a total rests on, and its cells.
type proofPart struct {
	file, sheet   string
	counted, left []sheets.Cell
}

// mostProof bounds the evidence to what a sheet can hold.
const mostProof = 1_000_000

// prove collects the evidence of every figure: a row for each sheet, and one for a figure that has no cell at all.
func (b *builder) prove() {
	b.proofOf = map[*sheets.Figure]int{}
	for _, list := range [][]*subject{b.people, b.households, b.others} {
		for _, s := range list {
			for _, f := range s.figures {
				if len(b.proof) >= mostProof {
					return
				}
				b.proofOf[f] = len(b.proof)
				for part := range max(1, sheetsOf(f)) {
					b.proof = append(b.proof, proofRow{figure: f, part: part})
				}
			}
		}
	}
	b.proveTotals()
	b.count()
}

// sheetsOf counts the sheets that a figure rests on.
func sheetsOf(f *sheets.Figure) int {
	n := 0
	for i := range f.Sources {
		s := &f.Sources[i]
		if !slices.ContainsFunc(f.Sources[:i], func(o sheets.Source) bool { return o.File == s.File && o.Sheet == s.Sheet }) {
			n++
		}
	}
	return n
}

// proofParts gives the sheets that a figure rests on, in the order of its sources; one without a name for a figure that
// has no cell at all.
func proofParts(f *sheets.Figure) []proofPart {
	var out []proofPart
	for i := range f.Sources {
		s := &f.Sources[i]
		k := slices.IndexFunc(out, func(r proofPart) bool { return r.file == s.File && r.sheet == s.Sheet })
		if k < 0 {
			k = len(out)
			out = append(out, proofPart{file: s.File, sheet: s.Sheet})
		}
		if s.Left == "" {
			out[k].counted = append(out[k].counted, s.Cell)
		} else {
			out[k].left = append(out[k].left, s.Cell)
		}
	}
	if len(out) == 0 {
		out = append(out, proofPart{})
	}
	return out
}

// linkTo leads from a figure to its evidence, where there are not too many figures for a link each.
func (b *builder) linkTo(f *sheets.Figure) *link {
	if len(b.r.Figures) > b.s.Limits.Links {
		return nil
	}
	return b.linkAt(f)
}

// firstProof leads from somebody's name to the first row of their evidence.
func (b *builder) firstProof(s *subject) *link { return b.linkAt(s.figures[0]) }

func (b *builder) linkAt(f *sheets.Figure) *link {
	at, ok := b.proofOf[f]
	if !ok {
		return nil
	}
	return &link{page: "evidence", row: at}
}

// evidence makes 依据明细: for each figure the cells that it comes from.
func (b *builder) evidence() (*page, error) {
	if len(b.proof) == 0 {
		return nil, nil
	}
	t := &b.t.Sheets.Evidence
	p := b.newPage("evidence", t, t.Title)
	if err := b.textColumns(p, t, "no", "name", "group", "period", "rule", "target", "actual", "verdict", "file", "sheet",
		"cells", "left"); err != nil {
		return nil, err
	}
	p.filter = len(p.columns)
	b.proofPage = p
	lives := b.evidenceLives() && p.column("verdict") >= 0 && p.column("target") >= 0 && p.column("actual") >= 0
	if lives {
		p.helpers = []string{"first", "gap"}
		b.verdictConditions(p, "verdict")
	}
	p.count = len(b.proof)
	p.make = func(i int) row { return b.proofLine(p, i, lives) }
	totals := ""
	if len(b.totalProof) > 0 {
		totals = b.t.Notes.EvidenceTotals.In(b.lang)
	}
	b.note(p, b.t.Notes.Evidence.In(b.lang), totals)
	return p, nil
}

// proofLine makes one row of the evidence. The page is as long as there are figures and is made while it is written.
func (b *builder) proofLine(p *page, i int, lives bool) row {
	r := &b.proof[i]
	if r.total != nil {
		return b.totalLine(p, r.total, i, lives)
	}
	f := r.figure
	if b.partsOf != f {
		b.partsOf, b.parts = f, proofParts(f)
	}
	part := &b.parts[r.part]
	actual := text(b.t.Signs.NoneLong.In(b.lang))
	if f.HasActual {
		actual = cell{value: f.Actual, places: places(f.Actual, f.Target, true)}
	}
	target, verdict := amount(f.Target), b.verdictCell(f.Verdict)
	out := row{}
	if lives {
		name := b.names[f.Rule]
		if t, _ := b.r.Settings.Target(f.Rule); t.Min == f.Target {
			target.formula = name
		}
		at := func(f *sheets.Figure) string {
			if k, ok := b.proofOf[f]; ok {
				return p.letter("actual") + strconv.Itoa(evidenceFirst+k)
			}
			return ""
		}
		targetCell := ""
		if target.formula != "" {
			targetCell = p.letter("target") + "{row}"
		}
		verdict.formula = b.verdictOf(f, targetCell, at).formula
		first, gap := cell{value: 0}, cell{value: 0}
		if b.proofOf[f] == i {
			first.value, gap = 1, cell{value: f.Gap}
			if targetCell != "" {
				gap = b.gapOf(f, p.letter("verdict")+"{row}", targetCell, p.letter("actual")+"{row}")
			}
		}
		out.helpers = []cell{first, gap}
	}
	out.cells = p.fillRow(map[string]cell{
		"no": number(i + 1), "name": text(b.subjectName(f.Subject)), "group": b.groupCell(f.Subject.Group), "period": text(b.period(f.Period)),
		"rule": text(b.ruleName(f.Rule)), "target": target, "actual": actual, "verdict": verdict,
		"file": text(clean(part.file)), "sheet": text(clean(part.sheet)),
		"cells": text(b.cellList(part.counted)), "left": text(b.cellList(part.left)),
	})
	return out
}

// cellList names cells, runs of a column joined: F4:F6、F9.
func (b *builder) cellList(cells []sheets.Cell) string {
	if len(cells) == 0 {
		return ""
	}
	list := slices.Clone(cells)
	slices.SortFunc(list, func(c, d sheets.Cell) int {
		switch {
		case c.Col != d.Col:
			return c.Col - d.Col
		}
		return c.Row - d.Row
	})
	list = slices.Compact(list)
	var out []string
	for i := 0; i < len(list); {
		j := i
		for j+1 < len(list) && list[j+1].Col == list[i].Col && list[j+1].Row == list[j].Row+1 && !list[i].IsZero() {
			j++
		}
		switch {
		case list[i].IsZero():
		case j == i:
			out = append(out, list[i].String())
		default:
			out = append(out, list[i].String()+":"+list[j].String())
		}
		i = j + 1
		if len(out) >= b.s.Limits.Cells && i < len(list) {
			return b.addresses(out) + fill(b.t.Check.MoreCells.In(b.lang), "n", strconv.Itoa(len(list)))
		}
	}
	return b.addresses(out)
}

// addresses joins cells and numbers of rows. A space stands between them, lest a program that takes a run of figures and 、
// for one word breaks the line within a number.
func (b *builder) addresses(list []string) string {
	return strings.Join(list, b.t.Frame.Addresses.In(b.lang))
}
