package sheets

var fieldWords = map[Field]Words{
	FieldPerson: {"姓名", "person"}, FieldGroup: {"组室", "group"}, FieldDate: {"日期", "date"}, FieldMonth: {"月份栏", "month column"},
	FieldWeek: {"周次", "week"}, FieldTopic: {"内容", "topic"}, FieldHours: {"学时", "hours"}, FieldChars: {"字数", "characters"}, FieldNoteChars: {"笔记字数", "characters of notes"},
	FieldAttendees: {"参加人员", "attendees"}, FieldAbsentees: {"缺席人员", "absentees"}, FieldHousehold: {"联系户", "household"},
	FieldMode: {"走访方式", "mode"}, FieldProblem: {"问题", "problem"}, FieldStatus: {"解决情况", "result"}, FieldMeasure: {"措施", "measure"},
	FieldDeadline: {"时限", "deadline"}, FieldDone: {"完成时间", "done on"}, FieldRaised: {"提出时间", "raised on"}, FieldRemark: {"备注", "remark"},
	FieldSerial: {"序号", "number"}, FieldDuty: {"职务", "duty"}, FieldMember: {"党员", "party member"}, FieldArrived: {"到岗日期", "arrived"}, FieldLeft: {"离岗日期", "left"},
	FieldState: {"状态", "state"}, FieldAliases: {"别名", "aliases"}, FieldHouseholds: {"联系户（分配）", "assigned households"},
	FieldJoined: {"入党时间", "joined the party"}, FieldCount: {"篇数", "count"}, FieldTarget: {"目标", "target"}, FieldTotal: {"合计", "total"},
	FieldMark: {"签到", "attendance"}, FieldTalker: {"谈话人", "talker"}, FieldType: {"类型", "type"}, FieldFirstTopic: {"第一议题", "first topic"},
	FieldDue: {"应到", "due"}, FieldPresent: {"实到", "present"}, FieldSpeaker: {"主讲人", "speaker"}, FieldScore: {"得分", "score"},
	FieldApprentice: {"徒弟", "apprentice"}, FieldMentor: {"师父", "mentor"}, FieldReport: {"成果", "report"}, FieldRisk: {"风险点", "risk"},
	FieldCritic: {"意见提出人", "critic"}, FieldActivity: {"活动名称", "activity"}, FieldPlace: {"地点", "place"}, FieldStudies: {"学习次数", "studies"},
	FieldDiscussions: {"讨论次数", "discussions"}, FieldNotes: {"笔记篇数", "notes"}, FieldCounterpart: {"谈话对象", "counterpart"},
	FieldHeading: {"题目", "heading"}, FieldForm: {"形式", "form"}, FieldMeetingName: {"会议名称", "meeting"}, FieldReports: {"成果篇数", "reports"},
	FieldSubmitted: {"提交时间", "submitted on"}, FieldCriticism: {"批评意见", "criticism"}, FieldHeld: {"过生日时间", "held on"}, FieldRiskType: {"风险类别", "type of risk"},
	FieldTimes: {"走访次数", "times"}, FieldTimesInPerson: {"入户次数", "times in person"}, FieldTimesRemote: {"电话次数", "times by telephone"},
}

// otherFieldWords are of fields by their ids that are read and kept, and no rule asks for them.
var otherFieldWords = map[string]Words{
	"born": {"出生年月", "born"}, "confirmed": {"转正时间", "confirmed on"}, "content": {"具体内容", "content"}, "duration": {"时长", "duration"},
	"effect": {"成效", "effect"}, "family": {"家庭人口", "family"}, "followup": {"回访情况", "follow-up"}, "host": {"主持人", "host"},
	"level": {"等级", "level"}, "otherTopics": {"其他议题", "other topics"}, "prize": {"奖次", "prize"}, "recorder": {"记录人", "recorder"},
	"reportType": {"成果类型", "type of report"}, "responsible": {"责任人", "responsible"}, "satisfaction": {"满意度", "satisfaction"},
	"sex": {"性别", "sex"}, "sign": {"签名", "signature"}, "source": {"来源", "source"}, "speech": {"发言要点", "speech"},
}

// Words gives the field as a clerk reads it, where its column's own header is not at hand; the id where it has no name.
func (f Field) Words() Words {
	if w, ok := fieldWords[f]; ok {
		return w
	}
	id := f.String()
	if w, ok := otherFieldWords[id]; ok {
		return w
	}
	return Words{id, id}
}
