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
	jobFlags
	summary, json, records, baseline, annotate string
	notice, reminders                          string
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
	flags.StringVar(&f.records, "records", "", s.say("把读到的每条记录写到 `FILE.xlsx` 或 FILE.csv", "write every record as it was understood to `FILE.xlsx` or FILE.csv"))
	flags.StringVar(&f.baseline, "baseline", "", s.say("与以前的核对结果 `FILE.json` 比较，列出已到期以后又改动的", "compare with an earlier report `FILE.json`: what of its closed periods changed since"))
	flags.StringVar(&f.notice, "notice", "", s.say("把通报写到 `FILE.docx`", "write the report to the groups (通报) to `FILE.docx`"))
	flags.StringVar(&f.reminders, "reminders", "", s.say("把催办单写到 `FILE.docx`，一人一页", "write reminders to `FILE.docx`, a page a person"))
	flags.StringVar(&f.annotate, "annotate", "", s.say("把标注过的台账副本写到文件夹 `DIR`，原件不动", "write marked copies of the ledgers into the folder `DIR`; the ledgers stay as they are"))
	f.add(s, flags)
	return cmd
}

func (s *session) check(ctx context.Context, f checkFlags, paths []string) error {
	if err := f.contradiction(); err != nil {
		return err
	}
	opts := f.options(s, paths)
	opts.Baseline = f.baseline
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
	if f.records != "" {
		s.write(f.records, report, opts, &written, func(path string) error {
			return s.SaveRecords(path, report, s.lang, inputs(report, opts))
		})
	}
	if f.notice != "" {
		s.write(f.notice, report, opts, &written, func(path string) error {
			return s.SaveNotice(path, report, s.lang, inputs(report, opts))
		})
	}
	if f.reminders != "" {
		s.write(f.reminders, report, opts, &written, func(path string) error {
			return s.SaveReminders(path, report, s.lang, inputs(report, opts))
		})
	}
	if f.annotate != "" {
		s.annotate(f.annotate, report, opts, &written)
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
	if err := f.jobFlags.contradiction(); err != nil {
		return err
	}
	switch {
	case f.summary != "" && !hasEnding(f.summary, ".xlsx"):
		return &failure{
			What: sheets.Words{Zh: "汇总表的文件名要以 .xlsx 结尾", En: "the summary's name has to end in .xlsx"}, Where: f.summary,
			Remedy: sheets.Words{Zh: "例如 -o 汇总表.xlsx", En: "for example -o summary.xlsx"},
		}
	case f.records != "" && !hasEnding(f.records, ".xlsx", ".csv"):
		return &failure{
			What: sheets.Words{Zh: "记录的文件名要以 .xlsx 或 .csv 结尾", En: "the name of the records has to end in .xlsx or .csv"}, Where: f.records,
			Remedy: sheets.Words{Zh: "例如 --records 记录.xlsx", En: "for example --records records.xlsx"},
		}
	}
	for _, name := range []string{f.notice, f.reminders} {
		if name != "" && !hasEnding(name, ".docx") {
			return &failure{
				What: sheets.Words{Zh: "通报和催办单的文件名要以 .docx 结尾", En: "the names of notice and reminders have to end in .docx"}, Where: name,
				Remedy: sheets.Words{Zh: "例如 --notice 通报.docx", En: "for example --notice notice.docx"},
			}
		}
	}
	outputs := []struct {
		path string
		what sheets.Words
	}{
		{f.summary, sheets.Words{Zh: "汇总表", En: "the summary"}},
		{f.json, sheets.Words{Zh: "核对结果", En: "the report"}},
		{f.records, sheets.Words{Zh: "记录", En: "the records"}},
		{f.notice, sheets.Words{Zh: "通报", En: "the notice"}},
		{f.reminders, sheets.Words{Zh: "催办单", En: "the reminders"}},
	}
	for i, one := range outputs {
		for _, other := range outputs[i+1:] {
			if one.path != "" && other.path != "" && sameName(one.path, other.path) {
				return &failure{
					What:  sheets.Words{Zh: one.what.Zh + "和" + other.what.Zh + "写到同一个文件了", En: one.what.En + " and " + other.what.En + " have the same name"},
					Where: one.path, Remedy: sheets.Words{Zh: "给它们不同的文件名", En: "give them different names"},
				}
			}
		}
	}
	return nil
}

func hasEnding(path string, endings ...string) bool {
	for _, e := range endings {
		if strings.EqualFold(filepath.Ext(path), e) {
			return true
		}
	}
	return false
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
	out = append(out, opts.AnswersFiles...)
	for _, f := range []string{opts.Roster, opts.Targets, opts.Mapping, opts.Remembered, opts.Baseline, opts.PasswordFile} {
		if f != "" {
			out = append(out, f)
		}
	}
	return out
}
