package gui

import (
	"encoding/json"
	"os"
	"path/filepath"
)

// settings are what the window remembers. They are shown under 设置 and kept in a file of our own: Fyne's preferences are
// not written in one piece and can be lost.
type settings struct {
	Language string `json:"language,omitempty"` // "zh", "en"; empty: the system's
	Text     string `json:"text,omitempty"`     // "large", "huge"; empty: normal
	Look     string `json:"look,omitempty"`     // "dark", "system"; empty: light
	Folder   string `json:"folder,omitempty"`   // where files were chosen last
}

func settingsPath(dir string) string { return filepath.Join(dir, "window.json") }

// loadSettings reads the settings; what cannot be read is as if nothing had been set.
func loadSettings(dir string) settings {
	var s settings
	if dir == "" {
		return s
	}
	raw, err := os.ReadFile(settingsPath(dir))
	if err != nil || json.Unmarshal(raw, &s) != nil {
		return settings{}
	}
	return s
}

// save writes the settings beside and renames, so that the file is whole at any moment.
func (s settings) save(dir string) error {
	if dir == "" {
		return nil
	}
	raw, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, "window-*.tmp")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if _, err := f.Write(append(raw, '\n')); err != nil {
		f.Close()
		return err
	}
	if err := f.Sync(); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), settingsPath(dir))
}

// textScales enlarge all text.
var textScales = map[string]float32{"": 1, "large": 1.15, "huge": 1.35}
