package grammar

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"ledgercheck/sheets"
)

// Words that say somebody was not there.
var absenceWords = []string{
	"请假", "病假", "事假", "产假", "休假", "年假", "婚假", "丧假", "陪产", "探亲", "公休", "公差", "出差", "缺席", "缺勤", "未到",
	"未参加", "未参会", "未出席", "因公", "因病", "因事", "外出", "借调", "挂职", "值班", "住院", "开会", "调休", "除外", "以外", "不参加",
}

var absenceRunes = runesOf(absenceWords)

// Behind 全体: these words leave it at everyone.
var everyoneBehind = []string{
	"", "干部", "人员", "党员", "组工干部", "同志", "职工", "干部职工", "党员干部", "干部党员", "机关干部", "机关干部职工",
	"机关人员", "工作人员", "部机关干部", "在职干部", "在岗干部", "在岗人员", "在职人员", "在职党员", "人", "参加", "出席", "到会", "参会", "到齐", "成员",
	"部机关干部职工", "干部参加", "人员参加", "学员", "部机关人员", "机关党员", "党员参加",
}

// Before 全体: these words leave it at everyone; others name a part of the office.
var everyoneBefore = []string{"", "部", "部机关", "机关", "我部", "本部", "组织部", "县委组织部", "部里", "单位", "本单位", "全单位", "部内", "组织部机关"}

var everyoneWords = []string{
	"全员", "全部", "全部人员", "全部干部", "全部参加", "全员参加", "所有人", "所有人员", "所有干部", "大家", "全部到会", "全部出席",
	"全部门", "全办", "全部同志",
}

// Words that speak of a circle of people without naming them.
var circles = []string{
	"人员", "干部", "党员", "成员", "负责", "领导", "职工", "群众", "代表", "各组", "各科", "各室", "各支部", "各党", "班子", "支部", "党小组",
	"有关", "相关", "学员", "全体", "签到", "名单", "附后", "详见", "若干", "等人", "其他", "其余",
}

// oldWords puts the words that stand among names into simplified characters; the names stay as somebody writes them.
var oldWords = strings.NewReplacer("全體", "全体", "全員", "全员", "幹部", "干部", "黨員", "党员", "人員", "人员", "職工", "职工", "機關", "机关",
	"組織部", "组织部", "組工", "组工", "參加", "参加", "到會", "到会", "參會", "参会", "請假", "请假", "產假", "产假", "學員", "学员", "開會", "开会")

// People reads a cell that names people: one name, a list, 全体干部, 全体（李四请假）, 张三等5人. In a list, a name with an absence
// behind it (张三、李四（请假）) is in Except and not in Names; alone (何静（产假）) it is in Names, with a doubt. Use Absentees for a
// column of those who were not there. A circle of people without names (班子成员) gives no names and a doubt.
func People(text string) (sheets.People, Doubt) {
	if n := hanLen(text); n >= 1 && n <= 3 && !isOneOf(text, nobody...) && !strings.HasPrefix(text, "全") && !strings.HasSuffix(text, "等") && !isCircle(text) {
		return sheets.People{Names: []sheets.Name{{Text: text, Raw: text}}}, Doubt{}
	}
	s := oldWords.Replace(plain(text))
	if folded := strings.ReplaceAll(s, " ", ""); nothing(folded) || isOneOf(folded, "略", "空", "空白") {
		return sheets.People{}, Doubt{}
	}
	text = strings.TrimLeftFunc(Visible(text), unicode.IsSpace)
	if r, _ := utf8.DecodeRuneInString(strings.Map(sheets.NarrowDigit, text)); r >= '①' && r <= '⑳' || r >= '0' && r <= '9' || r == '(' || r == '（' {
		if list := Items(text); len(list) > 1 || len(list) == 1 && r >= '①' { // 1.张三2.李四
			s = plain(strings.Join(list, "、"))
		} else {
			s = dropNumbering(s) // 2、李四 is no list of two
		}
	}
	s = strings.TrimRight(s, "*★※#")
	p := peopleReader{raw: text}
	if p.everyone(s) {
		return p.out, p.doubt
	}
	p.list(s, false)
	if len(p.out.Names) == 0 && len(p.out.Except) == 1 && !p.labelled && p.total == 0 {
		// 何静（产假） alone names whose row it is; leaving the name out would lose the row.
		p.out.Names, p.out.Except = p.out.Except, nil
		p.warn(sheets.UncertainValue, "name-absence")
	}
	return p.finish(), p.doubt
}

