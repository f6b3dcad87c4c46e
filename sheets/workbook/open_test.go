package workbook

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/sealed"
)

const oneCase = "../../testdata/ledgers/cases/01-vertical-merges/ledger.xlsx"

func readFile(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// zipOf makes a zip of empty parts, or of parts with a text: "mimetype=application/…".
func zipOf(t *testing.T, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		name, text, _ := strings.Cut(p, "=")
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func encryptedWorkbook(t *testing.T) []byte {
	t.Helper()
	name := filepath.Join(t.TempDir(), "e.xlsx")
	if err := excelize.NewFile().SaveAs(name, excelize.Options{Password: "秘密"}); err != nil {
		t.Fatal(err)
	}
	return readFile(t, name)
}

func gb18030(t *testing.T, s string) []byte {
	t.Helper()
	b, err := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Every bad or foreign file is refused with its own kind, and the finding has a text in both languages.
func TestOpenRefuses(t *testing.T) {
	whole := readFile(t, oneCase)
	const office = "../../testdata/ledgers/office-2021/ledgers/"
	rels := "_rels/.rels=<Relationships><Relationship Id='a' Type='http://x/officeDocument' Target='%s'/></Relationships>"
	tests := []struct {
		name    string
		data    []byte
		kind    error
		variant string
		format  string
	}{
		{"empty", nil, sheets.ErrNotWorkbook, "not-workbook", ""},
		{"PNG", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), sheets.ErrNotWorkbook, "not-workbook", ""},
		{"PDF", []byte("%PDF-1.7\n"), sheets.ErrNotWorkbook, "not-workbook", ""},
		{"RTF", []byte(`{\rtf1 x}`), sheets.ErrNotWorkbook, "not-workbook", ""},
		{"Word document", zipOf(t, strings.Replace(rels, "%s", "word/document.xml", 1), "word/document.xml=<x/>"), sheets.ErrNotWorkbook, "not-workbook", ""},
		{"zip of photographs", zipOf(t, "1.jpg", "2.jpg"), sheets.ErrNotWorkbook, "not-workbook", ""},
		{"zip of nothing", zipOf(t), sheets.ErrNotWorkbook, "not-workbook", ""},
		{"OpenDocument text", zipOf(t, "mimetype=application/vnd.oasis.opendocument.text", "content.xml"), sheets.ErrNotWorkbook, "not-workbook", ""},
		{"page that says a session has expired", []byte("<html><body>请重新登录</body></html>"), sheets.ErrNotWorkbook, "not-workbook", ""},
		{"letter", []byte("各位同事：\n\n请于4月10日前报送3月台账，逾期不候。\n\n组织部\n"), sheets.ErrNotWorkbook, "not-workbook", ""},
		{"OpenDocument with a password", zipOf(t, "mimetype=application/vnd.oasis.opendocument.spreadsheet", "encrypted-package=x"), sheets.ErrEncrypted, "method", ""},
		{"OpenDocument with nothing in it", zipOf(t, "mimetype=application/vnd.oasis.opendocument.spreadsheet", "content.xml"), sheets.ErrDamaged, "damaged", ""},
		{"other XML", []byte(`<?xml version="1.0"?><feed/>`), sheets.ErrNotWorkbook, "not-workbook", ""},
		{"zero bytes", make([]byte, 5000), sheets.ErrDamaged, "damaged", ""},
		{"zip cut at the end", whole[:len(whole)-100], sheets.ErrDamaged, "damaged", ""},
		{"zip cut in the middle", whole[:len(whole)/2], sheets.ErrDamaged, "damaged", ""},
		{"zip cut at the beginning", whole[:10], sheets.ErrDamaged, "damaged", ""},
		{"workbook without its list of sheets", zipOf(t, "xl/worksheets/sheet1.xml"), sheets.ErrDamaged, "damaged", ""},
		{"old container cut", readFile(t, office+"学习/学习心得登记表.xls")[:600], sheets.ErrDamaged, "damaged", ""},
		{"password", encryptedWorkbook(t), sheets.ErrEncrypted, "", ""},
		{"sheet of Excel 5 without a workbook", []byte("\x09\x08\x08\x00\x00\x05\x10\x00\x00\x00\x00\x00"), sheets.ErrDamaged, "damaged", ""},
		{"Excel 4", []byte("\x09\x04\x06\x00\x00\x04\x10\x00\x00\x00"), sheets.ErrUnsupported, "unsupported", "Excel 2–4 .xls"},
		{"标文通", []byte(`<?xml version="1.0" encoding="UTF-8"?><uof:UOF xmlns:uof="x"/>`), sheets.ErrUnsupported, "unsupported", ".uof"},
		{"binary workbook", zipOf(t, strings.Replace(rels, "%s", "xl/workbook.bin", 1), "xl/workbook.bin=x"), sheets.ErrUnsupported, "unsupported", ".xlsb"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			// The name says nothing: all are called .xlsx.
			f := sheets.File{Name: "3月.xlsx", Path: filepath.Join(t.TempDir(), "3月.xlsx")}
			if err := os.WriteFile(f.Path, tt.data, 0o644); err != nil {
				t.Fatal(err)
			}
			list, err := Open(context.Background(), &f, DefaultLimits(), nil)
			var e *sheets.FileError
			if !errors.As(err, &e) || !errors.Is(err, tt.kind) || e.Path != f.Path || list != nil || f.Err != err {
				t.Fatalf("%v, %v; want %v", list, err, tt.kind)
			}
			if f.Size != int64(len(tt.data)) || len(f.SHA256) != 64 || f.Modified.IsZero() {
				t.Errorf("%+v", f)
			}
			finding := FindingFor(err, sheets.Place{File: f.Name})
			if finding.Variant != tt.variant || finding.Severity != sheets.Error || finding.File != f.Name {
				t.Errorf("%+v", finding)
			}
			for _, lang := range []sheets.Lang{sheets.Chinese, sheets.English} {
				text := finding.Render(lang)
				if text.Message == "" || text.Message == string(finding.Code) || text.Effect == "" || text.Remedy == "" || strings.Contains(text.Message, "{") {
					t.Errorf("%+v", text)
				}
				if !strings.Contains(text.Message, tt.format) {
					t.Errorf("%q does not name %s", text.Message, tt.format)
				}
			}
		})
	}
}

func TestOpenReads(t *testing.T) {
	for _, name := range []string{"ledger.xlsx", "ledger.xls", "ledger.et", "ledger"} {
		f := sheets.File{Name: "文件夹/" + name, Path: filepath.Join(t.TempDir(), name)}
		if err := os.WriteFile(f.Path, readFile(t, oneCase), 0o444); err != nil {
			t.Fatal(err)
		}
		list, err := Open(context.Background(), &f, DefaultLimits(), nil)
		if err != nil || len(list) != 1 || list[0].File != f.Name || f.Err != nil {
			t.Fatalf("%s: %v, %v", name, list, err)
		}
		s := list[0]
		if v := s.Content(sheets.Cell{Row: 4, Col: 2}); v.Text != "张 三" {
			t.Errorf("%s: B4 is %+v", name, v)
		}
		if a := s.Anchor(sheets.Cell{Row: 6, Col: 2}); a.String() != "B4" {
			t.Errorf("%s: B6 belongs to %v", name, a)
		}
		if v := s.Content(sheets.Cell{Row: 8, Col: 6}); v.Kind != sheets.Blank {
			t.Errorf("%s: F8, covered by F7, is %+v", name, v)
		}
	}
}

// The old formats are told by what they hold, too.
func TestOpenReadsXLS(t *testing.T) {
	for name, title := range map[string]string{"学习/学习心得登记表.xls": "2021年干部学习心得登记表", "培训/搭车培训台账.et": "2021年搭车培训（跟班、考察、锻炼）台账"} {
		f := sheets.File{Name: "3月.xlsx", Path: filepath.Join(t.TempDir(), "3月.xlsx")}
		if err := os.WriteFile(f.Path, readFile(t, "../../testdata/ledgers/office-2021/ledgers/"+name), 0o444); err != nil {
			t.Fatal(err)
		}
		list, err := Open(context.Background(), &f, DefaultLimits(), nil)
		if err != nil || len(list) == 0 || list[0].File != f.Name || list[0].Damage != nil {
			t.Fatalf("%s: %v, %v", name, list, err)
		}
		if v := list[0].Content(sheets.Cell{Row: 1, Col: 1}); v.Text != title {
			t.Errorf("%s: A1 is %+v", name, v)
		}
	}
}

func TestOpenDamagedSheet(t *testing.T) {
	rels := "_rels/.rels=<Relationships><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>"
	book := "xl/workbook.xml=<workbook><sheets><sheet name='好' r:id='r1'/><sheet name='坏' r:id='r2'/><sheet name='无' r:id='r3'/></sheets></workbook>"
	bookRels := "xl/_rels/workbook.xml.rels=<Relationships><Relationship Id='r1' Type='x/worksheet' Target='1.xml'/><Relationship Id='r2' Type='x/worksheet' Target='2.xml'/></Relationships>"
	good := "xl/1.xml=<worksheet><sheetData><row r='7'><c r='A7'><v>1</v></c></row></sheetData></worksheet>"
	f := sheets.File{Name: "a.xlsx", Path: filepath.Join(t.TempDir(), "a.xlsx")}
	if err := os.WriteFile(f.Path, zipOf(t, rels, book, bookRels, good, strings.TrimSuffix(strings.Replace(good, "1.xml", "2.xml", 1), "</worksheet>")), 0o644); err != nil {
		t.Fatal(err)
	}
	list, err := Open(context.Background(), &f, DefaultLimits(), nil)
	if err != nil || len(list) != 3 || list[0].Damage != nil || list[1].Damage == nil || list[2].Damage == nil || f.Err != list[1].Damage {
		t.Fatalf("%v, %v, %v", list, err, f.Err)
	}
	finding := FindingFor(list[1].Damage, sheets.Place{File: f.Name})
	if finding.Place.String() != "a.xlsx › 坏" || finding.Variant != "damaged-sheet" || !strings.Contains(finding.Render(sheets.Chinese).Message, "第7行") {
		t.Errorf("%+v", finding)
	}
	if finding := FindingFor(list[2].Damage, sheets.Place{File: f.Name}); finding.Variant != "damaged-sheet-start" || finding.Sheet != "无" {
		t.Errorf("%+v", finding)
	}
}

func TestOpenSystemErrors(t *testing.T) {
	dir := t.TempDir()
	f := sheets.File{Name: "x", Path: filepath.Join(dir, "x")}
	if _, err := Open(context.Background(), &f, DefaultLimits(), nil); !errors.Is(err, sheets.ErrMissing) || FindingFor(err, sheets.Place{}).Variant != "missing" {
		t.Error(err)
	}
	f.Path = dir
	if _, err := Open(context.Background(), &f, DefaultLimits(), nil); !errors.Is(err, sheets.ErrNotWorkbook) {
		t.Error(err)
	}
	for err, want := range map[error]string{
		&fs.PathError{Op: "open", Path: "x", Err: syscall.EACCES}: "permission",
		&fs.PathError{Op: "read", Path: "x", Err: syscall.EIO}:    "",
		&fs.PathError{Op: "open", Path: "x", Err: lockedForTest}:  "locked",
		errors.New("unforeseen"):                                  "damaged",
	} {
		if got := FindingFor(complete(err, "x"), sheets.Place{}); got.Variant != want {
			t.Errorf("%v: %q, want %q", err, got.Variant, want)
		}
	}
	if got := FindingFor(sheets.ErrNoLedger, sheets.Place{}); got.Variant != "no-ledger" {
		t.Errorf("%+v", got)
	}
	if os.Getuid() > 0 {
		f.Path = filepath.Join(dir, "mine.xlsx")
		if err := os.WriteFile(f.Path, nil, 0); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(context.Background(), &f, DefaultLimits(), nil); !errors.Is(err, sheets.ErrPermission) {
			t.Error(err)
		}
	}
}

func TestOpenLimits(t *testing.T) {
	data := readFile(t, oneCase)
	f := sheets.File{Name: "a.xlsx", Path: filepath.Join(t.TempDir(), "a.xlsx")}
	if err := os.WriteFile(f.Path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	lim := DefaultLimits()
	lim.FileBytes = int64(len(data)) - 1
	if _, err := Open(context.Background(), &f, lim, nil); !errors.Is(err, sheets.ErrTooLarge) || FindingFor(err, sheets.Place{}).Code != sheets.TooLarge {
		t.Error(err)
	}
	lim = DefaultLimits()
	lim.Rows = 3
	list, err := Open(context.Background(), &f, lim, nil)
	if err != nil || len(list) != 1 {
		t.Fatal(err)
	}
	if got := FindingFor(list[0].Damage, sheets.Place{File: "a.xlsx"}); got.Code != sheets.TooLarge || got.Variant != "sheet" || got.Sheet != "3月" {
		t.Errorf("%+v", got)
	}
}

func TestOpenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	f := sheets.File{Name: "a.xlsx", Path: oneCase}
	if _, err := Open(ctx, &f, DefaultLimits(), nil); !errors.Is(err, context.Canceled) || f.Err != nil {
		t.Error(err, f.Err)
	}
}

// A reader that panics costs its file only.
func TestOpenPanic(t *testing.T) {
	before := readers[FormatCSV]
	defer func() { readers[FormatCSV] = before }()
	readers[FormatCSV] = func(context.Context, io.ReaderAt, int64, Limits, *Keys) ([]*sheets.Sheet, error) { panic("unforeseen") }
	f := sheets.File{Name: "a.csv", Path: filepath.Join(t.TempDir(), "a.csv")}
	if err := os.WriteFile(f.Path, []byte("姓名,学时\n张三,5\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(context.Background(), &f, DefaultLimits(), nil); !errors.Is(err, sheets.ErrDamaged) {
		t.Error(err)
	}
}

// Every finding that this package makes has a text.
func TestFindingTexts(t *testing.T) {
	keys := map[string]bool{}
	for _, k := range sheets.CatalogueKeys() {
		keys[k] = true
	}
	file := func(kind error, sheet string, row int) error {
		return &sheets.FileError{Kind: kind, Sheet: sheet, Row: row}
	}
	closed := func(why error) error { return &sheets.FileError{Kind: sheets.ErrEncrypted, Err: why} }
	for _, err := range []error{
		file(sheets.ErrMissing, "", 0), file(sheets.ErrPermission, "", 0), file(sheets.ErrLocked, "", 0), file(sheets.ErrNotWorkbook, "", 0), file(sheets.ErrNoLedger, "", 0),
		file(sheets.ErrDamaged, "", 0), file(sheets.ErrDamaged, "a", 0), file(sheets.ErrDamaged, "a", 5), file(sheets.ErrEncrypted, "", 0), closed(sealed.ErrNoPassword), closed(sealed.ErrPassword), closed(sealed.ErrMethod), file(sheets.ErrTooLarge, "", 0),
		file(sheets.ErrTooLarge, "a", 7), file(sheets.ErrUnsupported, "", 0), file(sheets.ErrUnreadable, "", 0), errors.New("x"),
	} {
		f := FindingFor(err, sheets.Place{File: "f"})
		key := string(f.Code)
		if f.Variant != "" {
			key += "." + f.Variant
		}
		if !keys[key] {
			t.Errorf("%v: no text for %s", err, key)
		}
	}
}
