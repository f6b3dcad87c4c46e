package workbook

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/gridtest"
)

// Every format is told by what a file holds, whatever it is called, and read: the first cell is always the same.
func TestFormats(t *testing.T) {
	const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset=utf-8></head><body><table><tr><td>姓名</td></tr></table></body></html>`
	const sheetML = `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="3月"><Table><Row><Cell><Data ss:Type="String">姓名</Data></Cell></Row></Table></Worksheet></Workbook>`
	const open = `xmlns:office="o" xmlns:table="t" xmlns:text="x"`
	const spreadsheet = `<office:body><office:spreadsheet><table:table table:name="3月"><table:table-row><table:table-cell><text:p>姓名</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>`
	wide := func(s string) []byte {
		b, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return []byte(b)
	}
	for _, tt := range []struct {
		name  string
		data  []byte
		want  Format
		sheet string
	}{
		{"web page", []byte(page), FormatHTML, "台账"},
		{"web page with a mark", []byte("\ufeff\r\n" + page), FormatHTML, "台账"},
		{"web page in GB18030", gb18030(t, strings.Replace(page, "utf-8", "gb2312", 1)), FormatHTML, "台账"},
		{"web page in UTF-16", wide(page), FormatHTML, "台账"},
		{"web page of fragments", []byte("\ufeff\r\n<!-- x --><TABLE border=1><tr><td>姓名</table>"), FormatHTML, "台账"},
		{"web page as XML", []byte(`<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html><table><tr><td>姓名</td></tr></table></html>`), FormatHTML, "台账"},
		{"web page that begins with a warning", []byte("Notice: x in y.php\n<table><tr><td>姓名</td></tr></table>"), FormatHTML, "台账"},
		{"web page that begins with another tag", []byte("<span></span><table><tr><td>姓名</td></tr></table>"), FormatHTML, "台账"},
		{"web page in one file", []byte("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b; type=\"text/html\"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<table><tr><td>姓名</table>\r\n--b--\r\n"), FormatHTML, "台账"},
		{"Excel 2003 XML", []byte(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>` + sheetML), FormatXML, "3月"},
		{"Excel 2003 XML without its mark", []byte(sheetML), FormatXML, "3月"},
		{"Excel 2003 XML in GB18030", gb18030(t, `<?xml version="1.0" encoding="gb2312"?>`+sheetML), FormatXML, "3月"},
		{"Excel 2003 XML in UTF-16", wide(`<?xml version="1.0" encoding="utf-16"?>` + sheetML), FormatXML, "3月"},
		{"OpenDocument", zipOf(t, "mimetype=application/vnd.oasis.opendocument.spreadsheet", `content.xml=<office:document-content `+open+`>`+spreadsheet+`</office:document-content>`), FormatODS, "3月"},
		{"OpenDocument in one file", []byte(`<?xml version="1.0" encoding="UTF-8"?><office:document ` + open + ` office:mimetype="application/vnd.oasis.opendocument.spreadsheet">` + spreadsheet + `</office:document>`), FormatFODS, "3月"},
		{"CSV", []byte("姓名,学时\r\n张三,5\r\n"), FormatCSV, "台账"},
		{"CSV with a mark", []byte("\ufeff姓名,学时\r\n张三,5\r\n"), FormatCSV, "台账"},
		{"CSV in GB18030", gb18030(t, "姓名,学时\r\n张三,5\r\n"), FormatCSV, "台账"},
		{"long CSV in GB18030", gb18030(t, "姓名,学时\r\n"+strings.Repeat("张三,五学时\r\n", sniffSize)), FormatCSV, "台账"},
		{"CSV in UTF-16", wide("姓名\t学时\r\n"), FormatCSV, "台账"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := sheets.File{Name: "文件夹/台账.xlsx", Path: filepath.Join(t.TempDir(), "台账.xlsx")}
			if err := os.WriteFile(f.Path, tt.data, 0o644); err != nil {
				t.Fatal(err)
			}
			r, err := os.Open(f.Path)
			if err != nil {
				t.Fatal(err)
			}
			defer r.Close()
			if got, err := sniff(t.Context(), r, int64(len(tt.data)), DefaultLimits()); err != nil || got.Format != tt.want {
				t.Fatalf("%s, %v", got.Format, err)
			}
			list, err := Open(context.Background(), &f, DefaultLimits(), nil)
			gridtest.Check(t, list, err)
			if err != nil || f.Err != nil || len(list) != 1 || list[0].Name != tt.sheet || list[0].File != f.Name {
				t.Fatal(err, f.Err, list)
			}
			at := sheets.Cell{Row: 1, Col: 1}
			if strings.Contains(tt.name, "warning") {
				at.Row = 2 // below the warning
			}
			if v := list[0].Content(at); v.Text != "姓名" {
				t.Errorf("%v is %+v", at, v)
			}
		})
	}
}

// A text that is cut is told like a sheet of a workbook, by the name that the sheet goes by.
func TestDamagedText(t *testing.T) {
	for name, text := range map[string]string{"CSV": "姓名,学时,内容\n张三,5,党章\n李四,6,\"党", "CSV with zeros behind it": "姓名,学时,内容\n张三,5,党章\n李四\x00\x00\x00", "web page": "<table><tr><td>1</tr><tr><td>2</tr><tr><td>3"} {
		f := sheets.File{Name: "3月.csv", Path: filepath.Join(t.TempDir(), "3月.csv")}
		if err := os.WriteFile(f.Path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		list, err := Open(context.Background(), &f, DefaultLimits(), nil)
		if err != nil || len(list) != 1 || f.Err == nil {
			t.Fatal(name, err, f.Err)
		}
		finding := FindingFor(list[0].Damage, sheets.Place{File: f.Name})
		if finding.Place.String() != "3月.csv › 3月" || finding.Variant != "damaged-sheet" || !strings.Contains(finding.Render(sheets.Chinese).Message, "第2行") {
			t.Errorf("%s: %+v", name, finding)
		}
	}
}
