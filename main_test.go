package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"

	"ledgercheck/templates"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"ledgercheck": main})
}

// The scripts read like a manual: each shows one thing that the program does, or refuses to do.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("sheets", "cli", "testdata", "script"),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"ends":     ends,
			"sample":   sample,
			"encrypt":  encrypt,
			"lock":     lock,
			"truncate": truncate,
			"png":      png,
			"readonly": readonly,
		},
	})
}

// ends STATUS COMMAND... runs a command that has to end with this exit status.
func ends(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: ends STATUS COMMAND...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// sample DIR writes the sample office's ledgers.
func sample(ts *testscript.TestScript, _ bool, args []string) {
	dir := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(dir, 0o777))
	entries, err := templates.FS.ReadDir("sample")
	ts.Check(err)
	for _, e := range entries {
		data, err := templates.FS.ReadFile("sample/" + e.Name())
		ts.Check(err)
		ts.Check(os.WriteFile(filepath.Join(dir, e.Name()), data, 0o666))
	}
}

// encrypt FILE writes a workbook with a password.
func encrypt(ts *testscript.TestScript, _ bool, args []string) {
	book := excelize.NewFile()
	ts.Check(book.SetCellStr("Sheet1", "A1", "姓名"))
	ts.Check(book.SaveAs(ts.MkAbs(args[0]), excelize.Options{Password: "secret"}))
	ts.Check(book.Close())
}

// lock FILE PASSWORD closes a workbook with a password.
func lock(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: lock FILE PASSWORD")
	}
	name := ts.MkAbs(args[0])
	book, err := excelize.OpenFile(name)
	ts.Check(err)
	ts.Check(book.SaveAs(name, excelize.Options{Password: args[1]}))
	ts.Check(book.Close())
}

// truncate FILE BYTES keeps the beginning of a file.
func truncate(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), n))
}

// png FILE writes the smallest picture.
func png(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"+
		"\x00\x00\x00\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xff\x89\x99=\x1d\x00\x00\x00\x00IEND\xaeB`\x82"), 0o666))
}

// readonly FILE takes away the right to write it.
func readonly(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.Chmod(ts.MkAbs(args[0]), 0o444))
}
