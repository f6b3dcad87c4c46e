package main

import (
	"archive/zip"
	"context"
	"encoding/json"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/sheets/summary"
	"ledgercheck/templates"
)

// personalNumber is a mobile phone's or an identity card's number that stands by itself. It is not the pattern that the
// program masks by.
var personalNumber = regexp.MustCompile(`(^|[^0-9A-Fa-f.])(1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9Xx])($|[^0-9A-Fa-f.])`)

// said is what a ledger holds that must not leave it: what was said in talks, and numbers of people; and its texts that begin
// as formulas do.
type said struct {
	talks, formulas []string
	numbers         int
}

// privateHeads are the columns of talk ledgers that hold what was said.
var privateHeads = regexp.MustCompile("内容|问题|措施|要点|意见|谈话记录|谈话情况")

// whatLedgersSay looks at the cells themselves: the program keeps nothing of private columns that could be asked for.
func whatLedgersSay(r *sheets.Report) (out said) {
	talks := map[sheets.Place]*sheets.Ledger{}
	for _, l := range r.Ledgers {
		if l.Kind == sheets.Talk {
			talks[sheets.Place{File: l.File, Sheet: l.Sheet}] = l
		}
	}
	for i := range r.Files {
		file := sheets.File{Name: r.Files[i].Name, Path: r.Files[i].Path}
		list, err := openLedger(&file)
		if err != nil {
			continue // a damaged one; what was read of it is in other samples
		}
		for _, s := range list {
			talk := talks[sheets.Place{File: file.Name, Sheet: s.Name}]
			for k := range s.Rows {
				for col, v := range s.Rows[k].Cells() {
					text := strings.TrimSpace(v.Text)
					if v.Kind == sheets.Number && v.Number >= 1e10 {
						text = strconv.FormatFloat(v.Number, 'f', 0, 64)
					}
					if v.Kind == sheets.Text && text != "" && strings.ContainsRune("=+-@", rune(text[0])) && text != "-" && text != "--" {
						out.formulas = append(out.formulas, text)
					}
					if personalNumber.MatchString(text) {
						out.numbers++
					}
					if talk == nil || s.Rows[k].Index <= talk.HeaderRows[1] || len([]rune(text)) < 6 {
						continue // a short one may well be somebody's remark elsewhere (谈心, 已谈)
					}
					for row := max(1, talk.HeaderRows[0]); row <= talk.HeaderRows[1]; row++ {
						if privateHeads.MatchString(s.Content(s.Anchor(sheets.Cell{Row: row, Col: col})).Text) {
							out.talks = append(out.talks, text)
							break
						}
					}
				}
			}
		}
	}
	return out
}

