package cli

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"ledgercheck/sheets"
)

// ErrNoWindow is what Env.OpenWindow returns where the window cannot be shown at all, for want of a display.
var ErrNoWindow = errors.New("no window")

// Window says what the window begins with.
type Window struct {
	Paths  []string    // files and folders to read at once
	Sample bool        // read the sample office at once
	Lang   sheets.Lang // empty: what the settings say, else the system's
}

func (s *session) openCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   s.say("open 文件或文件夹...", "open PATH..."),
		Short: s.say("在窗口里打开这些文件", "open the window on these files"),
	}
	sample := cmd.Flags().Bool("sample", false, "the sample office")
	if err := cmd.Flags().MarkHidden("sample"); err != nil {
		panic(err) // the flag stands one line above
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if !*sample {
			if err := s.somePaths(cmd, args); err != nil {
				return err
			}
		}
		return s.open(cmd.Context(), args, *sample)
	}
	return cmd
}

// open shows the window until it is closed.
func (s *session) open(ctx context.Context, paths []string, sample bool) error {
	err := s.OpenWindow(ctx, Window{Paths: paths, Sample: sample, Lang: s.asked})
	if errors.Is(err, ErrNoWindow) {
		return &failure{
			What:   sheets.Words{Zh: "这里打不开窗口", En: "the window cannot be opened here"},
			Remedy: sheets.Words{Zh: "在有桌面的电脑上打开，或用 ledgercheck check 台账文件夹", En: "open it on a computer with a desktop, or use ledgercheck check FOLDER"},
			Err:    err,
		}
	}
	return err
}
