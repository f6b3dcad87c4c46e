package sheets

import "strings"

// leftWords say why a cell or a record is not counted, by Source.Left and Record.Dropped.
var leftWords = map[string]Words{
	ReasonNoRecord:            {"空白，没有记录", "blank, no record"},
	ReasonNoColumn:            {"台账没有这一栏", "the ledger lacks the column"},
	ReasonNotOnRoster:         {"不在干部名册上", "not on the roster"},
	ReasonUncertain:           {"说不准", "not certain"},
	string(StruckRow):         {"划掉的，要核实", "struck through, to be checked"},
	string(UncertainValue):    {"数说不准，要核实", "the amount is not certain, to be checked"},
	string(ImpossibleValue):   {"不可能的数", "an impossible amount"},
	string(UncertainDate):     {"日期说不准，要核实", "the date is not certain, to be checked"},
	string(ImpossibleDate):    {"没有这一天", "there is no such day"},
	string(OutOfPeriod):       {"不在表的期间内", "outside the sheet's period"},
	string(AmbiguousPerson):   {"分不清是哪一位", "it does not say which of the same name"},
	string(UnknownPerson):     {"不在干部名册上", "not on the roster"},
	string(UnnamedAttendees):  {"没有写明是谁", "nobody is named"},
	string(DuplicateRecord):   {"重复，已按先读到的算过", "a repetition; the one read first counts"},
	string(ConflictingRecord): {"与先读到的不一致，按先读到的算", "it contradicts the one read first, which counts"},
	string(RepeatedRow):       {"与上面一行相同", "the same as a row above"},
	string(DuplicateFile):     {"整个文件与另一个相同", "the whole file is the same as another"},
	string(UnknownStatusWord): {"看不出是否解决，要核实", "it does not say whether it was solved, to be checked"},
	string(UnknownSymbol):     {"符号没有说明，要核实", "no legend explains the sign, to be checked"},
	string(MissingMeasure):    {"没有措施", "without a measure"},
	string(MissingDeadline):   {"没有时限", "without a deadline"},
	"mode":                    {"不是上门，或没写方式，不算到村", "not in person, or the way is not given, so no village visit"},
	"same-day":                {"同一天已经算过", "that day is counted already"},
	"other-column":            {"已按学习字数统计，不再加笔记字数", "characters studied are counted, so those of notes are not added"},
	"detail":                  {"是合计，已按明细统计", "a total; its details are counted"},
	"open":                    {"没有解决", "not solved"},
	"none":                    {"写明没有", "it says that there is none"},
	"late":                    {"过了期限", "after the last day that counts"},
	"early":                   {"还没有到期限", "before the first day that counts"},
	"kind":                    {"不是要考核的那一类", "of the kind that is not asked for"},
	"enough":                  {"这一类已经够了", "enough of this kind is there already"},
	"talker":                  {"不是由应当谈话的领导谈的", "not by the leader whose talk is asked for"},
	"ahead":                   {"还没有到这一天", "planned for a day after the cut-off date"},
	"no-score":                {"没有得分", "without a score"},
	"cancelled":               {"没有开讲", "it was not held"},
}

// LeftCarried stands before the month ("carried-over:2021-01") of what an earlier month had over. The source is a cell of that
// month, its value is what was carried: it is no part of what was done in the figure's own month.
const LeftCarried = ReasonCarried + ":"

// LeftWords gives the reason why something was left out as a clerk reads it; one that has no words is shown as it is.
func LeftWords(left string) Words {
	if w, ok := leftWords[left]; ok {
		return w
	}
	if month, carried := strings.CutPrefix(left, LeftCarried); carried {
		return Words{month + "多出的，结转到本月", "over in " + month + ", carried to this month"}
	}
	return Words{left, left}
}

// The classes of a cell's text as a clerk reads them.
var (
	statusWords = [...]Words{
		NoStatus: {}, Solved: {"已解决", "solved"}, Open: {"未解决", "open"}, Standing: {"长期坚持", "standing"},
		PartlyUnsure: {"待核实", "to check"}, UnknownStatus: {"待核实", "to check"},
	}
	modeWords = [...]Words{NoMode: {}, InPerson: {"实地", "in person"}, Remote: {"电话、微信", "remote"}, UnknownMode: {"待核实", "to check"}}
	markWords = [...]Words{
		NoMark: {}, Attended: {"出勤", "present"}, Missed: {"缺勤", "missed"}, Excusedly: {"请假、公差", "excused"},
		MadeUp: {"补学", "made up"}, UnknownMark: {"待核实", "to check"},
	}
)

// Words gives the class as a clerk reads it, nothing for a blank.
func (s Status) Words() Words { return statusWords[s] }

// Words gives the class as a clerk reads it, nothing for a blank.
func (m Mode) Words() Words { return modeWords[m] }

// Words gives the class as a clerk reads it, nothing for a blank.
func (m Mark) Words() Words { return markWords[m] }
