// Package locales holds every text of the window, in Chinese and in English, and fills them in. It knows nothing of
// Fyne, so that gui/flow can speak too. Texts about ledgers (findings, verdicts, kinds) live in package sheets, where the
// command line and the summary use them as well.
package locales

import (
	"embed"
	"encoding/json"
	"fmt"
	"strings"

	"ledgercheck/sheets"
)

//go:embed zh-Hans.json en.json
var files embed.FS

// Texts are the texts of one language, by key.
type Texts struct {
	lang sheets.Lang
	byID map[string]string
}

var loaded = map[sheets.Lang]*Texts{
	sheets.Chinese: load(sheets.Chinese, "zh-Hans.json"),
	sheets.English: load(sheets.English, "en.json"),
}

func load(lang sheets.Lang, name string) *Texts {
	raw, err := files.ReadFile(name)
	if err != nil {
		panic(err) // embedded: it is there or the program was not built
	}
	t := &Texts{lang: lang, byID: map[string]string{}}
	if err := json.Unmarshal(raw, &t.byID); err != nil {
		panic(fmt.Sprintf("locales: %s: %v", name, err)) // a test reads both, so this never reaches a clerk
	}
	return t
}

// For gives the texts of a language; Chinese where it is unknown.
func For(lang sheets.Lang) *Texts {
	if t, ok := loaded[lang]; ok {
		return t
	}
	return loaded[sheets.Chinese]
}

// Lang is the language that t speaks.
func (t *Texts) Lang() sheets.Lang { return t.lang }

// T gives the text of a key. Args come in pairs, name then value, and fill "{name}". In English a text may hold
// "{n|file|files}": the first form stands for 1, the second for every other number. A key that is not there gives the key
// itself, so that a forgotten text shows.
func (t *Texts) T(key string, args ...any) string {
	s, ok := t.byID[key]
	if !ok {
		return key
	}
	return fill(s, args)
}

// Has reports whether there is a text of that key.
func (t *Texts) Has(key string) bool {
	_, ok := t.byID[key]
	return ok
}

func fill(s string, args []any) string {
	if !strings.Contains(s, "{") {
		return s
	}
	var b strings.Builder
	for {
		open := strings.IndexByte(s, '{')
		if open < 0 {
			break
		}
		end := strings.IndexByte(s[open:], '}')
		if end < 0 {
			break
		}
		b.WriteString(s[:open])
		b.WriteString(value(s[open+1:open+end], args))
		s = s[open+end+1:]
	}
	b.WriteString(s)
	return b.String()
}

func value(placeholder string, args []any) string {
	name, forms, choice := strings.Cut(placeholder, "|")
	for i := 0; i+1 < len(args); i += 2 {
		if args[i] != name {
			continue
		}
		v := fmt.Sprint(args[i+1])
		if !choice {
			return v
		}
		one, many, _ := strings.Cut(forms, "|")
		if v == "1" {
			return one
		}
		return many
	}
	return "{" + placeholder + "}"
}

// fynePrefix marks the texts of Fyne's own dialogs and menus.
const fynePrefix = "fyne:"

// Fyne gives the texts of Fyne's own dialogs and menus in the form that its AddTranslationsForLocale reads: the key
// without its mark, with "one" and "other".
func (t *Texts) Fyne() []byte {
	type forms struct {
		One   string `json:"one"`
		Other string `json:"other"`
	}
	out := map[string]forms{}
	for k, s := range t.byID {
		if name, ok := strings.CutPrefix(k, fynePrefix); ok {
			out[name] = forms{s, s}
		}
	}
	raw, err := json.Marshal(out)
	if err != nil {
		panic(err) // a map of strings
	}
	return raw
}
