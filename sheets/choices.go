package sheets

import "strings"

// Choices are the readings of templates/targets.toml, in the order of that file.
var Choices = []Choice{
	{
		Key: "minutesPerHour", Name: Words{"学时折算", "Study hours"}, Rules: []RuleID{"study.hours"},
		Options: []Option{minutes("60"), minutes("50"), minutes("45"), minutes("30")},
		field:   func(s *Settings) any { return &s.MinutesPerHour },
	},
	{
		Key: "durationAs", Name: Words{"按时长折算的办法", "How lengths of time are converted"}, Rules: []RuleID{"study.hours"},
		Options: []Option{
			{"ratio", Words{"按比例折算。", "In proportion."}, Words{"学时按比例折算", "lengths of time are converted in proportion"}},
			{"bands", Words{"每次学习按时长分档：30分钟以上为1学时，15—30分钟为0.5学时，15分钟以下为0.25学时；整月合计的时长无法分档，要核实。", "Each time of study by its length: 30 minutes or more make one study hour, 15 to 30 half of one, less a quarter; a month's sum of minutes cannot be told so and is to be checked."}, Words{"学时按时长分档（30分钟以上为1）", "lengths of time are converted by bands"}},
		},
		field: func(s *Settings) any { return &s.DurationAs },
	},
	dayChoice("halfDayHours", "半天", "Half a day", func(s *Settings) any { return &s.HalfDayHours }),
	dayChoice("dayHours", "一天", "A day", func(s *Settings) any { return &s.DayHours }),
	{
		Key: "amounts", Name: Words{"显示的数与实际的数不同时", "Cells that show another number"},
		Options: []Option{
			{"exact", Words{"单元格按实际存的数计，不按四舍五入后显示的数。", "A cell counts as the number that it holds, not as the rounded one that it shows."}, Words{"按单元格实际存的数算", "cells count as what they hold"}},
			{"shown", Words{"单元格按显示的数计。", "A cell counts as the number that it shows."}, Words{"按单元格显示的数算", "cells count as what they show"}},
		},
		field: func(s *Settings) any { return &s.Amounts },
	},
	{
		Key: "charsFrom", Name: Words{"字数", "Characters"}, Rules: []RuleID{"study.chars"},
		Options: []Option{
			{"study", Words{"取“学习字数”；台账只有“笔记字数”的，按笔记字数统计。两列都有时不相加。", "From the column of characters studied; where there is only one of notes, from that. The two are never added."}, Words{"字数先用学习字数", "characters studied come first"}},
			{"notes", Words{"按“笔记字数”统计。", "From the column of characters of notes."}, Words{"字数只用笔记字数", "characters come from notes only"}},
		},
		field: func(s *Settings) any { return &s.CharsFrom },
	},
	{
		Key: "combine", Name: Words{"学时和字数", "Hours and characters"}, Rules: []RuleID{"study.hours", "study.chars"}, All: true,
		Options: []Option{
			{"and", Words{"两项都达到才算达标。", "Both are needed."}, Words{"学时、字数两项都要达标", "both hours and characters are needed"}},
			{"or", Words{"任一项达到即算达标。", "Either is enough."}, Words{"学时、字数一项达标即可", "either hours or characters are enough"}},
		},
		field: func(s *Settings) any { return &s.Combine },
	},
	{
		Key: "noRecord", Name: Words{"没有记录", "No record"},
		Options: []Option{
			{"short", Words{"已结束的月份，应考核人员没有任何记录的为未达标（无记录）；全单位都没有该月台账的为未填报，不列入个人未达标。", "A person to assess without any record in a closed month is short; a month without any ledger is missing for the office and nobody's shortfall."}, Words{"没有记录算未达标", "no record is short"}},
			{"unsure", Words{"已结束的月份，应考核人员没有任何记录的列为待核实；全单位都没有该月台账的为未填报。", "A person to assess without any record in a closed month is to check; a month without any ledger is missing for the office."}, Words{"没有记录算待核实", "no record is to be checked"}},
		},
		field: func(s *Settings) any { return &s.NoRecord },
	},
	{
		Key: "carryOver", Name: Words{"结转", "Carrying over"}, Rules: []RuleID{"study.hours", "study.chars"},
		Options: []Option{
			{"none", Words{"每月各算各的，多出的不结转到以后的月份。", "Each month is by itself; what is over is not carried to later ones."}, Words{"多出的学时、字数不结转", "nothing is carried over to later months"}},
			{"year", Words{"一个月多出的学时、字数，同一年内结转到以后的月份，先多出的先用；只结转确定的数，免考核的月份不用也不产生。", "What a month has over counts for later months of the same year, the oldest first; only what is certain is carried, and exempt months neither use nor bring any."}, Words{"多出的学时、字数年内结转", "what is over is carried to later months of the year"}},
		},
		field: func(s *Settings) any { return &s.CarryOver },
	},
	{
		Key: "partAbsence", Name: Words{"缺勤不足一半", "Absent less than half"}, Rules: []RuleID{"study.hours", "study.chars"},
		Options: []Option{
			{"full", Words{"标准不减。", "The target stays as it is."}, Words{"缺勤不足一半的标准不减", "the target of those who were away less than half stays as it is"}},
			{"prorata", Words{"标准按在岗工作日折算，学时进到0.5，字数进到100；每月只有一两次的项目折算后不变。", "The target is in proportion to the working days there, rounded up to 0.5 study hours or 100 characters; duties of once a month stay as they are."}, Words{"缺勤不足一半的标准按在岗工作日折算", "the target of those who were away less than half is in proportion to the days there"}},
		},
		field: func(s *Settings) any { return &s.PartAbsence },
	},
	{
		Key: "annualTargets", Name: Words{"年中到岗、离岗的年度标准", "Yearly targets of part of a year"},
		Rules: []RuleID{"reflection.count", "talk.covered", "lecture.turn", "training.report", "problem.solved", "birthday.held", "union.attended"},
		Options: []Option{
			{"full", Words{"年中到岗或离岗的，年度标准不减。", "Who came or left within the year owes the whole of it."}, Words{"年度标准不按月折算", "yearly targets are not in proportion to the months"}},
			{"months", Words{"年中到岗或离岗的，年度标准乘以在岗整月数除以12，小数进一。", "Who came or left within the year owes it times the full months in service by 12, rounded up."}, Words{"年度标准按在岗月数折算", "yearly targets are in proportion to the months in service"}},
		},
		field: func(s *Settings) any { return &s.AnnualTargets },
	},
	{
		Key: "reflectionUnit", Name: Words{"学习心得按谁计", "Reflections"}, Rules: []RuleID{"reflection.count"},
		Options: []Option{
			{"person-year", Words{"每人每年累计。", "Counted for each person and year."}, Words{"心得按每人每年计", "reflections are counted for each person and year"}},
			{"office-year", Words{"全部门每年合计，不考核到人。", "Counted for the whole office and year; no person is judged."}, Words{"心得按全部门每年计", "reflections are counted for the office and year"}},
			{"person-month", Words{"每人每月累计。", "Counted for each person and month."}, Words{"心得按每人每月计", "reflections are counted for each person and month"}},
		},
		field: func(s *Settings) any { return &s.ReflectionUnit },
	},
	{
		Key: "educationCounts", Name: Words{"理想信念教育和会议精神学习", "Education and the spirit of meetings"}, Rules: []RuleID{"education.monthly"},
		Options: []Option{
			{"together", Words{"两类合并计算。", "Both kinds are counted together."}, Words{"理想信念教育和会议精神学习合并计算", "both kinds of education count together"}},
			{"each", Words{"两类分别计算，每月每类都要达到标准；分不清是哪一类的，要核实。", "Both kinds are asked for each month, each by itself; what may be either is to be checked."}, Words{"理想信念教育和会议精神学习分别计算", "each kind of education is asked for by itself"}},
			{"spirit", Words{"只有会议精神学习按月考核，理想信念教育只记录。", "Only the study of meetings' spirit is asked for each month; the other kind is recorded."}, Words{"只有会议精神学习按月考核", "only the study of meetings' spirit is asked for"}},
		},
		field: func(s *Settings) any { return &s.EducationCounts },
	},
	{
		Key: "talkUnit", Name: Words{"谈心谈话的周期", "Period of talks"}, Rules: []RuleID{"talk.covered"},
		Options: []Option{
			{"person-year", Words{"每人每年作为谈话对象计次。", "Counted for each person talked with and year."}, Words{"谈心谈话按每人每年计", "talks are counted for each person and year"}},
			{"person-month", Words{"每人每月作为谈话对象计次。", "Counted for each person talked with and month."}, Words{"谈心谈话按每人每月计", "talks are counted for each person and month"}},
		},
		field: func(s *Settings) any { return &s.TalkUnit },
	},
	{
		Key: "talkBy", Name: Words{"由谁谈话", "Who talks"}, Rules: []RuleID{"talk.covered"},
		Options: []Option{
			{"anyone", Words{"不论由谁谈话都算。", "A talk counts, whoever held it."}, Words{"不论由谁谈话都算", "a talk counts, whoever held it"}},
			{"leader", Words{"部长与副部长谈，副部长与组室长及一般干部谈，才算；部长不考核。职务以名册为准。", "The head has to talk with the deputies, and a deputy with everybody else; the head is not judged. The roster says who is what."}, Words{"谈话要由部长、副部长分级进行", "the head has to talk with the deputies and a deputy with everybody else"}},
		},
		field: func(s *Settings) any { return &s.TalkBy },
	},
	{
		Key: "mentorUnit", Name: Words{"青蓝工程按谁计", "Mentoring"}, Rules: []RuleID{"mentor.paired"},
		Options: []Option{
			{"group", Words{"每个组室分别计算。", "Counted for each group."}, Words{"青蓝工程按组室计", "mentoring is counted for each group"}},
			{"office", Words{"全部门合计，总数不少于组室数与标准的乘积。", "Counted for the whole office: at least the standard times the number of groups."}, Words{"青蓝工程按全部门计", "mentoring is counted for the office"}},
		},
		field: func(s *Settings) any { return &s.MentorUnit },
	},
	{
		Key: "shadowing", Name: Words{"跟班学习", "Shadowing elsewhere"},
		Options: []Option{
			{"visits", Words{"只免走访，学习等照常考核。", "Exempts from visits only."}, Words{"跟班只免走访", "shadowing exempts from visits only"}},
			{"all", Words{"与借调一样，各项都免考核。", "Exempts from everything, as a secondment does."}, Words{"跟班各项都免", "shadowing exempts from everything"}},
		},
		field: func(s *Settings) any { return &s.Shadowing },
	},
	{
		Key: "contactUnit", Name: Words{"联系户按谁计", "Household contacts"}, Rules: []RuleID{"visit.household"},
		Options: []Option{
			{"household-month", Words{"每个联系户每月分别计算。", "Counted for each household and month."}, Words{"联系按每户每月计", "contacts are counted for each household and month"}},
			{"person-month", Words{"每名干部每月计算，联系哪一户都算；多人一起联系的，每人都算。", "Counted for each person and month, whichever household; each of several helpers is credited."}, Words{"联系按每人每月计", "contacts are counted for each person and month"}},
		},
		field: func(s *Settings) any { return &s.ContactUnit },
	},
	{
		Key: "problemUnit", Name: Words{"解决实际问题", "Problems solved"}, Rules: []RuleID{"problem.solved"},
		Options: []Option{
			{"household-year", Words{"按户按年累计；多人共同帮扶的只计一次。", "Counted for each household and year; a problem shared by several helpers counts once."}, Words{"按户按年计", "problems are counted for each household and year"}},
			{"person-year", Words{"按干部按年累计。", "Counted for each person and year."}, Words{"按干部按年计", "problems are counted for each person and year"}},
			{"person-month", Words{"按干部按月累计。", "Counted for each person and month."}, Words{"按干部按月计", "problems are counted for each person and month"}},
		},
		field: func(s *Settings) any { return &s.ProblemUnit },
	},
	{
		Key: "credit", Name: Words{"多人共同解决的问题", "Problems shared by several"}, Rules: []RuleID{"problem.solved"},
		Idle: func(s *Settings) bool { return s.ProblemUnit == "household-year" },
		Options: []Option{
			{"first", Words{"算到人时，只算主责人（写在最前面的人）。", "Where people are credited, it is the first named (主责人)."}, Words{"只算主责人", "only the first named is credited"}},
			{"equal", Words{"算到人时，每个人都算。", "Where people are credited, each named is."}, Words{"每个人都算", "each named is credited"}},
		},
		field: func(s *Settings) any { return &s.Credit },
	},
	{
		Key: "standingCounts", Name: Words{"长期坚持", "Standing efforts"}, Rules: []RuleID{"problem.solved"},
		Options: []Option{
			{"false", Words{"单独列出，不计为已解决。", "A class of its own, not counted as solved."}, Words{"长期坚持不算已解决", "长期坚持 does not count as solved"}},
			{"true", Words{"计为已解决。", "Counted as solved."}, Words{"长期坚持算已解决", "长期坚持 counts as solved"}},
		},
		field: func(s *Settings) any { return &s.StandingCounts },
	},
	{
		Key: "orglifeWindow", Name: Words{"专题组织生活会的时间", "Organisation life meeting"}, Rules: []RuleID{"orglife.held"},
		Options: []Option{
			{"november", Words{"11月30日以前（含当天）召开的都算。", "Any on or before 30 November counts."}, Words{"11月30日以前召开的都算", "any on or before 30 November counts"}},
			{"late-november", Words{"只有11月21日至30日（下旬）召开的才算。", "Only one from 21 to 30 November counts."}, Words{"只有11月下旬召开的才算", "only one from 21 to 30 November counts"}},
		},
		field: func(s *Settings) any { return &s.OrgLifeWindow },
	},
	{
		Key: "birthdayFrom", Name: Words{"政治生日的日期", "Political birthday"}, Rules: []RuleID{"birthday.held"},
		Options: []Option{
			{"joined", Words{"以入党时间（成为预备党员）为准。", "By the day of joining as a probationary member."}, Words{"政治生日以入党时间为准", "the birthday is that of joining"}},
			{"confirmed", Words{"以转正时间为准；没有写转正时间的，按入党时间。", "By the day of full membership; where it is not given, by that of joining."}, Words{"政治生日以转正时间为准", "the birthday is that of full membership"}},
		},
		field: func(s *Settings) any { return &s.BirthdayFrom },
	},
}

// dayChoice is how many 学时 a day or half of one makes, which the published rules do not agree on: 6 and 3, 8 and 4.
func dayChoice(key, zh, en string, field func(*Settings) any) Choice {
	return Choice{
		Key: key, Name: Words{zh + "的学时", en}, Rules: []RuleID{"study.hours"}, Most: Whole(24),
		Options: []Option{
			{"0", Words{"没有规定，写成“" + zh + "”的要核实。", "Not set: what is given so is to be checked."}, Words{zh + "折合多少学时没有规定", "nothing is set"}},
			{AnyNumber, Words{"按{n}学时计。", "{n} study hours."}, Words{zh + "按{n}学时算", strings.ToLower(en) + " is {n} study hours"}},
		},
		field: field,
	}
}

func minutes(n string) Option {
	return Option{
		n,
		Words{"学时与课时相同；以分钟、小时记载的按{n}分钟折合1学时，不取整。", "Entries in minutes or hours: {n} minutes make one study hour, without rounding."}.fill(n),
		Words{"1学时按{n}分钟算", "one 学时 is {n} minutes"}.fill(n),
	}
}
