package main

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"testing"
	"testing/fstest"
	"time"
)

// The same files give the same bytes, whatever their times and rights beyond "a program" are.
func TestPack(t *testing.T) {
	at := time.Unix(1_800_000_000, 0).UTC()
	make := func(mod time.Time, mode fs.FileMode) []byte {
		var b bytes.Buffer
		err := pack(&b, fstest.MapFS{
			"ledgercheck.exe": {Data: []byte("MZ"), Mode: 0o711, ModTime: mod},
			"示例台账/学习.xlsx":    {Data: []byte("PK"), Mode: mode, ModTime: mod},
			"使用手册.html":       {Data: []byte("<html>"), Mode: mode, ModTime: mod},
		}, "ledgercheck-v1", at)
		if err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	one, two := make(time.Unix(1, 0), 0o600), make(time.Unix(2_000_000, 0), 0o664)
	if !bytes.Equal(one, two) {
		t.Error("two archives of the same files differ")
	}
	z, err := zip.NewReader(bytes.NewReader(one), int64(len(one)))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"ledgercheck-v1/ledgercheck.exe", "ledgercheck-v1/使用手册.html", "ledgercheck-v1/示例台账/学习.xlsx"}
	for i, f := range z.File {
		if f.Name != want[i] || f.NonUTF8 || !f.Modified.Equal(at) {
			t.Errorf("%s (not UTF-8: %t) of %s, want %s of %s", f.Name, f.NonUTF8, f.Modified, want[i], at)
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadAll(r); err != nil {
			t.Error(err)
		}
	}
	if len(z.File) != len(want) || z.File[0].Mode() != 0o755 || z.File[1].Mode() != 0o644 {
		t.Errorf("%d files, modes %s and %s", len(z.File), z.File[0].Mode(), z.File[1].Mode())
	}
}
