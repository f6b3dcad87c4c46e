package summary

import (
	"archive/zip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"ledgercheck/sheets"
	"ledgercheck/sheets/outfile"
)

// withChoices gives the templates with some choices made.
func withChoices(t *testing.T, edits ...string) fstest.MapFS {
	t.Helper()
	data := fstest.MapFS{}
	for _, name := range []string{"style.toml", "texts.toml"} {
		b, err := os.ReadFile(filepath.Join("../../templates/summary", name))
		if err != nil {
			t.Fatal(err)
		}
		s := string(b)
		for i := 0; name == "style.toml" && i+1 < len(edits); i += 2 {
			if !strings.Contains(s, edits[i]) {
				t.Fatalf("style.toml has no %q", edits[i])
			}
			s = strings.Replace(s, edits[i], edits[i+1], 1)
		}
		data["summary/"+name] = &fstest.MapFile{Data: []byte(s)}
	}
	return data
}

// Groups with the same rate share a place, and the next one is as far down as there are groups before it.
func TestPlacesTie(t *testing.T) {
	r, _ := cases()["month"]()
	for i := range r.Figures {
		f := &r.Figures[i]
		f.Verdict, f.Gap = sheets.Met, 0
		if f.Actual < f.Target || !f.HasActual {
			f.Actual, f.HasActual, f.Reason = f.Target, true, ""
		}
		if f.Subject.Group == "党建组" && f.Rule == ruleHours {
			f.Verdict, f.Actual, f.Gap = sheets.Short, 0, f.Target
		}
	}
	b := open(t, workbook(t, r, sheets.Chinese))
	rows, err := b.GetRows("组室汇总")
	if err != nil {
		t.Fatal(err)
	}
	places := map[string]string{}
	for _, row := range rows[3:] {
		if len(row) > 5 {
			places[row[1]] = row[len(row)-1]
		}
	}
	for group, want := range map[string]string{"部领导": "1", "干部组": "1", "人才组": "1", "综合室": "1", "党建组": "5"} {
		if places[group] != want {
			t.Errorf("%s is in place %q, want %s (%v)", group, places[group], want, places)
		}
	}
}

func TestRoundedTotal(t *testing.T) {
	b := newBuilder(&sheets.Report{AsOf: day("2021-12-31")}, mustStyle(t), mustTexts(t), sheets.Chinese)
	for n, want := range map[int]string{
		0: "0次", 9: "9次", 10: "10次", 11: "10余次", 20: "20次", 21: "20余次", 29: "20余次", 30: "30次", 57: "50余次",
		99: "90余次", 100: "100次以上", 199: "100次以上", 200: "200次以上", 227: "200次以上", 1234: "1000次以上",
	} {
		if got := b.roundedTotal(sheets.Total{Value: sheets.Whole(n), Unit: "次"}); got != want {
			t.Errorf("%d is %s, want %s", n, got, want)
		}
	}
	if got := b.roundedTotal(sheets.Total{Value: dec("18.5"), Unit: "学时"}); got != "18.5学时" {
		t.Errorf("18.5 is %s", got)
	}
}

