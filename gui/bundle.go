package gui

import (
	"encoding/json"
	"os"
	"path/filepath"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/keep"
)

// exportSettings writes all settings into one file that another computer can take over.
func (w *Window) exportSettings() {
	t := w.flow.Texts()
	if w.asking {
		return
	}
	w.asking = true
	w.deps.Dialogs.SaveAs(t.T("settings.export"), filepath.Join(homeFolder(), t.T("settings.bundle.name")), func(path string, err error) {
		w.asking = false
		if err == nil && path != "" {
			err = keep.Folder(w.deps.ConfigDir).Export(path)
		}
		if err != nil {
			w.tell(flow.Trouble{What: t.T("settings.export.fail"), Remedy: t.T("save.fail.fix"), Detail: err.Error()})
		}
	})
}

// saveTargets writes the targets as they are set to a file, for whoever looks after the office's folder of settings.
func (w *Window) saveTargets() {
	t := w.flow.Texts()
	if w.asking {
		return
	}
	w.asking = true
	w.deps.Dialogs.SaveAs(t.T("settings.office.save"), filepath.Join(homeFolder(), flow.TargetsFile), func(path string, err error) {
		w.asking = false
		if err == nil && path != "" {
			err = w.flow.ExportTargets(path)
		}
		if err != nil {
			w.tell(flow.Trouble{What: t.T("settings.export.fail"), Remedy: t.T("save.fail.fix"), Detail: err.Error()})
		}
	})
}

// importSettings takes over the settings of such a file, all or none.
func (w *Window) importSettings() {
	t := w.flow.Texts()
	if w.asking {
		return
	}
	w.asking = true
	w.deps.Dialogs.Bundle(t.T("settings.import"), homeFolder(), func(path string, err error) {
		w.asking = false
		if err == nil && path == "" {
			return
		}
		dir := keep.Folder(w.deps.ConfigDir)
		if err == nil {
			err = w.flow.ReplaceSettings(func() error { return dir.Import(path, w.checkImported) })
		}
		if err != nil {
			w.tell(flow.Trouble{What: t.T("settings.import.fail"), Remedy: t.T("settings.import.fail.fix"), Detail: err.Error()})
			return
		}
		w.settings = loadSettings(dir)
		w.applySettings()
	})
}

// checkImported refuses settings that the program could not read: half of them would be worse than none.
func (w *Window) checkImported(name string, raw []byte) error {
	switch {
	case name == settingsFile:
		var s settings
		return json.Unmarshal(raw, &s)
	case filepath.Ext(name) == ".toml" && name == flow.TargetsFile && w.deps.Settings != nil:
		tmp, err := os.CreateTemp("", "ledgercheck-*.toml")
		if err != nil {
			return err
		}
		defer os.Remove(tmp.Name())
		if _, err := tmp.Write(raw); err != nil {
			tmp.Close()
			return err
		}
		if err := tmp.Close(); err != nil {
			return err
		}
		_, err = w.deps.Settings(w.deps.Data, tmp.Name())
		return err
	}
	return nil
}
