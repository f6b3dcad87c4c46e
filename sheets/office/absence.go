package office

import "strings"

// spellClass says what a dated stretch of a 状态 cell does to a duty.
type spellClass uint8

const (
	spellNothing spellClass = iota // 在岗, 借调入: due as ever
	spellAway                      // 借调, 产假, 挂职 …
	spellVisits                    // 跟班: away from visits, not from study
	spellExcused                   // 免考核
	spellGone                      // 退休, 调出: no longer of the office
	spellUnknown                   // words that no list has: put to a person
)

// spellWords are matched in this order, because a longer word may hold a shorter one (借调入 holds 借调).
var spellWords = []struct {
	class spellClass
	words []string
}{
	{spellExcused, []string{"免考", "免于考核", "免予考核", "免除考核", "免于学习考核", "不考核", "不参加考核", "不参与考核", "不纳入考核", "不列入考核", "不作考核"}},
	{spellNothing, []string{"借调入", "借入", "抽调入", "借调来", "挂职来", "借调至我", "来部挂职", "已返岗", "已回", "假满", "销假"}},
	{spellGone, []string{"退休", "离休", "离职", "辞职", "辞退", "调出", "调离", "调走", "开除", "去世", "病故", "离岗", "退居"}},
	{spellVisits, []string{"跟班"}},
	{spellAway, []string{
		"借调", "借出", "抽调", "外派", "外借", "挂职", "援藏", "援疆", "支教", "驻外", "脱产", "培训", "进修", "学习",
		"假", "公休", "年休", "调休", "轮休", "疗养", "休养", "待产", "哺乳", "住院", "生病", "停职", "留职", "长期不在岗", "不在岗", "锻炼", "党校",
	}},
	{spellNothing, []string{"在岗", "在职", "在编", "正常", "在任", "试用", "正式", "现职", "聘用", "到岗"}},
}

// classOf reads the kind of a spell as written in a roster.
func classOf(kind string) spellClass {
	kind = strings.Join(strings.Fields(kind), "")
	if kind == "" || kind == "无" || kind == "-" || kind == "—" || kind == "/" {
		return spellNothing
	}
	for _, group := range spellWords {
		for _, w := range group.words {
			if strings.Contains(kind, w) {
				return group.class
			}
		}
	}
	return spellUnknown
}
