package cli

import (
	"github.com/spf13/pflag"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
)

// jobFlags say what is checked and by what: the flags of every command that judges.
type jobFlags struct {
	roster, targets, mapping string
	passwords, answers       string
	from, to                 monthFlag
	asOf                     dateFlag
	year                     yearFlag
}

func (f *jobFlags) add(s *session, flags *pflag.FlagSet) {
	flags.StringVar(&f.roster, "roster", "", s.say("干部名册 `FILE`", "the roster `FILE`"))
	addMapping(s, flags, &f.mapping)
	flags.StringVar(&f.answers, "answers", "", s.say("对提示的答复 `FILE.toml`", "answers to findings `FILE.toml`"))
	addPasswords(s, flags, &f.passwords)
	flags.StringVar(&f.targets, "targets", "", s.say("本单位的标准 `FILE.toml`", "the office's own targets `FILE.toml`"))
	flags.Var(&f.from, "from", s.say("从 `YYYY-MM` 起（默认是台账里最早的月份）", "first month, `YYYY-MM` (default: the first that the ledgers cover)"))
	flags.Var(&f.to, "to", s.say("到 `YYYY-MM` 止（默认是台账里最晚的月份）", "last month, `YYYY-MM` (default: the last that the ledgers cover)"))
	flags.Var(&f.asOf, "as-of", s.say("统计截止日期 `YYYY-MM-DD`（默认今天）", "cut-off date, `YYYY-MM-DD` (default: today)"))
	flags.Var(&f.year, "year", s.say("没写年份的日期算 `YYYY` 年", "`YYYY`, the year of dates that carry none"))
}

// options are those of the job that the flags ask for.
func (f *jobFlags) options(s *session, paths []string) audit.Options {
	opts := s.options(paths)
	opts.Roster, opts.Targets, opts.Mapping = f.roster, f.targets, f.mapping
	if opts.Roster == "" {
		opts.Roster, opts.RosterName = s.config.Roster, s.config.RosterName()
	}
	if opts.Targets == "" {
		opts.Targets = s.config.Targets
	}
	opts.Remembered = s.config.Mapping
	opts.PasswordFile = f.passwords
	for _, a := range []string{s.config.Answers, f.answers} {
		if a != "" {
			opts.AnswersFiles = append(opts.AnswersFiles, a)
		}
	}
	opts.From, opts.To, opts.Year = f.from.Month, f.to.Month, int(f.year)
	if !f.asOf.IsZero() {
		opts.AsOf = f.asOf.Date
	}
	return opts
}

func (f *jobFlags) contradiction() error {
	if f.from.IsZero() || f.to.IsZero() || !f.to.Before(f.from.Month) {
		return nil
	}
	from, to := "--from "+f.from.String(), "--to "+f.to.String()
	return &failure{
		What:   sheets.Words{Zh: from + " 在 " + to + " 之后", En: from + " is after " + to},
		Remedy: sheets.Words{Zh: "把起止月份对调", En: "swap the two months"},
	}
}

// addPasswords adds the flag of every command that opens ledgers.
func addPasswords(s *session, flags *pflag.FlagSet, file *string) {
	flags.StringVar(file, "password-file", "", s.say("打开有密码的台账用的密码 `FILE`，一行一个", "passwords of ledgers that have one `FILE`, a password a line"))
}

func addMapping(s *session, flags *pflag.FlagSet, file *string) {
	flags.StringVar(file, "mapping", "", s.say("手工指定的各列 `FILE.toml`", "columns decided by hand `FILE.toml`"))
}
