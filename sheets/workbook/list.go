package workbook

import (
	"context"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"ledgercheck/sheets"
)

// extensions are those of files in folders that may be ledgers. What such a file is, its content says.
var extensions = map[string]bool{
	".xlsx": true, ".xlsm": true, ".xls": true, ".et": true, ".ett": true, ".xlt": true, ".xltx": true, ".xlsb": true,
	".ods": true, ".fods": true, ".csv": true, ".tsv": true, ".htm": true, ".html": true, ".xml": true,
}

// List finds the files to read. A path to a file is taken as it is, a folder with all folders below it; of those, hidden
// files (".x", the lock files "~$x") and what cannot be a ledger by its extension are passed over in silence. A file that
// is reached twice is listed once. Folders behind symbolic links are followed, each once.
//
// The files come in the order of import, whatever the order of paths. A path that is not there and a folder that may not
// be read stand among them with Err set, and each has its finding, as has a folder in which no file was found. A
// cancelled ctx ends the search early; the caller has to look at it.
func List(ctx context.Context, paths []string) ([]sheets.File, []sheets.Finding) {
	l := &lister{ctx: ctx, found: map[string]*entry{}, visited: map[string]string{}}
	for _, p := range paths {
		l.add(p)
	}
	return l.result()
}

// entry is one file found.
type entry struct {
	sheets.File
	root string // the folder that it was found in, as given; empty for a file given itself
}

type lister struct {
	ctx      context.Context
	found    map[string]*entry // by real path
	order    []*entry
	empty    []string          // folders given in which no file was found
	visited  map[string]string // real path of each folder: the root that it was visited for
	deferred []deferred        // links to folders, followed after the real folders of a root
}

type deferred struct{ dir, name, root string }

func (l *lister) add(p string) {
	info, err := os.Stat(p)
	switch {
	case err != nil:
		l.keep(p, entry{File: sheets.File{Name: filepath.ToSlash(p), Path: p, Err: complete(err, p)}})
	case !info.IsDir():
		l.keep(p, entry{File: sheets.File{Name: filepath.ToSlash(p), Path: p}})
	default:
		if !l.root(p) && l.ctx.Err() == nil {
			l.empty = append(l.empty, p)
		}
	}
}

// root lists a folder that was given and reports whether anything was found in it, errors included.
func (l *lister) root(p string) (any bool) {
	l.deferred = []deferred{{p, "", p}}
	for len(l.deferred) > 0 {
		d := l.deferred[0]
		l.deferred = l.deferred[1:]
		if l.folder(d.dir, d.name, d.root) {
			any = true
		}
	}
	return any
}

// folder lists one folder and those below it. name is its path below the root.
func (l *lister) folder(dir, name, root string) (any bool) {
	if l.ctx.Err() != nil {
		return false
	}
	real := realPath(dir)
	if by, before := l.visited[real]; before && by == root {
		return false
	}
	l.visited[real] = root
	entries, err := os.ReadDir(dir)
	if err != nil {
		shown := name
		if shown == "" {
			shown = filepath.ToSlash(root)
		}
		l.keep(dir, entry{File: sheets.File{Name: shown, Path: dir, Err: complete(err, dir)}, root: root})
		any = true
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") || strings.HasPrefix(e.Name(), "~$") {
			continue
		}
		full, below := filepath.Join(dir, e.Name()), path.Join(name, e.Name())
		mode := e.Type()
		if mode&fs.ModeSymlink != 0 {
			info, err := os.Stat(full)
			if err != nil {
				continue // a link to nothing
			}
			if mode = info.Mode(); mode.IsDir() {
				l.deferred = append(l.deferred, deferred{full, below, root})
				continue
			}
		}
		switch {
		case mode.IsDir():
			any = l.folder(full, below, root) || any
		case mode.IsRegular() && extensions[strings.ToLower(filepath.Ext(e.Name()))]:
			l.keep(full, entry{File: sheets.File{Name: below, Path: full}, root: root})
			any = true
		}
	}
	return any
}

// keep lists a file once. Reached in several ways, it keeps the name that says most: that below the outermost folder.
func (l *lister) keep(p string, e entry) {
	real := realPath(p)
	before, twice := l.found[real]
	if !twice {
		l.found[real] = &e
		l.order = append(l.order, &e)
		return
	}
	if better(e, *before) {
		*before = e
	}
}

// better chooses between two names of one file, the same whichever came first.
func better(a, b entry) bool {
	if (a.root == "") != (b.root == "") {
		return a.root != ""
	}
	if len(a.Name) != len(b.Name) {
		return (len(a.Name) > len(b.Name)) == (a.root != "")
	}
	return a.Name < b.Name || a.Name == b.Name && a.root < b.root
}

// realPath is what a file or folder is known by, however it was reached.
func realPath(p string) string {
	if real, err := filepath.EvalSymlinks(p); err == nil {
		p = real
	}
	if abs, err := filepath.Abs(p); err == nil {
		p = abs
	}
	return p
}

func (l *lister) result() (files []sheets.File, findings []sheets.Finding) {
	named := map[string]int{}
	for _, e := range l.order {
		named[e.Name]++
	}
	for _, e := range l.order {
		// Two files of one name: those from folders get their folder in front.
		if named[e.Name] > 1 && e.root != "" && e.Name != filepath.ToSlash(e.root) {
			e.Name = path.Join(filepath.ToSlash(e.root), e.Name)
		}
		files = append(files, e.File)
	}
	sortByImport(files)
	for _, f := range files {
		if f.Err != nil {
			findings = append(findings, FindingFor(f.Err, sheets.Place{File: f.Name}))
		}
	}
	for _, dir := range l.empty {
		findings = append(findings, FindingFor(sheets.ErrNoLedger, sheets.Place{File: filepath.ToSlash(dir)}))
	}
	return files, findings
}
