package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"ledgercheck/sheets"
	"ledgercheck/sheets/outfile"
)

// sampleFiles are the sample office's ledgers among the templates.
const sampleFiles = "sample/*.xlsx"

// sampleAsOf is the sample office's 统计截止日期: its year is over.
var sampleAsOf = sheets.Date{Year: 2021, Month: 12, Day: 31}

func (s *session) demoCommand() *cobra.Command {
	var dir string
	cmd := &cobra.Command{
		Use:   s.say("demo [参数]", "demo [flags]"),
		Short: s.say("写出示例单位的台账和汇总表", "write the sample office's ledgers and its summary"),
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			return &failure{
				What:   sheets.Words{Zh: "demo 后面不写文件", En: "demo takes no files"},
				Remedy: sheets.Words{Zh: "要指定文件夹，用 -o；要核对自己的台账，用 ledgercheck check", En: "-o names the folder; ledgercheck check checks ledgers of your own"},
			}
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return s.demo(cmd.Context(), dir) },
	}
	cmd.Flags().StringVarP(&dir, "output", "o", "ledgercheck-demo", s.say("写到文件夹 `DIR`", "write to the folder `DIR`"))
	return cmd
}

// demo writes the ledgers, checks what it has written as any clerk's ledgers are checked, and writes the summary. The
// shortfalls are meant, so they do not make it fail.
func (s *session) demo(ctx context.Context, dir string) error {
	ledgers := filepath.Join(dir, s.say("台账", "ledgers"))
	if err := WriteSample(s.Data, ledgers); err != nil {
		return err
	}
	opts := s.options([]string{ledgers})
	opts.AsOf = sampleAsOf
	report, err := s.run(ctx, opts)
	if err != nil {
		return err
	}
	if report.Exit() == exitWrong {
		s.status = exitWrong
	}
	var written []string
	s.write(filepath.Join(dir, s.say("汇总表.xlsx", "summary.xlsx")), report, opts, &written, func(path string) error {
		return s.SaveSummary(path, report, s.lang, inputs(report, opts))
	})
	if err := s.showReport(report, written); err != nil {
		return outputFailure(s.say("标准输出", "standard output"), err)
	}
	s.showUnread(report)
	s.showGeneral(report)
	_, err = fmt.Fprintln(s.Stdout, s.say("示例台账在 ", "the sample ledgers are in ")+clean(ledgers))
	return err
}

// WriteSample writes the sample office's ledgers, which are among the templates, into a folder and makes the folder. A
// ledger that is there already with other content is somebody's work: it stays, and nothing is written.
func WriteSample(data fs.FS, dir string) error {
	names, err := fs.Glob(data, sampleFiles)
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return errors.New("this build has no sample office")
	}
	content := make([][]byte, len(names))
	for i, name := range names {
		if content[i], err = fs.ReadFile(data, name); err != nil {
			return err
		}
		path := filepath.Join(dir, filepath.Base(name))
		if old, err := os.ReadFile(path); err == nil && !bytes.Equal(old, content[i]) {
			return &failure{
				What: sheets.Words{Zh: "示例文件已经在这里，而且被改过", En: "this sample file is here already and was changed"}, Where: path,
				Effect: sheets.Words{Zh: "什么都没有写", En: "nothing was written"},
				Remedy: sheets.Words{Zh: "用 -o 换一个文件夹", En: "choose another folder with -o"},
			}
		}
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return outputFailure(dir, err)
	}
	for i, name := range names {
		path := filepath.Join(dir, filepath.Base(name))
		if err := outfile.Write(path, func(w io.Writer) error { _, err := w.Write(content[i]); return err }, nil); err != nil {
			return outputFailure(path, err)
		}
	}
	return nil
}
