// Package remember keeps what a clerk has decided, in files that are TOML, can be read by a person, handed to the command
// line and deleted: how columns are to be read, and the answers to findings.
package remember

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"ledgercheck/sheets"
	"ledgercheck/sheets/outfile"
)

// The names of the files in the user's configuration folder.
const (
	ColumnsFile = "columns.toml"
	AnswersFile = "answers.toml"
)

// Error says what is wrong with a file, in both languages.
type Error struct {
	File string // with ":line" or the entry where it is known
	What sheets.Words
}

// Error gives the English text.
func (e *Error) Error() string { return e.In(sheets.English) }

// In gives the text in a language, the file in front.
func (e *Error) In(lang sheets.Lang) string { return e.File + ": " + e.What.In(lang) }

func wrong(file, zh, en string, args ...any) *Error {
	return &Error{File: file, What: sheets.Words{Zh: fmt.Sprintf(zh, args...), En: fmt.Sprintf(en, args...)}}
}

// mostBytes bounds a file: thousands of answers are far below it.
const mostBytes = 16 << 20

// decode reads a file; a key that is not known is an error, so that a slip of the pen is not passed over.
func decode(path string, raw []byte, into any) error {
	if len(raw) > mostBytes {
		return wrong(path, "文件太大", "the file is too large")
	}
	d := toml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(raw, []byte("\ufeff"))))
	d.DisallowUnknownFields()
	err := d.Decode(into)
	if err == nil {
		return nil
	}
	var strict *toml.StrictMissingError
	if errors.As(err, &strict) && len(strict.Errors) > 0 {
		line, _ := strict.Errors[0].Position()
		key := strings.Join(strict.Errors[0].Key(), ".")
		return wrong(fmt.Sprintf("%s:%d", path, line), "没有“%s”这个键", "unknown key %q", key)
	}
	var bad *toml.DecodeError
	if errors.As(err, &bad) {
		line, _ := bad.Position()
		path = fmt.Sprintf("%s:%d", path, line)
	}
	return wrong(path, "写法不对：%v", "not as it should be written: %v", err)
}

// write writes a file of the configuration folder, which is made where it is not there yet, for nobody but its user.
func write(path string, content []byte, check func(string) error) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return &sheets.FileError{Path: path, Kind: outfile.ErrWrite, Err: err}
	}
	return outfile.Write(path, func(w io.Writer) error { _, err := w.Write(content); return err }, check)
}
