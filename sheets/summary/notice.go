package summary

import (
	"io"
	"slices"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/outfile"
)

// WriteNotice writes the 通报 as a Word document: 总体情况, 存在问题, 下步要求, and the list of shortfalls as its annex. It is
// written as safely as the summary.
func WriteNotice(path string, r *sheets.Report, o Options) error {
	return writeDocx(path, r, o, (*builder).noticeDocument)
}

// WriteReminders writes the 催办单 as a Word document: a page for each person who fell short or has something to check, or by
// choice (style.toml, choices.reminders) for each 组室.
func WriteReminders(path string, r *sheets.Report, o Options) error {
	return writeDocx(path, r, o, (*builder).reminders)
}

func writeDocx(path string, r *sheets.Report, o Options, make func(*builder) (*document, error)) error {
	if err := outfile.Guard(path, o.Inputs); err != nil {
		return err
	}
	if r.AsOf.IsZero() {
		return ErrNoDate
	}
	s, err := loadStyle(o.Data)
	if err != nil {
		return err
	}
	t, err := loadTexts(o.Data)
	if err != nil {
		return err
	}
	if o.Lang == "" {
		o.Lang = sheets.Chinese
	}
	b := newBuilder(r, s, t, o.Lang)
	d, err := make(b)
	if err != nil {
		return err
	}
	d.Fonts = docxFonts{
		Title: pick(s.Fonts.Title, o.HasFont).Name, Header: pick(s.Fonts.Header, o.HasFont).Name,
		Body: pick(s.Fonts.Body, o.HasFont).Name, Number: pick(s.Fonts.Number, o.HasFont).Name,
	}
	d.Footer = [2]string{"— ", " —"}
	return outfile.Write(path,
		func(w io.Writer) error { return writeDocument(w, o.Data, d) },
		func(tmp string) error { return verifyDocument(tmp, d) })
}

// noticeDocument makes the 通报.
func (b *builder) noticeDocument() (*document, error) {
	n := &b.t.Notice
	period := ""
	if !b.r.From.IsZero() {
		period = b.months(b.r.From, b.r.To)
	}
	d := &document{Title: fill(n.Title.In(b.lang), "period", period)}
	d.add("title", d.Title)
	d.add("plain", n.To.In(b.lang))
	headings := map[string]bool{b.t.Cover.Overall.In(b.lang): true, b.t.Cover.Problems.In(b.lang): true, b.t.Cover.Next.In(b.lang): true}
	for _, l := range b.notice() {
		style := "body"
		if headings[l.text] {
			style = "heading"
		}
		d.add(style, strings.TrimLeft(l.text, "\u3000 "))
	}
	list, err := b.shortlist()
	if err != nil {
		return nil, err
	}
	if list.length() > 0 {
		d.add("body", fill(n.Annex.In(b.lang), "name", b.t.Sheets.Short.Name.In(b.lang)))
	}
	d.sign(b)
	if list.length() > 0 {
		d.Blocks[len(d.Blocks)-1].EndUpright, d.Across = true, true
		d.add("plain", n.AnnexHead.In(b.lang))
		d.add("title", list.title)
		d.Blocks = append(d.Blocks, block{Table: pageTable(list, acrossWide)})
	}
	return d, nil
}

// sign puts the office and the day below a text, together with the last of it: they never stand on a page of their own.
func (d *document) sign(b *builder) {
	for i := max(0, len(d.Blocks)-2); i < len(d.Blocks); i++ {
		d.Blocks[i].Keep = d.Blocks[i].Table == nil
	}
	if name := clean(mask(b.r.Office.Name)); name != "" {
		d.Blocks = append(d.Blocks, block{Style: "right", Text: name, Keep: true})
	}
	d.add("right", b.date(b.r.AsOf))
}

func (d *document) add(style, text string) {
	if text != "" {
		d.Blocks = append(d.Blocks, block{Style: style, Text: text})
	}
}

// What a table may take of an A4 page between the margins of a 公文, in twentieths of a point: upright, and laid across.
const (
	uprightWide = 8845
	acrossWide  = 13890
)

// cellPoints is the size of the text in tables (templates/summary/docx/styles.xml).
const cellPoints = 11

// cellRoom is what a cell keeps free on both sides, in the widths of pageTable.
const cellRoom = 1.2

// longText is how wide texts are, in the widths of pageTable, whose column begins at the left instead of being centred.
const longText = 16

// pageTable makes a table of a page's rows, its columns as wide as their texts ask for.
func pageTable(p *page, wide int) *docxTable {
	t := &docxTable{Widths: make([]int, len(p.columns)), Long: make([]bool, len(p.columns))}
	need := make([]float64, len(p.columns))
	texts, long := make([]int, len(p.columns)), make([]int, len(p.columns))
	most := 12.0 * float64(wide) / uprightWide // of one column, in characters
	for i, c := range p.columns {
		t.Head = append(t.Head, strings.ReplaceAll(c.title, "\n", ""))
		need[i] = max(min(max(textWidth(c.title, 1), 2.6), 9), longestPiece(c.title, 1)) + cellRoom
	}
	for i := range p.length() {
		r := p.at(i)
		var out []string
		for i := range r.cells {
			s := r.cells[i].shown()
			out = append(out, s)
			if s != "" {
				texts[i]++
			}
			if textWidth(s, 1) > longText {
				long[i]++
			}
			need[i] = max(need[i], min(textWidth(s, 1), most)+cellRoom, min(longestPiece(s, 1), most)+cellRoom)
		}
		t.Rows = append(t.Rows, out)
	}
	for i := range long {
		t.Long[i] = p.columns[i].flex || long[i]*2 >= max(1, texts[i])
	}
	// Where they ask for more than the page has, the widest give way and the short ones stay whole.
	for room := float64(wide) / 20 / cellPoints * pixelsPerPoint; total(need) > room; {
		widest := slices.Index(need, slices.Max(need))
		if need[widest] <= 4 {
			break
		}
		need[widest] -= 0.25
	}
	all := total(need)
	for i := range need {
		t.Widths[i] = int(float64(wide) * need[i] / all)
	}
	return t
}
