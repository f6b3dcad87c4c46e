// Ledgercheck reads the Excel ledgers (台账) that an office keeps of its activities, checks them against the targets that
// it has set itself, and writes summary workbooks that name for every figure the cells it comes from.
//
// Without arguments, or with open, it shows a window; every other command is for the terminal (see sheets/cli).
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/sheets/cli"
	"ledgercheck/sheets/summary"
	"ledgercheck/sheets/summary/blank"
	"ledgercheck/sheets/summary/marked"
	"ledgercheck/templates"
)

// Set by the linker (see the Makefile); a plain go build is a development version.
var (
	version = "dev"
	commit  = ""
)

func main() { os.Exit(run()) }

func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// The first signal ends the work in good order; a second one ends the process as usual.
	context.AfterFunc(ctx, stop)
	return cli.Main(ctx, os.Args[1:], cli.Env{
		Stdout:      os.Stdout,
		Stderr:      os.Stderr,
		Data:        templates.FS,
		Now:         time.Now,
		Getenv:      os.Getenv,
		Version:     version,
		Commit:      commit,
		Check:       audit.Run,
		SaveSummary: saveSummary,
		SaveRecords: saveRecords,
		Annotate:    marked.Write,
		SaveNotice: func(path string, r *sheets.Report, lang sheets.Lang, inputs []string) error {
			return summary.WriteNotice(path, r, summary.Options{Lang: lang, Data: templates.FS, Inputs: inputs})
		},
		SaveReminders: func(path string, r *sheets.Report, lang sheets.Lang, inputs []string) error {
			return summary.WriteReminders(path, r, summary.Options{Lang: lang, Data: templates.FS, Inputs: inputs})
		},
		Blank: cli.Blank{
			Kinds: func() ([]sheets.Kind, error) { return blank.Kinds(templates.FS) },
			Write: func(dir string, kinds []sheets.Kind, year int) ([]string, error) {
				return blank.Write(dir, kinds, year, templates.FS)
			},
		},
		OpenWindow: openWindow,
	})
}

// saveSummary is the same for the command line and the window.
func saveSummary(path string, r *sheets.Report, lang sheets.Lang, inputs []string) error {
	return summary.Write(path, r, summary.Options{Lang: lang, Data: templates.FS, Inputs: inputs})
}

// saveRecords writes every record of a report as it was understood.
func saveRecords(path string, r *sheets.Report, lang sheets.Lang, inputs []string) error {
	return summary.WriteRecords(path, r, summary.Options{Lang: lang, Data: templates.FS, Inputs: inputs})
}
