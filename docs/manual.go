// Package docs holds the manual as text and makes of it one file that any browser shows without a network: pictures
// are inside, nothing is fetched. The program carries it, so that F1 works wherever the program does.
package docs

import (
	"bytes"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"

	"ledgercheck/sheets"
)

//go:embed manual/zh/*.md manual/en/*.md manual/page.html manual/style.css screenshots/*.png
var files embed.FS

// made are the chapters that are made from what the program says itself; the files of that name are copies for reading in the
// repository.
var made = map[string]func(sheets.Lang) string{"5-findings.md": Findings, "8-readings.md": Readings}

// HTML gives the whole manual as one page. version stands in its head and may be empty.
func HTML(lang sheets.Lang, version string) ([]byte, error) {
	dir := "manual/" + string(lang)
	names, err := fs.Glob(files, dir+"/*.md")
	if err != nil {
		return nil, err
	}
	page := pageData{Lang: htmlLang(lang), Version: version, Words: pageWords(lang)}
	style, err := files.ReadFile("manual/style.css")
	if err != nil {
		return nil, err
	}
	page.Style = template.CSS(style)
	for _, name := range names {
		source, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if chapter := made[path.Base(name)]; chapter != nil {
			source = []byte(chapter(lang))
		}
		c, err := render(path.Base(name), dir, source)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		page.Chapters = append(page.Chapters, c)
	}
	layout, err := template.ParseFS(files, "manual/page.html")
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = layout.Execute(&out, page)
	return out.Bytes(), err
}

type pageData struct {
	Lang, Version string
	Words         map[string]string
	Style         template.CSS
	Chapters      []chapter
}

type chapter struct {
	ID, Title string
	Sections  []section
	Body      template.HTML
}

type section struct{ ID, Title string }

func htmlLang(lang sheets.Lang) string {
	if lang == sheets.English {
		return "en"
	}
	return "zh-CN"
}

func pageWords(lang sheets.Lang) map[string]string {
	say := func(zh, en string) string { return sheets.Words{Zh: zh, En: en}.In(lang) }
	return map[string]string{
		"title": say("台账核对 使用手册", "ledgercheck: the manual"), "contents": say("目录", "Contents"), "version": say("版本", "version"),
	}
}

// render makes one chapter. Its headings get ids of their own, links to other chapters become links within the page, and
// pictures go into it.
func render(name, dir string, source []byte) (chapter, error) {
	id := strings.TrimSuffix(name, ".md")
	md := goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.NewCJK(extension.WithEastAsianLineBreaks())),
		goldmark.WithRendererOptions(html.WithXHTML()),
	)
	doc := md.Parser().Parse(text.NewReader(source), parser.WithContext(parser.NewContext()))
	c := chapter{ID: id}
	n := 0
	err := ast.Walk(doc, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch node := node.(type) {
		case *ast.Heading:
			title := string(plain(node, source))
			switch node.Level {
			case 1:
				c.Title = title
			case 2:
				n++
				s := section{fmt.Sprintf("%s-%d", id, n), title}
				node.SetAttributeString("id", []byte(s.ID))
				c.Sections = append(c.Sections, s)
			}
		case *ast.Link:
			to := string(node.Destination)
			if file, ok := strings.CutSuffix(to, ".md"); ok && !strings.Contains(to, "/") {
				node.Destination = []byte("#" + file)
			}
		case *ast.Image:
			picture, err := files.ReadFile(path.Join(dir, string(node.Destination)))
			if err != nil {
				return ast.WalkStop, err
			}
			node.Destination = []byte("data:image/png;base64," + base64.StdEncoding.EncodeToString(picture))
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		return c, err
	}
	if c.Title == "" {
		return c, fmt.Errorf("no title")
	}
	var body bytes.Buffer
	if err := md.Renderer().Render(&body, source, doc); err != nil {
		return c, err
	}
	// The renderer leaves out raw HTML and unsafe links, and the source is the program's own.
	c.Body = template.HTML(body.String())
	return c, nil
}

// plain gives the text of a node.
func plain(node ast.Node, source []byte) []byte {
	var out []byte
	for child := node.FirstChild(); child != nil; child = child.NextSibling() {
		if t, ok := child.(*ast.Text); ok {
			out = append(out, t.Value(source)...)
		} else {
			out = append(out, plain(child, source)...)
		}
	}
	return out
}
