package workbook

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// tree makes files below a new folder and changes into it.
func tree(t *testing.T, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range files {
		name := filepath.Join(dir, filepath.FromSlash(f))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	return dir
}

func names(files []sheets.File) []string {
	out := []string{}
	for _, f := range files {
		out = append(out, f.Name)
	}
	return out
}

func TestList(t *testing.T) {
	all := []string{
		"a/3月.xlsx", "a/1月.XLSX", "a/b/2月.et", "a/b/c/x.csv", "a/~$3月.xlsx", "a/.hidden.xlsx", "a/.git/y.xlsx", "a/readme.txt", "a/照片.jpg",
		"a/3月 - 副本.xlsx", "a/1月(1).xlsx", "a/台账（2021）.xlsx", "d/3月.xlsx", "d/e.xlsx", "单独.txt", "empty/x.doc",
	}
	tests := []struct {
		name     string
		paths    []string
		want     []string
		findings []string
	}{
		{"a folder", []string{"a"}, []string{"1月.XLSX", "3月.xlsx", "b/2月.et", "b/c/x.csv", "台账（2021）.xlsx", "1月(1).xlsx", "3月 - 副本.xlsx"}, nil},
		{"a slash behind it", []string{"a/b/"}, []string{"2月.et", "c/x.csv"}, nil},
		{"files as they are", []string{"d/e.xlsx", "单独.txt", "./a/~$3月.xlsx"}, []string{"./a/~$3月.xlsx", "d/e.xlsx", "单独.txt"}, nil},
		{"two folders with one name", []string{"d", "a"}, []string{"1月.XLSX", "a/3月.xlsx", "b/2月.et", "b/c/x.csv", "d/3月.xlsx", "e.xlsx", "台账（2021）.xlsx", "1月(1).xlsx", "3月 - 副本.xlsx"}, nil},
		{"a file twice", []string{"d/e.xlsx", "./d/e.xlsx", "d/../d/e.xlsx"}, []string{"d/e.xlsx"}, nil},
		{"a file and its folder", []string{"d/e.xlsx", "d"}, []string{"3月.xlsx", "e.xlsx"}, nil},
		{"a folder within another", []string{"a/b", "a"}, []string{"1月.XLSX", "3月.xlsx", "b/2月.et", "b/c/x.csv", "台账（2021）.xlsx", "1月(1).xlsx", "3月 - 副本.xlsx"}, nil},
		{"nothing there", []string{"d", "nowhere.xlsx"}, []string{"3月.xlsx", "e.xlsx", "nowhere.xlsx"}, []string{"nowhere.xlsx missing"}},
		{"an empty folder", []string{"empty", "d"}, []string{"3月.xlsx", "e.xlsx"}, []string{"empty no-ledger"}},
		{"nothing given", nil, []string{}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tree(t, all...)
			for range 2 {
				files, findings := List(context.Background(), tt.paths)
				if got := names(files); !slices.Equal(got, tt.want) {
					t.Errorf("%v:\n got %q\nwant %q", tt.paths, got, tt.want)
				}
				var said []string
				for _, f := range findings {
					if f.Code != sheets.UnreadableFile || f.Severity != sheets.Error {
						t.Errorf("%+v", f)
					}
					said = append(said, f.File+" "+f.Variant)
				}
				if !slices.Equal(said, tt.findings) {
					t.Errorf("findings %q, want %q", said, tt.findings)
				}
				for _, f := range files {
					if _, err := os.Stat(f.Path); (err == nil) != (f.Err == nil) {
						t.Errorf("%s: path %s: %v, %v", f.Name, f.Path, err, f.Err)
					}
				}
				// The order of the arguments changes nothing.
				slices.Reverse(tt.paths)
			}
		})
	}
}

func TestListLinks(t *testing.T) {
	dir := tree(t, "a/x.xlsx", "far/y.xlsx")
	for link, to := range map[string]string{"a/loop": "a", "a/up": ".", "a/far": "far", "a/link.xlsx": "far/y.xlsx", "a/broken.xlsx": "none"} {
		if err := os.Symlink(filepath.Join(dir, to), filepath.Join(dir, filepath.FromSlash(link))); err != nil {
			t.Skip("no symbolic links here:", err)
		}
	}
	files, _ := List(context.Background(), []string{"a"})
	// Two real files: one in the folder, one that two links lead to.
	if len(files) != 2 || files[0].Name == files[1].Name {
		t.Errorf("%q", names(files))
	}
	if !slices.Contains(names(files), "x.xlsx") {
		t.Errorf("%q", names(files))
	}
}

func TestListForbidden(t *testing.T) {
	if os.Getuid() <= 0 {
		t.Skip("this user may read everything, or the system has no such rights")
	}
	tree(t, "a/x.xlsx", "a/b/y.xlsx")
	if err := os.Chmod("a/b", 0); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod("a/b", 0o755)
	files, findings := List(context.Background(), []string{"a"})
	if len(files) != 2 || files[0].Name != "b" || !errors.Is(files[0].Err, sheets.ErrPermission) || len(findings) != 1 || findings[0].Variant != "permission" {
		t.Errorf("%+v %+v", files, findings)
	}
}

func TestListCancelled(t *testing.T) {
	tree(t, "a/x.xlsx")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if files, findings := List(ctx, []string{"a"}); len(files)+len(findings) != 0 {
		t.Errorf("%v %v", files, findings)
	}
}

func TestIsCopy(t *testing.T) {
	for _, tt := range []struct {
		names string
		want  bool
	}{
		{"3月台账.xlsx|台账(一科).xlsx|台账（2021）.xlsx|台账(2021).xlsx|副本/3月.xlsx|photocopy.xlsx|补学登记.csv|(3月)台账.xlsx", false},
		{"副本3月台账.xlsx|3月台账 - 副本.xlsx|3月台账 - 副本 (2).xlsx|3月(1).xlsx|3月（1）.xlsx|3月(12).xlsx|3月（１）.xlsx|3月补充.xlsx|a/b - Copy.xlsx|Copy of x.xlsx|复件 3月.xls", true},
	} {
		for name := range strings.SplitSeq(tt.names, "|") {
			if got := isCopy(name); got != tt.want {
				t.Errorf("%s: %t", name, got)
			}
		}
	}
}
