package summary

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// byteOrderMark tells Excel that a text is UTF-8.
const byteOrderMark = "\uFEFF"

func (l *recordList) writeCSV(w io.Writer) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(l.header); err != nil {
		return err
	}
	cells := make([]string, len(l.header))
	if err := l.each(func(row []any) error {
		for i, v := range row {
			cells[i] = asText(v)
			if s, isText := v.(string); isText {
				cells[i] = harmless(clean(s))
			}
		}
		return out.Write(cells)
	}); err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}

// harmless keeps a text of a ledger from being run as a formula by the program that opens the file: =cmd|… in a cell of
// a CSV file is one.
func harmless(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(s)[0]) {
		return "'" + s
	}
	return s
}

// verifyCSV reads the written file back to its end.
func (l *recordList) verifyCSV(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	b := bufio.NewReader(f)
	if mark, err := b.Peek(len(byteOrderMark)); err != nil || string(mark) != byteOrderMark {
		return fmt.Errorf("%w: no byte order mark", ErrVerify)
	}
	if _, err := b.Discard(len(byteOrderMark)); err != nil {
		return fmt.Errorf("%w: %w", ErrVerify, err)
	}
	in := csv.NewReader(b)
	in.ReuseRecord = true
	rows := 0
	for {
		row, err := in.Read() // rows of another length than the header's are an error
		if err == io.EOF {
			break
		}
		if err != nil {
			return fmt.Errorf("%w: %w", ErrVerify, err)
		}
		if rows == 0 && !slices.Equal(row, l.header) {
			return fmt.Errorf("%w: header %q", ErrVerify, row)
		}
		rows++
	}
	if want := l.count() + 1; rows != want {
		return fmt.Errorf("%w: %d rows, want %d", ErrVerify, rows, want)
	}
	return nil
}
