package grammar

import (
	"strings"
	"unicode/utf8"

	"ledgercheck/sheets"
)

// Kinds of a 状态 cell that are no absence.
var inService = []string{"", "在岗", "在职", "正常", "在编", "在编在岗", "在职在岗", "在岗在职", "正式", "考核", "应考核", "到岗", "已到岗"}

// Kinds that may stand without dates: they hold for the whole time.
var wholeTime = []string{"免考", "免于考核", "免予考核", "免除考核", "免于学习考核", "不考核", "不参加考核", "不参与考核", "不纳入考核", "不列入考核", "不作考核", "暂不考核"}

// Kinds of somebody who does not come back: one date is the first of a stretch without end.
var forGood = []string{"退休", "调离", "调出", "调走", "离职", "辞职", "离岗", "免职", "去世", "已退休", "已调离", "已调出", "辞退", "离退休"}

// Spells reads a 状态 cell: 借调（2021-03-01至2021-03-31）；产假（2021.4.1-2021.8.31）. An open end (2021-03-01起, 至今) leaves that side of the
// span zero; 免考核 alone holds for the whole time (a zero span), and 退休 alone ends the service. A kind of absence without dates
// (产假) or with dates that cannot be read gives an Undated spell and a doubt.
func Spells(text string, h DateHint) ([]sheets.Spell, Doubt) {
	if isOneOf(text, inService...) {
		return nil, Doubt{}
	}
	s := plain(text)
	if nothing(Fold(s)) {
		return nil, Doubt{}
	}
	var out []sheets.Spell
	var first Doubt
	for _, part := range splitSpells(s) {
		spell, d, ok := readSpell(part, h, text)
		if first.IsZero() {
			first = d
		}
		if ok && len(out) < 200 {
			out = append(out, spell)
		}
	}
	return out, first
}

// splitSpells cuts at ; and line breaks outside brackets, and at , and 、 where a new kind of absence begins.
func splitSpells(s string) []string {
	var out []string
	depth, start := 0, 0
	for i, r := range s {
		switch r {
		case '(':
			depth++
		case ')':
			if depth > 0 {
				depth--
			}
			next, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[i+1:], " "))
			if depth == 0 && isHan(next) { // 借调(…) 产假(…)
				out, start = append(out, s[start:i+1]), i+1
			}
		case ';', '\n':
			if depth == 0 {
				out, start = append(out, s[start:i]), i+1
			}
		case ',', '、', '。':
			rest := s[i+utf8.RuneLen(r):]
			next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
			if depth == 0 && isHan(next) && hanDigit(next) < 0 && next != '至' && next != '到' && next != '十' {
				out, start = append(out, s[start:i]), len(s)-len(rest)
			}
		}
	}
	return append(out, s[start:])
}

// readSpell reads one 种类（起至止）; ok is false where it is no absence or not known when.
func readSpell(part string, h DateHint, raw string) (sp sheets.Spell, d Doubt, ok bool) {
	part = strings.Trim(part, " ,、.。")
	kind, dates := spellParts(part)
	kind = strings.Trim(strings.Join(strings.Fields(kind), ""), "()-:,、。.~—")
	serving := isOneOf(kind, inService...)
	if dates == "" {
		switch {
		case serving, nothing(kind):
			return sp, d, false
		case kind == "免", hasAny(kind, wholeTime...), isOneOf(kind, forGood...):
			return sheets.Spell{Kind: kind}, d, true
		}
		return sheets.Spell{Kind: kind, Undated: true}, doubt(sheets.UncertainDate, "no-dates", raw, "kind", kind), true
	}
	span, d, ok := spellSpan(dates, h, raw)
	if !ok && !serving {
		return sheets.Spell{Kind: kind, Undated: true}, d, true
	}
	if serving {
		// 在岗（2021-06-16起) says when somebody came, which another column holds: not an absence, but not to be lost.
		return sp, doubt(sheets.UncertainDate, "arrival", raw), false
	}
	if isOneOf(kind, forGood...) && !span.From.IsZero() && (span.From == span.To || span == span.From.YearMonth().Span()) {
		span.To = sheets.Date{}
	}
	return sheets.Spell{Kind: kind, Span: span}, d, true
}

// spellParts splits a part into the words of its kind and the text of its dates: the stretch from its first to its last
// digit or date word.
func spellParts(s string) (kind, dates string) {
	from, to := -1, -1
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		isDate := isDigitRune(r)
		if !isDate && from < 0 && (hanDigit(r) >= 0 || r == '十') {
			// a numeral before 年 or 月: 二〇二一年三月
			rest := strings.TrimLeft(s[i:], "零〇一二两三四五六七八九十○0")
			isDate = strings.HasPrefix(rest, "年") || strings.HasPrefix(rest, "月")
		}
		if isDate {
			if from < 0 {
				from = i
			}
			to = i + size
		} else if from >= 0 {
			for _, w := range spellDateWords {
				if strings.HasPrefix(s[i:], w) {
					to, size = i+len(w), len(w)
					break
				}
			}
		}
		i += size
	}
	if from < 0 {
		return s, ""
	}
	for rest := s[to:]; rest != ""; rest = s[to:] { // an open end: 2021-03-01—
		r, size := utf8.DecodeRuneInString(rest)
		if !strings.ContainsRune("-—~ ", r) {
			break
		}
		to += size
	}
	for _, w := range []string{"自", "从", "至", "到", "截至", "截止"} { // words of the date before its first digit
		if strings.HasSuffix(s[:from], w) {
			from -= len(w)
			break
		}
	}
	return s[:from] + " " + s[to:], s[from:to]
}

func isDigitRune(r rune) bool { return r >= '0' && r <= '9' }

var spellDateWords = []string{"年底", "年末", "月底", "月初", "月份", "上旬", "中旬", "下旬", "季度", "至今", "开始", "以来", "起", "止", "年", "月", "日", "号", "前"}

// spellSpan reads the dates of a spell, with open ends.
func spellSpan(s string, h DateHint, raw string) (sheets.Span, Doubt, bool) {
	openTo, openFrom := false, false
	s = strings.Trim(s, " ,、")
	for again := true; again; {
		again = false
		for _, w := range []string{"至今", "到今", "开始", "以来", "起", "-今", "—今"} {
			if rest, ok := strings.CutSuffix(s, w); ok {
				s, openTo, again = rest, true, true
			}
		}
	}
	s = strings.NewReplacer("起至", "至", "起到", "至", "起-", "-", "起—", "—", "开始至", "至").Replace(s)
	s = strings.TrimPrefix(strings.TrimPrefix(s, "自"), "从")
	for _, w := range []string{"截至", "截止", "至", "到"} {
		if rest, ok := strings.CutPrefix(s, w); ok {
			s, openFrom = rest, true
			break
		}
	}
	s = strings.TrimSuffix(s, "止")
	trimmed := strings.TrimRight(s, "-—~ 至到")
	if trimmed != s { // 2021-03-01—
		s, openTo = trimmed, true
	}
	r := dateText(s, h, false)
	if r.State != sheets.Present || len(r.When.Days) > 1 {
		if r.Doubt.IsZero() {
			return sheets.Span{}, doubt(sheets.UncertainDate, "words", raw), false
		}
		return sheets.Span{}, r.quoting(raw).Doubt, false
	}
	span := r.When.Span
	if openTo {
		span.To = sheets.Date{}
	}
	if openFrom {
		span.From = sheets.Date{}
	}
	return span, Doubt{}, !span.IsZero()
}
