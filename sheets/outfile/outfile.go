// Package outfile writes a file so that the old one survives whatever happens.
//
// The new content goes into a hidden file beside the target, is written through to the disk, opened again and checked by
// the caller, and only then takes the target's name in one step. A failure or a kill at any moment leaves the old file
// as it was; at worst a hidden leftover stays, and a later write to the same name removes it.
package outfile

import (
	"bufio"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"ledgercheck/sheets"
)

// ErrCheck is the kind of a *sheets.FileError for content that did not pass the caller's check after it was written.
var ErrCheck = errors.New("the written file did not pass its check")

// ErrIsFolder is the kind of a *sheets.FileError where the target's name belongs to a folder.
var ErrIsFolder = errors.New("a folder has this name")

// ErrName is the kind of a *sheets.FileError for a name that the file system does not take: too long, or empty.
var ErrName = errors.New("not a usable file name")

// ErrWrite is the kind of a *sheets.FileError for a failure that has no kind of its own; Err says what.
var ErrWrite = errors.New("could not be written")

// Write writes a file. write produces the content; check, which may be nil, gets the path of the finished temporary file
// and refuses it with an error. Neither is called with the target itself. A target that is a symbolic link stays one,
// and what it points to is replaced; a target that exists keeps its permissions.
//
// The error is always a *sheets.FileError with Path set to path and Kind one of sheets.ErrPermission, sheets.ErrLocked
// (open in another program), sheets.ErrNoSpace, sheets.ErrMissing (no such folder), ErrIsFolder, ErrName,
// ErrCheck and ErrWrite.
func Write(path string, write func(io.Writer) error, check func(tmpPath string) error) error {
	return system.write(path, write, check)
}

// steps are the calls into the operating system, so that tests can let each of them fail or stop the process there.
type steps struct {
	create  func(name string, mode fs.FileMode) (file, error)
	rename  func(from, to string) error
	remove  func(name string) error
	syncDir func(dir string) error
	reached func(step string) // called after each step; tests only
}

type file interface {
	io.Writer
	Sync() error
	Close() error
}

var system = &steps{
	create: func(name string, mode fs.FileMode) (file, error) {
		return os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	},
	rename:  os.Rename,
	remove:  os.Remove,
	syncDir: syncDir,
	reached: func(string) {},
}

func (s *steps) write(path string, write func(io.Writer) error, check func(string) error) (err error) {
	target, mode, err := inspect(path)
	if err != nil {
		return explain(path, err)
	}
	if err := notOpened(path, target); err != nil {
		return err
	}
	dir, base := filepath.Split(target)
	sweep(dir, base)
	tmp := filepath.Join(dir, tempName(base))
	f, err := s.create(tmp, 0o666) // less what the user's umask takes away
	if err != nil {
		return explain(path, err)
	}
	done := false
	// Also on a panic of the caller's writer: the temporary file must not stay.
	defer func() {
		if !done {
			_ = f.Close()
			_ = s.remove(tmp)
		}
	}()
	s.reached("created")
	if err := fill(f, write); err != nil {
		return explain(path, err)
	}
	s.reached("written")
	if err := f.Sync(); err != nil {
		return explain(path, err)
	}
	if err := f.Close(); err != nil {
		return explain(path, err)
	}
	s.reached("closed")
	if mode != 0 {
		_ = os.Chmod(tmp, mode) // a file system without permissions refuses, and then there are none to keep
	}
	if check != nil {
		if err := check(tmp); err != nil {
			return &sheets.FileError{Path: path, Kind: ErrCheck, Err: err}
		}
	}
	s.reached("checked")
	if err := s.rename(tmp, target); err != nil {
		return explain(path, lockedTarget(target, err))
	}
	done = true
	s.reached("renamed")
	// The file is in place. Some systems cannot write a folder through; then a power cut may bring the old file back,
	// and that is no reason to call the new one failed.
	_ = s.syncDir(dir)
	return nil
}

// fill runs the caller's writer over a buffer, so that many small writes are few large ones.
func fill(f io.Writer, write func(io.Writer) error) error {
	b := bufio.NewWriterSize(f, 1<<20)
	if err := write(b); err != nil {
		return err
	}
	return b.Flush()
}

// inspect gives the real path to replace and the permissions to keep (0 where there is no file yet).
func inspect(path string) (target string, keep fs.FileMode, err error) {
	if path == "" || strings.ContainsRune(path, 0) {
		return "", 0, &sheets.FileError{Path: path, Kind: ErrName}
	}
	target = path
	if resolved, err := filepath.EvalSymlinks(path); err == nil {
		target = resolved
	}
	if target, err = filepath.Abs(target); err != nil {
		return "", 0, err
	}
	info, err := os.Stat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return target, 0, nil
	case err != nil:
		return "", 0, err
	case info.IsDir():
		return "", 0, &sheets.FileError{Path: path, Kind: ErrIsFolder}
	case info.Mode().Perm()&0o200 == 0:
		// A rename would replace it all the same; a file that was made read-only is meant to stay.
		return "", 0, &sheets.FileError{Path: path, Kind: sheets.ErrPermission, Err: errors.New("the file is read-only")}
	}
	return target, info.Mode().Perm(), nil
}

// tempMark stands in the name of every temporary file of this package.
const tempMark = ".ledgercheck-"

// tempName gives a hidden name (folder scans pass over names with a leading point) that is not taken.
func tempName(base string) string {
	var r [6]byte
	_, _ = rand.Read(r[:])
	return "." + clip(base) + tempMark + hex.EncodeToString(r[:]) + ".tmp"
}

// clip shortens a base name so that the temporary name keeps within the usual 255 bytes, at a rune's start.
func clip(base string) string {
	const most = 200
	if len(base) <= most {
		return base
	}
	cut := most
	for cut > 0 && base[cut]&0xC0 == 0x80 {
		cut--
	}
	return base[:cut]
}

// leftoverAge is how old a temporary file must be to be taken for a leftover of a killed process.
const leftoverAge = time.Hour

// sweep removes leftovers of earlier writes to the same name.
func sweep(dir, base string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	prefix := "." + clip(base) + tempMark
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), prefix) || !strings.HasSuffix(e.Name(), ".tmp") {
			continue
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > leftoverAge {
			_ = os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}
