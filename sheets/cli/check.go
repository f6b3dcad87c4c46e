package cli

import (
	"context"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/sheets/outfile"
)

// standardOutput is the file name that means standard output.
const standardOutput = "-"

type checkFlags struct {
	summary, json, roster, targets, mapping string
	from, to                       monthFlag
	asOf                           dateFlag
	year                           yearFlag
}

func (s *session) checkCommand() *cobra.Command {
	var f checkFlags
	cmd := &cobra.Command{
		Use:   s.say("check [参数] 文件或文件夹...", "check [flags] PATH..."),
		Short: s.say("核对台账，列出未达标的", "check ledgers and list the shortfalls"),
		Long: s.say("读这些文件和文件夹，按标准核对，列出未达标和待核实的，需要时写出汇总表。\n\n结束状态：0 全部读完并达标；1 有未达标或待核实；2 有文件没读成、没写出，或没有台账。",
			"Reads files and folders, checks them, writes what the flags ask for and prints a table of shortfalls.\n\nExit status: 0 all was read and every target is met; 1 something is short or unsure; 2 something could not be read or\nwritten, or there was no ledger."),
		Args: s.somePaths,
		RunE: func(cmd *cobra.Command, args []string) error { return s.check(cmd.Context(), f, args) },
	}
	flags := cmd.Flags()
	flags.StringVarP(&f.summary, "summary", "o", "", s.say("把汇总表写到 `FILE.xlsx`", "write the summary workbook to `FILE.xlsx`"))
	flags.StringVar(&f.json, "json", "", s.say("把核对结果写到 `FILE`，- 是标准输出", "write the report to `FILE`; - is standard output"))
	flags.StringVar(&f.roster, "roster", "", s.say("干部名册 `FILE`", "the roster `FILE`"))
	flags.StringVar(&f.mapping, "mapping", "", s.say("手工指定的各列 `FILE.toml`", "columns decided by hand `FILE.toml`"))
	flags.StringVar(&f.targets, "targets", "", s.say("本单位的标准 `FILE.toml`", "the office's own targets `FILE.toml`"))
	flags.Var(&f.from, "from", s.say("从 `YYYY-MM` 起（默认是台账里最早的月份）", "first month, `YYYY-MM` (default: the first that the ledgers cover)"))
	flags.Var(&f.to, "to", s.say("到 `YYYY-MM` 止（默认是台账里最晚的月份）", "last month, `YYYY-MM` (default: the last that the ledgers cover)"))
	flags.Var(&f.asOf, "as-of", s.say("统计截止日期 `YYYY-MM-DD`（默认今天）", "cut-off date, `YYYY-MM-DD` (default: today)"))
	flags.Var(&f.year, "year", s.say("没写年份的日期算 `YYYY` 年", "`YYYY`, the year of dates that carry none"))
	return cmd
}

func (s *session) check(ctx context.Context, f checkFlags, paths []string) error {
	if err := f.contradiction(); err != nil {
		return err
	}
	opts := s.options(paths)
	opts.Roster, opts.Targets, opts.Mapping = f.roster, f.targets, f.mapping
	opts.From, opts.To, opts.Year = f.from.Month, f.to.Month, int(f.year)
	if !f.asOf.IsZero() {
		opts.AsOf = f.asOf.Date
	}
	report, err := s.run(ctx, opts)
	if err != nil {
		return err
	}
	s.status = report.Exit()

	var written []string
	if f.json != "" && f.json != standardOutput {
		s.write(f.json, report, opts, &written, func(path string) error {
			return outfile.Write(path, func(w io.Writer) error { return report.WriteJSON(w, s.lang) }, nil)
		})
	}
	if f.summary != "" {
		s.write(f.summary, report, opts, &written, func(path string) error {
			return s.SaveSummary(path, report, s.lang, inputs(report, opts))
		})
	}
	if f.json == standardOutput {
		if err := report.WriteJSON(s.Stdout, s.lang); err != nil {
			return outputFailure(s.say("标准输出", "standard output"), err)
		}
	} else if err := s.showReport(report, written); err != nil {
		return outputFailure(s.say("标准输出", "standard output"), err)
	}
	s.showUnread(report)
	s.showGeneral(report)
	return nil
}

// contradiction finds flags that cannot be meant together, before any work is done.
func (f *checkFlags) contradiction() error {
	switch {
	case !f.from.IsZero() && !f.to.IsZero() && f.to.Before(f.from.Month):
		return &failure{
			What:   sheets.Words{Zh: "--from " + f.from.String() + " 在 --to " + f.to.String() + " 之后", En: "--from " + f.from.String() + " is after --to " + f.to.String()},
			Remedy: sheets.Words{Zh: "把起止月份对调", En: "swap the two months"},
		}
	case f.summary != "" && !strings.EqualFold(filepath.Ext(f.summary), ".xlsx"):
		return &failure{
			What: sheets.Words{Zh: "汇总表的文件名要以 .xlsx 结尾", En: "the summary's name has to end in .xlsx"}, Where: f.summary,
			Remedy: sheets.Words{Zh: "例如 -o 汇总表.xlsx", En: "for example -o summary.xlsx"},
		}
	case f.summary != "" && f.json != "" && sameName(f.summary, f.json):
		return &failure{
			What: sheets.Words{Zh: "汇总表和核对结果写到同一个文件了", En: "the summary and the report have the same name"}, Where: f.summary,
			Remedy: sheets.Words{Zh: "给它们不同的文件名", En: "give them different names"},
		}
	}
	return nil
}

func sameName(a, b string) bool {
	x, errX := filepath.Abs(a)
	y, errY := filepath.Abs(b)
	return errX == nil && errY == nil && x == y
}

// options are those that every command shares.
func (s *session) options(paths []string) audit.Options {
	return audit.Options{Paths: paths, Data: s.Data, AsOf: sheets.DateOf(s.Now())}
}

// run does the job behind a progress line.
func (s *session) run(ctx context.Context, opts audit.Options) (*sheets.Report, error) {
	p := s.startProgress()
	opts.OnStep = p.step
	report, err := s.Check(ctx, opts)
	p.end()
	if err == nil {
		err = ctx.Err()
	}
	return report, err
}

// write writes one output. A failure is told at once and does not keep the others from being written.
func (s *session) write(path string, r *sheets.Report, opts audit.Options, written *[]string, save func(string) error) {
	err := outfile.Guard(path, inputs(r, opts))
	if err == nil {
		err = save(path)
	}
	if err != nil {
		s.explain(outputFailure(path, err))
		s.status = exitWrong
		return
	}
	*written = append(*written, path)
}

// inputs are the files that no output may replace.
func inputs(r *sheets.Report, opts audit.Options) []string {
	var out []string
	for _, f := range r.Files {
		out = append(out, f.Path)
	}
	for _, f := range []string{opts.Roster, opts.Targets} {
		if f != "" {
			out = append(out, f)
		}
	}
	return out
}
