package typed

import (
	"fmt"
	"math"
	"strconv"
	"testing"

	"ledgercheck/sheets"
)

func show(v sheets.Content) string {
	switch v.Kind {
	case sheets.Blank:
		return "blank"
	case sheets.Text:
		return fmt.Sprintf("text %q", v.Text)
	case sheets.Number:
		return "number " + strconv.FormatFloat(v.Number, 'f', -1, 64)
	case sheets.Bool:
		return fmt.Sprint("bool ", v.Number)
	case sheets.Fault:
		return "fault " + v.Text
	case sheets.Uncalculated:
		return fmt.Sprint("uncalculated ", v.Formula)
	}
	return "?"
}

func TestContent(t *testing.T) {
	for in, want := range map[string]string{
		"": "blank", " ": "blank", "\u00a0 ": "blank", "5": "number 5", " 5 ": "number 5", "-1.25": "number -1.25", "0": "number 0", "0.5": "number 0.5",
		"3.1": "number 3.1", "3.10": `text "3.10"`, "2.0": `text "2.0"`, "007": `text "007"`, "00": `text "00"`, "-0": `text "-0"`, "+5": `text "+5"`,
		".5": `text ".5"`, "5.": `text "5."`, "-": `text "-"`, ".": `text "."`, "1e5": `text "1e5"`, "1,000": `text "1,000"`, "50%": `text "50%"`, "0x1F": `text "0x1F"`,
		"１２": `text "１２"`, "2021/3/5": `text "2021/3/5"`, "2021-03-05": `text "2021-03-05"`, "20210305": "number 20210305", "12:30": `text "12:30"`,
		"123456789012345": "number 123456789012345", "1234567890123456": `text "1234567890123456"`, "110101199001011234": `text "110101199001011234"`,
		"0.00000000000001": "number 0.00000000000001", "0.000000000000001": `text "0.000000000000001"`, "13812345678\t": `text "13812345678\t"`, "\t5": `text "\t5"`,
		"TRUE": "bool 1", "false": "bool 0", "#REF!": "fault #REF!", "#N/A": "fault #N/A", "#1": `text "#1"`, `="001"`: `text "001"`, `=""`: "blank",
		`="a""b"`: `text "a\"b"`, `="a"&"b"`: "uncalculated true", "=A1+B1": "uncalculated true", "=SUM(A1:A3)": "uncalculated true", "=1+1": "uncalculated true",
		"=": `text "="`, "==": `text "=="`, "=学习": `text "=学习"`, "=abc": `text "=abc"`, "张 三": `text "张 三"`, " 张三": `text " 张三"`, "是": `text "是"`, "NaN": `text "NaN"`, "Inf": `text "Inf"`,
	} {
		if got := show(Content(in)); got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
	}
	if got := show(Text("5")); got != `text "5"` {
		t.Error(got)
	}
}

// A number that is taken as one is written back as it stood.
func FuzzNumber(f *testing.F) {
	for _, s := range []string{"3.1", "-0.5", "100", "0.000001", "99999999999999.9"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, ok := Number(s)
		if !ok {
			return
		}
		if back := strconv.FormatFloat(n, 'f', -1, 64); back != s || math.IsInf(n, 0) {
			t.Errorf("%q reads as %s", s, back)
		}
	})
}
