package explain

import (
	"fmt"
	"sort"
	"strings"

	"ledgercheck/sheets"
)

// UnknownName says that nobody of a name is in roster or ledgers, and who comes near.
type UnknownName struct {
	Name string
	Near []string
}

// Error gives the English sentence.
func (u *UnknownName) Error() string { return u.In(sheets.English) }

// In gives the sentence in a language.
func (u *UnknownName) In(lang sheets.Lang) string {
	return fmt.Sprintf(sheets.Words{Zh: "名册和台账里都没有“%s”", En: "neither roster nor ledgers have “%s”"}.In(lang), u.Name)
}

// Remedy says who may be meant.
func (u *UnknownName) Remedy() sheets.Words {
	if len(u.Near) == 0 {
		return sheets.Words{Zh: "看看姓名写对没有", En: "look whether the name is right"}
	}
	return sheets.Words{Zh: "是不是：" + strings.Join(u.Near, "、"), En: "did you mean " + strings.Join(u.Near, ", ")}
}

// UnknownPeriod says that a period is none, or that nothing was judged in it.
type UnknownPeriod struct {
	Period    string
	Malformed bool
	From, To  sheets.Month // what was checked
}

// Error gives the English sentence.
func (u *UnknownPeriod) Error() string { return u.In(sheets.English) }

// In gives the sentence in a language.
func (u *UnknownPeriod) In(lang sheets.Lang) string {
	w := sheets.Words{Zh: "“%s”这一期没有考核", En: "nothing was judged in “%s”"}
	if u.Malformed {
		w = sheets.Words{Zh: "“%s”不是期间", En: "“%s” is no period"}
	}
	return fmt.Sprintf(w.In(lang), u.Period)
}

// Remedy says how a period is written, or which were checked.
func (u *UnknownPeriod) Remedy() sheets.Words {
	if u.Malformed {
		return sheets.Words{Zh: "写成 2021、2021-03、2021-03-H1、2021-W09 或 2021-03-05", En: "write 2021, 2021-03, 2021-03-H1, 2021-W09 or 2021-03-05"}
	}
	return sheets.Words{
		Zh: fmt.Sprintf("统计期间是%s至%s；全年的任务写年份，例如 %04d", u.From, u.To, u.From.Year),
		En: fmt.Sprintf("%s to %s were checked; for a duty of the year give the year, such as %04d", u.From, u.To, u.From.Year),
	}
}

// mostNear is how many names are offered.
const mostNear = 5

// nearest gives the names that differ least from what was asked for: by no more than half of its characters.
func nearest(r *sheets.Report, name string) []string {
	plain, _ := plainName(name)
	want := []rune(plain)
	type candidate struct {
		name string
		far  int
	}
	var all []candidate
	seen := map[string]bool{}
	offer := func(name string) {
		if seen[name] {
			return
		}
		seen[name] = true
		if far := distance(want, []rune(name)); far <= max(1, (len(want)+1)/2) && far < max(len(want), 2) {
			all = append(all, candidate{name, far})
		}
	}
	for i := range r.Office.People {
		offer(r.Office.People[i].Name)
	}
	for i := range r.Office.Households {
		offer(r.Office.Households[i].Name)
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].far < all[j].far })
	var out []string
	for _, c := range all[:min(len(all), mostNear)] {
		out = append(out, c.name)
	}
	return out
}

// distance counts the characters to put in, take out or replace to make one name of the other.
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		last := row[0]
		row[0] = i + 1
		for j := range b {
			replaced := last
			if a[i] != b[j] {
				replaced++
			}
			last = row[j+1]
			row[j+1] = min(replaced, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
