package summary

import (
	"math"
	"strings"
)

// layout is what measuring a page gives: how wide its columns are and which of them are centred.
type layout struct {
	widths  []float64
	centred []bool
	blocks  [2]int // the line below the title: the centre block begins in column blocks[0], the right one in blocks[1]
	oneLine bool   // the columns leave no room for three blocks
}

// filterButton is what a filter's button takes of a header cell, in characters.
const filterButton = 2.0

// A long text is not made narrower than comfortable, in characters, until the page would have to be printed at less than
// 1/tolerated of its size, and then not narrower than narrowest.
const (
	comfortable = 26.0
	narrowest   = 14.0
	tolerated   = 1.25
)

// headerLines is how many lines a header cell may be wrapped into before its column is made wider.
const headerLines = 2

// measure finds the columns' widths: as wide as their text, long texts giving way first where the page is too narrow and
// taking what is left where it is not.
func measure(p *page, s *style) layout {
	n := len(p.columns)
	lay := layout{widths: make([]float64, n), centred: make([]bool, n)}
	least := make([]float64, n)
	bodies := measureBody(p, s)
	for i, c := range p.columns {
		head := headerWidth(c.title, s.Sizes.Header)
		if i < p.filter {
			head += filterButton
		}
		m := &bodies[i]
		body, short, all := m.widest, m.short, m.all
		if i < len(p.total) && i >= p.totalSpan() {
			body = max(body, textWidth(p.total[i].shown(), s.Sizes.Body)*1.05)
		}
		lay.centred[i] = !c.flex && short*2 >= all
		if !lay.centred[i] {
			body += indent
		}
		natural := widthOf(body/reserve) + 0.6
		if c.max > 0 {
			natural = min(natural, c.max)
		}
		lay.widths[i] = max(natural, head)
		least[i] = lay.widths[i]
		if c.flex {
			least[i] = max(head, min(natural, comfortable))
		}
	}
	widenGroups(p, lay.widths, s)
	fit(p, lay.widths, least, s.Page.Width)
	if wide := tolerated * s.Page.Width; total(lay.widths) > wide { // rather narrow texts than print too small to read
		for i, c := range p.columns {
			if c.flex {
				least[i] = min(least[i], narrowest)
			}
		}
		fit(p, lay.widths, least, wide)
	}
	balance(p, &lay, s)
	for i, w := range lay.widths {
		lay.widths[i] = math.Round(min(w, 250)*100) / 100
	}
	need := func(a, b string) float64 {
		return max(textWidth(a, s.Sizes.Meta), textWidth(b, s.Sizes.Meta))/columnUnit + 1
	}
	lay.blocks, lay.oneLine = threeBlocks(lay.widths, [3]float64{
		need(p.left, p.filledBy), need(p.centre, p.checkedBy), need(p.right, p.dated),
	})
	return lay
}

// columnBody is what a column's body asks for.
type columnBody struct {
	widest     float64
	short, all int // cells of at most six Chinese characters, and all that hold something
}

// measureBody goes through the rows once; those of a long page are made for it and thrown away again.
func measureBody(p *page, s *style) []columnBody {
	out := make([]columnBody, len(p.columns))
	for k := range p.length() {
		r := p.at(k)
		if r.section != "" {
			continue
		}
		for i := range min(len(r.cells), len(out)) {
			shown := r.cells[i].shown()
			if shown == "" {
				continue
			}
			m := &out[i]
			m.all++
			if lineWidth(shown, 1) <= 6.1*pixelsPerPoint || r.cells[i].isNumber() {
				m.short++
			}
			m.widest = max(m.widest, textWidth(shown, s.Sizes.Body))
		}
	}
	return out
}

// headerWidth gives the width that a header needs when it may be wrapped.
func headerWidth(title string, points float64) float64 {
	whole := widthOf(textWidth(title, points) * 1.05) // some room, lest rounding breaks the line
	if strings.Contains(title, "\n") || whole <= widthOf(4.2*points*pixelsPerPoint) {
		return whole
	}
	for w := widthOf(3*points*pixelsPerPoint) + 1; w < whole; w++ {
		if lines(title, points, room(w)) <= headerLines && longestPiece(title, points) <= room(w) {
			return w
		}
	}
	return whole
}

// longestPiece gives the width of what must not be broken.
func longestPiece(s string, points float64) float64 {
	most := 0.0
	for _, piece := range pieces(s) {
		most = max(most, lineWidth(piece, points))
	}
	return most
}

