package marked

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// indexPart makes the sheet in front: every note, and a link to its cell.
func indexPart(marks []*mark, rest []note, wrap int, from string, lang sheets.Lang) []byte {
	say := func(zh, en string) string { return sheets.Words{Zh: zh, En: en}.In(lang) }
	var rows, links strings.Builder
	row := 0
	add := func(cells ...string) {
		row++
		tall := 1
		for _, l := range strings.Split(cells[len(cells)-1], "\n") {
			tall += len([]rune(l)) / 44
		}
		tall += strings.Count(cells[len(cells)-1], "\n")
		fmt.Fprintf(&rows, `<row r="%d" ht="%d" customHeight="1">`, row, min(15*tall+3, 400))
		for i, c := range cells {
			if c != "" {
				fmt.Fprintf(&rows, `<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, sheets.Cell{Row: row, Col: i + 1}, wrap, escape(c))
			}
		}
		rows.WriteString(`</row>`)
	}
	head := sheets.MarkIndexHead.In(lang) + say("点击“单元格”一栏跳到该格；红底为未达标或有错误，黄底为待核实。原表其余内容未改动。",
		" A click on “cell” leads there; red: short or wrong, yellow: to check. Nothing else was changed.")
	if from != "" {
		head = sheets.MarkIndexHead.In(lang) + say("点击“单元格”一栏跳到该格；红底为未达标或有错误，黄底为待核实。本副本",
			" A click on “cell” leads there; red: short or wrong, yellow: to check. This copy was ") +
			noteConverted(from).In(lang) + say("。", ".")
	}
	add(head)
	add(say("序号", "No."), say("工作表", "Sheet"), say("单元格", "Cell"), say("类别", "Kind"), say("情况和处理", "What it is and what to do"))
	n := 0
	line := func(x note) {
		n++
		cell := x.cell.String()
		add(strconv.Itoa(n), x.sheet, cell, x.title, x.text)
		if cell != "" {
			fmt.Fprintf(&links, `<hyperlink ref="C%d" location="%s" display="%s"/>`, row,
				escape("'"+strings.ReplaceAll(x.sheet, "'", "''")+"'!"+cell), cell)
		}
	}
	for _, m := range marks {
		for _, x := range m.notes {
			line(x)
		}
	}
	for _, x := range rest {
		line(x)
	}
	all := `<hyperlinks>` + links.String() + `</hyperlinks>`
	if links.Len() == 0 {
		all = ""
	}
	return []byte(xml.Header + `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
		`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
		`<cols><col min="1" max="1" width="6" customWidth="1"/><col min="2" max="2" width="16" customWidth="1"/><col min="3" max="3" width="9" customWidth="1"/>` +
		`<col min="4" max="4" width="22" customWidth="1"/><col min="5" max="5" width="90" customWidth="1"/></cols>` +
		`<sheetData>` + rows.String() + `</sheetData><mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells>` + all +
		`<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`)
}

var (
	localSheet   = regexp.MustCompile(`(<(?:\w+:)?definedName\b[^>]*?\blocalSheetId\s*=\s*["'])(\d+)(["'])`)
	viewTabs     = regexp.MustCompile(`(\b(?:activeTab|firstSheet)\s*=\s*["'])(\d+)(["'])`)
	workbookView = regexp.MustCompile(`<workbookView\b[^>]*>`)
	anySheetID   = regexp.MustCompile(`\bsheetId\s*=\s*["'](\d+)["']`)
)

// addIndex puts the index in front of the other sheets: what counts sheets by their place is moved on by one.
func (b *book) addIndex(content []byte, lang sheets.Lang) error {
	name := b.unused("xl/worksheets/sheetMark%d.xml")
	b.put(name, content)
	if err := b.declare(name, typeSheet); err != nil {
		return err
	}
	id, err := b.relate(b.path, "worksheet", "/"+name)
	if err != nil {
		return err
	}
	wb, err := b.read(b.path)
	if err != nil {
		return err
	}
	_, list, err := children(wb)
	if err != nil {
		return err
	}
	all, ok := find(list, "sheets")
	if !ok {
		return errUnusual("no list of sheets")
	}
	most := 0
	for _, m := range anySheetID.FindAllSubmatch(wb[all.inner:all.innerEnd], -1) {
		n, _ := strconv.Atoi(string(m[1]))
		most = max(most, n)
	}
	next := func(re *regexp.Regexp, in []byte) []byte {
		return re.ReplaceAllFunc(in, func(m []byte) []byte {
			x := re.FindSubmatch(m)
			n, _ := strconv.Atoi(string(x[2]))
			return bytes.Join([][]byte{x[1], []byte(strconv.Itoa(n + 1)), x[3]}, nil)
		})
	}
	before, after := wb[:all.inner], wb[all.inner:]
	before = workbookView.ReplaceAllFunc(before, func(tag []byte) []byte {
		if !bytes.Contains(tag, []byte("activeTab")) { // it is the first sheet where it is not said
			tag = append([]byte(`<workbookView activeTab="0"`), tag[len("<workbookView"):]...)
		}
		return next(viewTabs, tag)
	})
	after = next(localSheet, after)
	sheet := fmt.Sprintf(`<sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="%s" sheetId="%d" r:id="%s"/>`,
		escape(b.indexName(lang)), most+1, id)
	b.put(b.path, bytes.Join([][]byte{before, []byte(sheet), after}, nil))
	return nil
}

// indexName is a name that no sheet of the workbook has.
func (b *book) indexName(lang sheets.Lang) string {
	base := sheets.MarkIndex.In(lang)
	name := base
	for n := 2; ; n++ {
		taken := false
		for _, s := range b.sheets {
			taken = taken || strings.EqualFold(s.name, name)
		}
		if !taken {
			return name
		}
		name = base + strconv.Itoa(n)
	}
}
