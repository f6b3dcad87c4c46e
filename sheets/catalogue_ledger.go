package sheets

// Texts of what reading a sheet finds: which ledger it is, which rows count.
var _ = register(map[catalogueKey]catalogueText{
	{UnrecognisedSheet, ""}: {
		Title:   Words{"没有认出是什么台账", "Sheet not recognised"},
		Message: Words{"没有认出这张表是什么台账，最接近的是“{closest}”，但表头和标题都不够像。", "This sheet was not recognised; the closest kind is “{closest}”, but its header and title do not match well enough."},
		Effect:  Words{"这张表没有计入结果。", "The sheet is not in the result."},
		Remedy:  Words{"如果它是台账，请让表头写明姓名、时间和学时、字数等栏目，标题写明是什么台账；如果不是，不用管它。", "If it is a ledger, give it a title that says so and headers such as 姓名, 时间, 学时, 字数; if it is not, leave it."},
	},
	{UnrecognisedSheet, "close"}: {
		Title:   Words{"像两种台账", "Two kinds fit"},
		Message: Words{"这张表按“{kind}”读了，但也很像“{closest}”。", "This sheet was read as “{kind}”, but “{closest}” fits almost as well."},
		Effect:  Words{"如果认错，其中的记录会算到别的制度里。", "If that is wrong, its records count for another duty."},
		Remedy:  Words{"请看一下；在标题中写明台账名称，就不会再问。", "Please look; a title that names the ledger settles it."},
	},
	{UnrecognisedSheet, "empty"}: {
		Title:   Words{"空表", "Empty sheet"},
		Message: Words{"这张表是空的。", "This sheet is empty."},
		Effect:  Words{"不影响结果。", "It does not change the result."},
		Remedy:  Words{"不用处理。", "Nothing to do."},
	},
	{UnrecognisedSheet, "no-header"}: {
		Title:   Words{"没有找到表头", "No header found"},
		Message: Words{"这张表里没有找到表头，不像台账。", "No header was found on this sheet; it does not look like a ledger."},
		Effect:  Words{"这张表没有计入结果。", "The sheet is not in the result."},
		Remedy:  Words{"如果它是台账，请在数据上方加一行表头（姓名、时间、学时等）。", "If it is a ledger, put a header row above the data (姓名, 时间, 学时 …)."},
	},
	{UnrecognisedSheet, "specimen"}: {
		Title:   Words{"样表", "Specimen"},
		Message: Words{"这张表是样表或模板。", "This sheet is a specimen or a template."},
		Effect:  Words{"其中的示例没有计入结果。", "Its examples are not in the result."},
		Remedy:  Words{"不用处理；如果里面是真实记录，请改掉表名中的“样表”“模板”。", "Nothing to do; if it holds real records, take 样表 or 模板 out of its name."},
	},
	{UnrecognisedSheet, "summary"}: {
		Title:   Words{"汇总表", "Summary sheet"},
		Message: Words{"这张表是汇总，数字来自别的台账。", "This sheet sums up other ledgers."},
		Effect:  Words{"没有计入结果，以免重复计算；结果以明细台账为准。", "It is left out so that nothing counts twice; the detailed ledgers count."},
		Remedy:  Words{"不用处理；如果只有汇总没有明细，请把明细台账一起选上。", "Nothing to do; if there is no detail elsewhere, choose the detailed ledgers too."},
	},
	{UnrecognisedSheet, "summary-agrees"}: {
		Title:   Words{"汇总与明细一致", "Summary agrees"},
		Message: Words{"这张汇总表与明细台账一致。", "This summary agrees with the detailed ledgers."},
		Effect:  Words{"结果按明细计算。", "The result goes by the detail."},
		Remedy:  Words{"不用处理。", "Nothing to do."},
	},
	{UnrecognisedSheet, "summary-alone"}: {
		Title:   Words{"只有汇总，没有明细", "A summary without detail"},
		Message: Words{"这张是汇总表，选中的文件里没有它的明细台账。", "This is a summary, and none of the chosen files holds its detail."},
		Effect:  Words{"汇总数没有计入结果。", "Its numbers are not in the result."},
		Remedy:  Words{"请把明细台账一起选上；如果它就是台账，请去掉表名和标题里的“汇总”。", "Choose the detailed ledgers too; if this is the ledger itself, take 汇总 out of its name and title."},
	},
	{TotalMismatch, "summary"}: {
		Title:   Words{"汇总表与明细不一致", "Summary and detail differ"},
		Message: Words{"汇总表中{name}写的是{raw}，明细加起来是{sum}。", "The summary says {raw} for {name}; the detail adds up to {sum}."},
		Effect:  Words{"结果按明细计算，没有用汇总数。", "The result goes by the detail, not by the summary."},
		Remedy:  Words{"请核对明细有没有漏填或写错，再改汇总表。", "Check the detail for omissions, then mend the summary."},
	},
	{UnrecognisedSheet, "other"}: {
		Title:   Words{"不是台账", "Not a ledger"},
		Message: Words{"从名称看，这张表不是工作台账。", "By its name this sheet is no ledger of duties."},
		Effect:  Words{"这张表没有计入结果。", "The sheet is not in the result."},
		Remedy:  Words{"不用处理；如果它是台账，请在标题中写明台账名称。", "Nothing to do; if it is a ledger, name it in its title."},
	},
	{UnrecognisedSheet, "not-judged"}: {
		Title:   Words{"认出了，暂不核对", "Recognised, not checked yet"},
		Message: Words{"认出这是“{kind}”，读到{records}条记录；这个版本还不核对这项制度。", "Recognised as “{kind}” with {records} records; this version does not check that duty yet."},
		Effect:  Words{"其中的记录没有用于任何结论。", "Its records are used for no verdict."},
		Remedy:  Words{"不用处理。", "Nothing to do."},
	},
	{AmbiguousColumn, ""}: {
		Title:   Words{"拿不准是哪一列", "Column in doubt"},
		Message: Words{"拿不准这一列是什么内容。", "It is not certain what this column holds."},
		Effect:  Words{"这一列没有计入结果。", "The column is not in the result."},
		Remedy:  Words{"请把表头写清楚。", "Please make its header clear."},
	},
	{AmbiguousColumn, "rivals"}: {
		Title:   Words{"两列都像“{field}”", "Two columns look like “{field}”"},
		Message: Words{"{won}列和{col}列都像“{field}”，现在用的是{won}列。", "Columns {won} and {col} both look like “{field}”; column {won} is used."},
		Effect:  Words{"两列数不一样的行，结论待核实。", "Where the two differ, the verdict is to be checked."},
		Remedy:  Words{"请把不用的一列的表头改得明白一些（例如“目标学时”）。", "Please make the header of the other column say what it is (for example 目标学时)."},
	},
	{AmbiguousPerson, "blank"}: {
		Title:   Words{"没有写姓名", "No name"},
		Message: Words{"这一行有记录，但没有写姓名，上面一行是“{above}”。", "This row has a record but no name; the name above is “{above}”."},
		Effect:  Words{"没有算给任何人；可能影响结论的，列为待核实。", "It is credited to nobody; where it could change a verdict, that is to be checked."},
		Remedy:  Words{"请填上姓名，或把上面的姓名单元格合并下来。", "Fill in the name, or merge the name's cell down over the row."},
	},
	{AmbiguousPerson, "nobody"}: {
		Title:   Words{"没有写由谁走访", "No helper named"},
		Message: Words{"这一行没有写由谁走访，上面一行是“{above}”。", "This row does not say who went; the name above is “{above}”."},
		Effect:  Words{"联系户算联系过，走访没有算给任何人。", "The household counts as contacted; nobody is credited with the visit."},
		Remedy:  Words{"请填上姓名，或把上面的姓名单元格合并下来。", "Fill in the name, or merge the name's cell down over the row."},
	},
	{HiddenRow, ""}: {
		Title:   Words{"有隐藏的行", "Hidden rows"},
		Message: Words{"第{rows}行是隐藏的（或被筛选掉了），里面有记录。", "Row {rows} is hidden (or filtered out) and holds records."},
		Effect:  Words{"隐藏的记录照样计入了结果。", "Hidden records count all the same."},
		Remedy:  Words{"请取消隐藏看一下；不该算的请删除。", "Unhide and look; delete what should not count."},
	},
	{StruckRow, ""}: {
		Title:   Words{"划掉的行", "Struck row"},
		Message: Words{"第{row}行整行划了删除线，可能已作废。", "Row {row} is struck through and may be void."},
		Effect:  Words{"没有计入；可能影响结论的，列为待核实。", "It is not counted; where it could change a verdict, that is to be checked."},
		Remedy:  Words{"作废的请删除这一行；仍有效的请去掉删除线。", "Delete the row if it is void; remove the strike-through if it holds."},
	},
	{StruckRow, "cell"}: {
		Title:   Words{"划掉的数", "Struck amount"},
		Message: Words{"“{raw}”划了删除线。", "“{raw}” is struck through."},
		Effect:  Words{"没有计入；可能影响结论的，列为待核实。", "It is not counted; where it could change a verdict, that is to be checked."},
		Remedy:  Words{"请改成正确的数，或去掉删除线。", "Write the right amount or remove the strike-through."},
	},
	{TotalMismatch, ""}: {
		Title:   Words{"合计对不上", "Total does not match"},
		Message: Words{"表中合计写的是{raw}，明细加起来是{sum}。", "The total says {raw}; the rows add up to {sum}."},
		Effect:  Words{"结果按明细计算，没有用合计数。", "The result goes by the rows, not by the total."},
		Remedy:  Words{"请核对明细有没有漏填或写错，再改合计。", "Check the rows for omissions, then mend the total."},
	},
	{OutOfPeriod, ""}: {
		Title:   Words{"日期不在本表期间内", "Date outside the period"},
		Message: Words{"日期“{raw}”不在标题所写的期间（{period}）内。", "The date “{raw}” is not within the period of the title ({period})."},
		Effect:  Words{"这条记录算到它自己日期所在的月份。", "The record counts for the month of its own date."},
		Remedy:  Words{"请核对日期；如果是补登，不用改。", "Check the date; if it is a late entry, leave it."},
	},
	{UncertainValue, "same-as-above"}: {
		Title:   Words{"“同上”上面没有内容", "“Ditto” with nothing above"},
		Message: Words{"写了“{raw}”，但上面没有可以沿用的内容。", "It says “{raw}”, but there is nothing above to repeat."},
		Effect:  Words{"这一格没有读出内容。", "The cell could not be read."},
		Remedy:  Words{"请写上实际内容。", "Write what is meant."},
	},
	{UncertainValue, "merged-people"}: {
		Title:   Words{"一个数跨了几个人", "One amount over several people"},
		Message: Words{"“{raw}”所在的合并单元格跨了不同的人，分不清是谁的。", "The merged cell with “{raw}” spans different people; whose it is cannot be told."},
		Effect:  Words{"没有算给任何人，有关的人待核实。", "It is credited to nobody; those concerned are to be checked."},
		Remedy:  Words{"请取消合并，给每个人分别填写。", "Unmerge the cell and write each person's own amount."},
	},
	{UncertainValue, "yes-no"}: {
		Title:   Words{"不知道是不是党员", "Membership unclear"},
		Message: Words{"“{raw}”看不出是不是党员。", "“{raw}” does not say whether the person is a party member."},
		Effect:  Words{"按不是党员处理。", "Taken as not a member."},
		Remedy:  Words{"请填“是”或“否”。", "Write 是 or 否."},
	},
	{FormulaError, "total"}: {
		Title:   Words{"合计公式出错", "Faulty total formula"},
		Message: Words{"合计一格是错误值{raw}。", "The total holds the error {raw}."},
		Effect:  Words{"不影响结果：合计由程序重新计算。", "It does not change the result: the sum is worked out anew."},
		Remedy:  Words{"请改正公式。", "Mend the formula."},
	},
})
