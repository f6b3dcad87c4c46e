// Package numberformat reads the number formats of spreadsheets: the codes behind the built-in numbers, and what a code
// says about the meaning of the number it shows.
package numberformat

import "strings"

// General is the code of a cell without a format.
const General = "General"

// builtin holds the codes that are never written into a file (ECMA-376, 18.8.30), those that depend on the language as
// Chinese Excel and WPS show them.
var builtin = map[int]string{
	1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
	5: `"¥"#,##0;"¥"-#,##0`, 6: `"¥"#,##0;[Red]"¥"-#,##0`, 7: `"¥"#,##0.00;"¥"-#,##0.00`, 8: `"¥"#,##0.00;[Red]"¥"-#,##0.00`,
	9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
	14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
	18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
	27: `yyyy"年"m"月"`, 28: `m"月"d"日"`, 29: `m"月"d"日"`, 30: "m-d-yy", 31: `yyyy"年"m"月"d"日"`,
	32: `h"时"mm"分"`, 33: `h"时"mm"分"ss"秒"`, 34: `上午/下午h"时"mm"分"`, 35: `上午/下午h"时"mm"分"ss"秒"`, 36: `yyyy"年"m"月"`,
	37: "#,##0;-#,##0", 38: "#,##0;[Red]-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;[Red]-#,##0.00",
	41: `_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ `, 42: `_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ `,
	43: `_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ `, 44: `_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ `,
	45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
	50: `yyyy"年"m"月"`, 51: `m"月"d"日"`, 52: `yyyy"年"m"月"`, 53: `m"月"d"日"`, 54: `m"月"d"日"`,
	55: `上午/下午h"时"mm"分"`, 56: `上午/下午h"时"mm"分"ss"秒"`, 57: `yyyy"年"m"月"`, 58: `m"月"d"日"`,
}

// Builtin gives the code of a built-in format number; General where it stands for none.
func Builtin(id int) string {
	if code, ok := builtin[id]; ok {
		return code
	}
	return General
}

// Meaning is what a code says about the number behind it.
type Meaning struct {
	Date     bool // a date or a time of day
	Duration bool // elapsed time, [h]:mm
	Hidden   bool // nothing is shown, ;;;
}

// Of reads a code. What stands in quotes, after a backslash, or in brackets such as [Red] and [$-804] is decoration.
func Of(code string) Meaning {
	var m Meaning
	// Chinese Excel's own word for General has letters of dates in it.
	code = strings.ReplaceAll(strings.ToLower(code), "g/通用格式", "")
	code = strings.ReplaceAll(strings.ReplaceAll(code, "general", ""), "standard", "")
	sections, shown := 1, false
	for i := 0; i < len(code); i++ {
		switch c := code[i]; c {
		case '"':
			end := strings.IndexByte(code[i+1:], '"')
			if end < 0 {
				end = len(code) - i - 2
			}
			shown = shown || end > 0
			i += end + 1
		case '\\':
			shown = true
			i++
		case '_', '*':
			i++ // a space as wide as the next character, or that character repeated
		case '[':
			end := strings.IndexByte(code[i:], ']')
			if end < 0 {
				end = len(code) - i
			} else if elapsed(code[i+1 : i+end]) {
				m.Duration, shown = true, true
			} else if strings.HasPrefix(code[i:], "[$") && code[i+2:i+end] != "" && code[i+2] != '-' {
				shown = true // a currency
			}
			i += end
		case ';':
			sections++
		case 'y', 'm', 'd', 'h', 's':
			m.Date, shown = true, true
		case 'e':
			// E+00 is an exponent, e alone a year.
			if i+1 < len(code) && (code[i+1] == '+' || code[i+1] == '-') {
				i++
			} else {
				m.Date = true
			}
			shown = true
		case 'a':
			// aaa and aaaa are days of the week, am/pm stands beside an hour.
			if strings.HasPrefix(code[i:], "aaa") {
				m.Date = true
			}
			shown = true
		default:
			shown = true
		}
	}
	if m.Duration {
		m.Date = false
	}
	m.Hidden = sections >= 4 && !shown
	return m
}

// elapsed reports whether what stands in brackets is [h], [mm], [ss] …
func elapsed(s string) bool {
	if s == "" || strings.IndexByte("hms", s[0]) < 0 {
		return false
	}
	return strings.Count(s, s[:1]) == len(s)
}
