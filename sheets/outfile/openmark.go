package outfile

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// opened gives the file by which Excel, WPS or LibreOffice marks a workbook that it has open; empty: there is none. Where
// the system lets an open file be replaced, the program that has it open would put its own back at the next save.
func opened(target string) string {
	dir, base := filepath.Split(target)
	for _, mark := range []string{"~$" + base, ".~lock." + base + "#", ".~" + base} {
		if info, err := os.Lstat(dir + mark); err == nil && info.Mode().IsRegular() {
			return mark
		}
	}
	return ""
}

// notOpened refuses a target that another program has open.
func notOpened(path, target string) error {
	if mark := opened(target); mark != "" {
		return &sheets.FileError{Path: path, Kind: sheets.ErrLocked, Err: errors.New("beside it lies " + mark)}
	}
	return nil
}

// Another gives a name beside path that no file has: 汇总(2).xlsx.
func Another(path string) string {
	ext := filepath.Ext(path)
	stem := strings.TrimSuffix(path, ext)
	for n := 2; ; n++ {
		name := stem + "(" + strconv.Itoa(n) + ")" + ext
		if _, err := os.Lstat(name); errors.Is(err, os.ErrNotExist) || n > 999 {
			return name
		}
	}
}
