package sheets

import (
	"path"
	"strings"
)

// MarkedCopy says what became of one ledger when marked copies were written.
type MarkedCopy struct {
	File  string // the ledger, as the report names it
	Path  string // the copy; empty: none was written
	Cells int    // cells that are marked in it
	Why   Words  // where there is no copy: why not
	Note  Words  // where there is one that is not all that the ledger is: what it lacks (a converted one)
}

// MarkIndex is what the sheet in front of a marked copy is called.
var MarkIndex = Words{Zh: "标注索引", En: "Marks"}

// MarkIndexHead is how the text in its first cell begins.
var MarkIndexHead = Words{Zh: "标注索引：", En: "Index of the marks."}

// IsMarkIndex reports whether a sheet is the index of a marked copy, which is part of no ledger.
func IsMarkIndex(s *Sheet) bool {
	for _, lang := range []Lang{Chinese, English} {
		if strings.HasPrefix(s.Name, MarkIndex.In(lang)) {
			return strings.HasPrefix(s.Content(Cell{Row: 1, Col: 1}).Text, MarkIndexHead.In(lang))
		}
	}
	return false
}

// What the name of a marked copy ends in, in both languages; {from} is the format that it was converted from.
const (
	markZh, markEn         = "（标注）", " (marked)"
	markFromZh, markFromEn = "（标注，由", " (marked, from "
	markEndZh, markEndEn   = "转换）", ")"
)

// MarkedName is what the marked copy of a ledger is called: its own name with a word that tells it from the ledger. from is
// the format that it was converted from ("xls"), empty for an .xlsx or .xlsm.
func MarkedName(name, from string, lang Lang) string {
	ext := path.Ext(name)
	base := strings.TrimSuffix(name, ext)
	if from == "" {
		return base + Words{Zh: markZh, En: markEn}.In(lang) + ext
	}
	return base + Words{Zh: markFromZh + from + markEndZh, En: markFromEn + from + markEndEn}.In(lang) + ".xlsx"
}

// UnmarkedName is the name of the ledger that a marked copy was made of; any other name stays as it is.
func UnmarkedName(name string) string {
	ext := path.Ext(name)
	base := strings.TrimSuffix(name, ext)
	for _, mark := range []string{markZh, markEn} {
		if own, ok := strings.CutSuffix(base, mark); ok && own != "" {
			return own + ext
		}
	}
	for _, m := range [][2]string{{markFromZh, markEndZh}, {markFromEn, markEndEn}} {
		rest, ok := strings.CutSuffix(base, m[1])
		if at := strings.LastIndex(rest, m[0]); ok && at > 0 {
			if from := rest[at+len(m[0]):]; from != "" && !strings.ContainsAny(from, "/. ") {
				return rest[:at] + "." + from
			}
		}
	}
	return name
}
