package summary

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// ErrVerify is what a written workbook's check fails with.
var ErrVerify = errors.New("the workbook does not read back as it was written")

// unzipLimit is the most that a summary may be when unpacked; far above any office.
const unzipLimit = 4 << 30

// rowsToVerify bounds how much of a sheet is read back cell by cell; the archive's own checksums cover the rest.
const rowsToVerify = 200

// verify reads the finished file back: every part of the archive to its end, the sheets' names, and the title and the
// first rows of each sheet.
func verify(path string, pages []*page) error {
	f, err := reopen(path)
	if err != nil {
		return err
	}
	defer f.Close()
	var names []string
	for _, p := range pages {
		names = append(names, p.name)
	}
	if got := f.GetSheetList(); !slices.Equal(got, names) {
		return fmt.Errorf("%w: sheets %q, want %q", ErrVerify, got, names)
	}
	for _, p := range pages {
		if err := verifyPage(f, p); err != nil {
			return fmt.Errorf("%w: %w", ErrVerify, err)
		}
	}
	return nil
}

// reopen opens a finished workbook for comparing, after every part of its archive was read to its end. Errors wrap
// ErrVerify.
func reopen(path string) (*excelize.File, error) {
	if err := verifyArchive(path); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrVerify, err)
	}
	f, err := excelize.OpenFile(path, excelize.Options{RawCellValue: true, UnzipSizeLimit: unzipLimit})
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrVerify, err)
	}
	return f, nil
}

// verifyArchive reads every part, by which the archive's checksums are compared.
func verifyArchive(path string) error {
	z, err := zip.OpenReader(path)
	if err != nil {
		return err
	}
	defer z.Close()
	for _, part := range z.File {
		r, err := part.Open()
		if err != nil {
			return err
		}
		_, err = io.Copy(io.Discard, r)
		if err = errors.Join(err, r.Close()); err != nil {
			return fmt.Errorf("%s: %w", part.Name, err)
		}
	}
	return nil
}

func verifyPage(f *excelize.File, p *page) error {
	rows, err := f.Rows(p.name)
	if err != nil {
		return err
	}
	defer rows.Close()
	for n := 1; n <= rowsToVerify && rows.Next(); n++ {
		got, err := rows.Columns()
		if err != nil {
			return err
		}
		if n == 1 && (len(got) == 0 || got[0] != clean(p.title)) {
			return fmt.Errorf("sheet %s: title %q, want %q", p.name, got, p.title)
		}
		i := n - p.firstRow()
		if i < 0 || i >= p.length() || p.at(i).section != "" {
			continue
		}
		for col, c := range p.at(i).cells {
			want, isText := c.value.(string)
			if !isText {
				continue // the text of a number may differ in its last digit
			}
			want = clean(want)
			if col >= len(got) && want != "" || col < len(got) && got[col] != want {
				return fmt.Errorf("sheet %s, %s is not %q", p.name, at(col, n), want)
			}
		}
	}
	return rows.Error()
}

// lostParts names a part of one workbook that another does not have; what a program makes anew itself is not asked for.
func lostParts(from, in string) (string, error) {
	have := map[string]bool{}
	names := func(path string, each func(name string)) error {
		z, err := zip.OpenReader(path)
		if err != nil {
			return err
		}
		defer z.Close()
		for _, part := range z.File {
			each(strings.ToLower(strings.TrimPrefix(part.Name, "/")))
		}
		return nil
	}
	if err := names(in, func(name string) { have[name] = true }); err != nil {
		return "", err
	}
	lost := ""
	err := names(from, func(name string) {
		if !have[name] && !strings.HasSuffix(name, "/") && name != "xl/calcchain.xml" && name != "xl/sharedstrings.xml" {
			lost = name
		}
	})
	return lost, err
}
