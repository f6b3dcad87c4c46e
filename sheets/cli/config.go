package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"ledgercheck/sheets"
	"ledgercheck/sheets/config"
)

// usesConfig are the commands that an office's folder of settings is for; "" is the window.
var usesConfig = map[string]bool{"ledgercheck": true, "open": true, "check": true, "explain": true, "inspect": true, "template": true}

// configure takes the office's folder of settings: the one that --config names, else the one beside the program.
func (s *session) configure(cmd *cobra.Command) error {
	if !usesConfig[cmd.Name()] {
		return nil
	}
	f, err := s.Configure(s.configDir)
	if err != nil {
		return err
	}
	if f != nil {
		s.config, s.Data = *f, f.Data
	}
	return nil
}

func (s *session) forgetCommand() *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   s.say("forget [参数]", "forget [flags]"),
		Short: s.say("清除全部记录：程序记住的设置和用过的文件夹", "delete all that the program remembers"),
		Long: s.say("列出程序在这台电脑上记住的东西；加上 --yes 就全部删除。台账、汇总表和本单位的设置文件夹都不受影响。",
			"Lists what the program remembers on this computer; with --yes it is deleted. Ledgers, summaries and the office's folder of\nsettings are not touched."),
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return s.forget(yes) },
	}
	cmd.Flags().BoolVar(&yes, "yes", false, s.say("真的删除", "really delete"))
	return cmd
}

func (s *session) forget(yes bool) error {
	list, err := config.Records(s.Remembered)
	if err != nil {
		return err
	}
	var b strings.Builder
	for _, name := range list {
		fmt.Fprintln(&b, "  "+clean(name))
	}
	switch {
	case len(list) == 0:
		fmt.Fprintln(&b, s.say("没有任何记录。", "Nothing is remembered."))
	case !yes:
		fmt.Fprintf(&b, s.say("记住了%d个文件的内容。用 ledgercheck forget --yes 全部删除。\n", "%d files. ledgercheck forget --yes deletes them all.\n"), len(list))
	}
	if yes {
		if err := config.Forget(s.Remembered); err != nil {
			left, _ := config.Records(s.Remembered)
			return &failure{
				What:  sheets.Words{Zh: fmt.Sprintf("有%d个文件没有删掉", len(left)), En: fmt.Sprintf("%d files were not deleted", len(left))},
				Where: strings.Join(left, ", "), Err: err,
				Remedy: sheets.Words{Zh: "关闭台账核对的窗口以后再试一次", En: "close ledgercheck's window and try again"},
			}
		}
		if len(list) > 0 {
			fmt.Fprintf(&b, s.say("已清除，共%d个文件。\n", "Deleted, %d files.\n"), len(list))
		}
	}
	if _, err := s.Stdout.Write([]byte(b.String())); err != nil {
		return outputFailure(s.say("标准输出", "standard output"), err)
	}
	return nil
}
