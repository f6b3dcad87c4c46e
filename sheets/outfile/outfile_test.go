package outfile

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"ledgercheck/sheets"
)

func content(s string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// names lists a folder, so that leftovers show.
func names(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return strings.Join(out, " ")
}

func TestWriteNewAndReplace(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "汇总.xlsx")
	for _, text := range []string{"first", "second"} {
		var checked string
		err := Write(path, content(text), func(tmp string) error {
			if filepath.Dir(tmp) != dir || tmp == path || !strings.HasPrefix(filepath.Base(tmp), ".") {
				t.Errorf("temporary file %q is not a hidden one beside the target", tmp)
			}
			checked = read(t, tmp)
			return nil
		})
		if err != nil || checked != text || read(t, path) != text {
			t.Errorf("writing %q: err %v, checked %q, got %q", text, err, checked, read(t, path))
		}
	}
	if got := names(t, dir); got != "汇总.xlsx" {
		t.Errorf("folder holds %q", got)
	}
}

func TestKeepsPermissionsAndLinks(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("permissions and links of Unix")
	}
	dir := t.TempDir()
	real, link := filepath.Join(dir, "real.xlsx"), filepath.Join(dir, "link.xlsx")
	if err := os.WriteFile(real, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("real.xlsx", link); err != nil {
		t.Fatal(err)
	}
	if err := Write(link, content("new"), nil); err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(link)
	if err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link was replaced: %v %v", info, err)
	}
	if info, err = os.Stat(real); err != nil || info.Mode().Perm() != 0o640 || read(t, real) != "new" {
		t.Errorf("real file: %v, %v, %q", info.Mode(), err, read(t, real))
	}
}

// broken is a file that fails at one call.
type broken struct {
	file
	writeErr, syncErr, closeErr error
	room                        int // bytes before writeErr
}

func (b *broken) Write(p []byte) (int, error) {
	if b.writeErr == nil {
		return b.file.Write(p)
	}
	n := min(b.room, len(p))
	b.room -= n
	if m, err := b.file.Write(p[:n]); err != nil || n == len(p) {
		return m, err
	}
	return n, b.writeErr
}

func (b *broken) Sync() error {
	if b.syncErr != nil {
		return b.syncErr
	}
	return b.file.Sync()
}

func (b *broken) Close() error {
	err := b.file.Close()
	if b.closeErr != nil {
		return b.closeErr
	}
	return err
}

func TestFailuresLeaveTheOldFile(t *testing.T) {
	pathErr := func(err error) error { return &fs.PathError{Op: "x", Path: "p", Err: err} }
	noSpace := pathErr(testDiskFull)
	creating := func(b broken) func(*steps) {
		return func(s *steps) {
			create := s.create
			s.create = func(name string, mode fs.FileMode) (file, error) {
				f, err := create(name, mode)
				if err != nil {
					return nil, err
				}
				b.file = f
				return &b, nil
			}
		}
	}
	failing := errors.New("no more figures")
	tests := []struct {
		name  string
		setup func(*steps)
		write func(io.Writer) error
		check func(string) error
		kind  error
		cause error
	}{
		{name: "writer fails", write: func(w io.Writer) error { _, _ = io.WriteString(w, "half"); return failing }, kind: ErrWrite, cause: failing},
		{name: "disk full while writing", setup: creating(broken{writeErr: noSpace, room: 2}), kind: sheets.ErrNoSpace},
		{name: "disk full at sync", setup: creating(broken{syncErr: noSpace}), kind: sheets.ErrNoSpace},
		{name: "quota at close", setup: creating(broken{closeErr: pathErr(testQuota)}), kind: sheets.ErrNoSpace},
		{name: "check refuses", check: func(string) error { return failing }, kind: ErrCheck, cause: failing},
		{name: "folder is read-only", setup: func(s *steps) {
			s.create = func(string, fs.FileMode) (file, error) { return nil, pathErr(testDenied) }
		}, kind: sheets.ErrPermission},
		{name: "file system is read-only", setup: func(s *steps) {
			s.create = func(string, fs.FileMode) (file, error) { return nil, pathErr(testReadOnly) }
		}, kind: sheets.ErrPermission},
		{name: "rename refused", setup: func(s *steps) {
			s.rename = func(string, string) error { return pathErr(testInUse) }
		}, kind: sheets.ErrLocked},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "out.xlsx")
			if err := os.WriteFile(path, []byte("old"), 0o644); err != nil {
				t.Fatal(err)
			}
			s := *system
			if test.setup != nil {
				test.setup(&s)
			}
			write := test.write
			if write == nil {
				write = content("new content")
			}
			err := s.write(path, write, test.check)
			var fe *sheets.FileError
			if !errors.As(err, &fe) || fe.Path != path || !errors.Is(err, test.kind) {
				t.Errorf("got %v, want a FileError of kind %q", err, test.kind)
			}
			if test.cause != nil && !errors.Is(err, test.cause) {
				t.Errorf("%v does not wrap its cause", err)
			}
			if got := read(t, path); got != "old" {
				t.Errorf("the old file now holds %q", got)
			}
			if got := names(t, dir); got != "out.xlsx" {
				t.Errorf("folder holds %q", got)
			}
		})
	}
}

