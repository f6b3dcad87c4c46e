package sheets

var reasonWords = map[string]Words{
	ReasonNoRecord:      {"无记录", "no record"},
	ReasonOtherQuantity: {"另一项已达标", "met by the other quantity"},
	ReasonAbsent:        {"不在岗达半数以上工作日", "away half of the working days or more"},
	ReasonNotInService:  {"未到岗满月或已离岗", "not a full month in service"},
	ReasonExempt:        {"名册上免考核", "exempt on the roster"},
	ReasonUncertain:     {"有一格说不准，会改变结论", "a doubtful cell could change the verdict"},
	ReasonRemark:        {"备注说请假，名册上没有", "a remark of leave that the roster does not bear out"},
	ReasonNotOnRoster:   {"不在干部名册上", "not on the roster"},
	ReasonDamaged:       {"台账没有读完整", "the ledger was not read to its end"},
	ReasonCarried:       {"用上以前月份多出的", "with what earlier months had over"},
	ReasonProRated:      {"标准按在岗时间折算", "the target is in proportion to the time there"},
	ReasonNoColumn:      {"台账没有这一栏", "the ledger lacks the column"},
	ReasonHoliday:       {"免检周（节假日）", "an exempt week (public holiday)"},
}

// ReasonWords gives a figure's reason as a clerk reads it, and nothing for a figure without one; a reason that has no
// words is shown as it is.
func ReasonWords(reason string) Words {
	if w, ok := reasonWords[reason]; ok {
		return w
	}
	return Words{reason, reason}
}
