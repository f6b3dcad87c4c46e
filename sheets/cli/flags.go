package cli

import (
	"errors"
	"fmt"
	"os"
	"strconv"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ledgercheck/sheets"
)

// A wrongValue is what a flag's Set returns: the reason in both languages.
type wrongValue sheets.Words

func (w wrongValue) Error() string { return w.En }

// langFlag checks --lang.
type langFlag sheets.Lang

func (f *langFlag) String() string { return string(*f) }
func (f *langFlag) Type() string   { return "zh|en" }
func (f *langFlag) Set(v string) error {
	if v != string(sheets.Chinese) && v != string(sheets.English) {
		return wrongValue{"只有 zh（中文）和 en（英文）", "there is zh (Chinese) and en (English)"}
	}
	*f = langFlag(v)
	return nil
}

// monthFlag is a month of the form 2021-03.
type monthFlag struct{ sheets.Month }

func (f *monthFlag) Type() string { return "YYYY-MM" }
func (f *monthFlag) Set(v string) error {
	m, err := sheets.ParseMonth(v)
	if err != nil {
		return wrongValue{"要写成 2021-03 这样的年月", "it has to be a month such as 2021-03"}
	}
	f.Month = m
	return nil
}

// dateFlag is a day of the form 2021-03-31.
type dateFlag struct{ sheets.Date }

func (f *dateFlag) Type() string { return "YYYY-MM-DD" }
func (f *dateFlag) Set(v string) error {
	d, err := sheets.ParseDate(v)
	if err != nil {
		return wrongValue{"要写成 2021-03-31 这样的日期", "it has to be a date such as 2021-03-31"}
	}
	f.Date = d
	return nil
}

// yearFlag is a year of four digits within the calendar that ledgers can hold.
type yearFlag int

func (f *yearFlag) Type() string { return "YYYY" }
func (f *yearFlag) String() string {
	if *f == 0 {
		return ""
	}
	return strconv.Itoa(int(*f))
}

func (f *yearFlag) Set(v string) error {
	n, err := strconv.Atoi(v)
	if _, ok := sheets.On(n, 1, 1); err != nil || !ok {
		return wrongValue{"要写成 2021 这样的年份", "it has to be a year such as 2021"}
	}
	*f = yearFlag(n)
	return nil
}

// flagError says in the user's words what is wrong with a flag.
func (s *session) flagError(cmd *cobra.Command, err error) error {
	remedy := sheets.Words{
		Zh: fmt.Sprintf("用 %s --help 看有哪些参数", cmd.CommandPath()),
		En: fmt.Sprintf("%s --help lists the flags", cmd.CommandPath()),
	}
	var (
		unknown *pflag.NotExistError
		value   *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
		why     wrongValue
	)
	switch {
	case errors.As(err, &unknown):
		name := dashed(unknown.GetSpecifiedName())
		return &failure{
			What:   sheets.Words{Zh: "没有 " + name + " 这个参数", En: "there is no flag " + name},
			Remedy: remedy,
		}
	case errors.As(err, &value):
		name := dashed(value.GetSpecifiedName())
		return &failure{
			What:   sheets.Words{Zh: name + " 后面要写内容", En: name + " needs a value"},
			Remedy: remedy,
		}
	case errors.As(err, &invalid):
		given := sheets.Words{
			Zh: fmt.Sprintf("--%s 的“%s”不对", invalid.GetFlag().Name, clean(invalid.GetValue())),
			En: fmt.Sprintf("--%s cannot be %q", invalid.GetFlag().Name, clean(invalid.GetValue())),
		}
		if errors.As(err, &why) {
			return &failure{What: given, Remedy: sheets.Words(why)}
		}
		return &failure{What: given, Remedy: remedy}
	}
	return &failure{What: sheets.Words{Zh: "命令行写得不对：" + err.Error(), En: "the command line is wrong: " + err.Error()}, Remedy: remedy}
}

func dashed(name string) string {
	if len([]rune(name)) == 1 {
		return "-" + name
	}
	return "--" + name
}

// noStranger refuses what is no command. Somebody who gives a file straight away is told the two ways to go on.
func (s *session) noStranger(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	name := clean(args[0])
	f := &failure{
		What:   sheets.Words{Zh: "没有“" + name + "”这个命令", En: "there is no command " + strconv.Quote(name)},
		Remedy: sheets.Words{Zh: "用 ledgercheck --help 看有哪些命令", En: "ledgercheck --help lists the commands"},
	}
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		f.Remedy = sheets.Words{Zh: "是不是 ledgercheck " + near[0], En: "did you mean ledgercheck " + near[0]}
	}
	if _, err := os.Stat(args[0]); err == nil {
		f.Remedy = sheets.Words{
			Zh: fmt.Sprintf("要核对它，用 ledgercheck check %s；要在窗口里打开它，用 ledgercheck open %s", name, name),
			En: fmt.Sprintf("to check it: ledgercheck check %s; to open it in the window: ledgercheck open %s", name, name),
		}
	}
	return f
}

// somePaths wants at least one file or folder.
func (s *session) somePaths(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return nil
	}
	return &failure{
		What: sheets.Words{Zh: "没有说要读哪些文件", En: "no file or folder was given"},
		Remedy: sheets.Words{
			Zh: "把台账文件或文件夹写在后面，例如 " + cmd.CommandPath() + " 台账文件夹",
			En: "name ledgers or a folder of them, as in " + cmd.CommandPath() + " FOLDER",
		},
	}
}
