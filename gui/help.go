package gui

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"ledgercheck/gui/widgets"
)

// helpTopics is how many questions the help answers: "help.1.q" and "help.1.a" and so on in locales.
const helpTopics = 14

// showHelp shows the help, which is searched while one types, with 关于 at its end.
func (w *Window) showHelp() {
	t := w.flow.Texts()
	answers := container.NewVBox()
	fill := func(text string) {
		answers.RemoveAll()
		text = strings.ToLower(strings.TrimSpace(text))
		found := false
		for i := 1; i <= helpTopics; i++ {
			n := strconv.Itoa(i)
			q, a := t.T("help."+n+".q"), t.T("help."+n+".a")
			if text != "" && !strings.Contains(strings.ToLower(q+" "+a), text) {
				continue
			}
			found = true
			answers.Add(widgets.Title(q))
			answers.Add(widgets.Paragraph(a))
		}
		if !found {
			answers.Add(widgets.Paragraph(t.T("help.none", "text", text)))
		}
	}
	fill("")
	search := newSearchEntry(t.T("help.search"), fill, func() {})
	links := container.NewHBox(widgets.NewButton(t.T("bar.about"), nil, func() {
		w.note.Hide()
		w.showAbout()
	}))
	if w.deps.Manual != nil {
		links.Add(widgets.NewButton(t.T("about.manual"), nil, w.showManual))
	}
	size := w.window.Canvas().Size()
	scroll := container.NewVScroll(answers)
	scroll.SetMinSize(fyne.NewSize(200, min(420, size.Height*0.6)))
	box := container.NewBorder(search, links, nil, nil, scroll)
	w.showNote(dialog.NewCustom(t.T("bar.help"), t.T("settings.close"), box, w.window), 640)
	w.window.Canvas().Focus(search)
}
