package office

import (
	"path"
	"regexp"
	"sort"
	"strings"

	"ledgercheck/sheets"
)

// groupNames gives the folded names of all groups that the roster and the records name, the longest first, so that
// 人才办公室 is found before the 办公室 within it.
func groupNames(ledgers []*sheets.Ledger, office *sheets.Office) []string {
	seen := map[string]bool{}
	for i := range office.People {
		seen[foldGroup(office.People[i].Group)] = true
	}
	for _, l := range ledgers {
		for _, r := range l.Records {
			seen[foldGroup(groupText(r))] = true
		}
	}
	delete(seen, "")
	out := make([]string, 0, len(seen))
	for g := range seen {
		out = append(out, g)
	}
	sort.Slice(out, func(i, j int) bool {
		if len(out[i]) != len(out[j]) {
			return len(out[i]) > len(out[j])
		}
		return out[i] < out[j]
	})
	return out
}

var (
	numberedGroup = regexp.MustCompile(`第?([一二三四五六七八九十]+|\d{1,2})(党支部|党?小?组)`)
	namedGroup    = regexp.MustCompile(`\p{Han}{2}[组科股室]`)
)

// notGroups are words that look like the name of a group and are none.
var notGroups = strings.NewReplacer("中心组", "", "党小组", "", "组室", "", "各组", "", "组织", "", "科室", "", "股室", "", "会议室", "", "小组", "",
	"各科", "", "各室", "", "工作组", "", "学科", "")

// scope says of which group a record is that names nobody: by its group column, else by what the ledger's title, sheet
// and file name. Two records of different scopes are two, be the day and the topic the same.
func (d *deduplicator) scope(r *sheets.Record) string {
	if g := foldGroup(groupText(r)); g != "" {
		return g
	}
	if s, known := d.scopes[r.Ledger]; known {
		return s
	}
	if d.groups == nil {
		d.groups = groupNames(d.ledgers, d.office)
	}
	l := r.Ledger
	base := strings.TrimSuffix(path.Base(l.File), path.Ext(l.File))
	found := map[string]bool{}
	if l.Kind == sheets.Meeting && wholeOfficeMeets(l.Title, l.Sheet, base) {
		d.scopes[l] = ""
		return "" // a file of the 办公室 is kept there; the meeting is everybody's
	}
	for _, text := range []string{l.Title, l.Sheet, base} {
		text = foldName(text)
		for _, m := range numberedGroup.FindAllStringSubmatch(text, -1) {
			found[m[1]] = true
		}
		text = numberedGroup.ReplaceAllString(text, "")
		for _, g := range d.groups {
			if strings.Contains(text, g) {
				found[g] = true
				text = strings.ReplaceAll(text, g, "")
			}
		}
		for _, g := range namedGroup.FindAllString(notGroups.Replace(text), -1) {
			found[g] = true
		}
	}
	all := make([]string, 0, len(found))
	for g := range found {
		all = append(all, g)
	}
	sort.Strings(all)
	d.scopes[l] = strings.Join(all, ",")
	return d.scopes[l]
}

// wholeOfficeMeets reports whether one of the texts names a meeting of which an office has but one, whoever writes it down.
func wholeOfficeMeets(texts ...string) bool {
	for _, text := range texts {
		text = foldName(text)
		for _, w := range []string{"中心组", "部务会", "部长办公会"} {
			if strings.Contains(text, w) && !strings.Contains(text, "党小组") {
				return true
			}
		}
	}
	return false
}
