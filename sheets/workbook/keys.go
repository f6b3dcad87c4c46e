package workbook

import (
	"bufio"
	"os"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/charset"
	"ledgercheck/sheets/workbook/sealed"
)

// Keys are the passwords that files may be opened with, for all files of a run.
type Keys = sealed.Keys

// NewKeys takes the passwords that somebody gave, all of which are tried on every file that has one.
func NewKeys(passwords []string) *Keys { return sealed.NewKeys(passwords) }

// mostPasswords bounds a password file: each password costs time on each file that it does not open.
const (
	mostPasswords     = 100
	mostPasswordBytes = 64 << 10
)

// ReadPasswords reads a password file (contract.md, --password-file): a password a line, in any encoding that a text may
// have. Blanks at the ends of a line belong to a password where it is right only with them: both are given. The error is
// that of the system or a *sheets.FileError.
func ReadPasswords(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, &sheets.FileError{Path: path, Kind: sheets.ErrNotWorkbook}
	}
	if info.Size() > mostPasswordBytes {
		return nil, &sheets.FileError{Path: path, Kind: sheets.ErrTooLarge}
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	text := charset.Head(raw, false)
	if text == "" && len(raw) > 0 {
		return nil, &sheets.FileError{Path: path, Kind: sheets.ErrUnreadable}
	}
	var list []string
	lines := bufio.NewScanner(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	lines.Buffer(nil, mostPasswordBytes+1)
	for lines.Scan() {
		line := lines.Text()
		trimmed := strings.TrimSpace(line)
		if trimmed == "" {
			continue
		}
		if list = append(list, trimmed); line != trimmed {
			list = append(list, line)
		}
		if len(list) > mostPasswords {
			return nil, &sheets.FileError{Path: path, Kind: sheets.ErrTooLarge}
		}
	}
	return list, lines.Err()
}
