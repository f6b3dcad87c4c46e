package gui

import (
	"os"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"ledgercheck/sheets"
)

// language gives the language to speak: what main asks for, else what the settings say, else the system's.
func (w *Window) language() sheets.Lang {
	switch {
	case w.deps.Lang != "":
		return w.deps.Lang
	case w.settings.Language != "":
		return sheets.Lang(w.settings.Language)
	}
	return systemLanguage(runtime.GOOS, os.Getenv, lang.SystemLocale().LanguageString())
}

// systemLanguage gives Chinese on a Chinese system and on one that names no language, else English. On Linux the
// variables are read here, because Fyne takes "C" for English.
func systemLanguage(system string, env func(string) string, locale string) sheets.Lang {
	if system != "windows" && system != "darwin" {
		locale = ""
		for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
			if locale = env(name); locale != "" {
				break
			}
		}
	}
	locale, _, _ = strings.Cut(strings.ToLower(locale), ".")
	if locale == "" || locale == "c" || locale == "posix" || strings.HasPrefix(locale, "zh") {
		return sheets.Chinese
	}
	return sheets.English
}

// speakFyne gives Fyne's own dialogs and menus the window's language, whatever the system's is.
func (w *Window) speakFyne() {
	if err := lang.AddTranslationsForLocale(w.flow.Texts().Fyne(), lang.SystemLocale()); err != nil {
		fyne.LogError("texts of dialogs", err)
	}
}
