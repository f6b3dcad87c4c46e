package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

func (s *session) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: s.say("版本", "version, commit, Go and library versions"),
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprint(s.Stdout, s.versionText())
			return err
		},
	}
}

// libraries are those whose version matters when somebody reports that a file is read or shown wrongly.
var libraries = []string{"fyne.io/fyne/v2", "github.com/xuri/excelize/v2", "github.com/klauspost/compress", "golang.org/x/text"}

func (s *session) versionText() string {
	t := table{}
	t.add("ledgercheck", s.Version)
	commit := s.Commit
	info, ok := debug.ReadBuildInfo()
	if ok {
		for _, setting := range info.Settings {
			if setting.Key == "vcs.revision" && commit == "" {
				commit = setting.Value
			}
		}
	}
	if commit != "" {
		t.add(s.say("提交", "commit"), commit)
	}
	t.add("Go", runtime.Version()+" "+runtime.GOOS+"/"+runtime.GOARCH)
	if ok {
		for _, name := range libraries {
			for _, m := range info.Deps {
				if m.Path == name {
					t.add(name, m.Version)
				}
			}
		}
	}
	var b strings.Builder
	_ = t.write(&b, "") // a strings.Builder takes everything
	return b.String()
}
