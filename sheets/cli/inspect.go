package cli

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/sheets/outfile"
)

func (s *session) inspectCommand() *cobra.Command {
	var json, passwords, mapping string
	var year yearFlag
	cmd := &cobra.Command{
		Use:   s.say("inspect [参数] 文件或文件夹...", "inspect [flags] PATH..."),
		Short: s.say("看每个工作表认成了什么", "tell what each sheet was taken for"),
		Long: s.say("说明每个工作表认成了哪种台账：表头在哪几行、各栏是什么、有多少条记录、哪几个月。",
			"Tells what was recognised in each sheet: kind, layout, header rows, the column of each field, records, months."),
		Args: s.somePaths,
		RunE: func(cmd *cobra.Command, args []string) error {
			opts := s.options(args)
			opts.Year, opts.PasswordFile, opts.Mapping, opts.Remembered = int(year), passwords, mapping, s.config.Mapping
			return s.inspect(cmd.Context(), json, opts)
		},
	}
	cmd.Flags().StringVar(&json, "json", "", s.say("写到 `FILE`，- 是标准输出", "write it to `FILE`; - is standard output"))
	addPasswords(s, cmd.Flags(), &passwords)
	addMapping(s, cmd.Flags(), &mapping)
	cmd.Flags().Var(&year, "year", s.say("没写年份的日期算 `YYYY` 年", "`YYYY`, the year of dates that carry none"))
	return cmd
}

func (s *session) inspect(ctx context.Context, json string, opts audit.Options) error {
	report, err := s.run(ctx, opts)
	if err != nil {
		return err
	}
	s.status = inspectExit(report)
	if json != "" && json != standardOutput {
		var written []string
		s.write(json, report, opts, &written, func(path string) error {
			return outfile.Write(path, func(w io.Writer) error { return report.WriteInspection(w, s.lang) }, nil)
		})
	}
	if json == standardOutput {
		err = report.WriteInspection(s.Stdout, s.lang)
	} else {
		err = s.showInspection(report)
	}
	if err != nil {
		return outputFailure(s.say("标准输出", "standard output"), err)
	}
	s.showUnread(report)
	if !recognised(report) {
		s.showGeneral(report)
	}
	return nil
}

// inspectExit: what is short does not matter here, only whether all was read and anything recognised.
func inspectExit(r *sheets.Report) int {
	if unreadFiles(r) > 0 || !recognised(r) {
		return exitWrong
	}
	return exitMet
}

// recognised reports whether any sheet was; here a roster is enough.
func recognised(r *sheets.Report) bool {
	for _, l := range r.Ledgers {
		if l.Kind != sheets.Unrecognised {
			return true
		}
	}
	return false
}

func (s *session) showInspection(r *sheets.Report) error {
	var b bytes.Buffer
	why := map[sheets.Place]*sheets.Finding{}
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Code == sheets.UnrecognisedSheet {
			why[sheets.Place{File: f.File, Sheet: f.Sheet}] = f
		}
	}
	for _, l := range r.Ledgers {
		fmt.Fprintf(&b, "%s › %s\n", clean(l.File), clean(l.Sheet))
		if l.Kind == sheets.Unrecognised {
			fmt.Fprintf(&b, "  %s\n", l.Kind.Words().In(s.lang))
			if f := why[sheets.Place{File: l.File, Sheet: l.Sheet}]; f != nil {
				t := f.Render(s.lang)
				fmt.Fprintf(&b, "  %s\n", s.sentences(clean(t.Message), clean(t.Remedy)))
			}
			continue
		}
		fmt.Fprintf(&b, "  %s · %s · %s\n", l.Kind.Words().In(s.lang), l.Layout.Words().In(s.lang), s.extent(l))
		t := table{}
		for _, c := range l.Columns {
			header := c.Header
			if c.Unit != "" {
				header += s.say("（", " (") + c.Unit + s.say("）", ")")
			}
			t.add(sheets.ColumnName(c.Col), header, c.Field.String())
		}
		_ = t.write(&b, "    ") // a bytes.Buffer takes everything
	}
	_, err := s.Stdout.Write(b.Bytes())
	return err
}

// extent says where the table stands and how much it holds.
func (s *session) extent(l *sheets.Ledger) string {
	parts := []string{}
	if from, to := l.HeaderRows[0], l.HeaderRows[1]; from == to {
		parts = append(parts, fmt.Sprintf(s.say("表头第%d行", "header in row %d"), from))
	} else {
		parts = append(parts, fmt.Sprintf(s.say("表头第%d至%d行", "header in rows %d to %d"), from, to))
	}
	parts = append(parts, fmt.Sprintf(s.say("%d条记录", "%d records"), len(l.Records)))
	if len(l.Months) > 0 {
		months := make([]string, len(l.Months))
		for i, m := range l.Months {
			months[i] = m.String()
		}
		parts = append(parts, strings.Join(months, " "))
	}
	return strings.Join(parts, " · ")
}
