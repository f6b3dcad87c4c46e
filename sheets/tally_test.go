package sheets

import "testing"

func figure(of SubjectType, name, group string, v Verdict) Figure {
	return Figure{Subject: Subject{Type: of, Name: name, Group: group}, Verdict: v}
}

func TestHeadline(t *testing.T) {
	tests := []struct {
		name    string
		figures []Figure
		zh, en  string
	}{
		{"nothing", nil, "没有可以核对的内容", "Nothing could be checked"},
		{"a person has the worst of his verdicts", []Figure{
			figure(SubjectPerson, "张三", "", Met), figure(SubjectPerson, "张三", "", Unsure), figure(SubjectPerson, "张三", "", Short),
			figure(SubjectPerson, "李四", "", Unsure), figure(SubjectPerson, "李四", "", Met),
			figure(SubjectPerson, "王五", "", Met), figure(SubjectPerson, "王五", "", Exempt), figure(SubjectPerson, "王五", "", NotDue),
		}, "3人中1人达标，1人未达标，1人待核实", "1 of 3 people met, 1 short, 1 to check"},
		{
			"all met",
			[]Figure{figure(SubjectPerson, "张三", "", Met), figure(SubjectPerson, "李四", "", Met)},
			"2人全部达标", "All 2 people met",
		},
		{"exempt only where all figures are", []Figure{
			figure(SubjectPerson, "张三", "", Exempt), figure(SubjectPerson, "李四", "", Exempt), figure(SubjectPerson, "李四", "", NotDue),
		}, "2人中0人达标，1人免考核，1人未到期", "0 of 2 people met, 1 exempt, 1 not due"},
		{"two people of one name are two", []Figure{
			figure(SubjectPerson, "李伟", "干部组", Met), figure(SubjectPerson, "李伟", "党建组", Short),
		}, "2人中1人达标，1人未达标", "1 of 2 people met, 1 short"},
		{"households where no person was judged", []Figure{
			figure(SubjectHousehold, "龙某甲", "", Met), figure(SubjectHousehold, "麻某乙", "", Short),
		}, "2户联系户中1户达标，1户未达标", "1 of 2 households met, 1 short"},
		{"households do not count as people", []Figure{
			figure(SubjectHousehold, "龙某甲", "", Short), figure(SubjectPerson, "张三", "", Met),
		}, "1人全部达标", "All 1 person met"},
		{
			"the office's duties",
			[]Figure{figure(SubjectOffice, "", "", Met), figure(SubjectOffice, "", "", Short)},
			"2项中1项达标，1项未达标，0项待核实", "1 of 2 duties met, 1 short, 0 to check",
		},
	}
	for _, tt := range tests {
		r := &Report{Figures: tt.figures}
		if got := r.Headline(); got.Zh != tt.zh || got.En != tt.en {
			t.Errorf("%s: %q, %q; want %q, %q", tt.name, got.Zh, got.En, tt.zh, tt.en)
		}
	}
}
