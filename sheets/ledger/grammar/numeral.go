package grammar

import (
	"strings"
	"unicode/utf8"

	"ledgercheck/sheets"
)

// numeral is a number at the beginning of a text: 10,000 1.2万 一万二千 1万2.
type numeral struct {
	val  sheets.Amount
	len  int    // bytes read; 0: no number stands there
	bad  string // not empty: written so that it may mean several numbers; a variant of uncertain-value
	huge bool   // beyond what an amount may be
	big  bool   // written with 千 or 万, so that no unit of a header multiplies it again
}

// hanDigit gives the value of a Chinese digit, -1 for other characters.
func hanDigit(r rune) int {
	switch r {
	case '零', '〇':
		return 0
	case '一', '壹':
		return 1
	case '二', '两', '贰', '兩', '貳':
		return 2
	case '三', '叁', '參':
		return 3
	case '四', '肆':
		return 4
	case '五', '伍':
		return 5
	case '六', '陆', '陸':
		return 6
	case '七', '柒':
		return 7
	case '八', '捌':
		return 8
	case '九', '玖':
		return 9
	}
	return -1
}

// hanPower gives the power of ten that a multiplier stands for, 0 for other characters.
func hanPower(r rune) int64 {
	switch r {
	case '十', '拾':
		return 10
	case '百', '佰':
		return 100
	case '千', '仟', 'k':
		return 1000
	case '万', '萬', 'w':
		return 10_000
	case '亿', '億':
		return 100_000_000
	}
	return 0
}

// readNumeral reads the number that s begins with. ASCII letters of s must be in lower case.
func readNumeral(s string) numeral {
	var (
		n              numeral
		total, section sheets.Amount // 万 and 亿 close a section
		cur            sheets.Amount
		have           bool  // cur holds a number not yet multiplied
		single         bool  // cur is one digit, so that 一万二 may mean 12000
		last           int64 // the last multiplier
		zero           bool  // 零 stood after the last multiplier
		decimal        bool  // a number before the last multiplier had decimals: nothing may follow 1.2万
		any            bool
	)
	for n.len < len(s) {
		r, size := utf8.DecodeRuneInString(s[n.len:])
		if r >= '0' && r <= '9' || r == '.' && !have {
			if have {
				break
			}
			a := readASCII(s[n.len:])
			if a.len == 0 {
				break
			}
			if a.bad != "" {
				n.bad = a.bad
			}
			n.huge = n.huge || a.huge
			cur, have, any = a.val, true, true
			single = a.len == 1
			if decimal {
				n.bad = "range"
			}
			decimal = decimal || !a.val.IsWhole()
			if last > 0 && !single {
				// 1万2000 and 1万500 add up; 1万25 and 1万2.5 may mean several things
				if a.len < 3 || !a.val.IsWhole() || a.val >= sheets.Whole(int(last)) {
					n.bad = "range"
				}
			}
			n.len += a.len
			continue
		}
		if d := hanDigit(r); d >= 0 {
			run := readHanDigits(s[n.len:])
			if have {
				break
			}
			if run.count == 1 && d == 0 && last > 0 {
				zero, any = true, true
				n.len += size
				continue
			}
			rest := s[n.len+run.len:]
			next, _ := utf8.DecodeRuneInString(rest)
			if run.lead > 0 && run.count == run.lead+1 { // 零五 after a multiplier
				zero = true
			} else if run.count > 1 && (!run.zero && run.count < 4 || hanPower(next) > 0 || last > 0) {
				n.bad = "range" // 五六学时, 七八千字
			}
			cur, have, any, single = run.val, true, true, run.count-run.lead == 1
			n.huge = n.huge || run.huge
			n.len += run.len
			continue
		}
		p := hanPower(r)
		if p == 0 || (r == 'k' || r == 'w') && (!have || startsWithLetter(s[n.len+size:])) {
			break
		}
		if !have && !any && p != 10 {
			break // 万 alone is a word, not a number
		}
		if !have && section == 0 && p < 10_000 {
			cur, have = sheets.Whole(1), true // 十五, 一万十
		}
		if p < 10_000 && last > 0 && p >= last {
			n.bad = "range" // 一百二千
		}
		n.big = n.big || p >= 1000
		var ok bool
		switch {
		case p >= 10_000:
			sum := section
			if have {
				sum += cur
			}
			if sum == 0 && !have {
				sum, total = total, 0 // 万亿
			}
			if sum, ok = scale(sum, p); ok && p > 10_000 {
				var t sheets.Amount
				if t, ok = scale(total, p); ok {
					sum, total = sum+t, 0
				}
			}
			total, section = total+sum, 0
		case have:
			if cur, ok = scale(cur, p); ok {
				section += cur
			}
		default:
			n.bad, ok = "range", true
		}
		if !ok || section > sheets.Whole(sheets.MaxAmount) || total > sheets.Whole(sheets.MaxAmount) {
			n.huge, section, total = true, 0, 0
		}
		cur, have, single, any, zero, last = 0, false, false, true, false, p
		n.len += size
	}
	if have {
		if last > 10 && single && !zero {
			cur, _ = cur.Times(last/10, 1) // 一万二, 三千五
		}
		section += cur
	}
	if !any {
		return numeral{}
	}
	if n.val = total + section; n.huge || n.val > sheets.Whole(sheets.MaxAmount) || n.val < 0 {
		n.val, n.huge = 0, true
	}
	return n
}

