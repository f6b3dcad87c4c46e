package flow

import (
	"strings"

	"ledgercheck/sheets"
)

// Locked gives the names of the files that want a password; wrong says that those given so far did not fit. A file that is
// encrypted in a way that no password opens is not among them: its finding says so.
func (f *Flow) Locked() (names []string, wrong bool) {
	if f.real == nil {
		return nil, false
	}
	for i := range f.real.Findings {
		x := &f.real.Findings[i]
		if x.Code != sheets.EncryptedFile || x.Variant == "method" {
			continue
		}
		names = append(names, lastPart(x.File))
		wrong = wrong || x.Variant == "wrong-password"
	}
	return names, wrong
}

// AsksPassword reports whether the clerk should be asked now: once after each reading that a password would open more of.
func (f *Flow) AsksPassword() bool {
	names, _ := f.Locked()
	return f.hasReport() && len(names) > 0 && !f.passwordAsked
}

// Unlock reads again with one more password, which is kept in memory only; "" goes on without the files.
func (f *Flow) Unlock(password string) {
	f.passwordAsked = true
	if password == "" {
		return
	}
	f.passwords = append(f.passwords, password)
	f.Again()
}

// AskPassword asks again, where the clerk wants to after all.
func (f *Flow) AskPassword() {
	f.passwordAsked = false
	f.onChange(ChangedNotice)
}

// LockedText says which files want a password.
func (f *Flow) LockedText() string {
	names, wrong := f.Locked()
	const most = 4
	list := strings.Join(names[:min(len(names), most)], f.texts.T("duty.join"))
	if len(names) > most {
		list = f.texts.T("password.more", "names", list, "n", len(names))
	}
	if wrong {
		return f.texts.T("password.wrong", "names", list)
	}
	return f.texts.T("password.ask", "names", list)
}
