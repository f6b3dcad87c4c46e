// Ledgercheck reads the Excel ledgers (台账) that an office keeps of its activities, checks them against the targets that
// it has set itself, and writes summary workbooks that name for every figure the cells it comes from.
//
// Without arguments, or with open, it shows a window; every other command is for the terminal (see sheets/cli).
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"ledgercheck/docs"
	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/sheets/cli"
	"ledgercheck/sheets/config"
	"ledgercheck/sheets/summary/marked"
	"ledgercheck/sheets/workbook"
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
	o := &office{data: templates.FS}
	defer o.close()
	return cli.Main(ctx, os.Args[1:], o.environment(os.Stdout, os.Stderr))
}

// environment is what the commands and the window stand on.
func (o *office) environment(stdout, stderr io.Writer) cli.Env {
	return cli.Env{
		Stdout:        stdout,
		Stderr:        stderr,
		Data:          o.data,
		Now:           time.Now,
		Getenv:        os.Getenv,
		Version:       version,
		Commit:        commit,
		Check:         audit.Run,
		SaveSummary:   o.saveSummary,
		SaveRecords:   o.saveRecords,
		Annotate:      marked.Writer{Open: openLedger}.Write,
		SaveNotice:    o.saveNotice,
		SaveReminders: o.saveReminders,
		Blank:         cli.Blank{Kinds: o.blankKinds, Write: o.writeBlank},
		Manual:        func(lang sheets.Lang) ([]byte, error) { return docs.HTML(lang, version) },
		Configure:     o.configure,
		Remembered:    config.Remembered(),
		OpenWindow:    o.openWindow,
	}
}

// openLedger reads a ledger of another format for its marked copy.
func openLedger(f *sheets.File) ([]*sheets.Sheet, error) {
	return workbook.Open(context.Background(), f, workbook.DefaultLimits(), nil)
}
