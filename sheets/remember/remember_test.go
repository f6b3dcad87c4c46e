package remember

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

func TestColumns(t *testing.T) {
	path := filepath.Join(t.TempDir(), "还没有", ColumnsFile)
	c, err := OpenColumns(path)
	if err != nil || len(c.Layouts()) != 0 || c.Path() != path {
		t.Fatal(err, c)
	}
	study := sheets.MappedLayout{Header: "姓名|时长|字数", Units: map[string]string{"时长": "分钟"}}
	visit := sheets.MappedLayout{Header: "走访人|日子", Kind: sheets.Visit, Columns: map[string]string{"日子": "date", "B": "-"}}
	for _, l := range []sheets.MappedLayout{study, visit, {Header: "姓名 | 时长 | 字数", Columns: map[string]string{"字数": "chars"}}} {
		if err := c.Put(l); err != nil {
			t.Fatal(err)
		}
	}
	study.Columns = map[string]string{"字数": "chars"}
	want := []sheets.MappedLayout{study, visit}
	again, err := OpenColumns(path)
	if err != nil || !reflect.DeepEqual(again.Layouts(), want) || !reflect.DeepEqual(c.Layouts(), want) {
		t.Fatalf("%v: %+v, want %+v", err, again.Layouts(), want)
	}
	// A later answer goes over an earlier one, and what is given out is nobody else's.
	if err := c.Put(sheets.MappedLayout{Header: "姓名|时长|字数", Units: map[string]string{"时长": "小时"}}); err != nil {
		t.Fatal(err)
	}
	c.Layouts()[0].Units["时长"] = "学时"
	if got := c.Layouts()[0].Units["时长"]; got != "小时" {
		t.Error(got)
	}
	if err := c.Delete(visit.Header); err != nil {
		t.Fatal(err)
	}
	if again, err = OpenColumns(path); err != nil || len(again.Layouts()) != 1 || again.Layouts()[0].Header != study.Header {
		t.Errorf("%v %+v", err, again.Layouts())
	}
	if raw, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(raw), "# 台账核对") {
		t.Errorf("%v %s", err, raw)
	}
}

// What cannot be written is not remembered either.
func TestColumnsNotWritten(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "文件")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	c := &Columns{path: filepath.Join(file, ColumnsFile)}
	var e *sheets.FileError
	if err := c.Put(sheets.MappedLayout{Header: "a"}); !errors.As(err, &e) || len(c.Layouts()) != 0 {
		t.Errorf("%v, %+v", err, c.Layouts())
	}
}