// Absentees reads a column of those who were not there, 何静（产假）、李四请假: all names, and how many people are spoken
// of, named or not (1人公差).
func Absentees(text string) (names []sheets.Name, count int, d Doubt) {
	s := oldWords.Replace(plain(text))
	if nothing(strings.ReplaceAll(s, " ", "")) {
		return nil, 0, Doubt{}
	}
	p := peopleReader{raw: text}
	p.list(s, true)
	out := p.finish()
	names = append(out.Names, out.Except...)
	return names, len(names) + out.Unnamed, p.doubt
}

// SaysAbsent reports whether a text says that somebody was not there: 请假, 出差, 未到.
func SaysAbsent(text string) bool { return hasAny(Fold(text), absenceWords...) }

type peopleReader struct {
	raw      string
	out      sheets.People
	doubt    Doubt
	total    int  // 等5人, 共5人: how many there are in all; 0: not said
	more     int  // 另有3人: how many there are beside those named
	labelled bool // 请假:李四 says in so many words who was not there
	open     bool // 张三等: more than are named, not said how many
}

func (p *peopleReader) warn(code sheets.Code, variant string, more ...string) {
	if p.doubt.IsZero() {
		p.doubt = doubt(code, variant, p.raw, more...)
	}
}

// finish compares the number that the text gives with the names that it gives.
func (p *peopleReader) finish() sheets.People {
	switch named := len(p.out.Names); {
	case p.more > 0:
		p.out.Unnamed = p.more
	case p.total > named:
		p.out.Unnamed = p.total - named
	case p.total > 0 && p.total < named, p.open && named == 1:
		p.out.Unnamed = 1
		p.warn(sheets.UnnamedAttendees, "uncounted")
		return p.out
	}
	if p.out.Unnamed > 0 {
		p.doubt = doubt(sheets.UnnamedAttendees, "", p.raw, "count", strconv.Itoa(p.out.Unnamed))
	}
	return p.out
}

// everyone reads 全体干部 and what takes people out of it. It reports whether the text speaks of everyone or of all of a
// part of the office.
func (p *peopleReader) everyone(s string) bool {
	if !hasAny(s, "全", "所有", "大家") {
		return false
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, " ", ""), "\n", ",")
	at, word := strings.Index(s, "全体"), "全体"
	if at < 0 {
		for _, w := range everyoneWords {
			if strings.HasPrefix(s, w) && (len(s) == len(w) || strings.IndexByte("(,;", s[len(w)]) >= 0) {
				at, word = 0, w
				break
			}
		}
	}
	if at < 0 {
		return false
	}
	before, behind := s[:at], s[at+len(word):]
	end := strings.IndexAny(behind, "(,;、。")
	circle, rest := behind, ""
	if end >= 0 {
		circle, rest = behind[:end], behind[end:]
	}
	circle = dropCount(circle)
	var except string
	if i := strings.Index(before, "除"); i >= 0 { // 除李四外,全体参加
		except = before[i:]
		before = strings.TrimRight(before[:i], ",;、")
	}
	named := before
	before = strings.TrimSuffix(strings.TrimRight(before, ",;、:"), "参加人员")
	for _, w := range []string{"均参加", "参加", "出席", "到会", "参会"} {
		circle = strings.TrimSuffix(circle, w)
	}
	if i := strings.Index(circle, "除"); i >= 0 { // 全体干部除李四外
		except += circle[i:]
		circle = circle[:i]
	}
	groups := groupWords(before)
	if len(groups) == 0 && !isOneOf(before, everyoneBefore...) || !isOneOf(circle, everyoneBehind...) {
		// 全体班子成员, 张三、全体党小组成员: not everyone, and not said who
		if i := strings.LastIndexAny(named, "、,;"); i > 0 {
			p.list(named[:i], false)
		}
		p.warn(sheets.UnnamedAttendees, "group")
		return true
	}
	if more := beside(rest); more != "" && len(groups) > 0 { // 干部组全体、王五
		p.list(more, false)
		rest = ""
	}
	if !p.takeOut(except) || !p.takeOut(rest) {
		p.out = sheets.People{}
		p.warn(sheets.UnnamedAttendees, "absent")
		return true
	}
	p.out.Everyone, p.out.Of = true, groups
	p.out.Members = isOneOf(circle, "党员", "在职党员", "机关党员") // 党员干部 speaks of everyone, in fine words
	return true
}

// groupWords reads what stands before 全体 as names of groups, 干部组、党建组; nil where a word is none.
func groupWords(s string) []string {
	if s == "" {
		return nil
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return r == '、' || r == ',' || r == ';' || r == '和' || r == '及' })
	for _, w := range words {
		if hanLen(w) < 2 || isOneOf(w, everyoneBefore...) || !hasAnySuffix(w, "组", "科", "股", "室", "处", "办") || hasAny(w, "党小组", "各", "中心组", "领导") {
			return nil
		}
	}
	return words
}