// widenGroups makes the columns below a common header together as wide as that header.
func widenGroups(p *page, widths []float64, s *style) {
	for i := 0; i < len(p.columns); {
		j := p.groupEnd(i)
		if p.columns[i].group != "" {
			have := 0.0
			for k := i; k < j; k++ {
				have += widths[k]
			}
			if need := headerWidth(p.columns[i].group, s.Sizes.Header); need > have {
				for k := i; k < j; k++ {
					widths[k] += (need - have) / float64(j-i)
				}
			}
		}
		i = j
	}
}

// groupEnd gives the column behind the run of columns that share i's group header.
func (p *page) groupEnd(i int) int {
	j := i + 1
	for j < len(p.columns) && p.columns[i].group != "" && p.columns[j].group == p.columns[i].group {
		j++
	}
	return j
}

// fit brings the columns to the page's width. What cannot be narrowed further is left to the printer's scale.
func fit(p *page, widths, least []float64, page float64) {
	spare := 0.0
	for i, c := range p.columns {
		if c.flex {
			spare += max(0, widths[i]-least[i])
		}
	}
	if over := total(widths) - page; over > 0 && spare > 0 {
		share := min(1, over/spare)
		for i, c := range p.columns {
			if c.flex {
				widths[i] -= max(0, widths[i]-least[i]) * share
			}
		}
	}
	if left := page - total(widths); left > 0 {
		spread(p, widths, left)
	}
}

func total(widths []float64) (all float64) {
	for _, w := range widths {
		all += w
	}
	return all
}

// spread hands out what is left of the page: a little to every column, the rest to the long texts.
func spread(p *page, widths []float64, left float64) {
	const most = 0.35 // of a column's own width, where there are long texts to take the rest
	flex, all := 0.0, 0.0
	for i, c := range p.columns {
		all += widths[i]
		if c.flex {
			flex += widths[i]
		}
	}
	share := left / all
	if flex > 0 {
		share = min(share, most)
	}
	for i := range widths {
		left -= widths[i] * share
		widths[i] *= 1 + share
	}
	for i, c := range p.columns {
		if c.flex {
			widths[i] += left * widths[i] / (flex * (1 + share))
		}
	}
}

// threeBlocks splits the columns into a left, a centre and a right block so that the texts of the line below the title
// and of the signatures fit as well as they can, and the centre one lies in the middle.
func threeBlocks(widths []float64, need [3]float64) (at [2]int, none bool) {
	n := len(widths)
	if n < 3 {
		return at, true
	}
	before := make([]float64, n+1)
	for i, w := range widths {
		before[i+1] = before[i] + w
	}
	best := math.Inf(1)
	for a := 1; a < n-1; a++ {
		for b := a + 1; b < n; b++ {
			cost, lacking := 0.0, false
			for k, have := range []float64{before[a], before[b] - before[a], before[n] - before[b]} {
				if lack := need[k] - have; lack > 0 {
					cost += 100 * lack
					lacking = true
				}
			}
			cost += math.Abs(before[a] + before[b] - before[n]) // how far from the middle
			cost += math.Abs(before[b]-before[a]-before[n]/3) / 10
			if cost < best {
				best, at, none = cost, [2]int{a, b}, lacking
			}
		}
	}
	return at, none
}

// spaced puts three texts into one line over the whole width, the centre one in the middle and the right one at the end, by
// spaces that every Chinese font sets one em wide.
func (lay *layout) spaced(left, centre, right string, points float64) string {
	const space = "\u3000"
	em := points * pixelsPerPoint
	all := -cellMargin - em // lest a substitute font runs over the edge
	for _, w := range lay.widths {
		all += w*columnUnit + columnPadding
	}
	gap := func(pixels float64) string { return strings.Repeat(space, max(2, int(pixels/em))) }
	out, used := left, lineWidth(left, points)
	for _, part := range []struct {
		text string
		at   float64
	}{
		{centre, (all - lineWidth(centre, points)) / 2},
		{right, all - lineWidth(right, points)},
	} {
		if part.text == "" {
			continue
		}
		if out != "" {
			g := gap(part.at - used)
			out, used = out+g, used+lineWidth(g, points)
		}
		out, used = out+part.text, used+lineWidth(part.text, points)
	}
	return out
}

// totalSpan gives how many of the first columns the word 合计 covers.
func (p *page) totalSpan() int {
	n := 0
	for n < len(p.total) && (n == 0 || p.total[n].value == nil && p.total[n].formula == "") {
		n++
	}
	return n
}

