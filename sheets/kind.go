package sheets

// Kind says which ledger a sheet is. The ids are those of contract.md; what each looks like is data in
// templates/ledgers, so Kind is a text and not an enumeration. The empty Kind is invalid.
type Kind string

// The kinds of contract.md.
const (
	Roster       Kind = "roster"
	Study        Kind = "study"
	SelfStudy    Kind = "selfstudy"
	Reflection   Kind = "reflection"
	Meeting      Kind = "meeting"
	Education    Kind = "education"
	Talk         Kind = "talk"
	Lecture      Kind = "lecture"
	Training     Kind = "training"
	Mentor       Kind = "mentor"
	Visit        Kind = "visit"
	Problem      Kind = "problem"
	OrgLife      Kind = "orglife"
	StyleStudy   Kind = "stylestudy"
	Risk         Kind = "risk"
	Moral        Kind = "moral"
	Birthday     Kind = "birthday"
	Union        Kind = "union"
	Unrecognised Kind = "unrecognised"
)

// Layout says how a ledger's records are laid out on the sheet.
type Layout string

// The layouts of contract.md.
const (
	LayoutRows       Layout = "rows"         // one record a row
	LayoutCrosstab   Layout = "crosstab"     // people down, months across
	LayoutAttendance Layout = "attendance"   // people down, dates across
	LayoutSideBySide Layout = "side-by-side" // one list printed in blocks beside each other
	LayoutPerson     Layout = "person-sheet" // a sheet for one person, whose name stands above the table
)

// Field is the role of a column. The ids are used in the report ("fields"), in templates/ledgers and by the rules.
type Field string

// The fields that code knows by name. A kind's data file may declare others; they are read and kept, and no rule
// uses them.
const (
	FieldPerson      Field = "person"      // 姓名, 帮扶责任人, 谈话对象: whom the record is credited to
	FieldGroup       Field = "group"       // 组室
	FieldDate        Field = "date"        // 学习时间, 走访时间
	FieldMonth       Field = "month"       // 月份: dates records that have no date of their own
	FieldTopic       Field = "topic"       // 学习内容, 主题
	FieldHours       Field = "hours"       // 学时
	FieldChars       Field = "chars"       // 学习字数
	FieldNoteChars   Field = "noteChars"   // 笔记字数; used only where there is no 学习字数
	FieldAttendees   Field = "attendees"   // 参加人员
	FieldAbsentees   Field = "absentees"   // 缺席人员及原因
	FieldHousehold   Field = "household"   // 户主, 联系户
	FieldMode        Field = "mode"        // 走访方式
	FieldProblem     Field = "problem"     // 问题, 诉求
	FieldStatus      Field = "status"      // 解决情况, 办理进展
	FieldMeasure     Field = "measure"     // 整改措施
	FieldDeadline    Field = "deadline"    // 完成时限
	FieldDone        Field = "done"        // 完成时间
	FieldRaised      Field = "raised"      // 提出时间, 登记时间
	FieldRemark      Field = "remark"      // 备注
	FieldDuty        Field = "duty"        // 职务
	FieldMember      Field = "member"      // 党员
	FieldArrived     Field = "arrived"     // 到岗日期
	FieldLeft        Field = "left"        // 离岗日期
	FieldState       Field = "state"       // 状态, with dated absences
	FieldAliases     Field = "aliases"     // 别名
	FieldHouseholds  Field = "households"  // 联系户 of a roster: assigned households
	FieldJoined      Field = "joined"      // 入党时间
	FieldConfirmed   Field = "confirmed"   // 转正时间
	FieldCount       Field = "count"       // 篇数, 次数
	FieldSerial      Field = "serial"      // 序号
	FieldTarget      Field = "target"      // 目标学时, 任务: never an actual
	FieldTotal       Field = "total"       // 合计, 累计: pre-aggregated, never added to detail
	FieldMark        Field = "mark"        // an attendance sign
	FieldTalker      Field = "talker"      // 谈话人
	FieldType        Field = "type"        // 谈话类型, 会议类型
	FieldFirstTopic  Field = "firstTopic"  // 第一议题
	FieldOtherTopics Field = "otherTopics" // 其他议题
	FieldDue         Field = "due"         // 应到
	FieldPresent     Field = "present"     // 实到
	FieldSpeaker     Field = "speaker"     // 主讲人
	FieldScore       Field = "score"       // 得分
	FieldApprentice  Field = "apprentice"  // 徒弟
	FieldMentor      Field = "mentor"      // 师父
	FieldReport      Field = "report"      // 成果: 总结, 调研报告
	FieldRisk        Field = "risk"        // 风险点
	FieldCritic      Field = "critic"      // 意见提出人
	FieldActivity    Field = "activity"    // 活动名称
	FieldPlace       Field = "place"       // 地点
	FieldStudies     Field = "studies"     // 学习次数
	FieldDiscussions Field = "discussions" // 讨论次数
	FieldNotes       Field = "notes"       // 笔记篇数
	FieldCounterpart Field = "counterpart" // 谈话对象
	FieldHeading     Field = "heading"     // 心得题目
	FieldForm        Field = "form"        // 学习形式, 活动形式, 培训形式
	FieldMeetingName Field = "meetingName" // 会议名称
	FieldReports     Field = "reports"     // 总结、调研报告的篇数
	FieldSubmitted   Field = "submitted"   // 成果提交时间
	FieldCriticism   Field = "criticism"   // 批评意见
	FieldHeld        Field = "held"        // 过生日时间
	FieldRiskType    Field = "riskType"    // 风险类别
)
