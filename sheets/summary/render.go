package summary

import (
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
	"ledgercheck/sheets/summary/sortedzip"
)

// renderer turns pages into a workbook. It is the only part that knows excelize.
type renderer struct {
	file  *excelize.File
	style *style
	texts *texts
	lang  sheets.Lang
	looks *looks
	pages map[string]*page // by id, for links
	dxfs  map[dxfLook]int
}

// render writes the pages into a new workbook. Sheets are streamed: a row is written once and not kept.
func render(pages []*page, s *style, t *texts, o Options, asOf sheets.Date) (*excelize.File, error) {
	f := excelize.NewFile()
	r := newRenderer(f, s, t, o)
	err := f.SetSheetName("Sheet1", pages[0].name)
	if err == nil {
		err = r.workbook(pages)
	}
	if err == nil {
		err = r.properties(pages[0].title, asOf)
	}
	if err != nil {
		_ = f.Close()
		return nil, err
	}
	return f, nil
}

func newRenderer(f *excelize.File, s *style, t *texts, o Options) *renderer {
	f.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return sortedzip.New(w) })
	return &renderer{
		file: f, style: s, texts: t, lang: o.Lang, pages: map[string]*page{}, dxfs: map[dxfLook]int{},
		looks: &looks{file: f, style: s, has: o.HasFont, ids: map[look]int{}},
	}
}

// renderOnto writes pages behind the sheets of a workbook that there is.
func renderOnto(f *excelize.File, pages []*page, s *style, t *texts, o Options) error {
	return newRenderer(f, s, t, o).workbook(pages)
}

// workbook writes the pages, behind what sheets the workbook has.
func (r *renderer) workbook(pages []*page) error {
	for _, p := range pages {
		r.pages[p.id] = p
		if _, err := r.file.NewSheet(p.name); err != nil { // gives the one that is there where it is
			return err
		}
	}
	for _, p := range pages {
		if err := r.page(p); err != nil {
			return fmt.Errorf("sheet %s: %w", p.name, err)
		}
	}
	return nil
}

// properties names the workbook and dates it by the cut-off date, so that nothing of the machine or the user gets in.
func (r *renderer) properties(title string, asOf sheets.Date) error {
	made := asOf.Time().Format(time.RFC3339)
	creator := r.texts.Frame.Creator.In(r.lang)
	if err := r.file.SetDocProps(&excelize.DocProperties{
		Title: title, Creator: creator, LastModifiedBy: creator, Created: made, Modified: made,
		Language: map[sheets.Lang]string{sheets.English: "en"}[r.lang],
	}); err != nil {
		return err
	}
	return r.file.SetAppProps(&excelize.AppProperties{Application: "ledgercheck"})
}

func (r *renderer) page(p *page) error {
	lay := measure(p, r.style)
	if err := r.setup(p, &lay); err != nil {
		return err
	}
	if err := r.living(p); err != nil {
		return err
	}
	if err := r.drawCharts(p, &lay); err != nil {
		return err
	}
	sw, err := r.file.NewStreamWriter(p.name)
	if err != nil {
		return err
	}
	first := p.firstRow()
	if len(p.charts) == 0 { // above a table that begins far down, nothing is frozen
		if err := sw.SetPanes(&excelize.Panes{
			Freeze: true, XSplit: p.frozen, YSplit: first - 1,
			TopLeftCell: at(p.frozen, first), ActivePane: activePane(p.frozen),
		}); err != nil {
			return err
		}
	}
	// excelize puts each new column before the earlier ones, and the file wants them in rising order.
	for i := len(lay.widths); i > 0 && len(p.charts) == 0; i-- {
		if err := sw.SetColWidth(i, i, lay.widths[i-1]); err != nil {
			return err
		}
	}
	if n := len(p.columns); len(p.helpers) > 0 {
		if err := sw.SetColVisible(n+1, p.width(), false); err != nil {
			return err
		}
	}
	s := &sheetWriter{renderer: r, sw: sw, page: p, lay: lay}
	if err := s.write(); err != nil {
		return err
	}
	return sw.Flush()
}

func activePane(frozenColumns int) string {
	if frozenColumns > 0 {
		return "bottomRight"
	}
	return "bottomLeft"
}

// setup sets what belongs to the sheet as a whole; the stream writer takes it over.
func (r *renderer) setup(p *page, lay *layout) error {
	yes, no, landscape, wide, tall := true, false, "landscape", 1, lay.papers(p, r.style)
	st := r.style.Page
	last, header := p.lastRow(), p.firstRow()-p.headerRows()
	quoted := p.quoted() + "!"
	names := []excelize.DefinedName{
		{Name: "_xlnm.Print_Area", Scope: p.name, RefersTo: quoted + "$A$1:" + absolute(len(p.columns)-1, last)},
		{Name: "_xlnm.Print_Titles", Scope: p.name, RefersTo: fmt.Sprintf("%s$%d:$%d", quoted, header, p.firstRow()-1)},
	}
	steps := []error{
		r.file.SetPageLayout(p.name, &excelize.PageLayoutOptions{
			Size: &st.Paper, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &tall,
		}),
		r.file.SetPageMargins(p.name, &excelize.PageLayoutMarginsOptions{
			Top: &st.Top, Bottom: &st.Bottom, Left: &st.Left, Right: &st.Right, Header: &st.Header, Footer: &st.Footer,
			Horizontally: &yes,
		}),
		r.file.SetHeaderFooter(p.name, &excelize.HeaderFooterOptions{OddFooter: "&C" + r.texts.Frame.Footer.In(r.lang)}),
		r.file.SetSheetView(p.name, 0, &excelize.ViewOptions{ShowGridLines: &no}),
		r.file.SetSheetDimension(p.name, "A1:"+at(p.width()-1, last)),
		r.file.SetDefinedName(&names[0]),
		r.file.SetDefinedName(&names[1]),
	}
	if p.filter > 0 && p.length() > 0 {
		steps = append(steps, r.file.AutoFilter(p.name,
			fmt.Sprintf("%s:%s", at(0, p.firstRow()-1), at(p.filter-1, p.firstRow()+p.length()-1)), nil))
	}
	// Last: AutoFilter replaces the sheet's properties.
	steps = append(steps, r.file.SetSheetProps(p.name, &excelize.SheetPropsOptions{FitToPage: &yes}))
	for _, err := range steps {
		if err != nil {
			return err
		}
	}
	return nil
}

// lastRow gives the last row of the page: body, total, notes, signatures.
func (p *page) lastRow() int {
	n := p.firstRow() - 1 + p.length() + len(p.notes) + 1
	if p.total != nil {
		n++
	}
	return n
}

// at gives an address of a 0-based column and a 1-based row.
func at(col, row int) string { return sheets.Cell{Row: row, Col: col + 1}.String() }

func absolute(col, row int) string { return "$" + sheets.ColumnName(col+1) + "$" + strconv.Itoa(row) }
