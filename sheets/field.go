package sheets

import (
	"errors"
	"sync"
)

// Field is the role of a column. The ids (String) are used in the report ("fields"), in templates/ledgers and by the rules. In
// memory a field is a number, because every cell that is kept has one. The zero Field is none.
type Field uint16

// The fields that code knows by name. A kind's data file may declare others; they are read and kept, and no rule
// uses them.
const (
	_                  Field = iota
	FieldPerson              // 姓名, 帮扶责任人, 谈话对象: whom the record is credited to
	FieldGroup               // 组室
	FieldDate                // 学习时间, 走访时间
	FieldMonth               // 月份: dates records that have no date of their own
	FieldWeek                // 周次: dates records that have no date of their own
	FieldTopic               // 学习内容, 主题
	FieldHours               // 学时
	FieldChars               // 学习字数
	FieldNoteChars           // 笔记字数; used only where there is no 学习字数
	FieldAttendees           // 参加人员
	FieldAbsentees           // 缺席人员及原因
	FieldHousehold           // 户主, 联系户
	FieldMode                // 走访方式
	FieldProblem             // 问题, 诉求
	FieldStatus              // 解决情况, 办理进展
	FieldMeasure             // 整改措施
	FieldDeadline            // 完成时限
	FieldDone                // 完成时间
	FieldRaised              // 提出时间, 登记时间
	FieldRemark              // 备注
	FieldDuty                // 职务
	FieldMember              // 党员
	FieldArrived             // 到岗日期
	FieldLeft                // 离岗日期
	FieldState               // 状态, with dated absences
	FieldAliases             // 别名
	FieldHouseholds          // 联系户 of a roster: assigned households
	FieldJoined              // 入党时间
	FieldConfirmed           // 转正时间
	FieldCount               // 篇数, 次数
	FieldSerial              // 序号
	FieldTarget              // 目标学时, 任务: never an actual
	FieldTotal               // 合计, 累计: pre-aggregated, never added to detail
	FieldMark                // an attendance sign
	FieldTalker              // 谈话人
	FieldType                // 谈话类型, 会议类型
	FieldFirstTopic          // 第一议题
	FieldOtherTopics         // 其他议题
	FieldDue                 // 应到
	FieldPresent             // 实到
	FieldSpeaker             // 主讲人
	FieldScore               // 得分
	FieldApprentice          // 徒弟
	FieldMentor              // 师父
	FieldReport              // 成果: 总结, 调研报告
	FieldRisk                // 风险点
	FieldCritic              // 意见提出人
	FieldActivity            // 活动名称
	FieldPlace               // 地点
	FieldStudies             // 学习次数
	FieldDiscussions         // 讨论次数
	FieldNotes               // 笔记篇数
	FieldCounterpart         // 谈话对象
	FieldHeading             // 心得题目
	FieldForm                // 学习形式, 活动形式, 培训形式
	FieldMeetingName         // 会议名称
	FieldReports             // 总结、调研报告的篇数
	FieldSubmitted           // 成果提交时间
	FieldCriticism           // 批评意见
	FieldHeld                // 过生日时间
	FieldRiskType            // 风险类别
	FieldTimes               // 走访次数: how often, where no day is given
	FieldTimesInPerson       // 其中：入户次数
	FieldTimesRemote         // 电话次数
	FieldPhone               // 电话: never read
	NoField                  // the answer that a column is none of the fields that were asked about

	knownFields
)

