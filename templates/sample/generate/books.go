package main

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// The sample's workbooks, by file name.
const (
	rosterFile  = "干部名册.xlsx"
	cadresFile  = "干部组2021年第一季度学习台账.xlsx"
	othersFile  = "党建组办公室2021年第一季度学习登记表.xlsx"
	visitFile   = "2021年第一季度联系户走访台账.xlsx"
	problemFile = "为民办实事台账.xlsx"
)

// answersOf is what the workbooks themselves know of the answers: where a doubtful cell stands.
type answersOf struct{ near, open, noMode string }

func books() (map[string][]byte, answersOf, error) {
	var where answersOf
	out := map[string][]byte{}
	for name, draw := range map[string]func(*excelize.File, *answersOf) error{
		rosterFile: roster, cadresFile: cadres, othersFile: others, visitFile: visitLedger, problemFile: problemLedger,
	} {
		book := excelize.NewFile()
		if err := draw(book, &where); err != nil {
			return nil, where, fmt.Errorf("%s: %w", name, err)
		}
		data, err := finish(book)
		if err != nil {
			return nil, where, fmt.Errorf("%s: %w", name, err)
		}
		out[name] = data
	}
	return out, where, nil
}

// finish gives the workbook's bytes, the same on every run.
func finish(book *excelize.File) ([]byte, error) {
	if err := book.DeleteSheet("Sheet1"); err != nil {
		return nil, err
	}
	stamp := "2021-04-02T09:00:00Z"
	if err := book.SetDocProps(&excelize.DocProperties{Creator: "办公室", LastModifiedBy: "办公室", Created: stamp, Modified: stamp}); err != nil {
		return nil, err
	}
	book.SetActiveSheet(0)
	var b bytes.Buffer
	if err := book.Write(&b); err != nil {
		return nil, err
	}
	return b.Bytes(), book.Close()
}