func TestSyncOfFolderMayFail(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.xlsx")
	s := *system
	s.syncDir = func(string) error { return errors.New("not here") }
	if err := s.write(path, content("new"), nil); err != nil || read(t, path) != "new" {
		t.Errorf("err %v", err)
	}
}

func TestPanicLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic was swallowed")
			}
		}()
		_ = Write(filepath.Join(dir, "out.xlsx"), func(io.Writer) error { panic("boom") }, nil)
	}()
	if got := names(t, dir); got != "" {
		t.Errorf("folder holds %q", got)
	}
}

func TestBadTargets(t *testing.T) {
	dir := t.TempDir()
	readOnly := filepath.Join(dir, "readonly.xlsx")
	if err := os.WriteFile(readOnly, []byte("old"), 0o444); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name, path string
		kind       error
	}{
		{"no name", "", ErrName},
		{"a folder", dir, ErrIsFolder},
		{"no such folder", filepath.Join(dir, "none", "out.xlsx"), sheets.ErrMissing},
		{"read-only file", readOnly, sheets.ErrPermission},
		{"name too long", filepath.Join(dir, strings.Repeat("长", 300)+".xlsx"), ErrName},
	} {
		err := Write(test.path, content("new"), nil)
		if !errors.Is(err, test.kind) {
			t.Errorf("%s: got %v, want kind %q", test.name, err, test.kind)
		}
	}
	if read(t, readOnly) != "old" {
		t.Error("a read-only file was replaced")
	}
}

// A name that is just short enough must not fail because the temporary name is longer.
func TestLongName(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, strings.Repeat("长", 80)+".xlsx")
	if err := Write(path, content("new"), nil); err != nil || read(t, path) != "new" {
		t.Error(err)
	}
}

func TestSweepsOldLeftoversOnly(t *testing.T) {
	dir := t.TempDir()
	old := filepath.Join(dir, tempName("out.xlsx"))
	fresh := filepath.Join(dir, tempName("out.xlsx"))
	other := filepath.Join(dir, ".other.xlsx"+tempMark+"00.tmp")
	for _, p := range []string{old, fresh, other} {
		if err := os.WriteFile(p, []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	long := time.Now().Add(-2 * leftoverAge)
	for _, p := range []string{old, other} {
		if err := os.Chtimes(p, long, long); err != nil {
			t.Fatal(err)
		}
	}
	if err := Write(filepath.Join(dir, "out.xlsx"), content("new"), nil); err != nil {
		t.Fatal(err)
	}
	for p, want := range map[string]bool{old: false, fresh: true, other: true} {
		if _, err := os.Stat(p); (err == nil) != want {
			t.Errorf("%s there: %v, want %v", filepath.Base(p), err == nil, want)
		}
	}
}

func TestGuard(t *testing.T) {
	dir := t.TempDir()
	in, link, out := filepath.Join(dir, "in.xlsx"), filepath.Join(dir, "hard.xlsx"), filepath.Join(dir, "out.xlsx")
	if err := os.WriteFile(in, []byte("ledger"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Link(in, link); err != nil {
		t.Skip("no hard links here:", err)
	}
	inputs := []string{filepath.Join(dir, "missing.xlsx"), in}
	for path, refused := range map[string]bool{
		in:                                      true,
		link:                                    true,
		filepath.Join(dir, ".", "x/../in.xlsx"): true,
		filepath.Join(dir, "missing.xlsx"):      true,
		out:                                     false,
	} {
		err := Guard(path, inputs)
		if errors.Is(err, ErrIsInput) != refused {
			t.Errorf("Guard(%q) = %v, refused should be %v", path, err, refused)
		}
	}
}