// Of all samples: no phone or identity number and nothing that was said in talks is in anything that is written, and no text
// of a ledger is a formula there.
func TestNothingPrivateIsWritten(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("goes through all samples")
	}
	var cases []string
	if err := filepath.WalkDir("testdata", func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Name() == "expected.json" {
			cases = append(cases, filepath.Dir(path))
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	cases = append(cases, hostileSample(t))
	var all said
	for i, dir := range cases {
		r := sampleReport(t, dir)
		here := whatLedgersSay(r)
		if all.numbers += here.numbers; len(here.talks)+len(here.formulas)+here.numbers == 0 && i%10 > 0 {
			continue // nothing to give away; of these a tenth
		}
		all.talks, all.formulas = append(all.talks, here.talks...), append(all.formulas, here.formulas...)
		for name, parts := range everythingWritten(t, r) {
			for part, text := range parts {
				if n := personalNumber.FindString(text); n != "" {
					t.Errorf("%s: %s %s holds the number %q", dir, name, part, n)
				}
				for _, s := range here.talks {
					if strings.Contains(text, s) {
						t.Errorf("%s: %s %s holds what was said: %q", dir, name, part, s)
					}
				}
				for _, s := range here.formulas {
					if strings.Contains(text, "<f>"+s[1:]+"</f>") || strings.Contains(text, "<f>"+s+"</f>") {
						t.Errorf("%s: %s %s has the formula %q", dir, name, part, s)
					}
					if strings.HasSuffix(name, ".csv") && (strings.Contains(text, "\n"+s+",") || strings.Contains(text, ","+s+",")) && !isNumber(s) {
						t.Errorf("%s: %s lets %q be run", dir, name, s)
					}
				}
			}
		}
	}
	if len(all.talks) < 50 || len(all.formulas) < 8 || all.numbers == 0 {
		t.Errorf("the samples have %d texts of talks, %d that begin as formulas, %d numbers of people: too few to show anything",
			len(all.talks), len(all.formulas), all.numbers)
	}
	t.Logf("%d samples: %d texts of talks, %d that begin as formulas, %d numbers of people", len(cases), len(all.talks), len(all.formulas), all.numbers)
}

// hostileSample is an office whose names, groups, topics and households would be formulas if anything let them, and whose
// remarks hold numbers of people.
func hostileSample(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"expected.json": `{"args": ["--as-of", "2021-03-31"], "inputs": ["学习.csv", "走访.csv", "谈话.csv"]}`,
		"学习.csv": "2021年3月学习台账\n姓名,组室,学习时间,学习内容,学时,字数,备注\n" +
			"张三,@SUM(A1:A9),3月5日,\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",2,≥5,=1+1电话13812345678\n" +
			"=cmd|'/c calc'!A1,+组,3月5日,@业务,2,3000,-2+3\n" +
			"李四,-组,3月5日,+86业务,=5+1,10000,\n",
		"走访.csv": "2021年3月走访台账\n帮扶责任人,联系户,走访时间,走访方式,存在困难,解决情况,联系电话\n" +
			"张三,=龙某甲,3月6日,实地,=1+2修水管,未解决,13987654321\n",
		"谈话.csv": "2021年3月谈心谈话登记表\n谈话时间,谈话人,谈话对象,谈话类型,主要内容,存在问题,备注\n" +
			"3月7日,张三,李四,个别,=1+1家里老人生病想请长假照顾,\"+对组长有意见，不愿意说\",433123198001011234\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func isNumber(s string) bool {
	_, err := sheets.ParseAmount(s)
	return err == nil
}

func sampleReport(t *testing.T, dir string) *sheets.Report {
	t.Helper()
	var known struct{ Args, Inputs []string }
	b, err := os.ReadFile(filepath.Join(dir, "expected.json"))
	if err == nil {
		err = json.Unmarshal(b, &known)
	}
	if err != nil {
		t.Fatalf("%s: %v", dir, err)
	}
	o := audit.Options{Data: templates.FS, AsOf: sheets.Date{Year: 2021, Month: 12, Day: 31}}
	if i := slices.Index(known.Args, "--as-of"); i >= 0 {
		if o.AsOf, err = sheets.ParseDate(known.Args[i+1]); err != nil {
			t.Fatalf("%s: %v", dir, err)
		}
	}
	for _, in := range known.Inputs {
		o.Paths = append(o.Paths, filepath.Join(dir, in))
	}
	r, err := audit.Run(context.Background(), o)
	if err != nil {
		t.Fatalf("%s: %v", dir, err)
	}
	return r
}

// everythingWritten gives the texts of all files that a check may write, but the marked copies, which are the ledgers; by name
// and, of what is packed, by part.
func everythingWritten(t *testing.T, r *sheets.Report) map[string]map[string]string {
	t.Helper()
	out := map[string]map[string]string{}
	dir := t.TempDir()
	o := summary.Options{Lang: sheets.Chinese, Data: templates.FS}
	for name, write := range map[string]func(string, *sheets.Report, summary.Options) error{
		"汇总.xlsx": summary.Write, "通报.docx": summary.WriteNotice, "催办单.docx": summary.WriteReminders,
		"记录.csv": summary.WriteRecords, "记录.xlsx": summary.WriteRecords,
	} {
		path := filepath.Join(dir, name)
		if err := write(path, r, o); err != nil {
			t.Fatal(err)
		}
		parts := map[string]string{}
		out[name] = parts
		if filepath.Ext(name) == ".csv" {
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			parts[""] = string(b)
			continue
		}
		z, err := zip.OpenReader(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range z.File {
			part, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			b, err := io.ReadAll(part)
			if err != nil {
				t.Fatal(err)
			}
			_ = part.Close()
			parts[f.Name] = string(b)
		}
		_ = z.Close()
	}
	var b strings.Builder
	if err := r.WriteJSON(&b, sheets.Chinese); err != nil {
		t.Fatal(err)
	}
	out["report.json"] = map[string]string{"": b.String()}
	return out
}
