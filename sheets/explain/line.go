package explain

// Line is one line of an explanation. Lines of several cells that follow one another at the same depth are a table: their
// columns are to be aligned.
type Line struct {
	Depth int // 0 is the outermost
	Cells []string
	Title bool // a heading: a rule, a section
}

// lines gathers an explanation.
type lines []Line

func (l *lines) title(depth int, text string) { *l = append(*l, Line{depth, []string{text}, true}) }
func (l *lines) add(depth int, cells ...string) {
	*l = append(*l, Line{Depth: depth, Cells: cells})
}
