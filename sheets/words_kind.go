package sheets

var kindWords = map[Kind]Words{
	Roster:       {"干部名册", "roster"},
	Study:        {"学习台账", "study ledger"},
	SelfStudy:    {"自学登记", "self-study ledger"},
	Reflection:   {"学习心得登记", "reflections"},
	Meeting:      {"会议学习记录", "meetings"},
	Education:    {"教育活动台账", "education events"},
	Talk:         {"谈心谈话登记", "talks"},
	Lecture:      {"组工讲坛", "lectures"},
	Training:     {"搭车培训台账", "training"},
	Mentor:       {"师徒结对台账", "mentoring"},
	Visit:        {"走访台账", "visit ledger"},
	Problem:      {"办实事台账", "problem ledger"},
	OrgLife:      {"组织生活会清单", "rectification list"},
	StyleStudy:   {"组室学习讨论台账", "group study"},
	Risk:         {"风险隐患清单", "risk list"},
	Moral:        {"道德讲堂台账", "moral lectures"},
	Birthday:     {"政治生日登记", "political birthdays"},
	Union:        {"工会活动统计", "union events"},
	Unrecognised: {"没有认出", "not recognised"},
}

// Words gives the kind as a clerk reads it; the id itself where there is no other name.
func (k Kind) Words() Words {
	if w, ok := kindWords[k]; ok {
		return w
	}
	return Words{string(k), string(k)}
}

var layoutWords = map[Layout]Words{
	LayoutRows:       {"一行一条", "one record a row"},
	LayoutCrosstab:   {"人员×月份", "people × months"},
	LayoutAttendance: {"人员×日期", "people × dates"},
	LayoutSideBySide: {"左右并排", "blocks side by side"},
	LayoutPerson:     {"一人一表", "a sheet per person"},
}

// Words gives the layout as a clerk reads it; the id itself where there is no other name.
func (l Layout) Words() Words {
	if w, ok := layoutWords[l]; ok {
		return w
	}
	return Words{string(l), string(l)}
}
