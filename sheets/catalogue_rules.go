package sheets

// Texts of what package target finds while judging.
var _ = register(map[catalogueKey]catalogueText{
	{MissingLedger, ""}: {
		Title:   Words{"没有台账", "No ledger"},
		Message: Words{"{period}没有任何{kind}的记录。", "There is no record of the {kind} for {period}."},
		Effect:  Words{"这一期视为未填报，不计个人未达标。", "The period counts as not handed in; nobody is short for it."},
		Remedy:  Words{"请补交这一期的台账，或缩短检查的期间。", "Hand in the ledger of that period, or check a shorter time."},
	},
	{MissingLedger, "group"}: {
		Title:   Words{"整个组室没有记录", "A whole group without records"},
		Message: Words{"{group}在{period}没有任何{kind}的记录，别的组室有。", "{group} has no record of the {kind} for {period}; other groups have."},
		Effect:  Words{"视为该组室未填报，其人员（联系户）这一期待核实。", "Taken as not handed in; the group's verdicts for the period are to be checked."},
		Remedy:  Words{"请该组室补交台账。", "Ask the group for its ledger."},
	},
	{MissingLedger, "no-hours"}: {
		Title:   Words{"没有学时栏", "No column of study hours"},
		Message: Words{"读到的学习台账都没有学时一栏。", "No study ledger has a column of study hours."},
		Effect:  Words{"学时没有考核。", "Study hours were not judged."},
		Remedy:  Words{"要考核学时，请在台账里加上学时一栏。", "To judge them, add a column 学时."},
	},
	{MissingLedger, "no-chars"}: {
		Title:   Words{"没有字数栏", "No column of characters"},
		Message: Words{"读到的学习台账都没有字数一栏。", "No study ledger has a column of characters."},
		Effect:  Words{"字数没有考核。", "Characters were not judged."},
		Remedy:  Words{"要考核字数，请在台账里加上字数一栏。", "To judge them, add a column 字数."},
	},
	{MissingLedger, "no-household"}: {
		Title:   Words{"走访台账没有联系户栏", "No column of households"},
		Message: Words{"读到的走访台账都没有联系户一栏。", "No visit ledger has a column of households."},
		Effect:  Words{"联系户没有考核。", "Household contacts were not judged."},
		Remedy:  Words{"要考核联系户，请在台账里加上户主姓名一栏。", "To judge them, add a column with the household's name."},
	},
	{MissingLedger, "no-helper"}: {
		Title:   Words{"走访台账没有走访人栏", "No column of visitors"},
		Message: Words{"读到的走访台账都没有走访人一栏。", "No visit ledger says who went."},
		Effect:  Words{"到村走访没有考核。", "Village visits were not judged."},
		Remedy:  Words{"要考核到村走访，请在台账里加上走访人一栏。", "To judge them, add a column with who went."},
	},
	{UnnamedAttendees, "everyone"}: {
		Title:   Words{"“全体”不知道是谁", "Everyone, and nobody knows who"},
		Message: Words{"有{count}行写的是全体，但没有干部名册，从这一行起。", "{count} rows, this one first, say everyone, and there is no roster."},
		Effect:  Words{"没有算给任何人；可能影响结论的，列为待核实。", "They are credited to nobody; where they could change a verdict, that is to be checked."},
		Remedy:  Words{"请同时打开干部名册，或把参加人员写全。", "Open the roster as well, or list who took part."},
	},
	{MissingLedger, "problem-household"}: {
		Title:   Words{"办实事台账没有服务对象栏", "No column of households"},
		Message: Words{"读到的办实事台账都没有服务对象（户主）一栏。", "No problem ledger has a column of households."},
		Effect:  Words{"只统计件数，没有按户考核。", "Problems are counted, and not judged by household."},
		Remedy:  Words{"要按户考核，请在台账里加上服务对象一栏。", "To judge by household, add a column 服务对象."},
	},
	{AmbiguousColumn, "by-notes"}: {
		Title:   Words{"按笔记字数统计", "Characters of notes"},
		Message: Words{"这张表没有学习字数，只有笔记字数。", "This sheet has no column of characters studied, only of notes."},
		Effect:  Words{"字数按笔记字数统计。", "The characters of notes are counted."},
		Remedy:  Words{"如果笔记字数不算学习字数，请另加学习字数一栏。", "If notes do not count, add a column 学习字数."},
	},
	{UncertainValue, "no-person"}: {
		Title:   Words{"没有写明是谁", "Nobody named"},
		Message: Words{"有{count}行填了数，但没有写明参加的人，从这一行起。", "{count} rows, this one first, give an amount and name nobody."},
		Effect:  Words{"没有算给任何人；可能影响结论的，列为待核实。", "They are credited to nobody; where they could change a verdict, that is to be checked."},
		Remedy:  Words{"请填上姓名或参加人员。", "Fill in who took part."},
	},
	{UncertainValue, "no-household"}: {
		Title:   Words{"没有写服务对象", "No household named"},
		Message: Words{"有{count}个问题没有写明是哪一户，从这一行起。", "{count} problems, this one first, name no household."},
		Effect:  Words{"计入全部门件数，没有算给任何一户。", "They count for the office and for no household."},
		Remedy:  Words{"请填上服务对象（户主姓名）。", "Fill in the household."},
	},
	{UncertainDate, "no-date"}: {
		Title:   Words{"没有日期", "No date"},
		Message: Words{"有{count}行没有日期，表名和标题也没有写时间，从这一行起。", "{count} rows, this one first, have no date, and neither sheet nor title gives the time."},
		Effect:  Words{"不知道算在哪一期，没有计入；可能影响结论的，列为待核实。", "They cannot be assigned to a period and are not counted; where they could change a verdict, that is to be checked."},
		Remedy:  Words{"请填上日期，或在标题里写明年月。", "Fill in the dates, or name the month in the title."},
	},
	{TotalMismatch, "detail"}: {
		Title:   Words{"汇总数与明细不一致", "Totals differ from the detail"},
		Message: Words{"这张表有{count}处月度数与别处的逐次登记对不上，从这一格起。", "{count} monthly amounts of this sheet, this one first, differ from the detail elsewhere."},
		Effect:  Words{"按逐次登记计算，月度数不再相加；可能影响结论的，列为待核实。", "The detail counts and the monthly amounts are not added; where they could change a verdict, that is to be checked."},
		Remedy:  Words{"请核对是明细漏登，还是月度数写错。", "Check whether the detail lacks something or the monthly amount is wrong."},
	},
	{ConflictingRecord, "undated"}: {
		Title:   Words{"几个文件都有月度数", "Monthly amounts in several files"},
		Message: Words{"这张表有{count}处月度数，同一人同一月在别的文件里也有，都没有日期，从这一格起。", "{count} monthly amounts of this sheet, this one first, stand beside amounts of another file for the same person and month, all without dates."},
		Effect:  Words{"只按先读到的文件计算；可能影响结论的，列为待核实。", "Only the file read first counts; where the other could change a verdict, that is to be checked."},
		Remedy:  Words{"是同一件事请留一份；不是请填上日期和内容。", "Keep one if they are the same; if not, give each its date and topic."},
	},
	{CountMismatch, "items"}: {
		Title:   Words{"问题与结果条数不一致", "Problems and results differ in number"},
		Message: Words{"问题有{problems}条，结果有{results}条，对不上。", "There are {problems} problems and {results} results."},
		Effect:  Words{"这一行按一件计算；可能影响结论的，列为待核实。", "The row counts as one; where more could change a verdict, that is to be checked."},
		Remedy:  Words{"请一件一行填写，或给每一条写明结果。", "Write each in a row of its own, or give each its result."},
	},
	{UnknownStatusWord, "done-only"}: {
		Title:   Words{"有完成时间，没有结果", "A day of completion without a result"},
		Message: Words{"填了完成时间，但没有写是否解决。", "There is a day of completion and no word on whether it was solved."},
		Effect:  Words{"没有算作已解决；可能影响结论的，列为待核实。", "It does not count as solved; where it could change a verdict, that is to be checked."},
		Remedy:  Words{"请在办理结果里写明，例如“已办结”。", "Write the result, for example 已办结."},
	},
	{Overdue, ""}: {
		Title:   Words{"逾期未办结", "Overdue"},
		Message: Words{"时限是{deadline}，到截止日期还没有办结（{raw}）。", "It was due on {deadline} and was not done by the cut-off date ({raw})."},
		Effect:  Words{"没有算作已解决。", "It does not count as solved."},
		Remedy:  Words{"请催办；已办结的请更新结果和完成时间。", "Follow it up, or write the result and the day if it is done."},
	},
})
