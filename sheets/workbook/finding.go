package workbook

import (
	"errors"
	"strconv"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/sealed"
	"ledgercheck/sheets/workbook/xls"
)

// variants of unreadable-file, by the kind of the error.
var variants = []struct {
	kind    error
	variant string
}{
	{sheets.ErrMissing, "missing"},
	{sheets.ErrPermission, "permission"},
	{sheets.ErrLocked, "locked"},
	{sheets.ErrNotWorkbook, "not-workbook"},
	{sheets.ErrNoLedger, "no-ledger"},
}

// FindingFor makes of an error of List or Open, or of a sheet's Damage, what the clerk reads. place is that of the file;
// the sheet is taken from the error where it names one.
func FindingFor(err error, place sheets.Place) sheets.Finding {
	code, variant := sheets.UnreadableFile, ""
	var args []string
	var file *sheets.FileError
	row := 0
	if errors.As(err, &file) {
		row = file.Row
		if place.Sheet == "" {
			place.Sheet = file.Sheet
		}
	}
	for _, v := range variants {
		if errors.Is(err, v.kind) {
			variant = v.variant
			break
		}
	}
	var format *FormatError
	switch {
	case variant != "":
	case errors.Is(err, sheets.ErrEncrypted):
		code = sheets.EncryptedFile
		switch {
		case errors.Is(err, sealed.ErrPassword):
			variant = "wrong-password"
		case !errors.Is(err, sealed.ErrNoPassword):
			variant = "method"
		}
	case errors.Is(err, sheets.ErrTooLarge):
		code = sheets.TooLarge
		if place.Sheet != "" {
			variant, args = "sheet", []string{"row", strconv.Itoa(row)}
		}
	case errors.Is(err, sheets.ErrUnsupported):
		variant, args = "unsupported", []string{"format", "?"}
		if errors.As(err, &format) {
			args[1] = format.Format.name()
		} else if errors.Is(err, xls.ErrOldVersion) {
			args[1] = "Excel 2–4 .xls"
		}
	case errors.Is(err, sheets.ErrDamaged) && place.Sheet == "":
		variant = "damaged"
	case errors.Is(err, sheets.ErrDamaged) && row == 0:
		variant = "damaged-sheet-start"
	case errors.Is(err, sheets.ErrDamaged):
		variant, args = "damaged-sheet", []string{"row", strconv.Itoa(row)}
	}
	return sheets.Find(code, variant, sheets.Error, place, args...)
}

// name is how programs call the format in their own save dialogs: an extension is the same in every language.
func (f Format) name() string {
	switch f {
	case FormatXLS:
		return ".xls/.et"
	case FormatHTML:
		return ".html"
	case FormatCSV:
		return ".csv/.txt"
	}
	return "." + string(f)
}
