package gui

import (
	"net/url"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/keep"
	"ledgercheck/gui/locales"
	"ledgercheck/gui/theme"
	"ledgercheck/gui/widgets"
)

// choice is one setting: its title and its alternatives, value and key of the text.
type choice struct {
	title   string
	options [][2]string
	field   *string
}

func (w *Window) choices() []choice {
	return []choice{
		{"settings.language", [][2]string{{"", "settings.language.system"}, {"zh", "settings.language.zh"}, {"en", "settings.language.en"}}, &w.settings.Language},
		{"settings.text", [][2]string{{"", "settings.text.normal"}, {"large", "settings.text.large"}, {"huge", "settings.text.huge"}}, &w.settings.Text},
		{"settings.look", [][2]string{{"", "settings.look.light"}, {"dark", "settings.look.dark"}, {"system", "settings.look.system"}}, &w.settings.Look},
	}
}

// lookSettings draws language, size of text and colours; each takes effect at once. Below stand export and import.
func (w *Window) lookSettings() fyne.CanvasObject {
	t := w.flow.Texts()
	form := widget.NewForm()
	for _, c := range w.choices() {
		row := container.NewHBox()
		for _, o := range c.options {
			row.Add(widgets.NewChip("", t.T(o[1]), -1, 0, *c.field == o[0], func() {
				if *c.field == o[0] {
					return
				}
				*c.field = o[0]
				if c.field == &w.settings.Language {
					w.deps.Lang = "" // what the clerk chooses here outranks the command line
				}
				w.applySettings()
			}))
		}
		form.Append(t.T(c.title), row)
	}
	box := container.NewVBox(form)
	if w.deps.ConfigDir == "" {
		return box
	}
	box.Add(widgets.Gap(0, 8))
	box.Add(widgets.Title(t.T("settings.bundle")))
	box.Add(widgets.Faint(t.T("settings.bundle.note")))
	box.Add(container.NewHBox(widgets.NewButton(t.T("settings.export"), fynetheme.UploadIcon(), w.exportSettings),
		widgets.NewButton(t.T("settings.import"), fynetheme.DownloadIcon(), w.importSettings)))
	box.Add(widgets.Gap(0, 8))
	box.Add(widgets.Faint(t.T("settings.stored", "path", w.deps.ConfigDir)))
	return box
}

// applySettings makes changed settings seen and keeps them.
func (w *Window) applySettings() {
	w.keepSettings()
	w.showSettings()
}

// showSettings makes the settings seen.
func (w *Window) showSettings() {
	w.applyTheme()
	w.flow.OnChange(func(flow.Change) {}) // the content is made anew below, once
	w.flow.SetLang(w.language())
	w.flow.OnChange(w.changed)
	w.speakFyne()
	w.build()
}

func (w *Window) keepSettings() {
	dir := keep.Folder(w.deps.ConfigDir)
	if err := dir.Save(settingsFile, w.settings); err != nil {
		w.tell(w.flow.SettingsTrouble(dir.Path(settingsFile), err))
	}
}

func (w *Window) applyTheme() {
	// Light without a choice: many desktops say nothing of their look, and Fyne takes that for dark.
	look := theme.Look(w.settings.Look)
	if look == "" {
		look = theme.LookLight
	}
	w.app.Settings().SetTheme(theme.New(look, textScales[w.settings.Text]))
}

// listenToSystem makes the content anew when the system turns dark or light: our own shapes hold their colours.
func (w *Window) listenToSystem() {
	last := w.app.Settings().ThemeVariant()
	w.app.Settings().AddListener(func(s fyne.Settings) {
		w.post(func() {
			if v := s.ThemeVariant(); v != last {
				last = v
				w.build()
			}
		})
	})
}

// showAbout tells what the program is, its version and its licences.
func (w *Window) showAbout() {
	t := w.flow.Texts()
	icon := canvas.NewImageFromResource(theme.AppIcon())
	icon.SetMinSize(fyne.NewSize(48, 48))
	icon.FillMode = canvas.ImageFillContain
	name := widgets.Title(t.T("app.name"))
	name.SizeName = fynetheme.SizeNameSubHeadingText
	box := container.NewVBox(container.NewBorder(nil, nil, icon, nil, container.NewVBox(layout.NewSpacer(), name, layout.NewSpacer())))
	if w.deps.Version != "" {
		box.Add(widgets.Paragraph(t.T("app.version", "version", w.deps.Version)))
	}
	box.Add(widgets.Paragraph(t.T("app.about")))
	box.Add(widgets.Faint(t.T("app.licence")))
	if u, err := url.Parse("https://openfontlicense.org"); err == nil {
		box.Add(widget.NewHyperlink("openfontlicense.org", u))
	}
	box.Add(w.aboutButtons())
	d := dialog.NewCustom(t.T("bar.about"), t.T("settings.close"), box, w.window)
	w.showNote(d, 520)
}

// showNote shows a dialog that only tells something, as wide as is good to read and as high as its text then needs.
func (w *Window) showNote(d dialog.Dialog, width float32) {
	w.note = d
	d.SetOnClosed(func() {
		w.note = nil
		if root, ok := w.window.Content().(*widgets.Tipped); ok {
			root.Above(nil)
		}
	})
	d.Show()
	width = min(width*textScales[w.settings.Text], w.window.Canvas().Size().Width*0.9)
	d.Resize(fyne.NewSize(width, 10)) // lines break by the width; only then is the height known
	d.Resize(fyne.NewSize(width, d.MinSize().Height))
	w.centre()
}

// centre puts the dialog on top into the middle again: it was centred for the size of before.
func (w *Window) centre() {
	if top := w.window.Canvas().Overlays().Top(); top != nil {
		top.Refresh()
	}
}

func troubleText(t *locales.Texts, trouble flow.Trouble) fyne.CanvasObject {
	box := container.NewVBox(widgets.Paragraph(trouble.What), widgets.Paragraph(trouble.Remedy))
	if trouble.Detail != "" {
		box.Add(widgets.Faint(t.T("file.detail", "text", trouble.Detail)))
	}
	return box
}
