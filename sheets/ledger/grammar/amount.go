package grammar

import (
	"math"
	"strings"

	"ledgercheck/sheets"
)

// AmountHint is what the column says about its amounts.
type AmountHint struct {
	Hours    bool   // a column of 学时
	Chars    bool   // a column of 字数; neither: a count (篇, 次, 人)
	Score    bool   // a column of 得分, where 分 are points
	Unit     string // from the header's brackets: 万字 小时 分钟 学时 课时 篇; "" where there is none
	Duration bool   // the header is 时长 or 时间 without a unit: a bare number says nothing
}

// AmountReading is an amount as read. Whatever is not known (Q.How is Unknown) has State Unreadable and a doubt; the
// state is Present with a doubt where the stated number counts but should be looked at (约, 5+1, 近).
type AmountReading struct {
	Q     sheets.Quantity
	State sheets.State
	Other *sheets.Quantity // the second quantity of "5学时1万字": for an hours column the characters, and the reverse
	Doubt Doubt

	days Doubt // what is doubtful of days beside how many 学时 they make
}

// Known takes an amount in days for read where the settings say how many 学时 it makes.
func (r AmountReading) Known(c sheets.Conversion) AmountReading {
	if r.Q.Days && r.Q.Hours(c).How != sheets.Unknown {
		r.State, r.Doubt = sheets.Present, r.days
	}
	return r
}

// Bounds beyond which a single amount is a mistake.
const (
	maxHours = 200
	maxDays  = 31
	maxChars = 10_000_000
	maxCount = 100_000
)

// Below smallChars a bare number in a column of characters is more likely a number of 万字: 1 or 1.2 is no 字数.
const (
	smallChars    = 100
	smallFraction = 1000
	manyTenK      = 100 // a bare number this large in a 万字 column is in 字
)

// Amount reads the cell of a quantity (domain.md C, "Study", and E6).
func Amount(c sheets.Content, st sheets.Style, h AmountHint) AmountReading {
	switch c.Kind {
	case sheets.Blank:
		return AmountReading{State: sheets.NoRecord}
	case sheets.Number:
		return amountNumber(c.Number, st, h)
	case sheets.Text:
		return amountText(c.Text, h)
	case sheets.Fault:
		return unknownAmount(doubt(sheets.FormulaError, "", c.Text))
	case sheets.Uncalculated:
		return unknownAmount(doubt(sheets.FormulaNoValue, "", ""))
	}
	return unknownAmount(doubt(sheets.UncertainValue, "no-number", Words(c, st, false)))
}

func unknownAmount(d Doubt) AmountReading {
	return AmountReading{Q: sheets.Quantity{How: sheets.Unknown}, State: sheets.Unreadable, Doubt: d}
}

func amountNumber(f float64, st sheets.Style, h AmountHint) AmountReading {
	// The common case: an ordinary number in an ordinary format.
	var shown shape
	if f != 0 {
		shown = shapeOf(st.NumberFormat)
	}
	raw := func() string { return Words(sheets.Content{Kind: sheets.Number, Number: f}, st, false) }
	a, err := sheets.AmountOf(f)
	switch {
	case math.IsNaN(f) || math.IsInf(f, 0) || err != nil:
		return unknownAmount(doubt(sheets.ImpossibleValue, "large", raw()))
	case f < 0:
		return unknownAmount(doubt(sheets.ImpossibleValue, "negative", shortest(f)))
	case f == 0:
		return AmountReading{Q: sheets.Quantity{How: sheets.Sure}, State: sheets.Present}
	case st.Date || st.Duration:
		return amountClockCell(f, st, shown, h, raw())
	case shown.percent:
		return unknownAmount(doubt(sheets.UncertainValue, "percent", raw()))
	case shown.unit != "":
		// The clerk sees the unit that the format adds and means it.
		return amountText(shortest(f)+shown.unit, h)
	}
	return bareAmount(term{val: a, how: exact}, h).reading(h, func() string { return shortest(f) })
}

// amountClockCell reads a number in a date or time format: a length of time in an hours column, a mistake elsewhere.
func amountClockCell(f float64, st sheets.Style, shown shape, h AmountHint, raw string) AmountReading {
	if shown.day || shown.year || shown.month && !st.Duration || !h.Hours {
		return unknownAmount(doubt(sheets.ImpossibleValue, "date", raw))
	}
	if f >= 1 && (f == math.Trunc(f) || !st.Duration) {
		// 5 in a cell formatted as [h]:mm shows 120:00: was 5 typed, or 120 hours?
		return unknownAmount(doubt(sheets.UncertainValue, "format", raw, "number", shortest(f)))
	}
	if f > maxHours/24.0 {
		return unknownAmount(doubt(sheets.ImpossibleValue, "large", raw))
	}
	if !st.Duration && f*24 >= clockHour {
		return unknownAmount(doubt(sheets.UncertainValue, "clock", raw))
	}
	a, err := sheets.Whole(int(math.Round(f*86400))).Times(1, 60)
	if err != nil {
		return unknownAmount(doubt(sheets.ImpossibleValue, "large", raw))
	}
	return AmountReading{Q: sheets.Quantity{Amount: a, How: sheets.Sure, Minutes: true}, State: sheets.Present}
}

