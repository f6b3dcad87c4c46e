package sheets

// Texts of what reading a cell finds: amounts, dates, names, statuses, attendance signs (package grammar).
var (
	leftUnsure = Words{"这一格没有计入；可能影响结论的，列为待核实。", "The cell is not counted; where it could change a verdict, that is to be checked."}
	dateUnsure = Words{"这条记录的日期没有确定；可能影响结论的，列为待核实。", "The record's date is not settled; where it could change a verdict, that is to be checked."}
	writeDone  = Words{"填写实际完成的数，例如“5”。", "Write the amount that was done, such as 5."}
	writeDate  = Words{"填写具体日期，例如“2021-03-05”。", "Write the day, as in 2021-03-05."}
	writeNames = Words{"请把姓名逐个写全，用“、”隔开。", "Write all names, divided by 、."}
	namedOnly  = Words{"只算给写了姓名的人，其他人可能因此待核实。", "Only those named are credited; others may have to be checked."}
	openStatus = Words{"没有算作已解决；可能影响结论的，列为待核实。", "It does not count as solved; where it could change a verdict, that is to be checked."}
)

var _ = register(map[catalogueKey]catalogueText{
	{UncertainValue, ""}: {
		Title:   Words{"数不确定", "Amount not certain"},
		Message: Words{"“{raw}”不能确定是多少。", "“{raw}” does not say for certain how much."},
		Effect:  leftUnsure, Remedy: writeDone,
	},
	{UncertainValue, "target"}: {
		Title:   Words{"写的是目标", "A target, not an amount"},
		Message: Words{"“{raw}”是目标，不是完成数。", "“{raw}” is a target, not an amount that was done."},
		Effect:  leftUnsure, Remedy: Words{"填写实际完成的数。", "Write the amount that was done."},
	},
	{UncertainValue, "limit"}: {
		Title:   Words{"只写了上限", "Only a limit"},
		Message: Words{"“{raw}”只说了不超过多少，没有说是多少。", "“{raw}” says what it does not exceed, not how much it is."},
		Effect:  leftUnsure, Remedy: writeDone,
	},
	{UncertainValue, "sum"}: {
		Title:   Words{"写成了算式", "Written as a sum"},
		Message: Words{"“{raw}”是几个数合在一起写的，算出来是{sum}。", "“{raw}” is several amounts written together; they make {sum}."},
		Effect:  Words{"按{sum}计入；结论取决于它的，列为待核实。", "{sum} is counted; where the verdict hangs on it, that is to be checked."},
		Remedy:  Words{"请核对后直接填写合计数。", "Check it and write the result."},
	},
	{UncertainValue, "range"}: {
		Title:   Words{"写的是范围", "A range"},
		Message: Words{"“{raw}”是一个范围或约数，不是一个数。", "“{raw}” is a range, not one amount."},
		Effect:  leftUnsure, Remedy: writeDone,
	},
	{UncertainValue, "several"}: {
		Title:   Words{"一格里有几个数", "Several amounts in one cell"},
		Message: Words{"“{raw}”里有几个数，不知道该算哪个。", "“{raw}” holds several amounts; which one counts is not clear."},
		Effect:  leftUnsure, Remedy: Words{"一格只填一个数。", "Write one amount to a cell."},
	},
	{UncertainValue, "separator"}: {
		Title:   Words{"逗号或小数点位置不对", "Misplaced comma or point"},
		Message: Words{"“{raw}”的逗号、空格或小数点位置不对，看不出是多少。", "The comma, space or point in “{raw}” is misplaced; the amount is not clear."},
		Effect:  leftUnsure, Remedy: Words{"去掉逗号和空格，重新填写这个数。", "Write the amount again without commas and spaces."},
	},
	{UncertainValue, "unit"}: {
		Title:   Words{"单位不确定", "Unit not certain"},
		Message: Words{"“{raw}”按这一列的单位不像是对的，可能用了别的单位。", "“{raw}” does not look right in the unit of this column; another one may be meant."},
		Effect:  leftUnsure, Remedy: Words{"写上单位，例如“12000字”或“90分钟”。", "Add the unit, as in 12000字 or 90分钟."},
	},
	{UncertainValue, "answer-stale"}: {
		Title:   Words{"答复过的格子改过了", "The answered cell has changed"},
		Message: Words{"这一格答复过，但后来改过，现在写的是“{raw}”。", "This cell was answered, and has been changed since; it now says “{raw}”."},
		Effect:  Words{"原来的答复没有使用，按现在写的统计。", "The answer is not used; what stands there now counts."},
		Remedy:  Words{"请看一下现在写的对不对；还要按答复算的，请重新答复，不要的答复请删掉。", "Look whether it is right now; if not, answer it anew, and delete the old answer."},
	},
	{UncertainValue, "answer-lost"}: {
		Title:   Words{"答复过的格子找不到了", "The answered cell is not there"},
		Message: Words{"这里有过一条答复，但现在没有这一格，或者这一格不属于哪一条记录。", "There is an answer to this cell, but no such cell any more, or no record that it belongs to."},
		Effect:  Words{"这条答复没有使用。", "The answer is not used."},
		Remedy:  Words{"如果记录移到了别处，请在新的位置重新答复，再删掉这一条。", "If the record has moved, answer it at its new place, and delete this answer."},
	},
	{UncertainValue, "no-unit"}: {
		Title:   Words{"时长没有单位", "Length of time without a unit"},
		Message: Words{"这一列是时长，“{raw}”没有说是小时还是分钟。", "This column holds lengths of time; “{raw}” does not say hours or minutes."},
		Effect:  leftUnsure, Remedy: Words{"在表头写上单位，例如“时长（分钟）”。", "Put the unit into the header, as in 时长（分钟）."},
	},
	{UncertainValue, "wrong-unit"}: {
		Title:   Words{"单位和这一列对不上", "Unit of another column"},
		Message: Words{"“{raw}”的单位和这一列不一致。", "The unit of “{raw}” is not that of this column."},
		Effect:  leftUnsure, Remedy: Words{"请看是不是填错了列，改成这一列的数。", "See whether it stands in the wrong column, and write this column's amount."},
	},
	{UncertainValue, "day"}: {
		Title:   Words{"按天填写", "Given in days"},
		Message: Words{"“{raw}”是按天写的，没有规定一天折合多少学时。", "“{raw}” is given in days; how many 学时 a day makes is not set."},
		Effect:  leftUnsure, Remedy: Words{"填写学时数，例如“3学时”；或者在口径里规定一天、半天的学时（dayHours、halfDayHours）。", "Write it in 学时, as in 3学时, or set the readings dayHours and halfDayHours."},
	},
	{UncertainValue, "bands"}: {
		Title:   Words{"时长无法分档", "A length of time that fits no band"},
		Message: Words{"“{raw}”没有写是哪一天的，看不出是一次学习还是合计，时长无法分档折算。", "“{raw}” has no day: it may be one time of study or a sum, and cannot be converted by bands."},
		Effect:  leftUnsure, Remedy: Words{"每次学习写一行并填上日期，或者直接填写学时。", "Give each time of study a row with its day, or write 学时."},
	},
	{UncertainValue, "percent"}: {
		Title:   Words{"写的是百分比", "A percentage"},
		Message: Words{"“{raw}”是百分比，不是数量。", "“{raw}” is a percentage, not an amount."},
		Effect:  leftUnsure, Remedy: writeDone,
	},
	{UncertainValue, "clock"}: {
		Title:   Words{"写的是钟点", "A time of day"},
		Message: Words{"“{raw}”像是钟点，不是学了多久。", "“{raw}” looks like a time of day, not like a length of time."},
		Effect:  leftUnsure, Remedy: Words{"填写学时数，例如“2学时”。", "Write how long it was, as in 2学时."},
	},
	{UncertainValue, "format"}: {
		Title:   Words{"单元格格式不对", "Wrong cell format"},
		Message: Words{"单元格显示为“{raw}”，里面存的数是{number}，分不清是哪一个。", "The cell shows “{raw}” and holds {number}; which of them is meant is not clear."},
		Effect:  leftUnsure, Remedy: Words{"把单元格格式改成“常规”，再核对这个数。", "Set the cell's format to General and check the amount."},
	},
	{UncertainValue, "no-number"}: {
		Title:   Words{"没有写数", "No number"},
		Message: Words{"这里应该是数，写的是“{raw}”。", "A number belongs here; “{raw}” stands in its place."},
		Effect:  leftUnsure, Remedy: writeDone,
	},
	{UncertainValue, "text"}: {
		Title:   Words{"文字里的数看不准", "Number within words"},
		Message: Words{"“{raw}”里有文字，看不准是多少。", "“{raw}” has words in it; the amount is not clear."},
		Effect:  leftUnsure, Remedy: Words{"这一格只填数，说明写到备注里。", "Write only the number here and the rest as a remark."},
	},
	{UncertainValue, "absence"}: {
		Title:   Words{"写的是请假等情况", "An absence instead of a number"},
		Message: Words{"这里应该是数，写的是“{raw}”。", "A number belongs here; “{raw}” stands in its place."},
		Effect:  Words{"没有计入；名册上没有相应的请假、借调时间时，列为待核实。", "It is not counted; unless the roster has the absence with its dates, it is to be checked."},
		Remedy:  Words{"请在名册的状态栏写明起止时间。", "Write the absence with its dates into the roster."},
	},
	{UncertainValue, "name-absence"}: {
		Title:   Words{"姓名后注明了缺勤", "An absence behind the name"},
		Message: Words{"“{raw}”在姓名后注明了请假、借调等情况。", "“{raw}” notes an absence behind the name."},
		Effect:  Words{"这一行仍算给这个人。", "The row is credited to the person all the same."},
		Remedy:  Words{"没有参加的请从这里去掉；请假、借调的起止时间写进名册的状态栏。", "Take out who was not there; write absences with their dates into the roster."},
	},
	{UncertainValue, "mode"}: {
		Title:   Words{"走访方式不确定", "Way of contact not certain"},
		Message: Words{"“{raw}”看不出是实地走访还是电话、微信联系。", "“{raw}” does not say whether it was a visit or a call."},
		Effect:  Words{"算作联系过，是不是到村走访待核实。", "It counts as a contact; whether it was a visit is to be checked."},
		Remedy:  Words{"填写“实地”“入户”“电话”或“微信”。", "Write 实地, 入户, 电话 or 微信."},
	},

	{ApproximateValue, ""}: {
		Title:   Words{"约数", "Approximate amount"},
		Message: Words{"“{raw}”是约数。", "“{raw}” is approximate."},
		Effect:  Words{"按写明的数计入。", "The stated number is counted."},
		Remedy:  Words{"请核对后填写准确的数。", "Check it and write the exact amount."},
	},
	{ApproximateValue, "above"}: {
		Title:   Words{"写的是“以上”", "“At least” so much"},
		Message: Words{"“{raw}”没有说准是多少。", "“{raw}” does not say exactly how much."},
		Effect:  Words{"按写明的数计入，超出的部分没有算。", "The stated number is counted, and nothing beyond it."},
		Remedy:  Words{"请核对后填写准确的数。", "Check it and write the exact amount."},
	},
	{ApproximateValue, "below"}: {
		Title:   Words{"不到所写的数", "Less than the number"},
		Message: Words{"“{raw}”不到所写的数。", "“{raw}” is less than the number that stands there."},
		Effect:  Words{"没有计入；可能影响结论的，列为待核实。", "It is not counted; where it could change a verdict, that is to be checked."},
		Remedy:  Words{"请核对后填写准确的数。", "Check it and write the exact amount."},
	},

	{ImpossibleValue, ""}: {
		Title:   Words{"不可能的数", "Impossible amount"},
		Message: Words{"“{raw}”不可能是对的。", "“{raw}” cannot be right."},
		Effect:  leftUnsure, Remedy: writeDone,
	},
	{ImpossibleValue, "negative"}: {
		Title:   Words{"负数", "Negative amount"},
		Message: Words{"“{raw}”是负数。", "“{raw}” is negative."},
		Effect:  leftUnsure, Remedy: writeDone,
	},
	{ImpossibleValue, "large"}: {
		Title:   Words{"数太大", "Amount too large"},
		Message: Words{"“{raw}”大得不合常理，可能多写了几位或用错了单位。", "“{raw}” is too large to be right; a digit too many, or another unit."},
		Effect:  leftUnsure, Remedy: Words{"请核对这个数和单位。", "Check the amount and its unit."},
	},
	{ImpossibleValue, "date"}: {
		Title:   Words{"数显示成了日期", "A date where an amount belongs"},
		Message: Words{"这里应该是数，单元格显示为日期“{raw}”。", "An amount belongs here; the cell shows the date {raw}."},
		Effect:  leftUnsure, Remedy: Words{"把单元格格式改成“常规”，重新填写这个数。", "Set the cell's format to General and write the amount again."},
	},

	{UncertainDate, ""}: {
		Title:   Words{"日期不确定", "Date not certain"},
		Message: Words{"“{raw}”不能确定是哪一天。", "“{raw}” does not say for certain which day it is."},
		Effect:  dateUnsure, Remedy: writeDate,
	},
	{UncertainDate, "time"}: {
		Title:   Words{"只写了钟点", "Only a time of day"},
		Message: Words{"“{raw}”是钟点，没有写日期。", "“{raw}” is a time of day without a date."},
		Effect:  dateUnsure, Remedy: writeDate,
	},
	{UncertainDate, "coarse"}: {
		Title:   Words{"时间跨度太大", "Longer than a month"},
		Message: Words{"“{raw}”不止一个月，不知道该算到哪个月。", "“{raw}” is longer than a month; which one it belongs to is not clear."},
		Effect:  dateUnsure, Remedy: Words{"按月或按日分开填写。", "Write the day or the month of each record."},
	},
	{UncertainDate, "no-year"}: {
		Title:   Words{"没有年份", "No year"},
		Message: Words{"“{raw}”没有年份，标题和文件名里也没有。", "“{raw}” has no year, and neither the title nor the file's name has one."},
		Effect:  dateUnsure, Remedy: Words{"在标题中写上年份，或在日期中写上年份。", "Put the year into the title or into the date."},
	},
	{UncertainDate, "bare"}: {
		Title:   Words{"分不清是几月还是几日", "A month or a day"},
		Message: Words{"“{raw}”分不清是几月还是几日。", "“{raw}” may be a month or a day."},
		Effect:  dateUnsure, Remedy: writeDate,
	},
	{UncertainDate, "ambiguous"}: {
		Title:   Words{"日期有两种读法", "Date with two readings"},
		Message: Words{"“{raw}”可以读成两个不同的日期。", "“{raw}” can be read as two different dates."},
		Effect:  dateUnsure, Remedy: writeDate,
	},
	{UncertainDate, "serial"}: {
		Title:   Words{"日期早得不合常理", "A date long ago"},
		Message: Words{"单元格显示为“{raw}”，里面存的数是{number}，可能是把“几月几日”当成数填了。", "The cell shows “{raw}” and holds {number}; a month and a day may have been typed as a number."},
		Effect:  dateUnsure, Remedy: writeDate,
	},
	{UncertainDate, "words"}: {
		Title:   Words{"看不出是哪一天", "No date to be read"},
		Message: Words{"从“{raw}”看不出是哪一天。", "“{raw}” does not say which day it is."},
		Effect:  dateUnsure, Remedy: writeDate,
	},
	{UncertainDate, "range"}: {
		Title:   Words{"起止日期颠倒", "End before beginning"},
		Message: Words{"“{raw}”的先后顺序不对。", "The dates in “{raw}” are in the wrong order."},
		Effect:  dateUnsure, Remedy: Words{"请核对日期，必要时写上年份。", "Check the dates, and add the year where it is needed."},
	},
	{UncertainDate, "relative"}: {
		Title:   Words{"时限没有具体日期", "Deadline without a date"},
		Message: Words{"“{raw}”没有说从哪天算起，不知道到哪天为止。", "“{raw}” does not say from which day it runs."},
		Effect:  Words{"不判断是否超期。", "Whether it is overdue is not judged."},
		Remedy:  Words{"填写截止日期，例如“2021-12-31”。", "Write the last day, as in 2021-12-31."},
	},
	{UncertainDate, "no-dates"}: {
		Title:   Words{"没有起止时间", "Absence without dates"},
		Message: Words{"“{kind}”没有写起止时间。", "“{kind}” stands without the dates from and to."},
		Effect:  Words{"不知道哪些日子不在岗，此人够不上目标的列为待核实。", "Which days are meant is not known; where the person falls short, that is to be checked."},
		Remedy:  Words{"写上起止日期，例如“产假（2021-03-01至2021-07-31）”。", "Add the dates, as in 产假（2021-03-01至2021-07-31）."},
	},
	{UncertainDate, "gone"}: {
		Title:   Words{"没有写哪天离开", "Left, and no day given"},
		Message: Words{"名册上“{name}”写的是“{raw}”，没有写哪天离开。", "The roster says “{raw}” of “{name}” and not on which day."},
		Effect:  Words{"整段时间都不考核。", "Not judged at all."},
		Remedy:  Words{"如有应考核的月份，请填写离岗日期。", "If some months are to be judged, fill in the day of leaving."},
	},
	{UncertainDate, "arrival"}: {
		Title:   Words{"在岗后面写了日期", "A date behind 在岗"},
		Message: Words{"“{raw}”写了在岗的时间，不知道是不是到岗日期。", "“{raw}” gives a time of being in service; whether it is the day of arrival is not clear."},
		Effect:  Words{"没有使用这个日期。", "The date is not used."},
		Remedy:  Words{"到岗日期请填在名册的到岗日期栏。", "Write the day of arrival into the roster's column for it."},
	},
	{ImpossibleDate, ""}: {
		Title:   Words{"没有这一天", "No such day"},
		Message: Words{"“{raw}”不是一个存在的日期。", "There is no such day as “{raw}”."},
		Effect:  dateUnsure, Remedy: Words{"请改成正确的日期。", "Write the right date."},
	},

	{UnnamedAttendees, ""}: {
		Title:   Words{"有人没有列名", "People not named"},
		Message: Words{"“{raw}”中有{count}人没有写出姓名。", "In “{raw}” {count} people are not named."},
		Effect:  namedOnly, Remedy: writeNames,
	},
	{UnnamedAttendees, "uncounted"}: {
		Title:   Words{"人数和姓名对不上", "Names and number differ"},
		Message: Words{"“{raw}”写出的姓名和人数对不上，或者没有说还有几个人。", "In “{raw}” the names and the number differ, or it is not said how many more there are."},
		Effect:  namedOnly, Remedy: writeNames,
	},
	{UnnamedAttendees, "words"}: {
		Title:   Words{"没有写姓名", "No names"},
		Message: Words{"“{raw}”没有写出是哪些人。", "“{raw}” does not say who they are."},
		Effect:  namedOnly, Remedy: writeNames,
	},
	{UnnamedAttendees, "group"}: {
		Title:   Words{"只写了一部分人的统称", "Only a part of the office, unnamed"},
		Message: Words{"“{raw}”只是一部分人，没有写出姓名。", "“{raw}” is a part of the office without names."},
		Effect:  namedOnly, Remedy: writeNames,
	},
	{UnnamedAttendees, "absent"}: {
		Title:   Words{"不知道谁没有参加", "Who was missing is not said"},
		Message: Words{"“{raw}”里有人没有参加，看不出是谁。", "In “{raw}” somebody was missing; who it was is not clear."},
		Effect:  Words{"没有算给任何人，有关的人待核实。", "It is credited to nobody; those concerned are to be checked."},
		Remedy:  Words{"请写明缺席人员的姓名，例如“全体（李四请假）”。", "Name those who were missing, as in 全体（李四请假）."},
	},
	{UnnamedAttendees, "households"}: {
		Title:   Words{"有户没有写姓名", "Households not named"},
		Message: Words{"“{raw}”里有的户没有写出户主姓名。", "In “{raw}” some households are not named."},
		Effect:  Words{"只算给写了姓名的户。", "Only the households that are named are credited."},
		Remedy:  Words{"请把户主姓名逐个写全，用“、”隔开。", "Write the names of all householders, divided by 、."},
	},
	{MultipleNames, ""}: {
		Title:   Words{"一格写了几个人", "Several names in one cell"},
		Message: Words{"“{raw}”写了不止一个人。", "“{raw}” names more than one person."},
		Effect:  Words{"按每个人都有计算；按次数统计时只算一次。", "Each of them is credited; it counts as one occasion."},
		Remedy:  Words{"如果是分别进行的，请分行填写。", "If they were separate occasions, write a row for each."},
	},
	{MultipleNames, "spaces"}: {
		Title:   Words{"姓名分不开", "Names not told apart"},
		Message: Words{"“{raw}”里的空格分不清是姓名内部的还是两个姓名之间的。", "In “{raw}” it is not clear which spaces divide names."},
		Effect:  Words{"读出的姓名可能不对。", "The names may have been read wrongly."},
		Remedy:  Words{"请用“、”隔开姓名。", "Divide the names by 、."},
	},

	{UnknownStatusWord, ""}: {
		Title:   Words{"不知道算不算解决", "Solved or not"},
		Message: Words{"从“{raw}”看不出解决了没有。", "“{raw}” does not say whether it is solved."},
		Effect:  openStatus, Remedy: Words{"填写“已解决”“正在办理”或“未解决”。", "Write 已解决, 正在办理 or 未解决."},
	},
	{UnknownStatusWord, "partly"}: {
		Title:   Words{"基本解决", "Mostly solved"},
		Message: Words{"“{raw}”没有说是不是全部解决了。", "“{raw}” does not say whether all of it is solved."},
		Effect:  openStatus, Remedy: Words{"全部解决的改为“已解决”，没有的写明“正在办理”。", "Write 已解决 if all is solved, else 正在办理."},
	},
	{UnknownStatusWord, "mixed"}: {
		Title:   Words{"既说解决了又说没有", "Solved and not solved"},
		Message: Words{"“{raw}”里既有解决了的，也有没完成或长期坚持的。", "“{raw}” speaks both of what is solved and of what is not or goes on."},
		Effect:  openStatus, Remedy: Words{"几件事请分行或编号填写，每件写明结果。", "Write a row or a number for each matter, with its result."},
	},

	{UnknownSymbol, ""}: {
		Title:   Words{"不认识的符号", "Unknown sign"},
		Message: Words{"不知道“{raw}”表示什么，表下也没有说明。", "What “{raw}” means is not known; no legend says so."},
		Effect:  Words{"没有计入；可能影响结论的，列为待核实。", "It is not counted; where it could change a verdict, that is to be checked."},
		Remedy:  Words{"在表下加一行说明，例如“注：√出勤 △公差 ×缺勤”。", "Add a legend below the table, as in 注：√出勤 △公差 ×缺勤."},
	},
	{UnknownSymbol, "legend"}: {
		Title:   Words{"符号说明看不懂", "Legend not understood"},
		Message: Words{"表下说明了“{raw}”，但看不出算不算出勤。", "The legend has “{raw}”, but does not say whether it is attendance."},
		Effect:  Words{"没有计入；可能影响结论的，列为待核实。", "It is not counted; where it could change a verdict, that is to be checked."},
		Remedy:  Words{"把说明改成“出勤”“请假”“缺勤”或“补学”。", "Let the legend say 出勤, 请假, 缺勤 or 补学."},
	},

	{FormulaError, ""}: {
		Title:   Words{"公式出错", "Faulty formula"},
		Message: Words{"这一格的公式出错，显示为{raw}。", "The formula of this cell is faulty and shows {raw}."},
		Effect:  leftUnsure, Remedy: Words{"改正公式，或直接填写数。", "Mend the formula or write the value."},
	},
	{FormulaNoValue, ""}: {
		Title:   Words{"公式没有结果", "Formula without a value"},
		Message: Words{"这一格的公式没有保存结果，不知道是多少。", "The formula of this cell was saved without its value."},
		Effect:  leftUnsure, Remedy: Words{"用Excel或WPS打开，重新保存一次。", "Open the file in Excel or WPS and save it again."},
	},
	{RoundingFlip, ""}: {
		Title:   Words{"显示的数和实际的数不同", "Shown rounded"},
		Message: Words{"单元格显示为{shown}，里面存的是{raw}；按显示的数达标，按实际的数不达标。", "The cell shows {shown} and holds {raw}; the shown number reaches the target, the held one does not."},
		Effect:  Words{"按实际的数计算。", "The held number is counted."},
		Remedy:  Words{"请核对这个数，把小数位数显示全。", "Check the number and show all its decimals."},
	},
})
