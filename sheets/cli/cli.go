// Package cli is ledgercheck's command line (contract.md, "Commands"): a thin face of the audit package for scripts,
// tests and the office's own programs. It decides nothing about ledgers; it reads flags, shows results and writes files.
//
// Everything that the process is made of comes in through Env, so the commands run the same in a test.
package cli

import (
	"context"
	"io"
	"io/fs"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/sheets/config"
)

// The exit statuses of contract.md.
const (
	exitMet = 0 // all was read, every target is met
	// 1: all was read, something is short or unsure (sheets.Report.Exit)
	exitWrong = 2 // something was not read or not written, or the command line is wrong, or there was no ledger
)

// Env is what the commands stand on. Every field must be set.
type Env struct {
	Stdout, Stderr  io.Writer
	Data            fs.FS // templates: ledgers, targets, sample
	Now             func() time.Time
	Getenv          func(string) string
	Version, Commit string

	// Check does the whole job: audit.Run.
	Check func(context.Context, audit.Options) (*sheets.Report, error)
	// SaveSummary writes the summary workbook safely, and never over one of the inputs.
	SaveSummary func(path string, r *sheets.Report, lang sheets.Lang, inputs []string) error
	// SaveRecords writes every record as it was understood, as .xlsx or .csv, with the same care.
	SaveRecords func(path string, r *sheets.Report, lang sheets.Lang, inputs []string) error
	// SaveNotice and SaveReminders write the 通报 and the 催办单 as Word documents, with the same care.
	SaveNotice, SaveReminders func(path string, r *sheets.Report, lang sheets.Lang, inputs []string) error
	// Annotate writes marked copies of the ledgers into a folder, never over one of the inputs, and tells what became of each.
	Annotate func(dir string, r *sheets.Report, lang sheets.Lang, inputs []string) ([]sheets.MarkedCopy, error)
	// Blank writes empty ledgers.
	Blank Blank
	// Manual gives the manual as one HTML page.
	Manual func(lang sheets.Lang) ([]byte, error)
	// Configure takes an office's folder of settings: dir, or for "" the one beside the program. nil: there is none.
	Configure func(dir string) (*config.Folder, error)
	// Remembered are the folders of what the program remembers by itself.
	Remembered []string
	// OpenWindow shows the window until it is closed or the context ends; ErrNoWindow where there cannot be one.
	OpenWindow func(context.Context, Window) error
}

// Main runs one command line (without the program's name) and gives the exit status. When ctx is cancelled the work
// stops and nothing more is written.
func Main(ctx context.Context, args []string, env Env) int {
	// Cobra refuses to start programs by a double click on Windows, where that is how the window is opened.
	cobra.MousetrapHelpText = ""
	s := &session{Env: env, lang: chooseLang(args, env.Getenv)}
	root := s.root()
	root.SetArgs(args)
	if err := root.ExecuteContext(ctx); err != nil {
		s.explain(err)
		return exitWrong
	}
	return s.status
}

// session is one run of a command line.
type session struct {
	Env
	lang   sheets.Lang
	asked  sheets.Lang // --lang; empty where it was not given
	status int

	configDir string // --config
	config    config.Folder
}

// say gives a text in the language of this run.
func (s *session) say(zh, en string) string { return sheets.Words{Zh: zh, En: en}.In(s.lang) }

func (s *session) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "ledgercheck",
		Short: s.say("台账核对：谁没达标、差多少、依据在哪一格", "ledgercheck: who falls short of the targets, by how much, and in which cells it stands"),
		Long: s.say("台账核对：读台账，按标准核对，写汇总表。不带任何参数时打开窗口。",
			"ledgercheck reads an office's ledgers, checks them against the targets and writes summary workbooks.\nWithout arguments it opens the window."),
		SilenceErrors:              true,
		SuggestionsMinimumDistance: 2,
		SilenceUsage:               true,
		Args:                       s.noStranger,
		RunE:                       func(cmd *cobra.Command, _ []string) error { return s.open(cmd.Context(), nil, false) },
	}
	root.SetOut(s.Stdout)
	root.SetErr(s.Stderr)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return s.flagError(cmd, err) })
	root.PersistentFlags().BoolP("help", "h", false, s.say("显示帮助", "show help"))
	// The language is known before the flags are read (see chooseLang); here its value is checked.
	root.PersistentFlags().Var((*langFlag)(&s.asked), "lang", s.say("语言，`zh|en`（默认按系统）", "language, `zh|en` (default: the system's)"))

	root.PersistentFlags().StringVar(&s.configDir, "config", "", s.say("本单位的设置：文件夹或压缩成的一个文件 `PATH`（默认是程序旁边的 "+config.PortableName+"）",
		"the office's settings, a folder or that packed into one file `PATH` (default: "+config.PortableName+" beside the program)"))
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return s.configure(cmd) }

	root.AddCommand(s.checkCommand(), s.explainCommand(), s.inspectCommand(), s.templateCommand(), s.demoCommand(), s.openCommand(), s.manualCommand(), s.forgetCommand(), s.versionCommand())
	s.speak(root)
	return root
}

// speak puts cobra's own words into the language of this run.
func (s *session) speak(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	root.DisableFlagsInUseLine = true
	for _, c := range root.Commands() {
		c.DisableFlagsInUseLine = true
		switch c.Name() {
		case "help":
			c.Short = s.say("显示某个命令的帮助", "show the help of a command")
		case "completion":
			c.Short = s.say("生成命令行补全脚本", "shell completion")
		}
	}
	if s.lang == sheets.English {
		return
	}
	root.SetUsageTemplate(strings.NewReplacer(
		"Usage:", "用法：", "Aliases:", "别名：", "Examples:", "例子：",
		"Available Commands:", "命令：", "Additional Commands:", "其他命令：",
		"Global Flags:", "共用参数：", "Additional help topics:", "其他帮助：", "Flags:", "参数：",
		"[command]", "[命令]", "[flags]", "[参数]",
		`Use "`, "用“", ` --help" for more information about a command.`, " --help”看一个命令的详细说明。",
	).Replace(root.UsageTemplate()))
}
