package marked

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/outfile"
)

// Writer writes marked copies.
type Writer struct {
	// Open reads the sheets of a ledger of any format; only what is no .xlsx is opened by it, and the copies made of those.
	Open func(*sheets.File) ([]*sheets.Sheet, error)
}

// Write writes a marked copy of every ledger of a report that something is to be said about, into a folder that it makes
// where it is not there. It tells of each such ledger whether a copy was written, and where not, why; none of the inputs
// is ever written to. The error is a *sheets.FileError where the folder or a file cannot be written.
func (w Writer) Write(dir string, r *sheets.Report, lang sheets.Lang, inputs []string) ([]sheets.MarkedCopy, error) {
	if lang == "" {
		lang = sheets.Chinese
	}
	all := notesOf(r, lang)
	taken := map[string]bool{}
	var out []sheets.MarkedCopy
	for i := range r.Files {
		f := &r.Files[i]
		notes := all[f.Name]
		if len(notes) == 0 {
			continue
		}
		c := sheets.MarkedCopy{File: f.Name}
		made, why := w.copyOf(f, notes, lang)
		if why.Zh != "" {
			c.Why = why
			out = append(out, c)
			continue
		}
		target := free(taken, filepath.Join(dir, filepath.FromSlash(within(sheets.MarkedName(f.Name, made.from, lang)))))
		if err := outfile.Guard(target, inputs); err != nil {
			return out, err
		}
		if err := os.MkdirAll(filepath.Dir(target), 0o777); err != nil {
			return out, &sheets.FileError{Path: filepath.Dir(target), Kind: folderTrouble(err), Err: err}
		}
		err := outfile.Write(target, func(out io.Writer) error {
			_, err := out.Write(made.content)
			return err
		}, func(tmp string) error { return w.verify(tmp, made) })
		if err != nil && errors.Is(err, ErrLost) {
			c.Why = whyLost
			out = append(out, c)
			continue
		}
		if err != nil {
			return out, err
		}
		c.Path, c.Cells = target, made.cells
		if made.from != "" {
			c.Note = noteConverted(made.from)
		}
		out = append(out, c)
	}
	return out, nil
}

// within is where a ledger's copy lies in the folder: at its own place among the ledgers, never above the folder, and
// without the way to a ledger that was named by its whole path.
func within(name string) string {
	if filepath.IsAbs(filepath.FromSlash(name)) || path.IsAbs(name) || filepath.VolumeName(name) != "" {
		return path.Base(name)
	}
	return path.Join("/", name)[1:]
}

// free gives a path that no copy before took, case apart: two ledgers named by whole paths may have one name.
func free(taken map[string]bool, target string) string {
	ext := filepath.Ext(target)
	out := target
	for n := 2; taken[strings.ToLower(out)]; n++ {
		out = strings.TrimSuffix(target, ext) + "(" + strconv.Itoa(n) + ")" + ext
	}
	taken[strings.ToLower(out)] = true
	return out
}

// markedCopy is a copy before it is written.
type markedCopy struct {
	content []byte
	cells   int
	from    string            // the format that it was converted from, as its extension is written: xls; empty: none
	sheets  []*sheets.Sheet   // of the ledger, where it was converted
	names   map[string]string // what they are called in the copy
}

// verify reads the finished file back: byte by byte, and for a converted ledger cell by cell as the ledger's own reader
// gives them.
func (w Writer) verify(tmp string, made *markedCopy) error {
	got, err := os.ReadFile(tmp)
	if err == nil && !bytes.Equal(got, made.content) {
		err = errors.New("the copy on the disk is not the one that was written")
	}
	if err != nil || made.from == "" {
		return err
	}
	list, err := w.Open(&sheets.File{Path: tmp})
	if err != nil {
		return fmt.Errorf("%w: %w", ErrLost, err)
	}
	if err := compareSheets(made.sheets, list[min(1, len(list)):], made.names); err != nil { // the first is the index
		return fmt.Errorf("%w: %w", ErrLost, err)
	}
	return nil
}

func folderTrouble(err error) error {
	switch {
	case errors.Is(err, os.ErrPermission):
		return sheets.ErrPermission
	case errors.Is(err, os.ErrExist):
		return outfile.ErrName
	}
	return outfile.ErrWrite
}

// Why there is no copy.
var (
	whyFormat = sheets.Words{
		Zh: "没能转换成 .xlsx；用表格软件另存为 .xlsx 再核对即可",
		En: "it could not be converted to .xlsx; save it as .xlsx and check that",
	}
	// A copy is not encrypted, and so there is none of what its owner has locked.
	whyLocked = sheets.Words{
		Zh: "台账设有打开密码，副本不带密码，为免内容外泄没有做；要做的话，取消密码后另存再核对",
		En: "the ledger is protected by a password, which a copy would lack, so none was made; save it without its password and check that to get one",
	}
	whyChanged = sheets.Words{Zh: "文件在核对之后改动过，重新核对后再做标注副本", En: "the file was changed since it was checked; check it again first"}
	whyRead    = sheets.Words{Zh: "文件打不开了，没有做标注副本", En: "the file can no longer be opened"}
	whyUnusual = sheets.Words{
		Zh: "文件的内部结构特殊，加标注可能丢失内容，没有做副本；用 Excel 或 WPS 另存为 .xlsx 再核对即可",
		En: "the file is built in an unusual way and marking it might lose something; save it anew as .xlsx and check that",
	}
	whyLost = sheets.Words{
		Zh: "副本与原件比对不一致，没有写出；用 Excel 或 WPS 另存为 .xlsx 再核对即可",
		En: "the copy did not compare with the original and was not written; save the file anew as .xlsx and check that",
	}
)

