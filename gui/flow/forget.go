package flow

// CanForgetAll reports whether there is anything to clear that could be.
func (f *Flow) CanForgetAll() bool { return f.deps.Forget != nil }

// ForgetAll deletes all that the program remembers: settings, the roster, columns, answers, earlier work. The ledgers and what
// was saved stay, and so does the result that is shown; it is judged anew without what was forgotten.
func (f *Flow) ForgetAll() bool {
	if f.deps.Forget == nil {
		return false
	}
	if err := f.deps.Forget(); err != nil {
		f.keepFailed(err)
		return false
	}
	f.answers.Answers, f.answers.Rules = nil, nil
	f.undo, f.redo, f.undone, f.passwords = nil, nil, "", nil
	f.works, f.news = nil, nil
	f.looks++
	f.closeSession()
	f.base, f.saveFolder = f.started, ""
	f.useKept()
	f.stale, f.deps.offered = true, false
	f.onChange(ChangedSettings)
	return true
}
