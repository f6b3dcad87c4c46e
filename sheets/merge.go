package sheets

// mergeIndex finds the merged range that covers a cell: for each row the merges that touch it.
type mergeIndex struct {
	starts []int32 // of each row's entries, by row index; one more at the end
	merges []int32 // indices into Sheet.Merges
}

// maxMergeEntries bounds the index; a sheet that needs more is searched range by range.
const maxMergeEntries = 16_000_000

// indexMerges builds the index for the rows up to last; below it nothing stands that a merge could gather.
func indexMerges(merges []Range, last int) mergeIndex {
	if len(merges) == 0 || last <= 0 {
		return mergeIndex{}
	}
	starts := make([]int32, last+2)
	total := 0
	for _, m := range merges {
		for row := m.From.Row; row <= min(m.To.Row, last); row++ {
			starts[row]++
		}
		if total += max(0, min(m.To.Row, last)-m.From.Row+1); total > maxMergeEntries {
			return mergeIndex{}
		}
	}
	var at int32
	for row, n := range starts {
		starts[row] = at
		at += n
	}
	x := mergeIndex{starts: starts, merges: make([]int32, total)}
	next := append([]int32(nil), starts...)
	for i, m := range merges {
		for row := m.From.Row; row <= min(m.To.Row, last); row++ {
			x.merges[next[row]] = int32(i)
			next[row]++
		}
	}
	return x
}

// at gives the index of the first merge that covers c, or −1.
func (x *mergeIndex) at(merges []Range, c Cell) int {
	if c.Row >= 1 && c.Row+1 < len(x.starts) {
		for _, i := range x.merges[x.starts[c.Row]:x.starts[c.Row+1]] {
			if merges[i].Contains(c) {
				return int(i)
			}
		}
		return -1
	}
	for i := range merges {
		if merges[i].Contains(c) {
			return i
		}
	}
	return -1
}
