package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"

	"ledgercheck/sheets"
	"ledgercheck/sheets/outfile"
)

// failure is why a command could not do its work: what, where, what follows from it, and how to mend it. Effect and
// Where may be empty.
type failure struct {
	What   sheets.Words
	Where  string
	Effect sheets.Words
	Remedy sheets.Words
	Err    error
}

// Error gives a technical line; users see the words.
func (f *failure) Error() string {
	s := f.What.En
	if f.Where != "" {
		s += ": " + f.Where
	}
	if f.Err != nil {
		s += ": " + f.Err.Error()
	}
	return s
}

func (f *failure) Unwrap() error { return f.Err }

// explain prints an error to the user: one line for what and where, one for what follows and what to do.
func (s *session) explain(err error) {
	var f *failure
	switch {
	case errors.As(err, &f):
	case errors.Is(err, context.Canceled):
		f = &failure{What: sheets.Words{Zh: "已取消", En: "cancelled"}, Effect: sheets.Words{Zh: "没有写出任何文件", En: "nothing was written"}}
	default:
		f = inputFailure(err)
	}
	line := s.say("出错：", "error: ") + s.config.Known(f.What.In(s.lang))
	if f.Where != "" {
		line = s.say("出错：", "error: ") + clean(f.Where) + s.say("：", ": ") + f.What.In(s.lang)
	}
	fmt.Fprintln(s.Stderr, line)
	if more := s.sentences(f.Effect.In(s.lang), f.Remedy.In(s.lang)); more != "" {
		fmt.Fprintln(s.Stderr, "  "+more)
	}
}

// sentences joins texts, each with a full stop, whether it comes with one or not.
func (s *session) sentences(texts ...string) string {
	out := ""
	for _, t := range texts {
		t = strings.TrimSpace(t)
		if t == "" {
			continue
		}
		if out != "" && s.lang == sheets.English {
			out += " "
		}
		out += t
		if !strings.HasSuffix(t, "。") && !strings.HasSuffix(t, ".") {
			out += s.say("。", ".")
		}
	}
	return out
}

// inputWords say why a file was not read, by the sentinel of its error.
var inputWords = []struct {
	is           error
	what, remedy sheets.Words
}{
	{sheets.ErrMissing, sheets.Words{Zh: "没有这个文件", En: "no such file"}, sheets.Words{Zh: "看看名字和位置写对没有", En: "look at its name and place"}},
	{fs.ErrNotExist, sheets.Words{Zh: "没有这个文件", En: "no such file"}, sheets.Words{Zh: "看看名字和位置写对没有", En: "look at its name and place"}},
	{sheets.ErrPermission, sheets.Words{Zh: "没有读它的权限", En: "no permission to read it"}, sheets.Words{Zh: "把它复制到自己的文件夹再试", En: "copy it to a folder of your own and try again"}},
	{fs.ErrPermission, sheets.Words{Zh: "没有读它的权限", En: "no permission to read it"}, sheets.Words{Zh: "把它复制到自己的文件夹再试", En: "copy it to a folder of your own and try again"}},
	{sheets.ErrLocked, sheets.Words{Zh: "正被别的程序占用", En: "another program is using it"}, sheets.Words{Zh: "先在 Excel 或 WPS 里关闭它", En: "close it in Excel or WPS first"}},
	{sheets.ErrEncrypted, sheets.Words{Zh: "有密码保护", En: "it is protected by a password"}, sheets.Words{Zh: "用 --password-file 给出密码，或在 Excel、WPS 里去掉密码后另存", En: "give its password with --password-file, or save it without one in Excel or WPS"}},
	{sheets.ErrDamaged, sheets.Words{Zh: "文件已损坏", En: "it is damaged"}, sheets.Words{Zh: "请报送的人重新发一份", En: "ask for it to be sent again"}},
	{sheets.ErrNotWorkbook, sheets.Words{Zh: "不是表格文件", En: "it is not a workbook"}, sheets.Words{Zh: "看看是不是选错了文件", En: "look whether it is the right file"}},
	{sheets.ErrUnsupported, sheets.Words{Zh: "这种格式读不了", En: "this format is not read"}, sheets.Words{Zh: "在 Excel 或 WPS 里另存为 .xlsx", En: "save it as .xlsx in Excel or WPS"}},
	{sheets.ErrTooLarge, sheets.Words{Zh: "文件太大", En: "it is too large"}, sheets.Words{Zh: "删去空行空列，或拆成几个文件", En: "remove empty rows and columns, or split it"}},
	{sheets.ErrNoLedger, sheets.Words{Zh: "没有找到台账", En: "no ledger was found"}, sheets.Words{Zh: "看看文件或文件夹选对没有", En: "look whether it is the right file or folder"}},
}

