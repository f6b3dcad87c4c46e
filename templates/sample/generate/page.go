package main

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// page is one worksheet as an office draws it up: merged title, a line with 填报单位 and 填表时间, header, framed rows,
// 合计, and the line that people sign.
type page struct {
	book   *excelize.File
	name   string
	last   int // columns
	row    int // the next free row
	styles styles
	err    error // the first that occurred; everything after it does nothing
}

type styles struct{ title, line, head, body, left, date int }

// fonts of one hand: several people keep ledgers, and they do not agree on how these look.
type hand struct {
	title, head, body string
	size              float64
	dateFormat        string
}

var (
	official = hand{"方正小标宋简体", "黑体", "仿宋_GB2312", 12, `m"月"d"日"`}
	plain    = hand{"宋体", "宋体", "宋体", 11, "yyyy/m/d"}
)

func newPage(book *excelize.File, name string, h hand, widths ...float64) *page {
	p := &page{book: book, name: name, last: len(widths), row: 1}
	if _, p.err = book.NewSheet(name); p.err != nil {
		return p
	}
	for i, w := range widths {
		col := column(i + 1)
		p.do(book.SetColWidth(name, col, col, w))
	}
	frame := []excelize.Border{{Type: "left", Color: "000000", Style: 1}, {Type: "right", Color: "000000", Style: 1}, {Type: "top", Color: "000000", Style: 1}, {Type: "bottom", Color: "000000", Style: 1}}
	centre := &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}
	left := &excelize.Alignment{Horizontal: "left", Vertical: "center", WrapText: true}
	p.styles = styles{
		title: p.style(&excelize.Style{Font: &excelize.Font{Family: h.title, Size: 18, Bold: h.title == "宋体"}, Alignment: centre}),
		line:  p.style(&excelize.Style{Font: &excelize.Font{Family: h.body, Size: h.size}, Alignment: &excelize.Alignment{Vertical: "center"}}),
		head:  p.style(&excelize.Style{Font: &excelize.Font{Family: h.head, Size: h.size, Bold: h.head == "宋体"}, Alignment: centre, Border: frame}),
		body:  p.style(&excelize.Style{Font: &excelize.Font{Family: h.body, Size: h.size}, Alignment: centre, Border: frame}),
		left:  p.style(&excelize.Style{Font: &excelize.Font{Family: h.body, Size: h.size}, Alignment: left, Border: frame}),
		date:  p.style(&excelize.Style{Font: &excelize.Font{Family: h.body, Size: h.size}, Alignment: centre, Border: frame, CustomNumFmt: &h.dateFormat}),
	}
	landscape, wide, tall, paper, yes := "landscape", 1, 0, 9, true
	p.do(book.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &yes}))
	p.do(book.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &landscape, FitToWidth: &wide, FitToHeight: &tall, Size: &paper}))
	return p
}

func (p *page) do(err error) {
	if p.err == nil && err != nil {
		p.err = fmt.Errorf("%s row %d: %w", p.name, p.row, err)
	}
}

func (p *page) style(s *excelize.Style) int {
	id, err := p.book.NewStyle(s)
	p.do(err)
	return id
}

func column(n int) string {
	name, err := excelize.ColumnNumberToName(n)
	if err != nil {
		panic(err) // a page has a dozen columns
	}
	return name
}

func (p *page) at(col int) string { return fmt.Sprintf("%s%d", column(col), p.row) }

func (p *page) height(h float64) { p.do(p.book.SetRowHeight(p.name, p.row, h)) }

// title writes the merged title and, below it, the office and the day in blocks of their own.
func (p *page) title(text, day string) {
	p.block(1, p.last, text, p.styles.title)
	p.height(34)
	p.row++
	half := p.last / 2
	p.block(1, half, "填报单位（盖章）："+office, p.styles.line)
	p.block(half+1, p.last, "填表时间："+day, p.styles.line)
	p.height(22)
	p.row++
}

// block merges columns of the present row and writes a text into them.
func (p *page) block(from, to int, text string, style int) {
	p.do(p.book.MergeCell(p.name, p.at(from), p.at(to)))
	p.do(p.book.SetCellStr(p.name, p.at(from), text))
	p.do(p.book.SetCellStyle(p.name, p.at(from), p.at(to), style))
}

func (p *page) head(labels ...string) {
	for i, l := range labels {
		p.put(i+1, l, p.styles.head)
	}
	p.height(30)
	p.row++
	p.do(p.book.SetPanes(p.name, &excelize.Panes{Freeze: true, YSplit: p.row - 1, TopLeftCell: fmt.Sprintf("A%d", p.row), ActivePane: "bottomLeft"}))
}

// put writes one cell of the present row; nil leaves it empty within its frame.
func (p *page) put(col int, value any, style int) {
	if value != nil && value != "" {
		p.do(p.book.SetCellValue(p.name, p.at(col), value))
	}
	p.do(p.book.SetCellStyle(p.name, p.at(col), p.at(col), style))
}

// down merges the cells of a column from a row to the last one written: a name that stands for several records.
func (p *page) down(col, from int) {
	if to := p.row - 1; to > from {
		p.do(p.book.MergeCell(p.name, fmt.Sprintf("%s%d", column(col), from), fmt.Sprintf("%s%d", column(col), to)))
	}
}

// sum writes a formula with the value that a calculating program would keep beside it.
func (p *page) sum(col, from int, value float64) {
	cell := p.at(col)
	p.do(p.book.SetCellValue(p.name, cell, value))
	p.do(p.book.SetCellFormula(p.name, cell, fmt.Sprintf("SUM(%s%d:%s%d)", column(col), from, column(col), p.row-1)))
	p.do(p.book.SetCellStyle(p.name, cell, cell, p.styles.head))
}

func (p *page) sign() {
	p.block(1, p.last, "填表人：              审核人：              负责人：", p.styles.line)
	p.height(24)
	p.row++
}
