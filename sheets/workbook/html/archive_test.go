package html

import (
	"encoding/base64"
	"errors"
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/gridtest"
)

// archive is a workbook as Excel saves it in one file: a list of the sheets, and a page for each in another order.
var archive = strings.ReplaceAll(`MIME-Version: 1.0
X-Document-Type: Workbook
Content-Type: multipart/related; boundary="----=_NextPart_01"

This document is a Web archive file.

------=_NextPart_01
Content-Location: file:///C:/1/book.htm
Content-Transfer-Encoding: quoted-printable
Content-Type: text/html; charset="utf-8"

<html><head><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>
<x:ExcelWorksheet><x:Name>=E4=B8=80</x:Name><x:WorksheetSource HRef=3D"book.files/sheet001.htm"/></x:ExcelWorksheet>
<x:ExcelWorksheet><x:Name>=E4=BA=8C</x:Name><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions><x:WorksheetSource HRef=3D"book.files/sheet002.htm"/></x:ExcelWorksheet>
</x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head><frameset><frame src=3D"book.files/sheet001.htm"></frameset></html>

------=_NextPart_01
Content-Location: file:///C:/1/book.files/sheet002.htm
Content-Transfer-Encoding: base64
Content-Type: text/html; charset="utf-8"

`+base64.StdEncoding.EncodeToString([]byte("<table><tr><td>二月</td></tr></table>"))+`

------=_NextPart_01
Content-Location: file:///C:/1/book.files/sheet001.htm
Content-Transfer-Encoding: quoted-printable
Content-Type: text/html; charset="gb2312"

<html><body><table><tr><td>=D5=C5=C8=FD</td><td x:num>5</td></tr><tr><td colspan=3D=
"2">x</td></tr></table></body></html>

------=_NextPart_01
Content-Location: file:///C:/1/book.files/stylesheet.css
Content-Transfer-Encoding: quoted-printable
Content-Type: text/css; charset="us-ascii"

td {}

------=_NextPart_01--
`, "\n", "\r\n")

func TestArchive(t *testing.T) {
	const want = "[一]\nA1 T \"张三\"\nB1 N 5\nA2 T \"x\"\nmerge A2:B2\n[二] hidden\nA1 T \"二月\""
	for name, in := range map[string]string{"as it is": archive, "blank lines before it": "\r\n\r\n" + archive, "ends of line of Unix": strings.ReplaceAll(archive, "\r\n", "\n")} {
		list, err := readAll([]byte(in))
		gridtest.Check(t, list, err)
		if err != nil || dumpAll(list) != want || list[0].Damage != nil || list[1].Damage != nil {
			t.Errorf("%s: %v\n%s", name, err, dumpAll(list))
		}
	}
	single := "MIME-Version: 1.0\r\nContent-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<table><tr><td>\xd5\xc5\xc8\xfd</td></tr></table>"
	if list, err := readAll([]byte(single)); err != nil || dumpAll(list) != "A1 T \"张三\"" {
		t.Error(err, dumpAll(list))
	}
}

func TestArchiveCut(t *testing.T) {
	last := strings.LastIndex(archive, "----=_NextPart_01--")
	gridtest.Cut(t, []byte(archive), readAll, func(cut []byte) bool { return len(cut) >= last+len("----=_NextPart_01--") })
	gridtest.Mutate(t, []byte(archive), 3000, readAll)
	none := strings.ReplaceAll(archive, "text/html", "text/plain")
	if _, err := readAll([]byte(none)); !errors.Is(err, sheets.ErrNotWorkbook) && !errors.Is(err, sheets.ErrDamaged) {
		t.Error(err)
	}
}
