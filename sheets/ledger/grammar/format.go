package grammar

import "strings"

// shape is what a number format makes of a number, as far as that changes the meaning.
type shape struct {
	year, month, day bool   // shows that part of a date
	clock            bool   // shows a time of day
	percent          bool   // shows 0.5 as 50%
	unit             string // text shown behind the number: 学时, 万
}

// shapeOf reads the first section of a number format. A format that divides by thousands (0!.0,"万" shows 12000 as
// 1.2万) shows the number in another unit than it is held in; its unit is then left out, the held number being the true one.
func shapeOf(format string) shape {
	var s shape
	if format == "" || format == "General" || format == "@" || format == "0" {
		return s
	}
	var unit strings.Builder
	digits, scaled, lastDigit, elapsed := false, false, false, false
	minutes := false // the last letter was h: a following m is minutes
	f := format
	for i := 0; i < len(f); {
		c := f[i]
		switch {
		case c == ';':
			i = len(f)
			continue
		case c == '"':
			end := strings.IndexByte(f[i+1:], '"')
			if end < 0 {
				end = len(f) - i - 1
			}
			if digits {
				unit.WriteString(f[i+1 : i+1+end])
			}
			i += end + 2
			continue
		case c == '[':
			end := strings.IndexByte(f[i:], ']')
			if end < 0 {
				end = len(f) - i
			}
			if in := strings.ToLower(f[i+1 : i+end]); in != "" && strings.Trim(in, "hms") == "" {
				elapsed, minutes = true, true
			}
			i += end + 1
			continue
		case c == '\\' || c == '!':
			i += 2
			if i-1 < len(f) && digits && f[i-1] >= 0x80 {
				i--
			}
			continue
		case c == '_' || c == '*':
			i += 2
			continue
		case hasFold(f[i:], "am/pm"):
			s.clock = true
			i += len("am/pm")
			continue
		case hasFold(f[i:], "a/p"):
			s.clock = true
			i += len("a/p")
			continue
		case hasFold(f[i:], "general"):
			digits, lastDigit = true, true
			i += len("general")
			continue
		case c >= 0x80:
			if digits {
				unit.WriteByte(c)
			}
			i++
			continue
		}
		switch c {
		case '0', '#', '?':
			if lastDigit && scaled {
				scaled = false // a comma between digits groups thousands
			}
			digits, lastDigit = true, true
		case ',':
			scaled = lastDigit
		case '%':
			s.percent = true
		case 'y', 'Y', 'e', 'E', 'g', 'b', 'B':
			if !digits {
				s.year = true
			}
			minutes = false
		case 'm', 'M':
			if minutes || strings.HasPrefix(strings.TrimLeft(f[i:], "mM"), ":") {
				s.clock = true
			} else if !digits {
				s.month = true
			}
		case 'd', 'D':
			s.day, minutes = true, false
		case 'h', 'H':
			s.clock, minutes = true, true
		case 's', 'S':
			s.clock = true
		}
		i++
	}
	if elapsed {
		s.clock = true
	}
	if digits && !scaled && !s.clock {
		s.unit = strings.Trim(unit.String(), " ")
	}
	return s
}

// hasFold reports whether s begins with the lower-case ASCII prefix, whatever its case.
func hasFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}
