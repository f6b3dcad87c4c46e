// Package config finds what an office has settled once for all its checks: one folder with its targets, its roster, columns
// decided by hand, answers given, and its own words and styles. The folder may lie beside the program (portable), on a
// share that nobody here may write to, or anywhere that --config names. It may be packed into one file. It is only ever read.
//
// It also knows where the program keeps what it remembers by itself, and forgets it (Forget).
package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"ledgercheck/sheets"
)

// PortableName is the folder beside the program that is taken without being named; packed, it has one of packedEndings.
const PortableName = "ledgercheck-config"

var packedEndings = []string{".zip", ".ledgercheck"}

// Folder is an office's folder of settings. A path is empty where the folder has no such file.
type Folder struct {
	Dir     string // as it was named: a folder or a file
	Targets string // targets.toml or 标准.toml, over the default targets
	Mapping string // mapping.toml or 列.toml, columns decided by hand
	Answers string // answers.toml or 答复.toml, what was answered to findings
	Roster  string // roster.* or 干部名册.*, a roster beside the ledgers
	Form    string // form.xlsx or 汇总表模板.xlsx, the office's own summary with placeholders
	Data    fs.FS  // the templates with the folder's templates/… over them

	file     string // the one file that it is packed into; empty: none
	unpacked string // where it was unpacked
}

// stems are the names that the folder's files go by, without their endings.
var stems = []struct {
	names   []string
	endings []string
	into    func(*Folder) *string
}{
	{[]string{"targets", "标准"}, []string{".toml"}, func(f *Folder) *string { return &f.Targets }},
	{[]string{"mapping", "columns", "列"}, []string{".toml"}, func(f *Folder) *string { return &f.Mapping }},
	{[]string{"answers", "答复"}, []string{".toml"}, func(f *Folder) *string { return &f.Answers }},
	{[]string{"form", "汇总表模板"}, []string{".xlsx"}, func(f *Folder) *string { return &f.Form }},
	{[]string{"roster", "干部名册"}, []string{".xlsx", ".xlsm", ".xls", ".et", ".ods", ".csv", ".tsv"}, func(f *Folder) *string { return &f.Roster }},
}

// templatesName is the folder within that lies over the program's own templates.
const templatesName = "templates"

// Portable gives the folder beside the program, or the file that it is packed into; "" where there is none. program is the
// path of the running program. That there are two is an error: nobody could tell which one counts.
func Portable(program string) (string, error) {
	if program == "" {
		return "", nil
	}
	if real, err := filepath.EvalSymlinks(program); err == nil {
		program = real
	}
	beside := filepath.Join(filepath.Dir(program), PortableName)
	found := ""
	if info, err := os.Stat(beside); err == nil && info.IsDir() {
		found = beside
	}
	for _, ending := range packedEndings {
		if info, err := os.Stat(beside + ending); err != nil || !info.Mode().IsRegular() {
			continue
		}
		if found != "" {
			return "", &Error{Path: beside + ending, Kind: ErrTwice}
		}
		found = beside + ending
	}
	return found, nil
}

// Open reads an office's folder, or the file that it is packed into. What it does not know it does not pass over: a name
// that is misspelt would be as if the office had set nothing, and the figures would be wrong. data are the program's own
// templates. Errors are *Error. Whoever opens has to Close.
func Open(dir string, data fs.FS) (*Folder, error) {
	if info, err := os.Stat(dir); err == nil && info.Mode().IsRegular() {
		return packed(dir, data)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, &Error{Path: dir, Err: err}
	}
	f := &Folder{Dir: dir, Data: data}
	for _, e := range entries {
		name := e.Name()
		switch {
		case strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || passedOver(name):
			continue
		case name == templatesName && e.IsDir():
			if f.Data, err = overlay(filepath.Join(dir, name), data); err != nil {
				return nil, err
			}
			continue
		}
		into := slot(f, name)
		switch {
		case into == nil || e.IsDir():
			return nil, &Error{Path: filepath.Join(dir, name), Kind: ErrUnknownFile}
		case *into != "":
			return nil, &Error{Path: filepath.Join(dir, name), Kind: ErrTwice}
		}
		*into = filepath.Join(dir, name)
	}
	return f, nil
}

