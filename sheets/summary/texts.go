package summary

import (
	"fmt"
	"io/fs"
	"reflect"
	"strings"

	"ledgercheck/sheets"
)

// texts is templates/summary/texts.toml: every word of the workbook. The keys of the file are the names here.
type texts struct {
	Order  []string
	Units  []sheets.Words
	Sheets struct {
		Cover, Groups, Duties, Totals, HandedIn, Person, Overview, OverviewMonths, OverviewRules, Short, Study, Households, Check, Basis, Sources, Counts, Evidence sheetText
	}
	Frame struct {
		UnitOffice, Span, Units, FilledBy, CheckedBy, FilledOn, Total, Note, NoteMore, Footer, Creator, Comma, Addresses,
		Clause, Colon, Semicolon, Stop, OfficeSelf sheets.Words
	}
	Overview struct {
		Verdict, VerdictAll, VerdictPeriod, VerdictNone, VerdictNotDue, Short, Unsure, NotDue, Exempt, SeeShort,
		Rule, RuleAll, RuleUnsure, Mean, Households, HouseholdsShort, HouseholdsUnsure, Problems, ProblemsSolved, OtherShort,
		Unread, Damaged, Missing, ToCheck, MetCount, MetRate, NoPeople sheets.Words
	}
	Living struct {
		Name, Strangers, Note, Fixed, Carried, Over, OrMore sheets.Words
	}
	Cover struct {
		Overall, Problems, Next, Item, Months, StudyMonths, Groups, NoGroup, MonthChart, GroupChart, ShortPeople,
		ShortHouseholds, ShortGroups, ShortOffice, LinePeople, LineStrangers, LineHouseholds, LineGroups, LineOffice, Items, NoRecord, NoProblems, StepShort, StepCheck, StepGoOn, PersonLead, Received sheets.Words
	}
	Notice struct {
		Title, To, Annex, AnnexHead, Reminder, ReminderTo, ReminderGroup, ReminderText, ReminderEnd, ReminderNone, ColWho, ColDuty, ColPeriod,
		ColTarget, ColActual, ColState, ColWhere sheets.Words
	}
	Totals []column // names of the totals
	Form   struct { // names of placeholders in an office's form
		Values, Lists map[string][]string
	}

	Notes struct {
		Targets, Hours, Sums, Signs, Rounded, NoShort, UnsureElse, NoCheck, InfoElse, ProblemsApart, Rate,
		Places, Duties, HandedIn, Elsewhere, TotalRow, EvidenceTotals, Counts, Links, LinksFew, TotalsExact, TotalsRounded, RateStanding, Evidence, Sources, Hash sheets.Words
	}
	Counts struct {
		Class, One, More, All sheets.Words
	}
	Signs struct {
		Short, Unsure, Exempt, NotDue, NotDueLong, None, NoneLong, NoLedger, Gap, GapRule, UnsureRule sheets.Words
	}
	Each struct {
		Month, Half, Week, Year, Day sheets.Words
	}
	Study struct {
		Hours, Chars, NoLedger sheets.Words
	}
	Household struct {
		Target, Problems, Solved, Open, Standing, Unsure, Rate, Helper, Contacts, MetCount sheets.Words
	}
	Types struct {
		Person, Household, Group, Office sheets.Words
	}
	Reasons struct {
		BelowTarget, In, Of, Dated, ExemptIn sheets.Words
	}
	Check struct {
		Open, Figure, NoActual, Effect, Message, RemedyUncertain, RemedyRemark, RemedyRoster, RemedyDamaged,
		RemedyColumn, RemedyNoRecord, MoreCells sheets.Words
	}
	Basis struct {
		LivingName, Targets, Readings, Exempt, Assumed, AsOfName, AsOf, AtLeastName, AtLeast, UncertainName, Uncertain,
		WeeksName, Weeks, JudgedWeeks,
		RateName, Rate, AbsenceName, Absence, NoRosterName, NoRoster, Roster, NotAssessed, Nobody, Info, At,
		InfoTimes, NoInfo, Fragile, FragileIf, FragileOne, FragileMore, NoFragile,
		Answers, AnswerRead, AnswerAccept, AnswerSkip, AnswerCount, AnswerSame, AnswerDifferent, AnswerRule, AnswerNote, AnswerStale, AnswerLost sheets.Words
	}
	Sources struct {
		Unread, Cut, NoSheets, Count, Nothing, ErrLocked, ErrEncrypted, ErrDamaged, ErrNotWorkbook, ErrUnsupported,
		ErrTooLarge, ErrPermission, ErrMissing, ErrOther sheets.Words
	}
	Skips struct {
		Header, Title, Total, Footer, Padding, Legend, Example, RepeatedHeader, Struck, Answer, Other sheets.Words
	}
	Dates struct {
		Day, Span, DayOfYear, Month, MonthOnly, Months, Quarter, HalfYear, Year, YearOnly, FirstHalf, SecondHalf,
		HalfMonth1, HalfMonth2, Week, Numerals, MonthNames sheets.Words
	}
}

// sheetText names a sheet and its columns.
type sheetText struct {
	Name, Title, TitleOther sheets.Words
	Columns                 []column
}

// column is one column of a sheet, or, where its id stands for several, their pattern.
type column struct {
	ID     string
	Zh, En string
	Max    float64 // widest; 0: as wide as its text
	Flex   bool    // long text: takes what is left of the page's width, and gives way first
}

func (c column) in(lang sheets.Lang) string { return sheets.Words{Zh: c.Zh, En: c.En}.In(lang) }

func loadTexts(data fs.FS) (*texts, error) {
	var t texts
	if err := load(data, "summary/texts.toml", &t); err != nil {
		return nil, err
	}
	if missing := missingWords(reflect.ValueOf(t), ""); len(missing) > 0 {
		return nil, fmt.Errorf("summary/texts.toml: no text in both languages for %s", strings.Join(missing, ", "))
	}
	return &t, nil
}

// missingWords lists the texts that are absent in either language; only titleOther may be.
func missingWords(v reflect.Value, name string) []string {
	var out []string
	if w, ok := v.Interface().(sheets.Words); ok {
		if (w.Zh == "" || w.En == "") && !strings.HasSuffix(name, ".TitleOther") {
			out = append(out, strings.TrimPrefix(name, "."))
		}
		return out
	}
	if columns, ok := v.Interface().([]column); ok {
		for _, c := range columns {
			if c.ID == "" || c.Zh == "" || c.En == "" {
				out = append(out, strings.TrimPrefix(name, ".")+" "+c.ID)
			}
		}
	}
	if v.Kind() == reflect.Struct {
		for i := range v.NumField() {
			out = append(out, missingWords(v.Field(i), name+"."+v.Type().Field(i).Name)...)
		}
	}
	return out
}

// fill puts values into the places of a text: key, value, key, value.
func fill(text string, pairs ...string) string {
	if !strings.Contains(text, "{") {
		return text
	}
	for i := 0; i < len(pairs); i += 2 {
		pairs[i] = "{" + pairs[i] + "}"
	}
	return strings.NewReplacer(pairs...).Replace(text)
}
