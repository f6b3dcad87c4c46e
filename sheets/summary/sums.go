package summary

import "ledgercheck/sheets"

// columnSums is what the columns of a body hold. It is found in one pass over the rows, for those of a long page are made anew
// each time that they are asked for.
type columnSums struct {
	sums           []sheets.Amount // texts (免, 无记录) add nothing
	numbers, texts []bool          // whether a cell holds one
}

// summed goes through the rows that the total counts, once; the rows must be there.
func (p *page) summed() *columnSums {
	if p.sums != nil {
		return p.sums
	}
	n := len(p.columns)
	p.sums = &columnSums{make([]sheets.Amount, n), make([]bool, n), make([]bool, n)}
	for i := range p.length() {
		if p.counted > 0 && i == p.counted {
			break
		}
		for col, c := range p.at(i).cells {
			switch v := c.value.(type) {
			case int:
				p.sums.sums[col] += sheets.Whole(v)
			case sheets.Amount:
				p.sums.sums[col] += v
			case string:
				p.sums.texts[col] = true
			}
			p.sums.numbers[col] = p.sums.numbers[col] || c.isNumber()
		}
	}
	return p.sums
}

// anyNumber reports whether a column of the body holds a number.
func (p *page) anyNumber(col int) bool { return p.summed().numbers[col] }

// anyText reports whether a column of the body holds a text.
func (p *page) anyText(col int) bool { return p.summed().texts[col] }
