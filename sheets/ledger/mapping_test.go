package ledger

import (
	"errors"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

const byHand = `
[[layout]]
header = "姓名 | 用功几何（合计） | 时长 | 字数"
[layout.columns]
"用功几何" = "remark"
[layout.units]
C = "分钟"
`

// A bare 时长 is asked about; a mapping for the layout answers it, in every file with that header.
func TestMappingDecidesColumns(t *testing.T) {
	k := kinds(t)
	rows := [][]string{
		{"2021年3月干部学习台账"},
		{"姓 名", "用功几何", "时长", "字数"},
		{"张三", "甚勤", "300", "10000"},
	}
	_, findings := k.Read(grid("3月", rows), "", Options{Year: 2021})
	if got := codes(findings); got != "uncertain-value.no-unit@C3" {
		t.Fatalf("without a mapping: %q", got)
	}
	m, err := k.parseMapping("列.toml", []byte(byHand))
	if err != nil {
		t.Fatal(err)
	}
	ledgers, findings := k.Read(grid("3月", rows), "", Options{Year: 2021, Mapping: m})
	want := "study rows 2021-03\n3 [2021-03] person@A3=张三 remark@B3=甚勤 hours@C3=300 chars@D3=10000\n"
	if dump(ledgers) != want || len(findings) != 0 {
		t.Errorf("got %s%s", dump(ledgers), codes(findings))
	}
	if q := ledgers[0].Records[0].Get(sheets.FieldHours).Quantity; !q.Minutes {
		t.Errorf("not read as minutes: %+v", q)
	}
}

func TestMappingDecidesTheKind(t *testing.T) {
	k := kinds(t)
	rows := [][]string{
		{"登记表"},
		{"名字", "读了多久", "读了多少"},
		{"张三", "5", "10000"},
	}
	m, err := k.parseMapping("列.toml", []byte("[[layout]]\nheader = \"名字|读了多久|读了多少\"\nkind = \"study\"\n[layout.columns]\nB = \"hours\"\nC = \"chars\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	ledgers, _ := k.Read(grid("3月", rows), "", Options{Year: 2021, Mapping: m})
	want := "study rows 2021-03\n3 [2021-03] person@A3=张三 hours@B3=5 chars@C3=10000\n"
	if dump(ledgers) != want {
		t.Errorf("got %s", dump(ledgers))
	}
}

func TestMappingMistakes(t *testing.T) {
	k := kinds(t)
	for text, says := range map[string]string{
		"[[layout]]\nheader = \"a\"\nkind = \"studdy\"\n":               "studdy",
		"[[layout]]\nheader = \"a\"\n[layout.columns]\nB = \"huors\"\n": "huors",
		"[[layout]]\nheader = \"a\"\n[layout.units]\nB = \"斤\"\n":       "斤",
		"[[layout]]\nkind = \"study\"\n":                                "header",
		"[[layout]]\nhaeder = \"a\"\n":                                  "haeder",
		"[[layout]\n":                                                   "列.toml:1",
	} {
		_, err := k.parseMapping("列.toml", []byte(text))
		var wrong *MappingError
		if !errors.As(err, &wrong) || !strings.Contains(err.Error(), says) || !strings.Contains(wrong.In(sheets.Chinese), "列.toml") {
			t.Errorf("%q: %v", text, err)
		}
	}
}
