package workbook

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/sealed"
)

// thePassword closes the files of testdata/password.
const thePassword = "密码Pass1"

func openPath(t *testing.T, path string, keys *Keys) ([]*sheets.Sheet, error) {
	t.Helper()
	f := sheets.File{Name: filepath.Base(path), Path: path}
	return Open(context.Background(), &f, DefaultLimits(), keys)
}

// Files with a password are read like others, and the finding says why where they are not.
func TestPasswords(t *testing.T) {
	saved := filepath.Join(t.TempDir(), "excelize.xlsx")
	book := excelize.NewFile()
	if err := errors.Join(book.SetCellStr("Sheet1", "A3", "王小明"), book.SetCellInt("Sheet1", "D3", 5), book.SaveAs(saved, excelize.Options{Password: thePassword})); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"testdata/password/libreoffice.xlsx", "testdata/password/libreoffice.xls", "testdata/password/libreoffice.ods", "testdata/password/agile.xlsx", saved} {
		list, err := openPath(t, path, NewKeys([]string{"不对", thePassword}))
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		who, hours := list[0].Content(sheets.Cell{Row: 3, Col: 1}), list[0].Content(sheets.Cell{Row: 3, Col: 4})
		if list[0].Damage != nil || who.Text != "王小明" || hours.Number != 5 {
			t.Errorf("%s: %+v %+v, damage %v", path, who, hours, list[0].Damage)
		}
		for _, tt := range []struct {
			keys    *Keys
			why     error
			variant string
		}{{nil, sealed.ErrNoPassword, ""}, {NewKeys([]string{"不对", "密码pass1"}), sealed.ErrPassword, "wrong-password"}} {
			_, err := openPath(t, path, tt.keys)
			f := FindingFor(err, sheets.Place{File: path})
			if !errors.Is(err, sheets.ErrEncrypted) || !errors.Is(err, tt.why) || f.Code != sheets.EncryptedFile || f.Variant != tt.variant {
				t.Errorf("%s: %v, %+v", path, err, f)
			}
			if strings.Contains(err.Error(), "密码") {
				t.Errorf("%s: the error holds a password: %v", path, err)
			}
		}
	}
}

// The fixture of agile encryption was made here; another implementation opens it too and finds the same in it.
func TestAgileOracle(t *testing.T) {
	book, err := excelize.OpenFile("testdata/password/agile.xlsx", excelize.Options{Password: thePassword})
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if v, err := book.GetCellValue(book.GetSheetName(0), "A3"); err != nil || v != "王小明" {
		t.Errorf("%q, %v", v, err)
	}
}

// What is cut or altered behind the password is said to be damaged, never read in part.
func TestPasswordDamage(t *testing.T) {
	for _, name := range []string{"libreoffice.xlsx", "agile.xlsx", "libreoffice.ods"} {
		whole := readFile(t, "testdata/password/"+name)
		for i := 600; i < len(whole); i += 1201 {
			data := slices.Clone(whole)
			data[i] ^= 0x55
			path := filepath.Join(t.TempDir(), "a.xlsx")
			if err := os.WriteFile(path, data, 0o644); err != nil {
				t.Fatal(err)
			}
			list, err := openPath(t, path, NewKeys([]string{thePassword}))
			if err != nil {
				continue
			}
			for _, s := range list {
				if got := s.Content(sheets.Cell{Row: 3, Col: 4}); s.Damage == nil && got.Number != 5 {
					t.Errorf("%s: byte %d altered, and D3 reads %+v", name, i, got)
				}
			}
		}
	}
}

func TestReadPasswords(t *testing.T) {
	for _, tt := range []struct {
		name, data string
		want       []string
		kind       error
	}{
		{"lines", "甲\r\n\r\nb c\n", []string{"甲", "b c"}, nil},
		{"with a mark", "\ufeff甲", []string{"甲"}, nil},
		{"blanks at the end", "abc \n", []string{"abc", "abc "}, nil},
		{"GB18030", string(gb18030(t, "密码一\n密码二\n")), []string{"密码一", "密码二"}, nil},
		{"UTF-16", "\xff\xfea\x00b\x00\r\x00\n\x00", []string{"ab"}, nil},
		{"empty", "", nil, nil},
		{"no text", "a\x00b\x00\x00\x01\x02", nil, sheets.ErrUnreadable},
		{"far too many", strings.Repeat("a\nb\n", 100), nil, sheets.ErrTooLarge},
		{"far too long", strings.Repeat("a", mostPasswordBytes+1), nil, sheets.ErrTooLarge},
	} {
		path := filepath.Join(t.TempDir(), "p.txt")
		if err := os.WriteFile(path, []byte(tt.data), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := ReadPasswords(path)
		if !slices.Equal(got, tt.want) || !errors.Is(err, tt.kind) {
			t.Errorf("%s: %q, %v", tt.name, got, err)
		}
	}
	if _, err := ReadPasswords(t.TempDir()); !errors.Is(err, sheets.ErrNotWorkbook) {
		t.Error(err)
	}
}

func FuzzReadPasswords(f *testing.F) {
	f.Add([]byte("a\r\n 密码 \n"))
	f.Add([]byte("\xff\xfea\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		path := filepath.Join(t.TempDir(), "p.txt")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		list, err := ReadPasswords(path)
		if err != nil && list != nil || slices.Contains(list, "") {
			t.Errorf("%q, %v", list, err)
		}
	})
}
