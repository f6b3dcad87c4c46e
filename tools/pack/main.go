// Pack makes a zip of a folder that is the same whenever the files are: pack OUT.zip FOLDER SECONDS
//
// Names are in order and begin with the folder's own name, all times are SECONDS since 1970 (that of the commit), and a
// file is either a program (0755) or not (0644). Names are UTF-8 and marked so, for Windows in any language.
package main

import (
	"archive/zip"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"time"
)

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: pack OUT.zip FOLDER SECONDS")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, "pack:", err)
		os.Exit(1)
	}
}

func run(out, folder, seconds string) error {
	at, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil {
		return err
	}
	f, err := os.Create(out)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := pack(f, os.DirFS(folder), filepath.Base(filepath.Clean(folder)), time.Unix(at, 0).UTC()); err != nil {
		return err
	}
	return f.Close()
}

// pack writes the files of a folder below prefix. fs.WalkDir goes in the order of names.
func pack(to io.Writer, from fs.FS, prefix string, at time.Time) error {
	z := zip.NewWriter(to)
	err := fs.WalkDir(from, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		if !info.Mode().IsRegular() {
			return fmt.Errorf("%s is no ordinary file", name)
		}
		h := &zip.FileHeader{Name: path.Join(prefix, name), Method: zip.Deflate, Modified: at}
		h.SetMode(0o644)
		if info.Mode()&0o100 != 0 {
			h.SetMode(0o755)
		}
		w, err := z.CreateHeader(h)
		if err != nil {
			return err
		}
		r, err := from.Open(name)
		if err != nil {
			return err
		}
		defer r.Close()
		_, err = io.Copy(w, r)
		return err
	})
	if err != nil {
		return err
	}
	return z.Close()
}
