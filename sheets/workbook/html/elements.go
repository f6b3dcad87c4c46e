package html

import (
	"golang.org/x/net/html/atom"

	"ledgercheck/sheets/workbook/limits"
)

// element is an open element that is no part of a table's own structure.
type element struct {
	tag                 string
	struck, hidden, pre bool
}

// elements are the open elements, and how many of them do something to the text within.
type elements struct {
	open                []element
	struck, hidden, pre int
}

// mostOpen is how deep elements may be nested. Sloppy pages never close some; beyond this depth those that do nothing to
// the text are not kept.
const mostOpen = 128

func (e *elements) push(x element) error {
	if len(e.open) >= mostOpen {
		if x.struck || x.hidden || x.pre {
			return limits.Exceeded(mostOpen, "nested elements")
		}
		return nil
	}
	e.open = append(e.open, x)
	e.count(x, 1)
	return nil
}

func (e *elements) count(x element, by int) {
	if x.struck {
		e.struck += by
	}
	if x.hidden {
		e.hidden += by
	}
	if x.pre {
		e.pre += by
	}
}

// pop closes the innermost element with the tag, and all within it; above base nothing is closed.
func (e *elements) pop(tag string, base int) {
	for i := len(e.open) - 1; i >= base; i-- {
		if e.open[i].tag == tag {
			e.cut(i)
			return
		}
	}
}

// cut closes all elements but the first n.
func (e *elements) cut(n int) {
	for len(e.open) > n {
		last := len(e.open) - 1
		e.count(e.open[last], -1)
		e.open = e.open[:last]
	}
}

// hiddenAbove reports whether one of the open elements but for the first base is hidden.
func (e *elements) hiddenAbove(base int) bool {
	for i := base; i < len(e.open); i++ {
		if e.open[i].hidden {
			return true
		}
	}
	return false
}

// inStyle reports whether the innermost element is a style sheet.
func (e *elements) inStyle() bool { return e.innermost() == "style" }

// swallows reports whether the innermost element takes everything up to its end as text.
func (e *elements) swallows() bool {
	switch e.innermost() {
	case "script", "style", "title", "textarea", "xmp", "iframe", "noframes", "noembed":
		return true
	}
	return false
}

func (e *elements) innermost() string {
	if len(e.open) == 0 {
		return ""
	}
	return e.open[len(e.open)-1].tag
}

// void are the elements that have no end.
var void = map[atom.Atom]bool{
	atom.Area: true, atom.Base: true, atom.Br: true, atom.Col: true, atom.Embed: true, atom.Hr: true, atom.Img: true, atom.Input: true,
	atom.Link: true, atom.Meta: true, atom.Param: true, atom.Source: true, atom.Track: true, atom.Wbr: true, atom.Frame: true, atom.Bgsound: true, atom.Keygen: true,
}

// blocks are the elements that begin a new line.
var blocks = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Li: true, atom.Ul: true,
	atom.Ol: true, atom.Dl: true, atom.Dt: true, atom.Dd: true, atom.Center: true, atom.Pre: true, atom.Form: true, atom.Hr: true, atom.Address: true,
	atom.Blockquote: true, atom.Section: true, atom.Article: true, atom.Header: true, atom.Footer: true, atom.Nav: true, atom.Main: true, atom.Fieldset: true, atom.Body: true,
}

// silent are the elements whose text is not shown.
var silent = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Title: true, atom.Noscript: true, atom.Template: true, atom.Noframes: true, atom.Iframe: true, atom.Noembed: true, atom.Object: true,
}

// alone are the elements of which an open one ends where the next begins.
var alone = map[atom.Atom]bool{atom.P: true, atom.Li: true, atom.Dt: true, atom.Dd: true, atom.Option: true}
