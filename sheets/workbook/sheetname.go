package workbook

import (
	"errors"
	"path"
	"strings"

	"ledgercheck/sheets"
)

// longestSheetName is what Excel allows.
const longestSheetName = 31

// nameSheet names a sheet that its format has no name for.
func nameSheet(s *sheets.Sheet, file string) {
	if s.Name != "" {
		return
	}
	s.Name = sheetName(file)
	var damage *sheets.FileError
	if errors.As(s.Damage, &damage) {
		damage.Sheet = s.Name
	}
}

// sheetName is how Excel and WPS call the only sheet of a file whose format has no names for sheets: after the file.
func sheetName(file string) string {
	base := path.Base(file)
	name := []rune(strings.TrimSuffix(base, path.Ext(base)))
	for i, r := range name {
		if strings.ContainsRune(`:\/?*[]`, r) {
			name[i] = '_'
		}
	}
	return string(name[:min(len(name), longestSheetName)])
}