// height gives a row's height for the most lines that a cell of it takes.
func height(n int, points, least float64) float64 {
	const most = 409 // of the file format
	h := float64(n)*points*lineSpacing + 4
	return min(max(math.Ceil(h), least), most)
}

// rowHeight measures a row of cells.
func (lay *layout) rowHeight(cells []cell, points, least float64) float64 {
	n := 1
	for i := range cells {
		if s, ok := cells[i].value.(string); ok && i < len(lay.widths) {
			n = max(n, lay.linesIn(s, i, points))
		}
	}
	return height(n, points, least)
}

// linesIn counts the lines that a text takes in a column.
func (lay *layout) linesIn(s string, col int, points float64) int {
	w := room(lay.widths[col])
	if !lay.centred[col] {
		w -= indent
	}
	return lines(s, points, w)
}

// headerHeights measures the table's header, a height for each of its rows.
func (lay *layout) headerHeights(p *page, s *style) []float64 {
	own, group := 1, 1
	var tall int // lines of a header that stands over both rows
	for i, c := range p.columns {
		n := lines(c.title, s.Sizes.Header, room(lay.widths[i]))
		if c.group == "" {
			tall = max(tall, n)
			continue
		}
		own = max(own, n)
		all := 0.0
		for k := i; k < p.groupEnd(i); k++ {
			all += lay.widths[k]
		}
		if i == 0 || p.columns[i-1].group != c.group {
			group = max(group, lines(c.group, s.Sizes.Header, room(all)))
		}
	}
	if p.headerRows() == 1 {
		return []float64{height(tall, s.Sizes.Header, s.Rows.Header)}
	}
	top, bottom := height(group, s.Sizes.Header, s.Rows.Body), height(own, s.Sizes.Header, s.Rows.Body)
	if need := height(tall, s.Sizes.Header, 0); need > top+bottom {
		top += (need - top - bottom) / 2
		bottom = need - top
	}
	return []float64{top, bottom}
}

// across measures a text that runs over the whole width.
func (lay *layout) across(s string, points, least float64) float64 {
	all := 0.0
	for _, w := range lay.widths {
		all += w*columnUnit + columnPadding
	}
	return height(lines(s, points, all-cellMargin), points, least)
}

// A page may be printed down to this part of its size, lest a few rows stand alone on a last sheet of paper.
const (
	leastShrink = 0.8  // of the size at which it is as wide as the paper
	leastScale  = 0.55 // of its full size
	leastCover  = 0.64 // of its full size, for the page with the charts
	stray       = 0.5  // of a sheet of paper: what is left over and fills less of it is brought onto the one before
)

// papers gives how many sheets of paper a page is fitted to; 0 leaves that to the printer.
func (lay *layout) papers(p *page, s *style) int {
	const inch = 72
	if p.length() > 2000 {
		return 0
	}
	scale := min(1, s.Page.Width/total(lay.widths))
	room := (paperHeight - s.Page.Top - s.Page.Bottom) * inch / scale
	head := 0.0
	for _, h := range lay.headerHeights(p, s) {
		head += h
	}
	all := s.Rows.Meta*2 + lay.across(p.title, s.Sizes.Title, s.Rows.Title) + float64(p.chartRows())*s.Rows.Body
	for _, l := range p.lead {
		all += lay.across(l.text, s.Sizes.Lead, s.Rows.Lead)
	}
	for _, l := range p.notes {
		all += lay.across(l.text, s.Sizes.Note, s.Rows.Note)
	}
	for i := range p.length() {
		if r := p.at(i); r.section != "" {
			all += lay.across(r.section, s.Sizes.Body, s.Rows.Body)
		} else {
			all += lay.rowHeight(r.cells, s.Sizes.Body, s.Rows.Body)
		}
	}
	if p.total != nil {
		all += lay.rowHeight(p.total, s.Sizes.Body, s.Rows.Body)
	}
	papers := all / (room - head) // each repeats the header
	n := math.Ceil(papers)
	if len(p.charts) > 0 && n == 2 && scale/papers >= leastCover {
		return 1
	}
	if fewer := n - 1; fewer >= 1 && papers-fewer < stray && fewer/papers >= leastShrink && fewer/papers*scale >= leastScale {
		return int(fewer)
	}
	return 0
}

// paperHeight is that of A4 laid across, in inches.
const paperHeight = 8.27
