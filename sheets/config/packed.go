package config

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// exportMark is the first entry of what the window exports its settings to (gui/keep).
const exportMark = "ledgercheck-settings"

// What a packed folder may hold at most: far more than any office has, and little enough to unpack without a thought.
const (
	mostEntries = 500
	mostBytes   = 64 << 20
)

// packed opens an office's settings in one file: its folder as .zip, or what the window exports. They are unpacked into a
// folder of their own for as long as the run lasts (Close), since the file may lie where nobody may write.
func packed(file string, data fs.FS) (*Folder, error) {
	z, err := zip.OpenReader(file)
	if err != nil {
		return nil, &Error{Path: file, Kind: ErrNotSettings, Err: err}
	}
	defer z.Close()
	dir, err := os.MkdirTemp("", "ledgercheck-config-*")
	if err != nil {
		return nil, &Error{Path: file, Err: err}
	}
	f, err := unpackInto(dir, &z.Reader, data)
	if err != nil {
		_ = os.RemoveAll(dir) // the first error says more
		return nil, within(file, dir, err)
	}
	f.Dir, f.unpacked, f.file = file, dir, file
	return f, nil
}

func unpackInto(dir string, z *zip.Reader, data fs.FS) (*Folder, error) {
	entries, err := settingsOf(z)
	if err != nil {
		return nil, err
	}
	left := int64(mostBytes)
	for _, e := range entries {
		n, err := unpackOne(filepath.Join(dir, filepath.FromSlash(e.name)), e.file, left)
		if err != nil {
			return nil, &Error{Path: filepath.Join(dir, filepath.FromSlash(e.name)), Kind: ErrNotSettings, Err: err}
		}
		left -= n
	}
	return Open(dir, data)
}

// packedFile is a file of an archive by the name that it has in the office's folder.
type packedFile struct {
	name string
	file *zip.File
}

// settingsOf lists what an archive holds, without what packing adds: the folder itself in front of every name, and what
// only the window of another computer knows what to do with.
func settingsOf(z *zip.Reader) ([]packedFile, error) {
	if len(z.File) > mostEntries {
		return nil, &Error{Kind: ErrNotSettings, Err: fmt.Errorf("%d entries", len(z.File))}
	}
	exported := len(z.File) > 0 && z.File[0].Name == exportMark
	var out []packedFile
	for _, e := range z.File {
		name, err := entryName(e)
		if err != nil {
			return nil, err
		}
		switch {
		case strings.HasSuffix(name, "/") || strings.HasPrefix(name, "__MACOSX/"):
		case exported && (name == exportMark || path.Ext(name) == ".json"):
		case !fs.ValidPath(name) || strings.Contains(name, ":"):
			return nil, &Error{Kind: ErrNotSettings, Err: fmt.Errorf("the name %q", name)}
		default:
			out = append(out, packedFile{name, e})
		}
	}
	return withoutTop(out), nil
}

// entryName gives an entry's name with "/". Windows in Chinese packs names in its own code page and does not say so.
func entryName(e *zip.File) (string, error) {
	name := e.Name
	if e.NonUTF8 && !utf8.ValidString(name) {
		decoded, err := simplifiedchinese.GB18030.NewDecoder().String(name)
		if err != nil {
			return "", &Error{Kind: ErrNotSettings, Err: err}
		}
		name = decoded
	}
	return strings.ReplaceAll(name, `\`, "/"), nil
}

// withoutTop takes the folder away that all names begin with: whoever packs a folder gets it in front of them.
func withoutTop(files []packedFile) []packedFile {
	top := ""
	for i, f := range files {
		first, _, below := strings.Cut(f.name, "/")
		if !below || first == templatesName || i > 0 && first != top {
			return files
		}
		top = first
	}
	for i := range files {
		files[i].name = strings.TrimPrefix(files[i].name, top+"/")
	}
	return files
}

func unpackOne(to string, e *zip.File, most int64) (int64, error) {
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return 0, err
	}
	in, err := e.Open()
	if err != nil {
		return 0, err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return 0, err
	}
	n, err := io.Copy(out, io.LimitReader(in, most+1))
	if err == nil && n > most {
		err = errors.New("too large")
	}
	return n, errors.Join(err, out.Close())
}

// within says of an error where it is as the office knows it: in its file, not in the folder that this was unpacked into.
func within(file, dir string, err error) error {
	var own *Error
	if !errors.As(err, &own) {
		return &Error{Path: file, Err: err}
	}
	at := file
	if inside, relErr := filepath.Rel(dir, own.Path); own.Path != "" && relErr == nil && inside != "." {
		at = filepath.Join(file, inside)
	}
	return &Error{Path: at, Kind: own.Kind, Err: own.Err}
}

// RosterName is what the roster goes by in a report: its path, also where it was unpacked from one file.
func (f *Folder) RosterName() string {
	if f.unpacked == "" || f.Roster == "" {
		return ""
	}
	return path.Join(filepath.ToSlash(f.file), filepath.Base(f.Roster))
}

// Known puts the name that the office knows its file by where a text names what was unpacked.
func (f *Folder) Known(text string) string {
	if f.unpacked == "" {
		return text
	}
	return strings.ReplaceAll(text, f.unpacked, f.file)
}

// Close deletes what was unpacked. It may be called on nil and again.
func (f *Folder) Close() error {
	if f == nil || f.unpacked == "" {
		return nil
	}
	return os.RemoveAll(f.unpacked)
}
