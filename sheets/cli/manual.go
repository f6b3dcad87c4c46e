package cli

import (
	"io"

	"github.com/spf13/cobra"

	"ledgercheck/sheets"
	"ledgercheck/sheets/outfile"
)

func (s *session) manualCommand() *cobra.Command {
	var file string
	cmd := &cobra.Command{
		Use:   s.say("manual [参数]", "manual [flags]"),
		Short: s.say("写出使用手册（一个网页文件，不用联网）", "write the manual, one HTML file that needs no network"),
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return s.manual(file) },
	}
	cmd.Flags().StringVarP(&file, "output", "o", s.say("使用手册.html", "manual.html"), s.say("写到 `FILE.html`", "write to `FILE.html`"))
	return cmd
}

func (s *session) manual(file string) error {
	if !hasEnding(file, ".html", ".htm") {
		return &failure{
			What: sheets.Words{Zh: "使用手册的文件名要以 .html 结尾", En: "the manual's name has to end in .html"}, Where: file,
			Remedy: sheets.Words{Zh: "例如 -o 使用手册.html", En: "for example -o manual.html"},
		}
	}
	page, err := s.Manual(s.lang)
	if err != nil {
		return err
	}
	if err := outfile.Write(file, func(w io.Writer) error { _, err := w.Write(page); return err }, nil); err != nil {
		return outputFailure(file, err)
	}
	return nil
}
