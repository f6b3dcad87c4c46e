package sheets

// Choices are the readings of templates/targets.toml, in the order of that file.
var Choices = []Choice{
	{
		Key: "minutesPerHour", Name: Words{"学时折算", "Study hours"}, Rules: []RuleID{"study.hours"},
		Options: []Option{minutes("60"), minutes("50"), minutes("45"), minutes("30")},
		field:   func(s *Settings) any { return &s.MinutesPerHour },
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
		Key: "problemUnit", Name: Words{"解决实际问题", "Problems solved"}, Rules: []RuleID{"problem.solved"},
		Options: []Option{
			{"household-year", Words{"按户按年累计；多人共同帮扶的只计一次。", "Counted for each household and year; a problem shared by several helpers counts once."}, Words{"按户按年计", "problems are counted for each household and year"}},
		},
		field: func(s *Settings) any { return &s.ProblemUnit },
	},
	{
		Key: "standingCounts", Name: Words{"长期坚持", "Standing efforts"}, Rules: []RuleID{"problem.solved"},
		Options: []Option{
			{"false", Words{"单独列出，不计为已解决。", "A class of its own, not counted as solved."}, Words{"长期坚持不算已解决", "长期坚持 does not count as solved"}},
			{"true", Words{"计为已解决。", "Counted as solved."}, Words{"长期坚持算已解决", "长期坚持 counts as solved"}},
		},
		field: func(s *Settings) any { return &s.StandingCounts },
	},
}

func minutes(n string) Option {
	return Option{
		n,
		Words{"学时与课时相同；以分钟、小时记载的按{n}分钟折合1学时，不取整。", "Entries in minutes or hours: {n} minutes make one study hour, without rounding."}.fill(n),
		Words{"1学时按{n}分钟算", "one 学时 is {n} minutes"}.fill(n),
	}
}
