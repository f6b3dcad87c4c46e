package keep

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestNothingIsRememberedWithoutAFolder(t *testing.T) {
	var f Folder
	if f.Write("a", nil) != nil || f.Remember(Work{}) != nil || f.End() != nil || f.Remove("a") != nil || f.Has("a") || f.Path("a") != "" {
		t.Error("something was written nowhere")
	}
	if raw, err := f.Read("a"); raw != nil || err != nil {
		t.Error(raw, err)
	}
}

func TestWorks(t *testing.T) {
	f := Folder(filepath.Join(t.TempDir(), "new", "folder"))
	for i := range mostWorks + 2 {
		if err := f.Remember(Work{Paths: []string{fmt.Sprint(i)}, At: time.Unix(int64(i), 0)}); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Remember(Work{Paths: []string{"5"}, Period: "2021-03"}); err != nil {
		t.Fatal(err)
	}
	list := f.Works()
	if len(list) != mostWorks || list[0].Paths[0] != "5" || list[0].Period != "2021-03" || list[1].Paths[0] != "7" || list[2].Paths[0] != "6" || list[3].Paths[0] != "4" {
		t.Errorf("remembered %+v", list)
	}
	if err := f.Forget([]string{"7"}); err != nil || len(f.Works()) != mostWorks-1 {
		t.Errorf("after forgetting one: %v, %d works", err, len(f.Works()))
	}
	if err := os.WriteFile(f.Path(worksFile), []byte("{broken"), 0o600); err != nil {
		t.Fatal(err)
	}
	if f.Works() != nil {
		t.Error("a broken list is believed")
	}
}

func TestSession(t *testing.T) {
	f := Folder(t.TempDir())
	if _, ok := f.Interrupted(); ok {
		t.Error("a session out of nothing")
	}
	if err := f.Begin(Session{Paths: []string{"/a"}, AsOf: "2021-03-31"}); err != nil {
		t.Fatal(err)
	}
	if s, ok := f.Interrupted(); !ok || s.Paths[0] != "/a" || s.AsOf != "2021-03-31" {
		t.Errorf("%+v %v", s, ok)
	}
	if err := f.End(); err != nil {
		t.Fatal(err)
	}
	if _, ok := f.Interrupted(); ok {
		t.Error("a closed session is offered")
	}
}

func TestBundle(t *testing.T) {
	from, to := Folder(t.TempDir()), Folder(t.TempDir())
	for name, text := range map[string]string{"window.json": "{}", "targets.toml": "[readings]", worksFile: "[]", sessionFile: "{}", "花名册.csv": "姓名"} {
		if err := from.Write(name, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), "设置.ledgercheck")
	if err := from.Export(path); err != nil {
		t.Fatal(err)
	}
	refuse := errors.New("no")
	if err := to.Import(path, func(name string, _ []byte) error {
		if name == "window.json" {
			return refuse
		}
		return nil
	}); !errors.Is(err, refuse) || to.Has("targets.toml") {
		t.Errorf("a refused import: %v", err)
	}
	if err := to.Import(path, nil); err != nil {
		t.Fatal(err)
	}
	if raw, _ := to.Read("花名册.csv"); string(raw) != "姓名" || to.Has(worksFile) || to.Has(sessionFile) || !to.Has("targets.toml") {
		t.Errorf("imported %q", raw)
	}
}

func TestBadBundles(t *testing.T) {
	pack := func(names ...string) []byte {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for _, n := range names {
			if _, err := z.Create(n); err != nil {
				t.Fatal(err)
			}
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	for name, raw := range map[string][]byte{
		"no zip": []byte("hello"), "empty": {}, "another zip": pack("xl/workbook.xml"), "nothing in it": pack(),
		"out of the folder": pack(bundleMark, "../window.json"), "a drive": pack(bundleMark, `c:\x.json`), "a program": pack(bundleMark, "a.exe"),
		"a work": pack(bundleMark, worksFile),
	} {
		path := filepath.Join(t.TempDir(), "x")
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		f := Folder(t.TempDir())
		if err := f.Import(path, nil); !errors.Is(err, ErrNotBundle) {
			t.Errorf("%s: %v", name, err)
		}
		if left, _ := os.ReadDir(string(f)); len(left) != 0 {
			t.Errorf("%s left something behind", name)
		}
	}
}

func FuzzImport(f *testing.F) {
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		path := filepath.Join(t.TempDir(), "x")
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		dir := Folder(t.TempDir())
		if err := dir.Import(path, nil); err != nil && !errors.Is(err, ErrNotBundle) {
			var pathErr *os.PathError
			if !errors.As(err, &pathErr) {
				t.Errorf("%v", err)
			}
		}
	})
}