// copyOf makes the marked copy of one ledger and compares it; why is said where there is none.
func (w Writer) copyOf(f *sheets.File, notes []note, lang sheets.Lang) (made *markedCopy, why sheets.Words) {
	original, err := os.ReadFile(f.Path)
	if err != nil {
		return nil, whyRead
	}
	if f.SHA256 != "" && checksum(original) != f.SHA256 {
		return nil, whyChanged
	}
	made = &markedCopy{}
	if !isWorkbook(original) {
		original, err = w.converted(f, made)
		switch {
		case errors.Is(err, sheets.ErrEncrypted):
			return nil, whyLocked
		case err != nil:
			return nil, whyFormat
		}
		for i := range notes {
			if name, ok := made.names[notes[i].sheet]; ok {
				notes[i].sheet = name
			}
		}
	}
	b, err := openBook(original)
	if err != nil {
		return nil, whyUnusual
	}
	marks, err := b.mark(notes, made.from, lang)
	if err != nil {
		return nil, whyUnusual
	}
	var out bytes.Buffer
	if err := b.write(&out); err != nil {
		return nil, whyUnusual
	}
	if err := compare(original, out.Bytes(), marks); err != nil {
		return nil, whyLost
	}
	made.content, made.cells = out.Bytes(), len(marks)
	return made, sheets.Words{}
}

// isWorkbook reports whether a file is a zip archive with a workbook of Excel's form in it.
func isWorkbook(content []byte) bool {
	return bytes.HasPrefix(content, []byte("PK")) &&
		(bytes.Contains(content, []byte("xl/workbook")) || bytes.Contains(content, []byte("[Content_Types].xml")))
}

// converted reads a ledger of another format and makes an .xlsx workbook of it.
func (w Writer) converted(f *sheets.File, made *markedCopy) ([]byte, error) {
	if w.Open == nil {
		return nil, errUnusual("nothing opens it")
	}
	again := sheets.File{Name: f.Name, Path: f.Path}
	list, err := w.Open(&again)
	if err != nil {
		return nil, err
	}
	content, names, err := convert(list)
	if err != nil {
		return nil, err
	}
	made.sheets, made.names = list, names
	if made.from = strings.ToLower(strings.TrimPrefix(path.Ext(f.Name), ".")); made.from == "" {
		made.from = "file"
	}
	return content, nil
}

// noteConverted says what a converted copy does not have.
func noteConverted(from string) sheets.Words {
	return sheets.Words{
		Zh: "由 ." + from + " 转换而来：内容、数字格式、合并、隐藏和删除线照旧，公式写成原来的结果，字体、颜色、行高列宽不保留",
		En: "converted from ." + from + ": values, number formats, merges, what is hidden or struck through are as they were, formulas are their results, fonts, colours, widths and heights are not kept",
	}
}

// mark puts fills, comments and the index into the workbook.
func (b *book) mark(notes []note, from string, lang sheets.Lang) ([]*mark, error) {
	marks, rest := marksOf(notes)
	known := map[string]string{}
	for _, s := range b.sheets {
		known[s.name] = s.part
	}
	kept := marks[:0:0]
	for _, m := range marks {
		if known[m.sheet] == "" { // a sheet that is no worksheet, or an address of a converted file
			rest = append(rest, m.notes...)
			continue
		}
		kept = append(kept, m)
	}
	place := func(m *mark) int {
		return slices.IndexFunc(b.sheets, func(s sheetRef) bool { return s.name == m.sheet })
	}
	slices.SortStableFunc(kept, func(x, y *mark) int { return cmp.Compare(place(x), place(y)) })
	stylesPart := ""
	rels, err := b.relations(b.path)
	if err != nil {
		return nil, err
	}
	for _, r := range rels {
		if r.Type == relBase+"styles" {
			stylesPart = resolve(b.path, r.Target)
		}
	}
	if stylesPart == "" {
		return nil, errUnusual("no styles")
	}
	content, err := b.original(stylesPart)
	if err != nil {
		return nil, err
	}
	styles, err := newStyleEditor(content)
	if err != nil {
		return nil, err
	}
	for _, s := range b.sheets {
		var own []*mark
		for _, m := range kept {
			if m.sheet == s.name {
				own = append(own, m)
			}
		}
		if len(own) == 0 {
			continue
		}
		slices.SortFunc(own, func(x, y *mark) int {
			return cmp.Or(cmp.Compare(x.cell.Row, y.cell.Row), cmp.Compare(x.cell.Col, y.cell.Col))
		})
		part, err := b.original(s.part)
		if err != nil {
			return nil, err
		}
		e, err := newSheetEditor(part, styles.filled)
		if err != nil {
			return nil, err
		}
		if err := e.restyle(own); err != nil {
			return nil, err
		}
		if err := b.addComments(e, s.part, own, lang); err != nil {
			return nil, err
		}
		b.put(s.part, apply(part, e.edits))
	}
	b.put(stylesPart, styles.done())
	return kept, b.addIndex(indexPart(kept, rest, styles.wrap, from, lang), lang)
}
