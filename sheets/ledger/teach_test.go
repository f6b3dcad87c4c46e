package ledger

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"ledgercheck/sheets"
)

// copied gives the data files as a file system that a test may change.
func copied(t *testing.T) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	src := os.DirFS("../../templates")
	names, err := fs.Glob(src, "ledgers/*.toml")
	if err != nil || len(names) == 0 {
		t.Fatal("no data files", err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(src, name)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = &fstest.MapFile{Data: data}
	}
	return out
}

// A new header word, and a whole new kind of ledger, are new data and no code (docs/ledgers.md).
func TestTeachingTouchesOnlyData(t *testing.T) {
	sheet := grid("Sheet1", [][]string{
		{"2021年3月图书借阅台账"},
		{"序号", "借阅人", "借阅时间", "册数"},
		{"1", "张三", "3月5日", "2"},
	})
	study := grid("Sheet1", [][]string{
		{"2021年3月干部学习台账"},
		{"姓名", "学习内容", "用功几何", "字数"},
		{"张三", "简史", "5", "10000"},
	})
	before, err := Load(copied(t))
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := before.Read(sheet, "", Options{Year: 2021}); got[0].Kind != sheets.Unrecognised {
		t.Fatalf("known before it was taught: %s", got[0].Kind)
	}
	if got, _ := before.Read(study, "", Options{Year: 2021}); got[0].Has(sheets.FieldHours) {
		t.Fatal("用功几何 is known before it was taught")
	}

	data := copied(t)
	data["ledgers/library.toml"] = &fstest.MapFile{Data: []byte(`
kind = "library"
name = { zh = "图书借阅台账", en = "library ledger" }
use = ["serial", "person", "date"]
need = [["person"], ["books"]]
[title]
"图书借阅" = 10
[[field]]
id = "person"
names = ["借阅人"]
[[field]]
id = "date"
names = ["借阅时间"]
[[field]]
id = "books"
type = "count"
weight = 4
names = ["册数", "借阅册数"]
`)}
	text := string(data["ledgers/study.toml"].Data)
	data["ledgers/study.toml"] = &fstest.MapFile{Data: []byte(strings.Replace(text, `names = ["学时", `, `names = ["学时", "用功几何", `, 1))}
	after, err := Load(data)
	if err != nil {
		t.Fatal(err)
	}
	got, findings := after.Read(sheet, "", Options{Year: 2021})
	want := "library rows 2021-03\n3 [2021-03] person@B3=张三 date@C3=2021-03-05 books@D3=2\n"
	if dump(got) != want || len(findings) != 0 {
		t.Errorf("got %swant %s%v %s", dump(got), want, findings, got[0].Why)
	}
	if got, _ := after.Read(study, "", Options{Year: 2021}); !got[0].Has(sheets.FieldHours) {
		t.Errorf("用功几何 was taught and is not known: %s", got[0].Why)
	}
}

func TestDataFilesWithMistakesAreRefused(t *testing.T) {
	for name, text := range map[string]string{
		"unknown key":   "kind = \"x\"\nnmae = \"x\"\n",
		"unknown field": "kind = \"x\"\nuse = [\"perosn\"]\n",
		"unknown need":  "kind = \"x\"\nneed = [[\"person\"]]\n",
		"unknown type":  "kind = \"x\"\n[[field]]\nid = \"a\"\ntype = \"number\"\nnames = [\"甲\"]\n",
		"no kind":       "use = [\"person\"]\n",
		"not TOML":      "kind = ",
	} {
		data := copied(t)
		data["ledgers/x.toml"] = &fstest.MapFile{Data: []byte(text)}
		if _, err := Load(data); err == nil {
			t.Errorf("%s: accepted", name)
		} else if !strings.Contains(err.Error(), "x.toml") {
			t.Errorf("%s: the error does not name the file: %v", name, err)
		}
	}
}