func TestBrokenColumns(t *testing.T) {
	path := filepath.Join(t.TempDir(), ColumnsFile)
	for text, want := range map[string]string{"[[layout]]\nheader = \"a\"\nkinds = \"x\"\n": path + ":3: 没有“layout.kinds”这个键", "layout": path + ":1: 写法不对"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := OpenColumns(path)
		var e *Error
		if !errors.As(err, &e) || !strings.HasPrefix(e.In(sheets.Chinese), want) {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

var someAnswers = sheets.Answers{
	Version: sheets.AnswersVersion,
	Answers: []sheets.Answer{
		{File: "3月/台账.xlsx", SHA256: "ab12", Sheet: "3月", Cell: "F12", Text: "≥5", Do: sheets.ActRead, Read: "3学时", Note: "电话问过\n两次"},
		{File: "a.csv", Sheet: "a", Cell: "A2", Text: "", Do: sheets.ActSkip},
		{File: "a.csv", Sheet: "a", Cell: "B3", Text: "5+1", Do: sheets.ActAccept},
		{File: "a.csv", Sheet: "a", Cell: "B4", Text: "5", Do: sheets.ActCount},
		{File: "a.csv", Sheet: "a", Cell: "B5", Text: "5", Do: sheets.ActSame},
		{File: "a.csv", Sheet: "a", Cell: "B6", Text: "\"5\"", Do: sheets.ActDifferent},
	},
	Rules: []sheets.AnswerRule{{Field: sheets.FieldHours, Text: "半天", Read: "3"}},
}

func TestAnswersRoundTrip(t *testing.T) {
	path := filepath.Join(t.TempDir(), AnswersFile)
	for _, want := range []sheets.Answers{someAnswers, {Version: 1}} {
		if err := WriteAnswers(path, want); err != nil {
			t.Fatal(err)
		}
		got, err := ReadAnswers(path)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%v\n%+v\nwant\n%+v", err, got, want)
		}
	}
	bad := sheets.Answers{Answers: []sheets.Answer{{File: "a", Cell: "A1", Do: sheets.ActRead}}}
	var e *Error
	if err := WriteAnswers(path, bad); !errors.As(err, &e) {
		t.Error(err)
	}
	if _, err := ReadAnswers(path); err != nil {
		t.Error("what was there has been replaced:", err)
	}
}

func TestWrongAnswers(t *testing.T) {
	const head = "version = 1\n[[answer]]\nfile = \"a.csv\"\nsheet = \"a\"\ntext = \"\"\n"
	for _, tt := range []struct{ text, want string }{
		{"", "没有写 version"},
		{"version = 2", "第 2 版"},
		{"version = \"1\"", "写法不对"},
		{head + "cell = \"A1\"\ndo = \"skip\"\nwho = \"x\"\n", "没有“answer.who”这个键"},
		{head + "cell = \"A1\"\n", "没有写 do"},
		{head + "cell = \"A1\"\ndo = \"guess\"\n", "不认识 do = “guess”"},
		{head + "cell = \"A1\"\ndo = \"read\"\nread = \" \"\n", "没有写 read"},
		{head + "cell = \"A1\"\ndo = \"skip\"\nread = \"5\"\n", "只能和"},
		{head + "cell = \"12\"\ndo = \"skip\"\n", "“12”不是格子"},
		{head + "cell = \"F\"\ndo = \"skip\"\n", "“F”不是格子"},
		{"version = 1\n[[answer]]\ncell = \"A1\"\ndo = \"skip\"\n", "没有写 file"},
		{"version = 1\n[[rule]]\ntext = \"半天\"\nread = \"3\"\n", "没有写 field"},
		{"version = 1\n[[rule]]\nfield = \"hours\"\nread = \"3\"\n", "没有写 text"},
		{"version = 1\n[[rule]]\nfield = \"hours\"\ntext = \"半天\"\n", "没有写 read"},
	} {
		_, err := parseAnswers("答复.toml", []byte(tt.text))
		var e *Error
		if !errors.As(err, &e) || !strings.Contains(e.In(sheets.Chinese), tt.want) || !strings.HasPrefix(e.In(sheets.English), "答复.toml") {
			t.Errorf("%q: %v, want %s", tt.text, err, tt.want)
		}
	}
}

func FuzzAnswers(f *testing.F) {
	raw, err := encodeAnswers(someAnswers)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw)
	f.Add([]byte("version = 1\n[[rule]]\nfield = \"hours\"\ntext = \"x\"\nread = \"3\"\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		a, err := parseAnswers("a", raw)
		if err != nil {
			if !reflect.DeepEqual(a, sheets.Answers{}) {
				t.Errorf("%v, and %+v", err, a)
			}
			return
		}
		// What was read can be written, and reads the same.
		written, err := encodeAnswers(a)
		if err != nil {
			t.Fatalf("%v: %+v", err, a)
		}
		if again, err := parseAnswers("a", written); err != nil || len(again.Answers) != len(a.Answers) || len(again.Rules) != len(a.Rules) || len(a.Answers) > 0 && again.Answers[0] != a.Answers[0] {
			t.Errorf("%v: %+v, want %+v", err, again, a)
		}
	})
}

func FuzzColumns(f *testing.F) {
	f.Add([]byte("[[layout]]\nheader = \"a|b\"\n[layout.columns]\nA = \"person\"\n"))
	path := filepath.Join(f.TempDir(), ColumnsFile)
	f.Fuzz(func(t *testing.T, raw []byte) {
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		c, err := OpenColumns(path)
		if err != nil {
			return
		}
		n := len(c.Layouts())
		if err := c.Put(sheets.MappedLayout{Header: "a|b", Kind: sheets.Study}); err != nil {
			t.Fatal(err)
		}
		if err := c.Delete("a|b"); err != nil || len(c.Layouts()) > n {
			t.Error(err, len(c.Layouts()), n)
		}
	})
}