// fieldIDs are the ids of the fields that code knows.
var fieldIDs = [knownFields]string{
	FieldPerson:        "person",
	FieldGroup:         "group",
	FieldDate:          "date",
	FieldMonth:         "month",
	FieldWeek:          "week",
	FieldTopic:         "topic",
	FieldHours:         "hours",
	FieldChars:         "chars",
	FieldNoteChars:     "noteChars",
	FieldAttendees:     "attendees",
	FieldAbsentees:     "absentees",
	FieldHousehold:     "household",
	FieldMode:          "mode",
	FieldProblem:       "problem",
	FieldStatus:        "status",
	FieldMeasure:       "measure",
	FieldDeadline:      "deadline",
	FieldDone:          "done",
	FieldRaised:        "raised",
	FieldRemark:        "remark",
	FieldDuty:          "duty",
	FieldMember:        "member",
	FieldArrived:       "arrived",
	FieldLeft:          "left",
	FieldState:         "state",
	FieldAliases:       "aliases",
	FieldHouseholds:    "households",
	FieldJoined:        "joined",
	FieldConfirmed:     "confirmed",
	FieldCount:         "count",
	FieldSerial:        "serial",
	FieldTarget:        "target",
	FieldTotal:         "total",
	FieldMark:          "mark",
	FieldTalker:        "talker",
	FieldType:          "type",
	FieldFirstTopic:    "firstTopic",
	FieldOtherTopics:   "otherTopics",
	FieldDue:           "due",
	FieldPresent:       "present",
	FieldSpeaker:       "speaker",
	FieldScore:         "score",
	FieldApprentice:    "apprentice",
	FieldMentor:        "mentor",
	FieldReport:        "report",
	FieldRisk:          "risk",
	FieldCritic:        "critic",
	FieldActivity:      "activity",
	FieldPlace:         "place",
	FieldStudies:       "studies",
	FieldDiscussions:   "discussions",
	FieldNotes:         "notes",
	FieldCounterpart:   "counterpart",
	FieldHeading:       "heading",
	FieldForm:          "form",
	FieldMeetingName:   "meetingName",
	FieldReports:       "reports",
	FieldSubmitted:     "submitted",
	FieldCriticism:     "criticism",
	FieldHeld:          "held",
	FieldRiskType:      "riskType",
	FieldTimes:         "times",
	FieldTimesInPerson: "timesInPerson",
	FieldTimesRemote:   "timesRemote",
	FieldPhone:         "phone",
	NoField:            "-",
}

// fieldNames holds the id of each field and the field of each id. It only grows, by the fields that data files declare.
var fieldNames = struct {
	sync.RWMutex
	ids []string
	of  map[string]Field
}{ids: fieldIDs[:], of: fieldsByID()}

func fieldsByID() map[string]Field {
	out := make(map[string]Field, len(fieldIDs))
	for i, id := range fieldIDs {
		if id != "" {
			out[id] = Field(i)
		}
	}
	return out
}

// mostFields bounds what data files may declare: a Field has 16 bits.
const mostFields = 1 << 15

// ErrTooManyFields is returned where data files declare more fields than there can be.
var ErrTooManyFields = errors.New("too many fields")

// TimesFields are the fields that give a number of contacts in the place of the contacts: of all, of those in person, of others.
var TimesFields = []Field{FieldTimes, FieldTimesInPerson, FieldTimesRemote}

// FieldOf gives the field with an id, 0 for an id that neither code nor data files know.
func FieldOf(id string) Field {
	fieldNames.RLock()
	defer fieldNames.RUnlock()
	return fieldNames.of[id]
}

// String gives the id, "" for none.
func (f Field) String() string {
	fieldNames.RLock()
	defer fieldNames.RUnlock()
	if int(f) < len(fieldNames.ids) {
		return fieldNames.ids[f]
	}
	return ""
}

// MarshalText gives the id.
func (f Field) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText reads an id. One that is not known yet is declared by it: only data files are read this way.
func (f *Field) UnmarshalText(id []byte) error {
	if *f = FieldOf(string(id)); *f != 0 || len(id) == 0 {
		return nil
	}
	fieldNames.Lock()
	defer fieldNames.Unlock()
	if known := fieldNames.of[string(id)]; known != 0 {
		*f = known
		return nil
	}
	if len(fieldNames.ids) >= mostFields {
		return ErrTooManyFields
	}
	*f = Field(len(fieldNames.ids))
	fieldNames.ids = append(fieldNames.ids, string(id))
	fieldNames.of[string(id)] = *f
	return nil
}
