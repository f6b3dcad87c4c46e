package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ledgercheck/sheets"
)

// Titles that stand behind a name (张三副部长), longest first. They are taken off only where a whole name remains: in
// 王部长 nothing but the title says who is meant, and an alias has to.
var titles = []string{
	"办公室主任", "党支部书记", "支部书记", "党委书记", "党组书记", "常务副部长", "副部长", "副主任", "副组长", "副科长", "副股长",
	"副书记", "副局长", "副处长", "副县长", "副主席", "副校长", "部长", "主任", "组长", "科长", "股长", "书记", "局长", "处长", "县长", "主席", "校长",
	"科员", "干事", "委员", "秘书", "老师", "教授", "同志", "同学", "先生", "女士",
}

// Surnames of two characters: 欧阳部长 is a surname and a title, 欧阳 明 one name.
var doubleSurnames = []string{
	"欧阳", "司马", "上官", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "司徒", "夏侯", "东方", "独孤",
	"南宫", "轩辕", "端木", "百里", "呼延", "闻人", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太叔", "申屠", "仲孙", "钟离", "鲜于", "闾丘",
	"司空", "赫连", "完颜", "拓跋", "西门", "东郭", "南门", "左丘", "梁丘",
}

// Words in a column of names that name nobody.
var nobody = []string{"无", "若干", "略", "暂无", "没有", "待定", "待补", "空", "空白", "不详", "未知", "合计", "小计", "总计", "姓名", "签名", "见签到表"}

// PersonName reads one name: 张 三, 张三（组长）, 李四同志, 张三副部长. Text is empty where no name stands there.
func PersonName(text string) sheets.Name {
	if n := hanLen(text); n >= 1 && n <= 3 && !isOneOf(text, nobody...) {
		return sheets.Name{Text: text, Raw: text}
	}
	return nameOf(plain(text), text)
}

// nameOf reads one name from a text in plain form.
func nameOf(s, raw string) sheets.Name {
	out := sheets.Name{Raw: Clean(raw)}
	s, out.Note = takeNotes(s)
	if i := strings.LastIndexByte(s, ':'); i >= 0 && i+1 < len(s) { // 组长:张三
		s = s[i+1:]
	}
	s = bareName(s)
	if nothing(s) || isOneOf(s, nobody...) {
		return out
	}
	s, title := takeTitle(s)
	if title != "" && title != "同志" {
		addNote(&out, title)
	}
	s, group := takeGroup(s)
	if group != "" {
		addNote(&out, group)
	}
	out.Text = s
	return out
}

// addNote keeps a further note beside those that are there.
func addNote(n *sheets.Name, s string) {
	if n.Note != "" {
		n.Note += "，"
	}
	n.Note += s
}

// takeNotes takes what stands in brackets out of a name.
func takeNotes(s string) (rest, note string) {
	if !strings.ContainsAny(s, "()") {
		return s, ""
	}
	var name, in strings.Builder
	depth := 0
	for _, r := range s {
		switch {
		case r == '(':
			if depth++; depth == 1 && in.Len() > 0 {
				in.WriteString("，")
			}
		case r == ')':
			if depth > 0 {
				depth--
			}
		case depth > 0:
			in.WriteRune(r)
		default:
			name.WriteRune(r)
		}
	}
	return name.String(), Clean(in.String())
}

// bareName removes spaces, numbering, signs and long digits (telephone numbers) from a name and unifies the point of
// names such as 阿依古丽·买买提. One or two digits behind a name stay: 李伟1 and 李伟2 are two people.
func bareName(s string) string {
	s = dropNumbering(s)
	var b strings.Builder
	b.Grow(len(s))
	digits := 0
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case unicode.IsLetter(r), unicode.IsMark(r), r == '〇', r == '○':
		case r == '·' || r == '•' || r == '・' || r == '‧' || r == '∙' || r == '⋅' || r == '.' || r == '‐':
			r = '·'
		default:
			continue
		}
		b.WriteRune(r)
	}
	out := strings.Trim(b.String(), "·")
	if digits > 2 {
		out = strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' {
				return -1
			}
			return r
		}, out)
	} else if digits > 0 && strings.Trim(out, "0123456789") == "" {
		return ""
	}
	if strings.Contains(out, "··") {
		out = strings.ReplaceAll(out, "··", "·")
	}
	return out
}

// dropNumbering takes "1." "2、" "①" off the front of a name.
func dropNumbering(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if r >= '①' && r <= '⑳' {
		return strings.TrimLeft(s[size:], " .、")
	}
	i := 0
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	if i == 0 || i > 3 || i == len(s) {
		return s
	}
	rest := strings.TrimLeft(s[i:], " ")
	if t := strings.TrimLeft(rest, ".、:"); t != rest || rest != s[i:] {
		return strings.TrimLeft(t, " ")
	}
	return s
}

// takeTitle splits 张三副部长 into name and title; 王部长 stays whole.
func takeTitle(s string) (name, title string) {
	for again := true; again; {
		again = false
		for _, t := range titles {
			rest, ok := strings.CutSuffix(s, t)
			if !ok {
				continue
			}
			if utf8.RuneCountInString(rest) < 2 || isOneOf(rest, doubleSurnames...) {
				break // 周副部长 is not 周副 and 部长
			}
			if title == "" || title == "同志" {
				title = t
			}
			s, again = rest, true
			break
		}
	}
	if n := hanLen(s); n >= 4 && n <= 9 {
		for _, t := range titles {
			rest, ok := strings.CutPrefix(s, t)
			if k := hanLen(rest); ok && k >= 2 && k <= 3 && t != "同志" {
				return rest, t
			}
		}
	}
	return s, title
}

// takeGroup splits 干部组张三 into group and name.
func takeGroup(s string) (name, group string) {
	if n := hanLen(s); n < 5 {
		return s, ""
	}
	for _, end := range []string{"办公室", "组", "室"} {
		i := strings.Index(s, end)
		if i < 0 {
			continue
		}
		i += len(end)
		if k := utf8.RuneCountInString(s[i:]); k >= 2 && k <= 3 && utf8.RuneCountInString(s[:i]) >= 2 {
			return s[i:], s[:i]
		}
	}
	return s, ""
}
