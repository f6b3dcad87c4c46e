package flow

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// sheetFrom makes a sheet of texts; rows are divided by newlines, cells by bars. A number is stored as one.
func sheetFrom(name, text string) *sheets.Sheet {
	s := &sheets.Sheet{Name: name}
	for r, line := range strings.Split(text, "\n") {
		for c, cell := range strings.Split(line, "|") {
			if cell == "" {
				continue
			}
			v := sheets.Content{Kind: sheets.Text, Text: cell}
			var n float64
			if _, err := fmt.Sscanf(cell, "%g", &n); err == nil && fmt.Sprint(n) == cell {
				v = sheets.Content{Kind: sheets.Number, Number: n}
			}
			s.Put(sheets.Cell{Row: r + 1, Col: c + 1}, v)
		}
	}
	s.Finish()
	return s
}

func (p *Piece) dump() string {
	var out []string
	var letters []string
	for _, c := range p.Columns {
		letters = append(letters, c.Letter)
	}
	out = append(out, strings.Join(letters, " "))
	for _, row := range p.Rows {
		line := fmt.Sprint(row.Number)
		if row.Gap {
			line = "⋮" + line
		}
		for _, c := range row.Cells {
			if c.Mark {
				line += " [" + c.Text + "]"
			} else {
				line += " " + c.Text
			}
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func TestPiece(t *testing.T) {
	d := opened(t)
	d.report.Ledgers[0].HeaderRows = [2]int{2, 2}
	d.report.Ledgers[0].Columns = []sheets.Column{
		{Field: sheets.FieldPerson, Col: 2, Header: "姓 名"},
		{Field: sheets.FieldDate, Col: 3, Header: "日期"},
		{Field: sheets.FieldTopic, Col: 4},
		{Field: sheets.FieldHours, Col: 6, Header: "学时"},
	}
	sheet := sheetFrom("3月", "学习台账\n序号|姓名|日期|内容|地点|学时\n1|张三|3.1|甲|一楼|6\n\n\n\n2|李四|3.5|乙|一楼|2\n3||3.12|丙|二楼|1.5")
	sheet.Merges = []sheets.Range{{From: sheets.Cell{Row: 7, Col: 2}, To: sheets.Cell{Row: 8, Col: 2}}}
	sheet.Finish()
	var asked sheets.File
	d.deps.Look = func(_ context.Context, f sheets.File, _ []string) ([]*sheets.Sheet, error) {
		asked = f
		return []*sheets.Sheet{sheet}, nil
	}
	d.Choose(Ref{Figure: figureOf(t, d, "李四", sheets.Short)})
	e, _ := d.Evidence()
	if e.Groups[0].Piece != nil {
		t.Fatal("a piece of a sheet that nobody opened")
	}
	d.until("the piece", func() bool { e, _ = d.Evidence(); return e.Groups[0].Piece != nil })
	want := "B C E F\n2 姓 名 日期 地点 学时\n⋮7 李四 3.5 一楼 [2]\n8 李四 3.12 二楼 [1.5]"
	if got := e.Groups[0].Piece.dump(); got != strings.Replace(want, "⋮", "", 1) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if asked.Path != "/office/台账/干部组/学习台账.xlsx" {
		t.Errorf("opened %q", asked.Path)
	}
	// A finding shows the rows around it.
	d.Choose(Ref{Finding: 2})
	e, _ = d.Evidence()
	if e.Groups[0].Piece == nil || !strings.Contains(e.Groups[0].Piece.dump(), "[]") {
		t.Errorf("a finding shows %+v", e.Groups[0].Piece)
	}
}

func figureOf(t *testing.T, d *desk, name string, v sheets.Verdict) int {
	t.Helper()
	for i, f := range d.report.Figures {
		if f.Subject.Name == name && f.Verdict == v && len(f.Sources) > 0 {
			return i + 1
		}
	}
	t.Fatalf("no figure of %s", name)
	return 0
}

func TestPiecesAreNotNeeded(t *testing.T) {
	for name, look := range map[string]func(context.Context, sheets.File, []string) ([]*sheets.Sheet, error){
		"gone":   func(context.Context, sheets.File, []string) ([]*sheets.Sheet, error) { return nil, errors.New("gone") },
		"broken": func(context.Context, sheets.File, []string) ([]*sheets.Sheet, error) { panic("broken") },
	} {
		d := opened(t)
		d.deps.Look = look
		d.Choose(Ref{Figure: figureOf(t, d, "李四", sheets.Short)})
		if e, ok := d.Evidence(); !ok || len(e.Groups[0].Lines) != 2 || e.Groups[0].Piece != nil {
			t.Errorf("%s: %+v", name, e)
		}
	}
}

func TestManyRowsAreCut(t *testing.T) {
	d := opened(t)
	var lines []string
	var cells []sheets.Cell
	for i := range 20 {
		lines = append(lines, fmt.Sprintf("a|%d", i))
		cells = append(cells, sheets.Cell{Row: i + 1, Col: 2})
	}
	d.books = []*book{{name: studyFile, sheets: []*sheets.Sheet{sheetFrom("3月", strings.Join(lines, "\n"))}}}
	if p := d.piece(studyFile, "3月", cells, 0); len(p.Rows) != pieceRows || p.More != 20-pieceRows {
		t.Errorf("%d rows, %d more", len(p.Rows), p.More)
	}
	if p := d.piece(studyFile, "4月", cells, 0); p != nil {
		t.Error("a piece of a sheet that is not there")
	}
}
