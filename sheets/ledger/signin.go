package ledger

import (
	"strconv"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// signIn is the list of those who came to one meeting or activity: 姓名 and 签名 below a line that gives its day.
type signIn struct {
	kind    *kind
	day     line // 会议时间：…
	topic   line // 会议内容：…, else the title
	people  int  // the column of names
	sign    int  // the column of signatures
	remark  int  // the column of remarks; 0: none
	when    grammar.DateReading
	signers []signer
}

// signer is somebody who signed.
type signer struct {
	cell sheets.Cell
	name string
}

// Labels above such a list.
var (
	dayLabels   = []string{"会议时间", "学习时间", "活动时间", "召开时间", "会议日期", "学习日期", "活动日期", "召开日期", "签到时间", "签到日期", "举办时间", "开展时间", "时间", "日期"}
	topicLabels = []string{"会议名称", "活动名称", "会议内容", "学习内容", "学习主题", "会议主题", "活动主题", "活动内容", "会议议题", "学习专题", "主题", "议题", "内容", "名称"}
)

// signInOf recognises the list of one meeting: a title that names the kind and 签到, a day above, names and signatures. nil
// where the table is none, or nobody has signed.
func (r *reader) signInOf(t *table, guesses []guess, ctx *context) *signIn {
	file := grammar.Fold(r.sheet.File)
	if !strings.Contains(grammar.Fold(ctx.titles), "签到") && !strings.Contains(grammar.Fold(r.sheet.Name), "签到") && !strings.Contains(file, "签到") {
		return nil
	}
	in := &signIn{}
	best := 0
	for i := range guesses {
		g := &guesses[i]
		if k := g.kind; g.title >= loud && k.byID[sheets.FieldDate] != nil && k.byID[sheets.FieldAttendees] != nil && (in.kind == nil || g.title > best) {
			in.kind, best = k, g.title
		}
	}
	if in.kind == nil {
		return nil
	}
	for i := range t.cols {
		c := &t.cols[i]
		switch text := c.leaf(); {
		case in.people == 0 && r.kinds.isPerson(text):
			in.people = c.col
		case in.sign == 0 && (strings.Contains(text, "签到") || strings.HasPrefix(text, "签名") || strings.HasPrefix(text, "签字") || strings.HasSuffix(text, "签名") || strings.HasSuffix(text, "签字")):
			in.sign = c.col
		case strings.HasPrefix(text, "备注"):
			in.remark = c.col
		}
	}
	if in.people == 0 || in.sign == 0 {
		return nil
	}
	in.day, in.topic = behindLabel(t.above, dayLabels), behindLabel(t.above, topicLabels)
	if in.topic.text == "" {
		in.topic = ctx.title
	}
	if in.day.text == "" {
		return nil
	}
	in.when = grammar.Date(sheets.Content{Kind: sheets.Text, Text: in.day.text}, sheets.Style{}, ctx.hint)
	if in.when.State != sheets.Present {
		return nil
	}
	in.read(r, t)
	if len(in.signers) == 0 {
		return nil
	}
	return in
}

// behindLabel finds what stands behind the first of some labels: "会议时间：4月15日" in one cell, or 会议时间 | 4月15日 in two.
func behindLabel(above []line, labels []string) line {
	for _, label := range labels {
		for i, l := range above {
			name, value, colon := strings.Cut(strings.ReplaceAll(l.text, "：", ":"), ":")
			if grammar.Fold(name) != label {
				continue
			}
			if value = strings.TrimSpace(value); colon && value != "" {
				return line{cell: l.cell, text: value, wide: l.wide}
			}
			if i+1 < len(above) && above[i+1].cell.Row == l.cell.Row {
				return above[i+1]
			}
		}
	}
	return line{}
}

// read finds who signed: beside the name stands something that is no absence.
func (in *signIn) read(r *reader, t *table) {
	rows := t.rows(r.sheet)
	for i := range rows {
		row := &rows[i]
		if t.repeat[row.Index] {
			continue
		}
		who, sign := row.Content(in.people), row.Content(in.sign)
		if who.IsBlank() || sign.IsBlank() || !grammar.IsName(shown(r.sheet, who)) {
			continue
		}
		text := shown(r.sheet, sign) + shown(r.sheet, row.Content(in.remark))
		if mark, _ := grammar.Mark(shown(r.sheet, sign), nil); mark.Class == grammar.AbsentSign || mark.Class == grammar.LeaveSign || mark.Class == grammar.NoSign || grammar.SaysAbsent(text) {
			continue
		}
		in.signers = append(in.signers, signer{sheets.Cell{Row: row.Index, Col: in.people}, shown(r.sheet, who)})
	}
}

// readSignIn makes the records of a list of one meeting: one for the meeting where the kind is about sessions, else one for each
// of those who came.
func (b *body) readSignIn(in *signIn) {
	columns := []sheets.Column{{Field: sheets.FieldDate, Col: in.day.cell.Col, Header: "签到"}, {Field: sheets.FieldOf("sign"), Col: in.sign, Header: "签到"}}
	date := sheets.NewEntry(sheets.FieldDate, in.day.cell, &sheets.Reading{State: sheets.Present, Text: grammar.Clean(in.day.text), When: in.when.When})
	b.doubt(in.when.Doubt, in.day.cell)
	if month, one := in.when.When.Span.Month(); one && !in.when.When.Filled {
		b.ctx.setMonth(month) // the file's name may give a month without its year
	}
	topic := sheets.FieldTopic
	if b.kind.byID[sheets.FieldActivity] != nil {
		topic = sheets.FieldActivity
	}
	about := sheets.NewEntry(topic, in.topic.cell, &sheets.Reading{State: sheets.Present, Text: grammar.Clean(in.topic.text)})
	each := sheets.FieldPerson
	if b.kind.byID[each] == nil {
		each = sheets.FieldPresent
	}
	columns = append(columns, sheets.Column{Field: each, Col: in.people, Header: "签到"})
	b.ledger.Columns = columns
	if each == sheets.FieldPresent {
		n := sheets.Whole(len(in.signers))
		present := sheets.NewEntry(each, in.signers[0].cell, &sheets.Reading{State: sheets.Present, Text: strconv.Itoa(len(in.signers)), Quantity: sheets.Quantity{Amount: n, How: sheets.Sure}})
		b.keepSigned(in.signers[0].cell.Row, date, about, present)
	} else {
		for _, s := range in.signers {
			who := sheets.NewEntry(each, s.cell, &sheets.Reading{State: sheets.Present, Text: grammar.Clean(s.name)})
			who.People, _ = grammar.People(s.name)
			b.keepSigned(s.cell.Row, date, about, who)
		}
	}
	b.sheetRows()
}

func (b *body) keepSigned(row int, entries ...sheets.Entry) {
	rec := &sheets.Record{Ledger: b.ledger, Row: row, Month: b.ctx.month, Entries: entries}
	if b.settle(rec) {
		b.date(rec)
		b.out.Records = append(b.out.Records, rec)
	}
	b.out.RowsRead++
}

// sheetRows notes the rows of such a list that are no records: those who did not sign, blank lines with a number.
func (b *body) sheetRows() {
	kept := map[int]bool{}
	for _, rec := range b.out.Records {
		kept[rec.Row] = true
	}
	rows := b.table.rows(b.sheet)
	for i := range rows {
		row := &rows[i]
		if first, _ := row.Span(); first > 0 && !kept[row.Index] {
			b.skip(row.Index, "padding")
		}
	}
}