// clockHour: from here on "8:30" is rather a time of day than a length of time.
const clockHour = 8

// bareAmount gives a number without a unit the unit that its column says.
func bareAmount(t term, h AmountHint) term {
	switch {
	case t.val == 0:
		t.kind = h.kind()
	case h.Hours:
		switch headerUnit(h.Unit) {
		case "分钟", "分", "min", "mins", "minutes":
			t.kind = unitMinutes
		case "小时", "时", "h", "hour", "hours", "钟头":
			t.kind = unitMinutes
			t.val = t.times(60)
		case "天", "日":
			t.kind = unitDays
		case "半天":
			t.kind = unitDays
			t.val /= 2
		case "周":
			t.spoil("day")
		case "":
			t.kind = unitLesson
			if h.Duration {
				t.spoil("no-unit")
			}
		default:
			t.kind = unitLesson
		}
	case h.Chars:
		t.kind = unitChars
		switch headerUnit(h.Unit) {
		case "万字", "万", "w", "万字数":
			if t.big {
				break
			}
			if t.val >= sheets.Whole(manyTenK) {
				t.spoil("unit")
			} else {
				t.val = t.times(10_000)
			}
		case "千字", "千", "k":
			if !t.big {
				t.val = t.times(1000)
			}
		case "篇", "次", "本", "页", "件":
			t.spoil("wrong-unit")
		default:
			if t.val < sheets.Whole(smallChars) || t.val < sheets.Whole(smallFraction) && !t.val.IsWhole() {
				t.spoil("unit")
			}
		}
	default:
		t.kind = unitCount
	}
	return t
}

func headerUnit(u string) string {
	if u == "" {
		return ""
	}
	return strings.Trim(Fold(u), "()单位:")
}

func (h AmountHint) kind() unitKind {
	switch {
	case h.Hours:
		return unitLesson
	case h.Chars:
		return unitChars
	}
	return unitCount
}

// suits reports whether an amount of the kind belongs into the column.
func (h AmountHint) suits(k unitKind) bool {
	switch {
	case h.Hours:
		return k == unitLesson || k == unitMinutes || k == unitDays
	case h.Chars:
		return k == unitChars
	}
	return k == unitCount
}

// limit gives the largest sensible amount of a kind.
func limitOf(k unitKind) sheets.Amount {
	switch k {
	case unitLesson:
		return sheets.Whole(maxHours)
	case unitMinutes:
		return sheets.Whole(maxHours * 60)
	case unitDays:
		return sheets.Whole(maxDays)
	case unitChars:
		return sheets.Whole(maxChars)
	}
	return sheets.Whole(maxCount)
}

// quantity turns a term into a quantity and what is doubtful about it.
func (t term) quantity(raw func() string) (sheets.Quantity, Doubt) {
	unknown := sheets.Quantity{How: sheets.Unknown}
	if t.bad == "" && (t.huge || t.val > limitOf(t.kind)) {
		return unknown, doubt(sheets.ImpossibleValue, "large", raw())
	}
	q := sheets.Quantity{Amount: t.val, How: sheets.Sure, Minutes: t.kind == unitMinutes, Days: t.kind == unitDays}
	switch {
	case t.bad != "":
		return unknown, doubt(sheets.UncertainValue, t.bad, raw())
	case t.how == target:
		return unknown, doubt(sheets.UncertainValue, "target", raw())
	case t.how == limit:
		return unknown, doubt(sheets.UncertainValue, "limit", raw())
	case t.how == below:
		q.How = sheets.Below
		return q, doubt(sheets.ApproximateValue, "below", raw())
	case t.sum:
		q.How = sheets.WrittenOut
		return q, doubt(sheets.UncertainValue, "sum", raw(), "sum", t.val.String())
	case t.how == above:
		q.How = sheets.About
		return q, doubt(sheets.ApproximateValue, "above", raw())
	case t.how == about:
		q.How = sheets.About
		return q, doubt(sheets.ApproximateValue, "", raw())
	}
	return q, Doubt{}
}

// reading makes the reading of a cell that holds one amount.
func (t term) reading(h AmountHint, raw func() string) AmountReading {
	if t.bad == "" && !h.suits(t.kind) {
		t.spoil("wrong-unit")
	}
	q, d := t.quantity(raw)
	out := AmountReading{Q: q, State: sheets.Present, Doubt: d}
	switch {
	case q.How == sheets.Unknown:
		out.State = sheets.Unreadable
	case q.Days && q.Amount > 0: // the settings may say; see Known
		out.State, out.Doubt, out.days = sheets.Unreadable, doubt(sheets.UncertainValue, "day", raw()), d
	}
	return out
}
