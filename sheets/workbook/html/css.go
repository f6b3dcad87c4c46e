package html

import (
	"strconv"
	"strings"

	"ledgercheck/sheets/workbook/limits"
)

// says is what a style says of something: yes, no, or nothing.
type says uint8

const (
	nothing says = iota
	yes
	no
)

// props is what matters here of an element's style.
type props struct {
	format string // of numbers, as a code or by a name; "" where nothing is said
	hidden says
	struck says
	pre    says
}

// over gives what comes of p where q is said after it.
func (p props) over(q props) props {
	if q.format != "" {
		p.format = q.format
	}
	if q.hidden != nothing {
		p.hidden = q.hidden
	}
	if q.struck != nothing {
		p.struck = q.struck
	}
	if q.pre != nothing {
		p.pre = q.pre
	}
	return p
}

// rules are a page's style rules by their selectors: "td", ".xl65", "td.xl65". Others than these are not followed.
type rules struct {
	bySelector map[string]props
	inline     map[string]props // what stood in style attributes: the cells of a column repeat it
}

func newRules() rules { return rules{map[string]props{}, map[string]props{}} }

const maxRules = 100_000

// add reads a style sheet.
func (r rules) add(css string) error {
	css = strings.NewReplacer("<!--", " ", "-->", " ").Replace(withoutComments(css))
	for css != "" {
		head, rest, ok := strings.Cut(css, "{")
		if !ok {
			return nil
		}
		if at := strings.LastIndexByte(head, ';'); at >= 0 {
			head = head[at+1:] // an @import before it
		}
		if strings.HasPrefix(strings.TrimSpace(head), "@") {
			css = afterBlock(rest)
			continue
		}
		body, next, _ := cutUnquoted(rest, '}')
		css = next
		p := declarations(body)
		if p == (props{}) {
			continue
		}
		for selector := range strings.SplitSeq(head, ",") {
			selector = strings.ToLower(strings.TrimSpace(selector))
			if selector == "" || strings.ContainsAny(selector, " >+~:[#*") {
				continue
			}
			if len(r.bySelector) >= maxRules {
				return limits.Exceeded(maxRules, "style rules")
			}
			r.bySelector[selector] = r.bySelector[selector].over(p)
		}
	}
	return nil
}

// of gives the style of an element.
func (r rules) of(tag, class, style string) props {
	p := r.bySelector[tag]
	if class != "" && len(r.bySelector) > 0 {
		class = strings.ToLower(class)
		for c := range strings.FieldsSeq(class) {
			p = p.over(r.bySelector["."+c]).over(r.bySelector[tag+"."+c])
		}
	}
	if style != "" {
		p = p.over(r.ofAttr(style))
	}
	return p
}

// mostInline bounds what is remembered of style attributes.
const mostInline = 4096

func (r rules) ofAttr(style string) props {
	p, known := r.inline[style]
	if !known {
		p = declarations(style)
		if len(r.inline) < mostInline && len(style) < mostInline {
			r.inline[style] = p
		}
	}
	return p
}

// declarations reads "display:none; mso-number-format:'\@'".
func declarations(s string) props {
	var p props
	for s != "" {
		var one string
		one, s, _ = cutUnquoted(s, ';')
		name, value, ok := strings.Cut(one, ":")
		if !ok {
			continue
		}
		value = strings.TrimSpace(value)
		word := strings.ToLower(value)
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "display", "mso-hide":
			p.hidden = either(strings.HasPrefix(word, "none") || word == "all")
		case "visibility":
			p.hidden = either(strings.HasPrefix(word, "hidden") || strings.HasPrefix(word, "collapse"))
		case "text-decoration", "text-decoration-line":
			p.struck = either(strings.Contains(word, "line-through"))
		case "white-space":
			p.pre = either(strings.HasPrefix(word, "pre") && !strings.HasPrefix(word, "pre-line"))
		case "mso-number-format", "vnd.ms-excel.numberformat":
			p.format = formatCode(value)
		}
	}
	return p
}

func either(b bool) says {
	if b {
		return yes
	}
	return no
}

// formatCode resolves what CSS puts around a number format: quotes, and backslashes before most signs. Excel writes a
// character by its number with four digits: \0022.
func formatCode(v string) string {
	if n := len(v); n >= 2 && (v[0] == '"' || v[0] == '\'') && v[n-1] == v[0] {
		v = v[1 : n-1]
	}
	var out strings.Builder
	for i := 0; i < len(v); i++ {
		if v[i] != '\\' {
			out.WriteByte(v[i])
			continue
		}
		if i+5 <= len(v) {
			if n, err := strconv.ParseUint(v[i+1:i+5], 16, 16); err == nil && n >= ' ' {
				out.WriteRune(rune(n))
				i += 4
				continue
			}
		}
		if i++; i < len(v) {
			out.WriteByte(v[i])
		}
	}
	return out.String()
}

// cutUnquoted cuts at the first sep that is not in quotes nor behind a backslash.
func cutUnquoted(s string, sep byte) (before, after string, found bool) {
	quote := byte(0)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == sep:
			return s[:i], s[i+1:], true
		}
	}
	return s, "", false
}

// afterBlock gives what follows a block whose opening brace was passed, blocks within it passed too.
func afterBlock(s string) string {
	for depth := 1; ; {
		i := strings.IndexAny(s, "{}")
		if i < 0 {
			return ""
		}
		if s[i] == '{' {
			depth++
		} else if depth--; depth == 0 {
			return s[i+1:]
		}
		s = s[i+1:]
	}
}

func withoutComments(s string) string {
	var out strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "/*")
		out.WriteString(before)
		if !ok {
			return out.String()
		}
		_, s, _ = strings.Cut(rest, "*/")
	}
}