// inputFailure puts an error about something that was to be read into words.
func inputFailure(err error) *failure {
	f := &failure{What: sheets.Words{Zh: "没有核对完：" + clean(err.Error()), En: "the check could not be done: " + clean(err.Error())}, Err: err}
	var file *sheets.FileError
	if errors.As(err, &file) {
		f.Where = file.Path
		if file.Sheet != "" {
			f.Where += " › " + file.Sheet
		}
	}
	var path *fs.PathError
	if f.Where == "" && errors.As(err, &path) {
		f.Where = path.Path
	}
	// A wrong line in the office's own targets says itself what is wrong with it.
	var spoken interface {
		error
		In(lang sheets.Lang) string
	}
	if errors.As(err, &spoken) {
		f.What = sheets.Words{Zh: clean(spoken.In(sheets.Chinese)), En: clean(spoken.In(sheets.English))}
		f.Effect = sheets.Words{Zh: "没有核对，什么都没有写", En: "nothing was checked or written"}
		f.Remedy = sheets.Words{Zh: "改好这一处再试", En: "mend it and try again"}
		if own, ok := spoken.(interface{ Remedy() sheets.Words }); ok {
			f.Remedy = own.Remedy()
		}
		return f
	}
	for _, w := range inputWords {
		if errors.Is(err, w.is) {
			f.What, f.Remedy = w.what, w.remedy
			break
		}
	}
	return f
}

// outputWords say why a file was not written, by the kind of its error.
var outputWords = []struct {
	is           error
	what, remedy sheets.Words
}{
	{outfile.ErrIsInput, sheets.Words{Zh: "这是读进来的台账，不能覆盖", En: "this is a ledger that was read; it is not replaced"}, sheets.Words{Zh: "换一个文件名", En: "choose another name"}},
	{outfile.ErrIsFolder, sheets.Words{Zh: "这是一个文件夹，不是文件", En: "this is a folder, not a file"}, sheets.Words{Zh: "在后面加上文件名", En: "add a file name to it"}},
	{outfile.ErrName, sheets.Words{Zh: "这个文件名不能用", En: "this file name cannot be used"}, sheets.Words{Zh: "换一个短一些的文件名", En: "choose a shorter name"}},
	{outfile.ErrCheck, sheets.Words{Zh: "写出以后检查没有通过，已经撤回", En: "it did not pass its check after it was written, and was taken back"}, sheets.Words{Zh: "再试一次；还不行请把这句话告诉维护的人", En: "try once more; if it stays so, tell whoever maintains the program"}},
	{sheets.ErrLocked, sheets.Words{Zh: "正被别的程序打开，写不进去", En: "another program has it open"}, sheets.Words{Zh: "先在 Excel 或 WPS 里关闭它，或换一个文件名", En: "close it in Excel or WPS first, or choose another name"}},
	{sheets.ErrPermission, sheets.Words{Zh: "没有写到这里的权限", En: "no permission to write here"}, sheets.Words{Zh: "换一个自己能写的文件夹", En: "choose a folder that you can write to"}},
	{fs.ErrPermission, sheets.Words{Zh: "没有写到这里的权限", En: "no permission to write here"}, sheets.Words{Zh: "换一个自己能写的文件夹", En: "choose a folder that you can write to"}},
	{sheets.ErrNoSpace, sheets.Words{Zh: "磁盘满了", En: "the disk is full"}, sheets.Words{Zh: "腾出空间，或换一个磁盘", En: "make room, or choose another disk"}},
	{sheets.ErrMissing, sheets.Words{Zh: "没有这个文件夹", En: "there is no such folder"}, sheets.Words{Zh: "先建好文件夹，或换一个位置", En: "make the folder first, or choose another place"}},
	{fs.ErrNotExist, sheets.Words{Zh: "没有这个文件夹", En: "there is no such folder"}, sheets.Words{Zh: "先建好文件夹，或换一个位置", En: "make the folder first, or choose another place"}},
	{syscall.ENOTDIR, sheets.Words{Zh: "没有这个文件夹", En: "there is no such folder"}, sheets.Words{Zh: "先建好文件夹，或换一个位置", En: "make the folder first, or choose another place"}},
}

// outputFailure puts an error about something that was to be written into words.
func outputFailure(path string, err error) *failure {
	f := &failure{
		What:   sheets.Words{Zh: "写不出来：" + clean(err.Error()), En: "it could not be written: " + clean(err.Error())},
		Where:  path,
		Effect: sheets.Words{Zh: "这个文件没有写出，原有的文件没有动", En: "this file was not written; what was there is untouched"},
		Remedy: sheets.Words{Zh: "换一个位置再试", En: "try another place"},
		Err:    err,
	}
	// A fault of the office's own form says itself what it is and in which cell.
	var spoken interface {
		error
		In(lang sheets.Lang) string
		Remedy() sheets.Words
	}
	if errors.As(err, &spoken) {
		f.What, f.Remedy = sheets.Words{Zh: clean(spoken.In(sheets.Chinese)), En: clean(spoken.In(sheets.English))}, spoken.Remedy()
		return f
	}
	for _, w := range outputWords {
		if errors.Is(err, w.is) {
			f.What, f.Remedy = w.what, w.remedy
			if w.is == sheets.ErrLocked {
				f.Remedy = otherName(w.remedy, path)
			}
			break
		}
	}
	return f
}

// otherName offers a name that is free.
func otherName(remedy sheets.Words, path string) sheets.Words {
	name := clean(filepath.Base(outfile.Another(path)))
	return sheets.Words{Zh: remedy.Zh + "，例如“" + name + "”", En: remedy.En + ", " + name + " say"}
}
