package delimited

import (
	"bytes"
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/gridtest"
	"ledgercheck/sheets/workbook/limits"
)

func readBytes(data []byte) ([]*sheets.Sheet, error) {
	return Read(context.Background(), bytes.NewReader(data), int64(len(data)), limits.Default())
}

func TestRead(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"commas", "姓名,学时\r\n张三,5\r\n", "A1 T \"姓名\"\nB1 T \"学时\"\nA2 T \"张三\"\nB2 N 5"},
		{"no last end of line", "a,b\n1,2", "A1 T \"a\"\nB1 T \"b\"\nA2 N 1\nB2 N 2"},
		{"old Mac's ends of line", "a,b\r1,2\r", "A1 T \"a\"\nB1 T \"b\"\nA2 N 1\nB2 N 2"},
		{"tabs", "a\tb, c\n1\t2,5\n", "A1 T \"a\"\nB1 T \"b, c\"\nA2 N 1\nB2 T \"2,5\""},
		{"semicolons", "a;b\n1;2,5\n", "A1 T \"a\"\nB1 T \"b\"\nA2 N 1\nB2 T \"2,5\""},
		{"bars", "a|b\n1|2\n", "A1 T \"a\"\nB1 T \"b\"\nA2 N 1\nB2 N 2"},
		{"Excel's own line", "sep=;\r\na;b,c\n", "A1 T \"a\"\nB1 T \"b,c\""},
		{"quotes", `"a,b","c ""d"""` + "\n" + `x"y,"q"r` + "\n", "A1 T \"a,b\"\nB1 T \"c \\\"d\\\"\"\nA2 T \"x\\\"y\"\nB2 T \"qr\""},
		{"space before a quote", "a, \"b\"\n1,2\n", "A1 T \"a\"\nB1 T \" \\\"b\\\"\"\nA2 N 1\nB2 N 2"},
		{"end of line in a field", "a,\"b\r\nc\"\n1,\"2\n\n3\"\n", "A1 T \"a\"\nB1 T \"b\\nc\"\nA2 N 1\nB2 T \"2\\n\\n3\""},
		{"blank lines and fields", "a,b,c\n\n,,\n,x,\n", "A1 T \"a\"\nB1 T \"b\"\nC1 T \"c\"\nB4 T \"x\""},
		{"a title without separators", "2021年台账\n姓名,学时\n张三,5\n李四,6\n", "A1 T \"2021年台账\"\nA2 T \"姓名\"\nB2 T \"学时\"\nA3 T \"张三\"\nB3 N 5\nA4 T \"李四\"\nB4 N 6"},
		{"a list", "张三\n李四\n", "A1 T \"张三\"\nA2 T \"李四\""},
		{"as typed", "日期,字数\n3.10,007\n", "A1 T \"日期\"\nB1 T \"字数\"\nA2 T \"3.10\"\nB2 T \"007\""},
		{"kept from being a number", "a,b\n=\"001\",\"\t5\"\n", "A1 T \"a\"\nB1 T \"b\"\nA2 T \"001\"\nB2 T \"\\t5\""},
		{"formula and error", "a,b\n\"=SUM(A1,B1)\",#REF!\n", "A1 T \"a\"\nB1 T \"b\"\nA2 U, formula\nB2 F #REF!"},
		{"an old mark of the end", "a,b\n1,2\n\x1a", "A1 T \"a\"\nB1 T \"b\"\nA2 N 1\nB2 N 2"},
		{"lines that leave out empty fields at their end", "a,b,c,d\n1,2,3\n1,2,3,4\n1,2\n", "A1 T \"a\"\nB1 T \"b\"\nC1 T \"c\"\nD1 T \"d\"\nA2 N 1\nB2 N 2\nC2 N 3\nA3 N 1\nB3 N 2\nC3 N 3\nD3 N 4\nA4 N 1\nB4 N 2"},
		{"a quoted blank at the end", "a,b\n\"\",\"\"", "A1 T \"a\"\nB1 T \"b\""},
	} {
		list, err := readBytes([]byte(tt.in))
		gridtest.Check(t, list, err)
		if err != nil || len(list) != 1 || list[0].Damage != nil || list[0].Name != "" {
			t.Errorf("%s: %v, %v", tt.name, list, err)
		} else if got := gridtest.Dump(list[0]); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

func TestEncodings(t *testing.T) {
	const text = "姓名,学时\r\n张三,5\r\n"
	gb, _ := simplifiedchinese.GB18030.NewEncoder().String(text)
	le, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(strings.ReplaceAll(text, ",", "\t"))
	for name, in := range map[string]string{"UTF-8": text, "UTF-8 with a mark": "\ufeff" + text, "GB18030": gb, "Excel's Unicode text": le} {
		list, err := readBytes([]byte(in))
		if err != nil || gridtest.Dump(list[0]) != "A1 T \"姓名\"\nB1 T \"学时\"\nA2 T \"张三\"\nB2 N 5" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// The sample is whole, and every line of it is there.
func TestSample(t *testing.T) {
	data, err := os.ReadFile("../../../testdata/ledgers/office-2021/ledgers/学习/党建组补学登记.csv")
	if err != nil {
		t.Fatal(err)
	}
	list, err := readBytes(data)
	if err != nil || list[0].Damage != nil || len(list[0].Rows) != bytes.Count(data, []byte("\n")) {
		t.Fatal(err, list)
	}
	row := list[0].Row(2)
	var got []string
	for _, v := range row.Cells() {
		got = append(got, gridtest.Show(v))
	}
	if s := strings.Join(got, " "); s != `T "覃月" T "党建组" T "2021/10/21" T "公务员法及配套法规" N 2 N 7400 T "补学"` {
		t.Error(s)
	}
}

func TestNotATable(t *testing.T) {
	for name, in := range map[string]string{
		"a letter":       "各位同事：\n\n请于4月10日前报送3月台账，逾期不候。\n\n组织部\n",
		"a log":          "starting up\nwarning: no such file\nloaded 15 things, then 3, then 4 from C:\\x\nstopped!\n",
		"a single word":  "无",
		"a program":      "package main\n\nfunc main() {\n\tprintln(1)\n}\n",
		"nothing at all": " \r\n\r\n",
		"JSON":           "{\"a\": 1}\n",
	} {
		list, err := readBytes([]byte(in))
		if !errors.Is(err, sheets.ErrNotWorkbook) || list != nil {
			t.Errorf("%s: %v, %v", name, list, err)
		}
	}
}

func TestDamage(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		row      int
	}{
		{"quote not closed", "a,b\n1,2\n3,\"4\n5,6\n", 2},
		{"quote that swallows lines", "a,b,c\n1,\"2,3\n4,5,6\n7,\"8\",9\n", 1},
		{"last line cut", "a,b,c\n1,2,3\n4,5", 2},
		{"zeros at the end", "a,b,c\n1,2,3\n4,5,\x00\x00\x00\x00", 2},
		{"cut within a character", "姓名,学时\n张三,5\n李四,六"[:len("姓名,学时\n张三,5\n李四,六")-1], 2},
		{"a byte that is no text", "姓名,学时,内容\n张三,5,党章\n李\xff,5,党史\n", 2},
	} {
		list, err := readBytes([]byte(tt.in))
		gridtest.Check(t, list, err)
		var e *sheets.FileError
		if err != nil || !errors.As(list[0].Damage, &e) || e.Kind != sheets.ErrDamaged || e.Row != tt.row || len(list[0].Rows) != tt.row {
			t.Errorf("%s: %v, %v", tt.name, err, list)
		}
	}
}

func TestLimits(t *testing.T) {
	lim := limits.Default()
	lim.Rows, lim.Columns, lim.TextBytes = 3, 3, 100
	for name, in := range map[string]string{
		"rows": strings.Repeat("1,2\n", 4), "columns": "1,2\n1,2\n1,2,3,4\n", "text": "1,2\n1,2\n1," + strings.Repeat("x", 101) + "\n",
		"quoted text": "1,2\n1,2\n1,\"" + strings.Repeat("x\n", 101) + "\"\n",
	} {
		list, err := Read(t.Context(), strings.NewReader(in), int64(len(in)), lim)
		if err != nil || !errors.Is(list[0].Damage, sheets.ErrTooLarge) || len(list[0].Rows) < 2 {
			t.Errorf("%s: %v, %+v", name, err, list)
		}
	}
}

const several = "标题,,,,\n姓名,学时,字数,内容,备注\n张三,5,10000,\"党史,\n第一章\",\n\n李四,6,12000,\"说\"\"好\"\"\",请假\n王五,1,2,3,4\n"

func TestMutate(t *testing.T) {
	gb, _ := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(several))
	gridtest.Mutate(t, []byte(several), 3000, readBytes)
	gridtest.Mutate(t, gb, 3000, readBytes)
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Read(ctx, strings.NewReader(several), int64(len(several)), limits.Default()); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func FuzzDelimited(f *testing.F) {
	gb, _ := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(several))
	for _, seed := range [][]byte{[]byte(several), gb, []byte("sep=;\na;b\n"), []byte("\xff\xfea\x00\t\x00b\x00\n\x00"), []byte("a\tb\r1\t2\r"), []byte("\"\"\"\n\",\"")} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := readBytes(data)
		gridtest.Check(t, list, err)
	})
}
