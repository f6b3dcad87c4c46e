package cli

import (
	"bytes"
	"context"
	"strings"

	"github.com/spf13/cobra"

	"ledgercheck/sheets"
	"ledgercheck/sheets/explain"
)

func (s *session) explainCommand() *cobra.Command {
	var f jobFlags
	var person, period string
	cmd := &cobra.Command{
		Use:   s.say("explain --person 姓名 [参数] 文件或文件夹...", "explain --person NAME [flags] PATH..."),
		Short: s.say("说明一个人的每项结论从哪些格子来", "tell how somebody's verdicts come about, cell by cell"),
		Long: s.say("对一个人的每条规则，说明标准、实际、差额和结论，计入了哪些记录（在哪一格），哪些没有计入、为什么，结论取决于什么。\n\n结束状态与 check 相同，只看列出的结论；没有这个人是 2。",
			"For each rule of a person: target, actual, gap and verdict, the records with their cells, what was left out and why, and\nwhat the verdict hangs on.\n\nExit status as for check, by the verdicts shown; 2 where there is no such person."),
		Args: s.somePaths,
		RunE: func(cmd *cobra.Command, args []string) error {
			return s.explainPerson(cmd.Context(), f, person, period, args)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&person, "person", "", s.say("`姓名`，同名的可写成 李伟（党建组）", "the person's `NAME`; one of two of a name as 李伟（党建组）"))
	flags.StringVar(&period, "period", "", s.say("只看这一期：`P` 是 2021、2021-03、2021-03-H1 或 2021-W09", "only this period: `P` is 2021, 2021-03, 2021-03-H1 or 2021-W09"))
	f.add(s, flags)
	return cmd
}

func (s *session) explainPerson(ctx context.Context, f jobFlags, person, period string, paths []string) error {
	if strings.TrimSpace(person) == "" {
		return &failure{
			What:   sheets.Words{Zh: "没有说要看谁", En: "no person was given"},
			Remedy: sheets.Words{Zh: "用 --person 写姓名，例如 --person 张三", En: "name one with --person, as in --person 张三"},
		}
	}
	if err := f.contradiction(); err != nil {
		return err
	}
	report, err := s.run(ctx, f.options(s, paths))
	if err != nil {
		return err
	}
	lines, err := explain.Person(report, person, period, s.lang)
	if err != nil {
		s.showUnread(report) // the person may stand in what was not read
		return unexplained(err)
	}
	if s.status = report.Exit(); s.status != exitWrong {
		s.status = explainedStatus(explain.Figures(report, person, period))
	}
	var b bytes.Buffer
	writeLines(&b, lines)
	if _, err := s.Stdout.Write(b.Bytes()); err != nil {
		return outputFailure(s.say("标准输出", "standard output"), err)
	}
	s.showUnread(report)
	return nil
}

// unexplained puts a wrong name or period into words; both say themselves what is wrong and what to do.
func unexplained(err error) error {
	spoken, ok := err.(interface {
		In(lang sheets.Lang) string
		Remedy() sheets.Words
	})
	if !ok {
		return err
	}
	return &failure{What: sheets.Words{Zh: spoken.In(sheets.Chinese), En: spoken.In(sheets.English)}, Remedy: spoken.Remedy(), Err: err}
}

// explainedStatus is that of contract.md over the figures shown.
func explainedStatus(figures []*sheets.Figure) int {
	for _, f := range figures {
		if f.Verdict == sheets.Short || f.Verdict == sheets.Unsure {
			return 1
		}
	}
	return exitMet
}

// writeLines prints an explanation; lines of several cells that follow one another are aligned.
func writeLines(b *bytes.Buffer, lines []explain.Line) {
	for i := 0; i < len(lines); {
		line := lines[i]
		indent := strings.Repeat("  ", line.Depth)
		if len(line.Cells) < 2 {
			b.WriteString(strings.TrimRight(indent+clean(strings.Join(line.Cells, "")), " ") + "\n")
			i++
			continue
		}
		t := table{}
		for ; i < len(lines) && lines[i].Depth == line.Depth && len(lines[i].Cells) > 1; i++ {
			t.add(append([]string(nil), lines[i].Cells...)...)
		}
		_ = t.write(b, indent) // a bytes.Buffer takes everything
	}
}
