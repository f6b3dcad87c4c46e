package main

import (
	"io/fs"
	"os"

	"ledgercheck/sheets"
	"ledgercheck/sheets/config"
	"ledgercheck/sheets/summary"
	"ledgercheck/sheets/summary/blank"
	"ledgercheck/templates"
)

// office is what one run works by: the program's templates, or an office's own over them.
type office struct {
	data   fs.FS
	folder *config.Folder // nil: the office has none
}

// configure takes the settings that are named, else those beside the program.
func (o *office) configure(dir string) (*config.Folder, error) {
	if dir == "" {
		program, err := os.Executable()
		if err != nil {
			return nil, nil //nolint:nilerr // a program that does not know where it is has nothing beside it
		}
		if dir, err = config.Portable(program); dir == "" || err != nil {
			return nil, err
		}
	}
	f, err := config.Open(dir, templates.FS)
	if err != nil {
		return nil, err
	}
	o.folder, o.data = f, f.Data
	return f, nil
}

// close deletes what was unpacked of settings in one file; what is left in the system's temporary folder hurts nobody.
func (o *office) close() { _ = o.folder.Close() }

func (o *office) options(lang sheets.Lang, inputs []string) summary.Options {
	return summary.Options{Lang: lang, Data: o.data, Inputs: inputs}
}

// saveSummary is the same for the command line and the window.
func (o *office) saveSummary(path string, r *sheets.Report, lang sheets.Lang, inputs []string) error {
	options := o.options(lang, inputs)
	if o.folder != nil {
		options.Form = o.folder.Form
	}
	return summary.Write(path, r, options)
}

// saveRecords writes every record of a report as it was understood.
func (o *office) saveRecords(path string, r *sheets.Report, lang sheets.Lang, inputs []string) error {
	return summary.WriteRecords(path, r, o.options(lang, inputs))
}

func (o *office) saveNotice(path string, r *sheets.Report, lang sheets.Lang, inputs []string) error {
	return summary.WriteNotice(path, r, o.options(lang, inputs))
}

func (o *office) saveReminders(path string, r *sheets.Report, lang sheets.Lang, inputs []string) error {
	return summary.WriteReminders(path, r, o.options(lang, inputs))
}

func (o *office) blankKinds() ([]sheets.Kind, error) { return blank.Kinds(o.data) }

func (o *office) writeBlank(dir string, kinds []sheets.Kind, year int) ([]string, error) {
	return blank.Write(dir, kinds, year, o.data)
}
