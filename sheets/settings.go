package sheets

import "strings"

// Settings are the targets and the readings that a run judges by. They come from templates/targets.toml and from the
// office's own file over it.
type Settings struct {
	Targets []Target

	// The readings: what each value means stands in Choices, the questions themselves in domain.md A and C.
	MinutesPerHour  int    // how many minutes make one 学时: 30, 45, 50 or 60
	DurationAs      string // minutes become 学时 by "ratio" (MinutesPerHour) or by "bands"
	HalfDayHours    Amount // 学时 of 半天; 0: not set
	DayHours        Amount // 学时 of 一天; 0: not set
	Amounts         string // a cell that is rounded counts as the number it holds ("exact") or shows ("shown")
	CharsFrom       string // "study" (学习字数, else 笔记字数), "notes"
	Combine         string // a month needs 学时 and 字数 ("and") or either ("or")
	NoRecord        string // a person without any record in a closed month: "short", "unsure"
	CarryOver       string // what a month has over of 学时 and 字数: "none", or "year" (counts for later months of the year)
	PartAbsence     string // absent less than half: "full", or "prorata" by the working days there
	AnnualTargets   string // of those who came or left within the year: "full", or "months" by the months in service
	ReflectionUnit  string // whose 10篇, and when: "person-year", "office-year", "person-month"
	EducationCounts string // rows 7 and 8: "together", "each", "spirit"
	TalkUnit        string // "person-year", "person-month"
	TalkBy          string // whose talk covers somebody: "anyone", "leader"
	MentorUnit      string // "group", "office"
	ContactUnit     string // 联系户: "household-month", "person-month"
	ProblemUnit     string // 2件: "household-year", "person-year", "person-month"
	Credit          string // of joint helpers, whom a problem is credited to: "first" (主责人), "equal"
	StandingCounts  bool   // 长期坚持 counts as solved
	OrgLifeWindow   string // "november" (by 30 November), "late-november" (from 21 November on)
	BirthdayFrom    string // "joined" (入党), "confirmed" (转正)
	Shadowing       string // 跟班 is an absence from "visits" or from "all"

	// ExemptWeeks are weeks that the weekly rules do not judge beside those whose Friday is a public holiday: "2021-W40".
	ExemptWeeks []string
	// JudgedWeeks are weeks that the weekly rules judge though their Friday is a public holiday.
	JudgedWeeks []string
	// Words are the words by which the rules tell things apart (a 部务会 from a 中心组 by its name), by the keys of [words] in
	// templates/targets.toml.
	Words map[string][]string
}

// Target is one rule's threshold.
type Target struct {
	Rule RuleID
	Min  Amount // inclusive: 以上, 至少
	// Later are thresholds that took its place, by rising month.
	Later []LaterMin
	Unit  string
	On    bool  // false: the rule is switched off
	Name  Words // 学时, "study hours": the rule as a column's title
	Text  Words // 每人每月不少于5学时: the rule as a sentence, "{min}" is the threshold
}

// Target gives the target of a rule; ok is false where the rule is off or unknown.
func (s *Settings) Target(rule RuleID) (t Target, ok bool) {
	for _, t := range s.Targets {
		if t.Rule == rule {
			return t, t.On
		}
	}
	return Target{}, false
}

// LaterMin is a threshold that holds from the first day of a month on.
type LaterMin struct {
	From Month
	Min  Amount
}

// At gives the threshold of a period: the one in force on its last day, so that a year is judged by what holds at its end.
func (t *Target) At(p Period) Amount {
	least := t.Min
	for _, l := range t.Later {
		if !p.Span.To.Before(l.From.First()) {
			least = l.Min
		}
	}
	return least
}

// Sentence gives the rule as a sentence with its threshold in it.
func (t *Target) Sentence(lang Lang) string {
	sentence := strings.ReplaceAll(t.Text.In(lang), "{min}", t.Min.String())
	for _, l := range t.Later {
		w := Words{"；" + l.From.String() + "起为" + l.Min.String(), "; " + l.Min.String() + " from " + l.From.String()}
		sentence += w.In(lang)
	}
	return sentence
}