// passedOver are files that people and systems put into any folder.
func passedOver(name string) bool {
	lower := strings.ToLower(name)
	return strings.HasPrefix(lower, "readme") || strings.HasPrefix(name, "说明") || lower == "desktop.ini" || lower == "thumbs.db"
}

func slot(f *Folder, name string) *string {
	ending := path.Ext(name)
	stem := strings.TrimSuffix(name, ending)
	for _, s := range stems {
		for _, n := range s.names {
			for _, e := range s.endings {
				if strings.EqualFold(stem, n) && strings.EqualFold(ending, e) {
					return s.into(f)
				}
			}
		}
	}
	return nil
}

// What can be wrong with a folder of settings.
var (
	ErrUnknownFile = errors.New("a file that means nothing here")
	ErrTwice       = errors.New("the same setting a second time")
	ErrNoTemplate  = errors.New("no template of this name")
	ErrNotSettings = errors.New("not a packed folder of settings")
)

// Error says what is wrong in a folder of settings, and where.
type Error struct {
	Path string
	Kind error // one of the above; nil: Err says what
	Err  error
}

// Error gives a technical line.
func (e *Error) Error() string { return e.In(sheets.English) }

// Unwrap gives kind and cause.
func (e *Error) Unwrap() []error {
	var out []error
	for _, err := range []error{e.Kind, e.Err} {
		if err != nil {
			out = append(out, err)
		}
	}
	return out
}

// In gives the sentence in a language.
func (e *Error) In(lang sheets.Lang) string {
	what := sheets.Words{Zh: "打不开设置文件夹", En: "the folder of settings cannot be opened"}
	switch e.Kind {
	case ErrUnknownFile:
		what = sheets.Words{Zh: "设置文件夹里不认得这个文件", En: "the folder of settings has a file that means nothing there"}
	case ErrTwice:
		what = sheets.Words{Zh: "设置文件夹里同一种设置有两份", En: "the folder of settings has the same setting twice"}
	case ErrNoTemplate:
		what = sheets.Words{Zh: "程序里没有这个模板，改了也不起作用", En: "the program has no template of this name, so it would change nothing"}
	case ErrNotSettings:
		what = sheets.Words{Zh: "这个文件不是设置文件夹压成的文件", En: "this file is no packed folder of settings"}
	}
	s := what.In(lang) + sheets.Words{Zh: "：", En: ": "}.In(lang) + e.Path
	if e.Err != nil && lang == sheets.English {
		s = fmt.Sprintf("%s: %v", s, e.Err)
	}
	return s
}

// Remedy says what to do.
func (e *Error) Remedy() sheets.Words {
	switch e.Kind {
	case ErrUnknownFile:
		return sheets.Words{
			Zh: "可以放的有：标准.toml、列.toml、答复.toml、干部名册.xlsx、汇总表模板.xlsx 和 templates 文件夹；别的请移出去",
			En: "targets.toml, mapping.toml, answers.toml, roster.xlsx, form.xlsx and a folder templates may be there; move others away",
		}
	case ErrTwice:
		return sheets.Words{Zh: "只留一份", En: "keep one of them"}
	case ErrNoTemplate:
		return sheets.Words{Zh: "对照手册检查名字，或者删去它", En: "compare its name with the manual, or delete it"}
	case ErrNotSettings:
		return sheets.Words{
			Zh: "可以给设置文件夹、它压缩成的 .zip，或者窗口里“导出设置”存成的文件；只改标准时用 --targets",
			En: "give the folder, its .zip, or what the window exports its settings to; for targets alone there is --targets",
		}
	}
	return sheets.Words{Zh: "检查文件夹的位置和读取权限", En: "look at the folder's place and whether it may be read"}
}