// beside gives the names that stand beside all of a group, "" where something says that they were away.
func beside(rest string) string {
	if !strings.HasPrefix(rest, "、") && !strings.HasPrefix(rest, ",") || hasAny(rest, absenceWords...) || hasAny(rest, "除", "缺", "假", "全体") {
		return ""
	}
	return strings.TrimLeft(rest, "、,")
}

func hasAnySuffix(s string, list ...string) bool {
	for _, w := range list {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// dropCount takes 32人, 共32人 off the end of a word.
func dropCount(s string) string {
	if i := strings.IndexAny(s, "0123456789"); i >= 0 {
		rest := strings.TrimLeft(s[i:], "0123456789")
		if isOneOf(rest, "人", "名", "名同志", "名干部", "") {
			return strings.TrimSuffix(strings.TrimSuffix(s[:i], "共"), "等")
		}
	}
	return s
}

// takeOut reads who is taken out of everyone; false where somebody is, but it is not said who.
func (p *peopleReader) takeOut(s string) bool {
	s = strings.Trim(s, "(),;、。:")
	if s == "" || isOneOf(s, "线上", "线下", "视频", "视频会议", "现场", "集中", "扩大", "参加", "出席", "到会", "均参加", "全部参加", "无缺席", "无请假", "无人请假", "名单附后", "见签到表", "签到表附后") {
		return true
	}
	if d := dropCount(s); isOneOf(d, "", "实到", "应到", "共计") {
		return true
	}
	if strings.HasPrefix(s, "含") || strings.HasPrefix(s, "包括") {
		return true
	}
	if !hasAny(s, absenceWords...) && !strings.HasPrefix(s, "除") && !strings.HasPrefix(s, "缺") && !strings.HasSuffix(s, "假") {
		return false
	}
	sub := peopleReader{raw: p.raw}
	sub.list(s, true)
	who := sub.finish()
	if who.Unnamed > 0 || sub.doubt.Code != "" {
		return false
	}
	names := append(who.Names, who.Except...)
	p.out.Except = append(p.out.Except, names...)
	return len(names) > 0
}

// list reads names one after another.
func (p *peopleReader) list(s string, absent bool) {
	away := absent
	for _, part := range splitPeople(s) {
		if len(p.out.Names)+len(p.out.Except) > 2000 {
			p.warn(sheets.UnnamedAttendees, "words")
			return
		}
		part = strings.Trim(part, " \n.。、,;")
		if label, rest, ok := strings.Cut(part, ":"); ok && !strings.Contains(label, "(") {
			away = absent || hasAny(label, absenceWords...) || strings.HasPrefix(label, "缺") || strings.Contains(label, "未到")
			p.labelled = p.labelled || away
			if part = strings.Trim(rest, " "); !away && hanLen(label) < 0 {
				part = label + rest
			}
		}
		if part == "" {
			continue
		}
		p.part(part, away, absent)
	}
}

// part reads what stands between two separators: names with spaces between them, a count, a circle.
func (p *peopleReader) part(s string, away, absent bool) {
	body, note := takeNotes(s)
	if strings.TrimSpace(body) == "" { // (张三)
		body, note = note, ""
	}
	if list := splitPeople(note); len(list) > 1 && isGroupWord(strings.ReplaceAll(body, " ", "")) { // 干部组(张三、李四)
		for _, one := range list {
			p.name(strings.ReplaceAll(one, " ", ""), one, body, away, absent)
		}
		return
	}
	body = p.takeCounts(body)
	if note != "" {
		if rest := dropCount(note); rest == "" || rest == "共计" || rest == "合计" {
			if n, ok := countIn(note); ok {
				p.total = n
			}
			note = ""
		}
	}
	names, tie := splitSpaces(body)
	if tie {
		p.warn(sheets.MultipleNames, "spaces")
	}
	for i, n := range names {
		own := note
		if i < len(names)-1 {
			own = ""
		}
		p.name(n, n, own, away, absent)
	}
}

// name reads one name and puts it where it belongs.
func (p *peopleReader) name(s, raw, note string, away, absent bool) {
	s, reason := takeAbsence(s, away)
	n := nameOf(s, raw)
	if note != "" {
		addNote(&n, note)
		n.Raw += "（" + note + "）"
	}
	if reason != "" {
		addNote(&n, reason)
		away = true
	}
	switch {
	case n.Text == "":
		if reason != "" || digitsOnly(s) || isOneOf(Fold(s), nobody...) && !nothing(Fold(s)) {
			p.warn(sheets.UnnamedAttendees, "words")
		}
	case isCircle(n.Text):
		if hasAny(n.Text, absenceWords...) && absent {
			return
		}
		p.warn(sheets.UnnamedAttendees, "words")
	case away || note != "" && hasAny(note, absenceWords...):
		p.out.Except = append(p.out.Except, n)
	default:
		p.out.Names = append(p.out.Names, n)
	}
}

func digitsOnly(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// takeAbsence splits 李四因病请假 into the name and the reason. Where people are taken out of a whole (away), the words
// around a name go too: 除李四外, 缺李四.
func takeAbsence(s string, away bool) (name, reason string) {
	if away {
		for _, w := range []string{"其中", "除了", "除", "但", "缺席", "请假", "缺"} {
			if rest, ok := strings.CutPrefix(s, w); ok && rest != "" {
				s = rest
			}
		}
		s = strings.TrimSuffix(s, "之外")
		s = strings.TrimSuffix(s, "以外")
		if rest := strings.TrimSuffix(s, "外"); utf8.RuneCountInString(rest) >= 2 {
			s = rest
		}
	}
	if !touches(s, absenceRunes) {
		return s, ""
	}
	cut := len(s)
	for _, w := range absenceWords {
		if i := strings.Index(s, w); i >= 0 && i < cut {
			cut = i
		}
	}
	if cut < len(s) {
		return s[:cut], s[cut:]
	}
	return s, ""
}

// takeCounts takes 等5人, 共5人, 另有3人, 等同志 out of a part and remembers the number.
func (p *peopleReader) takeCounts(s string) string {
	s = strings.TrimSpace(s)
	for _, w := range []string{"另有", "另外", "其他", "其余", "及其他"} {
		if rest, ok := strings.CutPrefix(s, w); ok {
			if n, ok := countIn(rest); ok {
				p.more += n
				return ""
			}
		}
	}
	i := strings.LastIndex(s, "等")
	if i >= 0 {
		tail := strings.ReplaceAll(s[i+len("等"):], " ", "")
		if n, ok := countIn(tail); ok {
			p.total = n
			return s[:i]
		}
		if rest, ok := strings.CutPrefix(tail, "另外"); ok {
			if n, ok := countIn(rest); ok {
				p.more += n
				return s[:i]
			}
		}
		if isOneOf(tail, "", "人", "同志", "人员", "干部", "人参加", "参加") && i > 0 {
			p.open = true
			return s[:i]
		}
	}
	// 张三、李四共2人; 32人
	tail := s
	if j := strings.LastIndexByte(s, ' '); j >= 0 {
		tail = s[j+1:]
	}
	if j := strings.LastIndex(s, "共"); j > 0 {
		if n, ok := countIn(s[j+len("共"):]); ok {
			p.total = n
			return s[:j]
		}
	}
	if n, ok := countIn(strings.TrimPrefix(strings.TrimPrefix(tail, "共计"), "共")); ok {
		p.total = n
		return strings.TrimSuffix(s, tail)
	}
	return s
}

// countIn reads 5人, 五人, 5名同志 and, behind them, words about where they were.
func countIn(s string) (int, bool) {
	s = strings.ReplaceAll(s, " ", "")
	s = strings.TrimPrefix(strings.TrimPrefix(s, "共计"), "共")
	n := readNumeral(s)
	if n.len == 0 || n.bad != "" || n.huge || !n.val.IsWhole() || n.val > sheets.Whole(100_000) || n.val == 0 {
		return 0, false
	}
	rest := s[n.len:]
	if rest == "" {
		return n.val.Int(), digitsOnly(s)
	}
	for _, w := range []string{"人", "名", "位", "个"} {
		if strings.HasPrefix(rest, w) {
			return n.val.Int(), true
		}
	}
	return 0, false
}

// isGroupWord reports whether a word names a group: 干部组, 办公室.
func isGroupWord(s string) bool {
	if utf8.RuneCountInString(s) < 3 {
		return false
	}
	for _, end := range []string{"组", "室", "科", "股", "办", "部", "支部"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

var circleRunes = runesOf(circles, circleWords)

// Words that are a circle by themselves.
var circleWords = []string{"部长", "副部长", "组长", "组室长", "科长", "主任", "书记", "一般", "大家", "本人", "部务会"}

// isCircle reports whether a word speaks of people without naming them. 王部长 and 张领导 may be somebody.
func isCircle(s string) bool {
	if utf8.RuneCountInString(s) < 2 {
		return false
	}
	return touches(s, circleRunes) && (hasAny(s, circles...) || isOneOf(s, circleWords...)) || strings.HasSuffix(s, "组") || isGroupWord(s) && hanLen(s) > 3
}
