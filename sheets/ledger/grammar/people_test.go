package grammar

import (
	"fmt"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// listed writes names as "张三 李四(组长)".
func listed(names []sheets.Name) string {
	var out []string
	for _, n := range names {
		s := n.Text
		if n.Note != "" {
			s += "(" + n.Note + ")"
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

// crowd is what People read, as a line.
func crowd(p sheets.People, d Doubt) string {
	s := listed(p.Names)
	if p.Everyone {
		s += "ALL"
		for _, g := range p.Of {
			s += " of " + g
		}
	}
	if p.Members {
		s += " 党员"
	}
	if len(p.Except) > 0 {
		s += " -" + listed(p.Except)
	}
	if p.Unnamed != 0 {
		s += fmt.Sprintf(" +%d", p.Unnamed)
	}
	if !d.IsZero() {
		s += " ?" + d.Variant
	}
	return s
}

type peopleCase struct{ text, want string }

var peopleCases = []peopleCase{
	// domain.md E8, E4, E9, E11, E14
	{"全体干部", "ALL"},
	{"全体（李四请假）", "ALL -李四(请假)"},
	{"全體（李偉請假）", "ALL -李偉(请假)"},
	{"全體幹部", "ALL"},
	{"张三、李四 王五", "张三 李四 王五"},
	{"张三等5人", "张三 +4 ?"},
	{"欧阳　明", "欧阳明"},
	{"张 三", "张三"},
	{"李四、王五", "李四 王五"},
	{"李伟（党建组）", "李伟(党建组)"},
	{"张三、李四", "张三 李四"},
	{"甲", "甲"},
	{"龙某甲", "龙某甲"},
	// one name
	{"张三", "张三"},
	{"张三丰", "张三丰"},
	{"张　三", "张三"},
	{"张\u00a0三", "张三"},
	{"张三（组长）", "张三(组长)"},
	{"李伟（女）", "李伟(女)"},
	{"张三【组长】", "张三(组长)"},
	{"李四同志", "李四"},
	{"阿依古丽·买买提", "阿依古丽·买买提"},
	{"阿依古丽•买买提", "阿依古丽·买买提"},
	{"阿依古丽．买买提", "阿依古丽·买买提"},
	{"阿依古丽・买买提", "阿依古丽·买买提"},
	{"王部长", "王部长"},
	{"沈部长", "沈部长"},
	{"周副部长", "周副部长"},
	{"欧阳部长", "欧阳部长"},
	{"张三副部长", "张三(副部长)"},
	{"沈怀远部长", "沈怀远(部长)"},
	{"组长张三", "张三(组长)"},
	{"组长 张三", "张三"},
	{"张三 科员", "张三"},
	{"部长 张三 李四", "张三 李四"},
	{"干部组罗志成", "罗志成(干部组)"},
	{"John Smith", "JohnSmith"},
	{"李伟1", "李伟1"},
	{"张三13800000000", "张三"},
	{"1.张三", "张三"},
	{"①张三", "张三"},
	{"张三√", "张三"},
	{"（张三）", "张三"},
	{"张 小 三", "张小三"},
	{"司马 相如", "司马相如"},
	{"欧 阳 明", "欧阳明"},
	{"李和平", "李和平"},
	{"及时雨", "及时雨"},
	{"何静（产假）", "何静(产假) ?name-absence"},
	// lists
	{"李四 王五", "李四 王五"},
	{"张 三、李 四", "张三 李四"},
	{"张 三 李 四", "张三 李四"},
	{"张三 李 四", "张三 李四"},
	{"张三，李四；王五/赵六\n钱七", "张三 李四 王五 赵六 钱七"},
	{"张三和李四", "张三 李四"},
	{"张三与李四", "张三 李四"},
	{"张三及李四", "张三 李四"},
	{"张三以及李四", "张三 李四"},
	{"李和平和张三", "李和平 张三"},
	{"张三、李四等同志", "张三 李四"},
	{"1.张三 2.李四", "张三 李四"},
	{"1、张三2、李四", "张三 李四"},
	{"2、李四", "李四"},
	{"\u00a0\ufeff2、李四*", "李四"},
	{"２、李四", "李四"},
	{"①张三②李四", "张三 李四"},
	{"参加人员：张三、李四", "张三 李四"},
	{"干部组（张三、李四）", "张三(干部组) 李四(干部组)"},
	{"张三(副部长)、李四(组长)", "张三(副部长) 李四(组长)"},
	{"罗志成、滕文静", "罗志成 滕文静"},
	{"乙、丙", "乙 丙"},
	{"张三、李四共2人", "张三 李四"},
	{"张三、李四（共2人）", "张三 李四"},
	{"张三、李四（请假）、王五", "张三 王五 -李四(请假)"},
	{"出席：张三；请假：李四", "张三 -李四"},
	{"张 小 三 李 四", "张小 三李四 ?spaces"},
	// not all are named
	{"张三、李四等5人", "张三 李四 +3 ?"},
	{"张三等五人", "张三 +4 ?"},
	{"张三等5名同志", "张三 +4 ?"},
	{"张三、李四（共3人）", "张三 李四 +1 ?"},
	{"张三、李四及其他3人", "张三 李四 +3 ?"},
	{"张三等同志", "张三 +1 ?uncounted"},
	{"32人", " +32 ?"},
	{"32", " +32 ?"},
	{"若干", " ?words"},
	{"班子成员", " ?words"},
	{"所在党小组党员", " ?words"},
	{"见签到表", " ?words"},
	{"党建组", " ?words"},
	// everyone
	{"全体", "ALL"},
	{"全员", "ALL"},
	{"全体人员", "ALL"},
	{"全体党员", "ALL 党员"},
	{"全体党员干部", "ALL"},
	{"张三等", "张三 +1 ?uncounted"},
	{"全体组工干部", "ALL"},
	{"部机关全体干部职工", "ALL"},
	{"全体干部职工参加", "ALL"},
	{"全体32人", "ALL"},
	{"全体干部共32人", "ALL"},
	{"全体（线上）", "ALL"},
	{"全部", "ALL"},
	{"全体干部（除李四外）", "ALL -李四"},
	{"除李四外全体干部", "ALL -李四"},
	{"全体，李四、王五缺席", "ALL -李四 王五(缺席)"},
	{"全体干部（李四、王五请假，赵六公差）", "ALL -李四 王五(请假) 赵六(公差)"},
	{"全体（缺李四）", "ALL -李四"},
	{"全体（1人请假）", " ?absent"},
	{"全体（李四）", " ?absent"},
	{"干部组全体干部", "ALL of 干部组"},
	{"干部组、人才组全体（李四请假）", "ALL of 干部组 of 人才组 -李四(请假)"},
	{"干部组全体、王五", "王五ALL of 干部组"},
	{"第一党小组全体", " ?group"},
	{"各组全体", " ?group"},
	{"全体班子成员", " ?group"},
	{"张三、全体党小组成员", "张三 ?group"},
	// nobody
	{"", ""},
	{"无", ""},
	{"—", ""},
	{"/", ""},
	{" ", ""},
}

func TestPeople(t *testing.T) {
	for _, c := range peopleCases {
		if got := crowd(People(c.text)); got != c.want {
			t.Errorf("People(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestPersonName(t *testing.T) {
	for s, want := range map[string]string{"张 三": "张三", "张三（组长）": "张三(组长)", "无": "", "": "", "张三": "张三", "合计": "", "  李四  ": "李四", "姓名": "", "欧阳　明": "欧阳明", "沈怀远部长": "沈怀远(部长)", "35": "", "张三（女、党员）": "张三(女、党员)"} {
		if got := listed([]sheets.Name{PersonName(s)}); got != want {
			t.Errorf("PersonName(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestAbsentees(t *testing.T) {
	for s, want := range map[string]string{
		"何静（产假）": "何静(产假) 1", "韩冬（借调）": "韩冬(借调) 1", "1人公差": " 1", "李四请假、王五病假": "李四(请假) 王五(病假) 2", "李四因病请假": "李四(因病请假) 1",
		"李四、王五（公差）": "李四 王五(公差) 2", "请假：李四": "李四 1", "缺席2人：李四、王五": "李四 王五 2", "无": " 0", "": " 0", "李四、王五": "李四 王五 2", "3人": " 3",
	} {
		names, n, _ := Absentees(s)
		if got := listed(names) + fmt.Sprint(" ", n); got != want {
			t.Errorf("Absentees(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestHouseholds(t *testing.T) {
	for s, want := range map[string]string{
		"龙某甲": "龙某甲", "龙某甲户": "龙某甲", "龙某甲家": "龙某甲", "龙某甲（低保户）": "龙某甲(低保户)", "龙某甲、麻某乙": "龙某甲 麻某乙", "龙 某甲": "龙某甲", "龙某": "龙某",
		"龙某甲等3户": "龙某甲 ?", "全体联系户": " ?", "3户": " ?", "无": "", "": "", "龙某甲；麻某乙；吴某丙": "龙某甲 麻某乙 吴某丙",
	} {
		names, d := Households(s)
		got := listed(names)
		if !d.IsZero() {
			got += " ?"
		}
		if got != want {
			t.Errorf("Households(%q) = %q, want %q", s, got, want)
		}
		if len(Household(s)) != len(names) {
			t.Errorf("Household(%q) differs from Households", s)
		}
	}
}

// Names joined by any separator must come back, whatever spaces and notes are put in.
func TestPeopleJoined(t *testing.T) {
	names := strings.Fields("沈怀远 周立群 龙晓梅 石磊 田雨薇 向春生 麻小燕 彭程 吴清扬 罗志成 滕文静 杨帆 张亦鸣 刘思源 欧阳明 何静 谭松 黄永年 唐丽华 李卓 邓子昂 陈可盈 廖国栋 梁冰 覃月 曾庆山 郑朝阳 宋雅琴 韩冬 冯家乐 姚婷 尹航")
	for i := range names {
		for n := 1; n <= 5 && i+n <= len(names); n++ {
			some := names[i : i+n]
			want := strings.Join(some, " ")
			spaced := make([]string, n)
			for k, s := range some {
				spaced[k] = s
				if r := []rune(s); len(r) == 2 {
					spaced[k] = string(r[0]) + "　" + string(r[1])
				}
			}
			for _, sep := range []string{"、", "，", ",", "；", ";", "/", "\n", " 、 ", "、\n", " ", "　"} {
				if got := crowd(People(strings.Join(some, sep))); got != want {
					t.Fatalf("%q joined by %q = %q", want, sep, got)
				}
				if got := crowd(People(strings.Join(spaced, sep))); strings.TrimSpace(sep) != "" && got != want {
					t.Fatalf("%q joined by %q = %q", strings.Join(spaced, sep), sep, got)
				}
			}
			if got := crowd(People(strings.Join(some, "（组长）、") + "（组长）")); got != strings.ReplaceAll(want, " ", "(组长) ")+"(组长)" {
				t.Fatalf("with notes: %q", got)
			}
		}
	}
}
