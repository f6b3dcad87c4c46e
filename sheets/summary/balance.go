package summary

import "math"

// sampledRows bounds how many rows of a page say how its long texts share the room.
const sampledRows = 250

// tightest is how narrow a column of long texts may become when others need the room more, in characters.
const tightest = 12.0

// balance moves room between the columns of long texts until the rows take as few lines as can be had: a table grows by
// its longest cell in each row, and a wide column of short texts makes none of them shorter.
func balance(p *page, lay *layout, s *style) {
	flex := flexColumns(p)
	if len(flex) < 2 {
		return
	}
	c := newLineCounter(p, lay, flex, s)
	floor := make([]float64, len(flex))
	for k, i := range flex {
		floor[k] = max(headerWidth(p.columns[i].title, s.Sizes.Header), tightest)
		if i < p.filter {
			floor[k] = max(floor[k], headerWidth(p.columns[i].title, s.Sizes.Header)+filterButton)
		}
	}
	best := c.cost(lay.widths)
	for range 60 {
		from, to, by := -1, -1, 0.0
		for _, step := range []float64{1, 2, 4, 8, 16} {
			for a := range flex {
				for z := range flex {
					if a == z || lay.widths[flex[a]]-step < floor[a] {
						continue
					}
					lay.widths[flex[a]] -= step
					lay.widths[flex[z]] += step
					if cost := c.cost(lay.widths); cost < best {
						best, from, to, by = cost, a, z, step
					}
					lay.widths[flex[a]] += step
					lay.widths[flex[z]] -= step
				}
			}
		}
		if from < 0 {
			return
		}
		lay.widths[flex[from]] -= by
		lay.widths[flex[to]] += by
	}
}

func flexColumns(p *page) []int {
	var out []int
	for i, c := range p.columns {
		if c.flex {
			out = append(out, i)
		}
	}
	return out
}

// lineCounter counts the lines of the sampled rows; what it counted once it keeps.
type lineCounter struct {
	flex   []int
	points float64
	others []int // lines of the row's other cells
	texts  [][]string
	known  []map[float64][]int // by column, then by width
	lay    *layout
}

func newLineCounter(p *page, lay *layout, flex []int, s *style) *lineCounter {
	c := &lineCounter{flex: flex, points: s.Sizes.Body, lay: lay, texts: make([][]string, len(flex)), known: make([]map[float64][]int, len(flex))}
	for k := range flex {
		c.known[k] = map[float64][]int{}
	}
	every := max(1, p.length()/sampledRows)
	for i := 0; i < p.length(); i += every {
		r := p.at(i)
		if r.section != "" {
			continue
		}
		most := 1
		for col := range r.cells {
			if s, ok := r.cells[col].value.(string); ok && col < len(p.columns) && !p.columns[col].flex {
				most = max(most, lay.linesIn(s, col, c.points))
			}
		}
		c.others = append(c.others, most)
		for k, col := range flex {
			s := ""
			if col < len(r.cells) {
				s, _ = r.cells[col].value.(string)
			}
			c.texts[k] = append(c.texts[k], s)
		}
	}
	return c
}

// cost is the number of lines of all sampled rows.
func (c *lineCounter) cost(widths []float64) int {
	var columns [][]int
	for k, col := range c.flex {
		w := math.Round(widths[col]*100) / 100
		lines, ok := c.known[k][w]
		if !ok {
			for _, s := range c.texts[k] {
				lines = append(lines, c.lay.linesIn(s, col, c.points))
			}
			c.known[k][w] = lines
		}
		columns = append(columns, lines)
	}
	all := 0
	for i, most := range c.others {
		for _, lines := range columns {
			most = max(most, lines[i])
		}
		all += most
	}
	return all
}