func scale(a sheets.Amount, by int64) (sheets.Amount, bool) {
	out, err := a.Times(by, 1)
	return out, err == nil
}

func startsWithLetter(s string) bool {
	return s != "" && (s[0] >= 'a' && s[0] <= 'z')
}

// readASCII reads digits with thousands separators (comma, space) and one decimal point.
func readASCII(s string) numeral {
	var n numeral
	digits := make([]byte, 0, 24)
	groups, group := 0, 0
	var sep byte
	i := 0
	for ; i < len(s); i++ {
		c := s[i]
		if c >= '0' && c <= '9' {
			digits = append(digits, c)
			group++
			continue
		}
		if (c == ',' || c == ' ') && group > 0 && i+1 < len(s) && isDigit(s[i+1]) && (sep == 0 || sep == c) {
			if groups == 0 && group > 3 || groups > 0 && group != 3 {
				n.bad = "separator"
			}
			groups, group, sep = groups+1, 0, c
			continue
		}
		break
	}
	if groups > 0 && group != 3 {
		n.bad = "separator"
	}
	if i < len(s) && s[i] == '.' && i+1 < len(s) && isDigit(s[i+1]) {
		digits = append(digits, '.')
		for i++; i < len(s) && isDigit(s[i]); i++ {
			digits = append(digits, s[i])
		}
		if i+1 < len(s) && s[i] == '.' && isDigit(s[i+1]) {
			n.bad = "separator" // 5.5.5
			for i < len(s) && (s[i] == '.' || isDigit(s[i])) {
				i++
			}
		}
	}
	if len(digits) == 0 {
		return numeral{}
	}
	v, err := sheets.ParseAmount(string(digits))
	n.val, n.len, n.huge = v, i, err != nil
	return n
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

type hanRun struct {
	val   sheets.Amount
	len   int
	count int  // digits
	lead  int  // zeros before the first other digit
	zero  bool // has a zero: 二〇二一, 一〇
	huge  bool
}

// readHanDigits reads Chinese digits that stand beside each other, by their places: 二〇二一.
func readHanDigits(s string) hanRun {
	var out hanRun
	v := 0
	for out.len < len(s) {
		r, size := utf8.DecodeRuneInString(s[out.len:])
		d := hanDigit(r)
		if d < 0 {
			break
		}
		if v > sheets.MaxAmount/10 {
			out.huge = true
		} else {
			v = v*10 + d
		}
		if d == 0 {
			out.zero = true
			if v == 0 {
				out.lead++
			}
		}
		out.count++
		out.len += size
	}
	if v > sheets.MaxAmount {
		out.huge, v = true, 0
	}
	out.val = sheets.Whole(v)
	return out
}

// hanInt reads a Chinese numeral that is nothing but a whole number up to max: 三, 十二, 二十三, 二〇二一.
func hanInt(s string, limit int) (int, bool) {
	n := readNumeral(s)
	if n.len == 0 || n.len != len(s) || n.bad != "" || n.huge || !n.val.IsWhole() || n.val > sheets.Whole(limit) {
		return 0, false
	}
	return n.val.Int(), true
}

// smallInt reads a whole number of 1 to 4 digits, ASCII or Chinese.
func smallInt(s string) (int, bool) {
	if s == "" {
		return 0, false
	}
	if strings.Trim(s, "0123456789") == "" {
		if len(s) > 4 {
			return 0, false
		}
		n := 0
		for i := 0; i < len(s); i++ {
			n = n*10 + int(s[i]-'0')
		}
		return n, true
	}
	return hanInt(s, 9999)
}

// SmallNumber reads a text that is a whole number up to 999 and nothing else, in digits or in Chinese.
func SmallNumber(s string) (int, bool) {
	n := readNumeral(s)
	if n.len == 0 || n.len != len(s) || n.bad != "" || n.huge || !n.val.IsWhole() || n.val > sheets.Whole(999) {
		return 0, false
	}
	return int(n.val.Int()), true
}
