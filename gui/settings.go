package gui

import "ledgercheck/gui/keep"

// settings are what the window itself remembers. They are shown under 设置 and kept in a file of our own: Fyne's
// preferences are not written in one piece and can be lost.
type settings struct {
	Language string `json:"language,omitempty"` // "zh", "en"; empty: the system's
	Text     string `json:"text,omitempty"`     // "large", "huge"; empty: normal
	Look     string `json:"look,omitempty"`     // "dark", "system"; empty: light
	Folder   string `json:"folder,omitempty"`   // where files were chosen last
}

const settingsFile = "window.json"

// loadSettings reads the settings; what cannot be read is as if nothing had been set.
func loadSettings(dir keep.Folder) settings {
	var s settings
	if !dir.Load(settingsFile, &s) {
		return settings{}
	}
	return s
}

// textScales enlarge all text.
var textScales = map[string]float32{"": 1, "large": 1.15, "huge": 1.35}
