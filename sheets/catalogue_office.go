package sheets

// Texts of what package office finds: who is meant, and what stands twice.
var _ = register(map[catalogueKey]catalogueText{
	{UnknownPerson, ""}: {
		Title:   Words{"不在名册上的人", "Not on the roster"},
		Message: Words{"“{name}”不在干部名册上，台账里有{count}条记录。", "“{name}” is not on the roster; the ledgers hold {count} records."},
		Effect:  Words{"不算应考核人员，够不上目标的列为待核实。", "Not among those due; where the target is not reached the verdict is to be checked."},
		Remedy:  Words{"姓名写错的请改正；有别名的请填入名册的别名栏；漏登的请补进名册。", "Mend the name if it is misspelt, add an alias to the roster, or add the person to the roster."},
	},
	{AmbiguousPerson, ""}: {
		Title:   Words{"同名，分不清是谁", "Which one of the same name"},
		Message: Words{"“{name}”有不止一人，这里看不出是谁。", "More than one person is called “{name}”; this does not say which."},
		Effect:  Words{"没有算给任何人；可能影响结论的，列为待核实。", "It is credited to nobody; where it could change a verdict, that is to be checked."},
		Remedy:  Words{"请填写组室，或在姓名后注明，例如“李伟（党建组）”。", "Fill in the group, or add it behind the name, as in 李伟（党建组）."},
	},
	{AmbiguousPerson, "roster-twice"}: {
		Title:   Words{"名册里写了两次", "Twice on the roster"},
		Message: Words{"“{name}”在名册同一组室里出现了两次。", "“{name}” stands twice on the roster in the same group."},
		Effect:  Words{"当作一个人，用先读到的一行。", "Taken as one person; the row read first is used."},
		Remedy:  Words{"是同一人请删去一行；是两个人请在姓名后注明区别。", "Delete one row if they are one, or add what tells them apart behind the names."},
	},
	{AmbiguousPerson, "group"}: {
		Title:   Words{"组室与名册不一致", "Another group than on the roster"},
		Message: Words{"台账把“{name}”写在{group}，名册上是{roster}。", "The ledger puts “{name}” into {group}; the roster says {roster}."},
		Effect:  Words{"当作名册上的这个人计算。", "Counted for the person on the roster."},
		Remedy:  Words{"是同一人不用改；是另一个人请补进名册。", "If it is the same person, leave it; if not, add the other one to the roster."},
	},
	{AmbiguousPerson, "more"}: {
		Title:   Words{"还有同名的", "More of the same name"},
		Message: Words{"这张表还有{count}处姓名分不清是谁。", "Another {count} names on this sheet do not say who is meant."},
		Effect:  Words{"都没有算给任何人；可能影响结论的，列为待核实。", "They are credited to nobody; where they could change a verdict, that is to be checked."},
		Remedy:  Words{"请给这张表加上组室一栏。", "Add a column for the group to this sheet."},
	},
	{DuplicateRecord, ""}: {
		Title:   Words{"重复记录", "The same record twice"},
		Message: Words{"同一条记录已经在{other}登记过。", "The same record stands at {other} already."},
		Effect:  Words{"只算一次。", "It counts once."},
		Remedy:  Words{"确是重复的不用处理；是另一次活动请写明不同的主题或上午、下午。", "If it is the same, nothing to do; if not, give it a topic of its own, or say morning or afternoon."},
	},
	{DuplicateRecord, "problem"}: {
		Title:   Words{"同一个问题登记了两次", "The same problem twice"},
		Message: Words{"同一户、同一天的同一个问题已经在{other}登记过。", "The same problem of the same household and day stands at {other} already."},
		Effect:  Words{"只算一件。", "It counts once."},
		Remedy:  Words{"确是同一件的不用处理；是两件事请把问题写得不同。", "If it is the same, nothing to do; if not, write the problems apart."},
	},
	{DuplicateRecord, "more"}: {
		Title:   Words{"还有重复记录", "More of the same records"},
		Message: Words{"这张表还有{count}条记录在别的表里登记过。", "Another {count} records of this sheet stand in other sheets already."},
		Effect:  Words{"都只算一次。", "Each counts once."},
		Remedy:  Words{"如果整张表是副本，请把它移出文件夹。", "If the whole sheet is a copy, move it out of the folder."},
	},
	{ConflictingRecord, ""}: {
		Title:   Words{"同一记录两个数", "One record, two amounts"},
		Message: Words{"同一条记录，这里写的是“{raw}”，{other}写的是“{first}”。", "For the same record this says “{raw}”, and {other} says “{first}”."},
		Effect:  Words{"按先读到的“{first}”计算；可能影响结论的，列为待核实。", "“{first}”, read first, is used; where the other could change a verdict, that is to be checked."},
		Remedy:  Words{"请核对哪个数正确，把另一个改过来。", "Find out which is right and mend the other."},
	},
	{ConflictingRecord, "more"}: {
		Title:   Words{"还有对不上的记录", "More records that differ"},
		Message: Words{"这张表还有{count}条记录与别的表写的数不一样。", "Another {count} records of this sheet give other amounts than other sheets."},
		Effect:  Words{"按先读到的计算；可能影响结论的，列为待核实。", "What was read first is used; where the other could change a verdict, that is to be checked."},
		Remedy:  Words{"请核对这张表是不是旧的或改过的副本。", "Check whether this sheet is an old or changed copy."},
	},
	{RepeatedRow, ""}: {
		Title:   Words{"疑似重复登记", "Perhaps entered twice"},
		Message: Words{"这一行与第{row}行完全相同。", "This row is the same as row {row}."},
		Effect:  Words{"两行都计入了结果。", "Both rows count."},
		Remedy:  Words{"重复登记的请删去一行；确是两次的请注明。", "Delete one if it was entered twice; if it happened twice, say so."},
	},
	{RepeatedRow, "more"}: {
		Title:   Words{"还有疑似重复的行", "More rows perhaps entered twice"},
		Message: Words{"这张表还有{count}行与前面的行完全相同。", "Another {count} rows of this sheet are the same as rows above them."},
		Effect:  Words{"都计入了结果。", "All of them count."},
		Remedy:  Words{"请检查是不是粘贴了两遍。", "Check whether something was pasted twice."},
	},
	{DuplicateFile, ""}: {
		Title:   Words{"同一个文件", "The same file twice"},
		Message: Words{"内容与“{other}”完全相同。", "Its content is the same as that of “{other}”."},
		Effect:  Words{"只算一次，这个文件没有计入。", "It counts once; this file is left out."},
		Remedy:  Words{"请把多余的一份移走。", "Move the spare copy away."},
	},
	{DuplicateFile, "marked"}: {
		Title:   Words{"标注副本和原件都在", "A marked copy beside its ledger"},
		Message: Words{"这是“{other}”的标注副本，原件也选上了。", "It is the marked copy of “{other}”, which was chosen, too."},
		Effect:  Words{"只算原件，副本没有计入。", "The ledger counts; the copy is left out."},
		Remedy:  Words{"如果改的是副本，请把原件移走再核对。", "If the copy is the one that was mended, move the ledger away and check again."},
	},
	{UncertainValue, "roster-state"}: {
		Title:   Words{"名册状态看不懂", "State on the roster unclear"},
		Message: Words{"“{name}”的状态“{raw}”看不出是在岗还是不在岗。", "The state “{raw}” of “{name}” does not say whether the person is there."},
		Effect:  Words{"这段时间够不上目标的列为待核实。", "Where the target is not reached in that time the verdict is to be checked."},
		Remedy:  Words{"请写成在岗、免考核，或借调、产假等并注明起止日期。", "Write 在岗, 免考核, or a kind of absence with its dates."},
	},
})