func mustStyle(t *testing.T) *style {
	s, err := loadStyle(templates)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func mustTexts(t *testing.T) *texts {
	s, err := loadTexts(templates)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// By choice there is a sheet for each person, namesakes kept apart, and the totals have their wording.
func TestChoices(t *testing.T) {
	r, lang := cases()["quarter"]()
	f, err := Build(r, Options{Lang: lang, Data: withChoices(t, "persons = false", "persons = true", "rounded = false", "rounded = true")})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	list := f.GetSheetList()
	for _, want := range []string{"周明", "李伟", "李伟(2)", "阿卜杜拉·买买提"} {
		if !slices.Contains(list, want) {
			t.Errorf("no sheet %s in %q", want, list)
		}
	}
	rows, err := f.GetRows("年度工作数据表")
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(rows[2], "文字表述") {
		t.Errorf("columns %q", rows[2])
	}
}

// 上报情况 tells what came, what is missing and what is not due.
func TestHandedIn(t *testing.T) {
	r, lang := cases()["quarter"]()
	for i, s := range []sheets.SubmissionState{sheets.Received, sheets.NotReceived, sheets.NotYetDue} {
		r.HandedIn = append(r.HandedIn, sheets.Submission{Group: "干部组", Kind: sheets.Study, Month: sheets.Month{Year: 2021, Month: i + 1}, State: s, Records: 8 * (1 - min(i, 1))})
	}
	f := open(t, workbook(t, r, lang))
	rows, err := f.GetRows("上报情况")
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(rows[3], "|"); got != "1|学习台账|干部组|8|▼未报|未到期|1" {
		t.Errorf("%s", got)
	}
}

// Notice and reminders are sound documents; nobody's phone number and nothing of a tag gets in; the same report gives the
// same bytes.
func TestDocuments(t *testing.T) {
	r, lang := cases()["quarter"]()
	r.Office.Name = "凤凰县<组织部>&13812345678"
	dir := t.TempDir()
	for name, write := range map[string]func(string, *sheets.Report, Options) error{"通报.docx": WriteNotice, "催办单.docx": WriteReminders} {
		path := filepath.Join(dir, name)
		o := Options{Lang: lang, Data: templates}
		if err := write(path, r, o); err != nil {
			t.Fatal(err)
		}
		first, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := write(path, r, o); err != nil {
			t.Fatal(err)
		}
		if again, _ := os.ReadFile(path); string(again) != string(first) {
			t.Errorf("%s: two runs differ", name)
		}
		body := documentText(t, path)
		if strings.Contains(body, "13812345678") || strings.Contains(body, "<组织部>") || !strings.Contains(body, "&lt;组织部&gt;") {
			t.Errorf("%s: the office's name is not safe", name)
		}
		want := map[string][]string{
			"通报.docx":  {"关于2021年第一季度工作台账核对情况的通报", "一、总体情况", "二、存在问题", "三、下步要求", "未达标人员名单", "▼差"},
			"催办单.docx": {"催办单", "于4月10日前", "无记录"},
		}[name]
		for _, w := range want {
			if !strings.Contains(body, w) {
				t.Errorf("%s lacks %q", name, w)
			}
		}
		if err := write(path, r, Options{Lang: lang, Data: templates, Inputs: []string{path}}); !errors.Is(err, outfile.ErrIsInput) {
			t.Errorf("%s: over an input: %v", name, err)
		}
	}
}

// By choice the 催办单 has a page for each 组室 with all its people, each line with a name.
func TestRemindersByGroup(t *testing.T) {
	r, lang := cases()["quarter"]()
	data := withChoices(t, `reminders = "person"`, `reminders = "group"`)
	for _, part := range docxParts {
		name := docxFile(part)
		b, err := os.ReadFile(filepath.Join("../../templates", name))
		if err != nil {
			t.Fatal(err)
		}
		data[name] = &fstest.MapFile{Data: b}
	}
	path := filepath.Join(t.TempDir(), "催办单.docx")
	if err := WriteReminders(path, r, Options{Lang: lang, Data: data}); err != nil {
		t.Fatal(err)
	}
	body := documentText(t, path)
	groups := map[string]bool{}
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Subject.Type != sheets.SubjectOffice && (f.Verdict == sheets.Short || f.Verdict == sheets.Unsure) {
			groups[f.Subject.Group] = true
			if !strings.Contains(body, ">"+xmlText(mask(f.Subject.Name))+"<") {
				t.Errorf("%s is on no page", f.Subject.Name)
			}
		}
	}
	if pages := strings.Count(body, ">催办单<"); pages != len(groups) || pages < 2 {
		t.Errorf("%d pages for %d groups", pages, len(groups))
	}
	_, err := loadStyle(withChoices(t, `reminders = "person"`, `reminders = "everybody"`))
	if err == nil || !strings.Contains(err.Error(), "everybody") {
		t.Errorf("an unknown choice: %v", err)
	}
}

func documentText(t *testing.T, path string) string {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	r, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