func date(month, day int) time.Time {
	return time.Date(2021, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

func roster(book *excelize.File, _ *answersOf) error {
	p := newPage(book, "干部名册", official, 6, 10, 10, 8, 8, 14, 14, 34, 12, 18)
	p.title(office+"干部名册", "2021年4月2日")
	p.head("序号", "姓 名", "组 室", "职 务", "党 员", "到岗日期", "离岗日期", "状 态", "别 名", "联系户")
	for i, who := range people {
		p.put(1, i+1, p.styles.body)
		for j, text := range []string{spaced(who.name), who.group, who.duty, "是", who.arrived, "", who.state, who.alias, strings.Join(who.households, "、")} {
			p.put(j+2, text, p.styles.body)
		}
		p.height(22)
		p.row++
	}
	return p.err
}

// spaced sets a name of two characters as wide as one of three, as offices like it.
func spaced(name string) string {
	if r := []rune(name); len(r) == 2 {
		return string(r[0]) + "　" + string(r[1])
	}
	return name
}

// cadres draws 干部组's ledger: a sheet a month, each person's name merged down the records.
func cadres(book *excelize.File, _ *answersOf) error {
	for _, m := range months {
		p := newPage(book, fmt.Sprintf("%d月", m.number), official, 6, 10, 10, 12, 14, 12, 36, 8, 10, 14)
		p.title(fmt.Sprintf("%s干部组2021年%d月学习台账", office, m.number), fmt.Sprintf("2021年%d月2日", m.number+1))
		p.head("序号", "姓 名", "组 室", "学习时间", "地 点", "学习形式", "学习内容", "学 时", "字 数", "备 注")
		first, tenths, chars := p.row, 0, 0
		for i, who := range people {
			if who.group != "干部组" {
				continue
			}
			from := p.row
			remark := ""
			all := studied(i, m.number)
			if len(all) == 0 {
				all, remark = []session{{}}, "借调"
			}
			for _, s := range all {
				p.put(1, i+1, p.styles.body)
				p.put(2, who.name, p.styles.body)
				p.put(3, who.group, p.styles.body)
				if s.day > 0 {
					p.put(4, date(m.number, s.day), p.styles.date)
					p.put(8, float64(s.tenths)/10, p.styles.body)
					p.put(9, s.chars, p.styles.body)
				} else {
					for _, col := range []int{4, 8, 9} {
						p.put(col, nil, p.styles.body)
					}
				}
				p.put(5, s.place, p.styles.body)
				p.put(6, s.form, p.styles.body)
				p.put(7, s.topic, p.styles.left)
				p.put(10, remark, p.styles.body)
				p.height(22)
				p.row++
				tenths, chars = tenths+s.tenths, chars+s.chars
			}
			for col := 1; col <= 3; col++ {
				p.down(col, from)
			}
		}
		p.block(1, 7, "合计：", p.styles.head)
		p.sum(8, first, float64(tenths)/10)
		p.sum(9, first, float64(chars))
		p.put(10, nil, p.styles.head)
		p.height(22)
		p.row++
		p.sign()
		if p.err != nil {
			return p.err
		}
	}
	return nil
}

// others draws the register of 党建组 and 办公室: one sheet for the quarter, dates as text, characters in 万字, numbered
// padding rows at the end.
func others(book *excelize.File, where *answersOf) error {
	p := newPage(book, "学习登记", plain, 6, 10, 10, 13, 14, 12, 36, 8, 14, 12)
	p.title(office+"2021年第一季度干部学习登记表", "2021年4月1日")
	p.head("序号", "干部姓名", "所在组室", "学习日期", "地点", "形式", "学习内容", "课时", "学习字数\n（万字）", "备注")
	serial := 0
	for _, m := range months {
		for i, who := range people {
			if who.group == "干部组" {
				continue
			}
			for _, s := range studied(i, m.number) {
				serial++
				p.put(1, serial, p.styles.body)
				p.put(2, spaced(who.name), p.styles.body)
				p.put(3, who.group, p.styles.body)
				p.put(4, fmt.Sprintf("2021.%d.%d", m.number, s.day), p.styles.body)
				p.put(5, s.place, p.styles.body)
				p.put(6, s.form, p.styles.body)
				p.put(7, s.topic, p.styles.left)
				p.put(8, float64(s.tenths)/10, p.styles.body)
				if s.near {
					p.put(9, "近1万字", p.styles.body)
					where.near = p.at(9)
				} else {
					p.put(9, float64(s.chars)/10000, p.styles.body)
				}
				p.put(10, nil, p.styles.body)
				p.height(20)
				p.row++
			}
		}
	}
	for range 5 {
		serial++
		p.put(1, serial, p.styles.body)
		for col := 2; col <= 10; col++ {
			p.put(col, nil, p.styles.body)
		}
		p.row++
	}
	p.sign()
	return p.err
}

// visitLedger draws the visits: a sheet a month, a helper's name merged down his households.
func visitLedger(book *excelize.File, where *answersOf) error {
	for _, m := range months {
		p := newPage(book, fmt.Sprintf("%d月", m.number), plain, 6, 13, 12, 14, 13, 30, 18)
		p.title(fmt.Sprintf("%s2021年%d月联系户走访台账", office, m.number), fmt.Sprintf("2021年%d月2日", m.number+1))
		p.head("序号", "帮扶责任人", "联系户", "走访时间", "走访方式", "走访内容", "备注")
		all := visits(m.number)
		from := p.row
		for i, v := range all {
			if i > 0 && all[i-1].helper != v.helper {
				from = p.row
			}
			p.put(1, i+1, p.styles.body)
			p.put(2, spaced(v.helper), p.styles.body)
			p.put(3, v.household, p.styles.body)
			p.put(4, date(m.number, v.day), p.styles.date)
			p.put(5, v.mode, p.styles.body)
			p.put(6, v.content, p.styles.left)
			p.put(7, nil, p.styles.body)
			if v.mode == "" {
				where.noMode = p.at(5)
			}
			p.height(20)
			p.row++
			if i+1 == len(all) || all[i+1].helper != v.helper {
				p.down(2, from)
			}
		}
		p.sign()
		if p.err != nil {
			return p.err
		}
	}
	return nil
}

func problemLedger(book *excelize.File, where *answersOf) error {
	p := newPage(book, "办实事台账", official, 6, 26, 12, 12, 12, 12, 28, 20, 14, 14, 12)
	p.title(office+"2021年第一季度“我为群众办实事”台账", "2021年4月2日")
	p.head("序号", "问题（事项）", "来源", "服务对象", "责任人", "责任组室", "办理措施", "完成时限", "完成时间", "办理进展", "备注")
	group := map[string]string{}
	for _, who := range people {
		group[who.name] = who.group
	}
	for i, q := range problems() {
		p.put(1, i+1, p.styles.body)
		p.put(2, q.text, p.styles.left)
		p.put(3, "入户走访", p.styles.body)
		p.put(4, q.household, p.styles.body)
		p.put(5, spaced(q.helper), p.styles.body)
		p.put(6, group[q.helper], p.styles.body)
		p.put(7, "协调村委会和有关单位办理", p.styles.left)
		if q.open {
			p.put(8, fmt.Sprintf("2021年%d月%d日前", q.month, q.day), p.styles.body)
			p.put(9, nil, p.styles.body)
			p.put(10, "正在办理", p.styles.body)
			where.open = p.at(8)
		} else {
			p.put(8, "2021年3月底前", p.styles.body)
			p.put(9, date(q.month, q.day), p.styles.date)
			p.put(10, "已办结", p.styles.body)
		}
		p.put(11, nil, p.styles.body)
		p.height(22)
		p.row++
	}
	p.sign()
	return p.err
}
