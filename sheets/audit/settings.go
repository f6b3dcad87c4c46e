package audit

import (
	"context"
	"io/fs"

	"ledgercheck/sheets"
	"ledgercheck/sheets/target"
	"ledgercheck/sheets/workbook"
)

// Settings reads the targets and readings of data with the office's own file over them; own is its path, "" for none.
// What is wrong in it is an error that names the file, the line and the key.
func Settings(data fs.FS, own string) (sheets.Settings, error) {
	return target.LoadSettings(data, own)
}

// List finds the files that a run of paths would read, in its order, without reading any of them.
func List(ctx context.Context, paths []string) []sheets.File {
	files, _ := workbook.List(ctx, paths)
	return files
}
