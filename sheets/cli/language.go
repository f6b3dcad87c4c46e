package cli

import (
	"strings"

	"ledgercheck/sheets"
)

// chooseLang finds the language before the flags are read, because help and errors about flags need it too: --lang,
// else LC_ALL, LC_MESSAGES and LANG in their usual order. Whatever is not English is answered in Chinese. A value of
// --lang that there is not is left to the flag to complain of, in the system's language.
func chooseLang(args []string, getenv func(string) string) sheets.Lang {
	for i, a := range args {
		if a == "--" {
			break
		}
		value := strings.TrimPrefix(a, "--lang=")
		if a == "--lang" && i+1 < len(args) {
			value = args[i+1]
		} else if value == a {
			continue
		}
		if l := sheets.Lang(value); l == sheets.English || l == sheets.Chinese {
			return l
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		v := getenv(name)
		if v == "" {
			continue
		}
		if len(v) >= 2 && strings.EqualFold(v[:2], "en") {
			return sheets.English
		}
		break
	}
	return sheets.Chinese
}
