package marked

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"path"
	"strings"

	"ledgercheck/sheets"
)

const author = "ledgercheck"

// addComments puts the marks' comments onto a sheet. A cell that has a comment keeps its own and gets no second one; it is
// filled and stands in the index.
func (b *book) addComments(s *sheetEditor, part string, marks []*mark, lang sheets.Lang) error {
	rels, err := b.relations(part)
	if err != nil {
		return err
	}
	comments, drawing := "", ""
	for _, r := range rels {
		switch r.Type {
		case relBase + "comments":
			comments = resolve(part, r.Target)
		case relBase + "vmlDrawing":
			if id, ok := s.legacyDrawing(); ok && id == r.ID {
				drawing = resolve(part, r.Target)
			}
		}
	}
	taken, err := b.commented(comments)
	if err != nil {
		return err
	}
	var texts, shapes strings.Builder
	n := 0
	for _, m := range marks {
		if taken[m.cell.String()] {
			continue
		}
		n++
		texts.WriteString(commentText(m, lang))
		shapes.WriteString(commentShape(m, n, lang))
	}
	if n == 0 {
		return nil
	}
	if err := b.putComments(part, comments, texts.String()); err != nil {
		return err
	}
	return b.putShapes(s, part, drawing, shapes.String())
}

func (s *sheetEditor) legacyDrawing() (id string, ok bool) {
	e, ok := find(s.list, "legacyDrawing")
	if !ok {
		return "", false
	}
	for _, m := range attribute.FindAllSubmatch(s.part[e.at:e.inner], -1) {
		if bytes.HasSuffix(m[1], []byte(":id")) {
			return string(m[2][1 : len(m[2])-1]), true
		}
	}
	return "", false
}

// commented lists the cells that have a comment already.
func (b *book) commented(part string) (map[string]bool, error) {
	out := map[string]bool{}
	if part == "" {
		return out, nil
	}
	content, err := b.read(part)
	if err != nil {
		return nil, err
	}
	var list struct {
		List struct {
			Comment []struct {
				Ref string `xml:"ref,attr"`
			} `xml:"comment"`
		} `xml:"commentList"`
	}
	if err := xml.Unmarshal(content, &list); err != nil {
		return nil, err
	}
	for _, c := range list.List.Comment {
		out[c.Ref] = true
	}
	return out, nil
}

func commentText(m *mark, lang sheets.Lang) string {
	return fmt.Sprintf(`<comment ref="%s" authorId="AUTHOR"><text><t xml:space="preserve">%s</t></text></comment>`, m.cell, escape(m.comment(lang)))
}

// commentShape is the comment's box, as wide as some sixteen Chinese characters and as tall as its text.
func commentShape(m *mark, n int, lang sheets.Lang) string {
	text := m.comment(lang)
	lines := 1
	for _, l := range strings.Split(text, "\n") {
		lines += 1 + len([]rune(l))/17
	}
	col, row := m.cell.Col-1, m.cell.Row-1
	return fmt.Sprintf(`<v:shape id="_x0000_s9%05d" type="#ledgercheckNote" style="position:absolute;width:220pt;height:%dpt;z-index:%d;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`+
		`<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>`+
		`<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%d,15,%d,2,%d,15,%d,4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>`,
		n, 14*lines, n, col+1, max(row-1, 0), col+5, max(row-1, 0)+lines, row, col)
}

func (b *book) putComments(part, comments, texts string) error {
	if comments == "" {
		name := b.unused("xl/commentsMark%d.xml")
		b.put(name, []byte(xml.Header+`<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>`+author+
			`</author></authors><commentList>`+strings.ReplaceAll(texts, `"AUTHOR"`, `"0"`)+`</commentList></comments>`))
		if err := b.declare(name, typeComments); err != nil {
			return err
		}
		_, err := b.relate(part, "comments", "/"+name)
		return err
	}
	content, err := b.read(comments)
	if err != nil {
		return err
	}
	_, list, err := children(content)
	if err != nil {
		return err
	}
	authors, ok := find(list, "authors")
	all, ok2 := find(list, "commentList")
	if !ok || !ok2 || authors.inner == authors.after || all.inner == all.after {
		return errUnusual("comments of an unusual form")
	}
	_, names, err := children(append([]byte("<x>"), append(bytes.Clone(content[authors.inner:authors.innerEnd]), "</x>"...)...))
	if err != nil {
		return err
	}
	b.put(comments, apply(content, []edit{
		{authors.innerEnd, authors.innerEnd, "<author>" + author + "</author>"},
		{all.innerEnd, all.innerEnd, strings.ReplaceAll(texts, `"AUTHOR"`, fmt.Sprintf(`"%d"`, len(names)))},
	}))
	return nil
}

const shapeType = `<v:shapetype id="ledgercheckNote" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`

func (b *book) putShapes(s *sheetEditor, part, drawing, shapes string) error {
	if drawing != "" {
		content, err := b.read(drawing)
		if err != nil {
			return err
		}
		for _, must := range []string{`xmlns:v="urn:schemas-microsoft-com:vml"`, `xmlns:o="urn:schemas-microsoft-com:office:office"`, `xmlns:x="urn:schemas-microsoft-com:office:excel"`} {
			if !bytes.Contains(content, []byte(must)) {
				return errUnusual("a drawing of an unusual form")
			}
		}
		return b.insert(drawing, "xml", shapeType+shapes)
	}
	if _, has := s.legacyDrawing(); has {
		return errUnusual("a drawing that is not there")
	}
	name := b.unused("xl/drawings/vmlDrawingMark%d.vml")
	b.put(name, []byte(`<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">`+
		`<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="9"/></o:shapelayout>`+shapeType+shapes+`</xml>`))
	if err := b.declare(name, typeVML); err != nil {
		return err
	}
	id, err := b.relate(part, "vmlDrawing", "/"+path.Clean(name))
	if err != nil {
		return err
	}
	s.addDrawing(id)
	return nil
}
