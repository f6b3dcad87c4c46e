package marked

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
)

const (
	relBase      = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	typeSheet    = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
	typeComments = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
	typeVML      = "application/vnd.openxmlformats-officedocument.vmlDrawing"
)

// most bounds what a part may unpack to, and a workbook together.
const most = 1 << 30

// book is a workbook as parts. A part that is changed stands in changed; all others are taken over packed as they are.
type book struct {
	zip     *zip.Reader
	files   map[string]*zip.File
	changed map[string][]byte
	order   []string // of new parts

	path   string // xl/workbook.xml
	sheets []sheetRef
}

type sheetRef struct{ name, part string }

type relation struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
	Mode   string `xml:"TargetMode,attr"`
}

func openBook(content []byte) (*book, error) {
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, errUnusual("not a zip archive")
	}
	b := &book{zip: z, files: map[string]*zip.File{}, changed: map[string][]byte{}}
	var all uint64
	for _, f := range z.File {
		if b.files[f.Name] != nil {
			return nil, errUnusual("a part that is there twice")
		}
		b.files[f.Name] = f
		if all += f.UncompressedSize64; all > most {
			return nil, errUnusual("too large")
		}
	}
	rels, err := b.relations("")
	if err != nil {
		return nil, err
	}
	for _, r := range rels {
		if r.Type == relBase+"officeDocument" {
			b.path = strings.TrimPrefix(r.Target, "/")
		}
	}
	if b.path == "" || b.files[b.path] == nil {
		return nil, errUnusual("no workbook of the usual form in it")
	}
	return b, b.readSheets()
}

func (b *book) has(name string) bool { return b.files[name] != nil || b.changed[name] != nil }

// read gives a part as it is by now.
func (b *book) read(name string) ([]byte, error) {
	if p, ok := b.changed[name]; ok {
		return p, nil
	}
	return b.original(name)
}

func (b *book) original(name string) ([]byte, error) {
	f := b.files[name]
	if f == nil {
		return nil, errUnusual("part " + name + " is missing")
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(io.LimitReader(r, most))
}

func (b *book) put(name string, content []byte) {
	if !b.has(name) {
		b.order = append(b.order, name)
	}
	b.changed[name] = content
}

func relsPath(part string) string {
	return path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
}

// relations reads the relations of a part; "" is the package. A part without any has none.
func (b *book) relations(part string) ([]relation, error) {
	name := "_rels/.rels"
	if part != "" {
		name = relsPath(part)
	}
	if !b.has(name) {
		return nil, nil
	}
	content, err := b.read(name)
	if err != nil {
		return nil, err
	}
	var list struct {
		Relationship []relation
	}
	if err := xml.Unmarshal(content, &list); err != nil {
		return nil, err
	}
	return list.Relationship, nil
}

// resolve gives the part that a relation of another part leads to.
func resolve(part, target string) string {
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(target, "/")
	}
	return path.Join(path.Dir(part), target)
}

// relate adds a relation to a part and gives its id.
func (b *book) relate(part, kind, target string) (string, error) {
	name := relsPath(part)
	have, err := b.relations(part)
	if err != nil {
		return "", err
	}
	id := ""
	for n := len(have) + 1; id == "" || slices.ContainsFunc(have, func(r relation) bool { return r.ID == id }); n++ {
		id = "rIdMark" + strconv.Itoa(n)
	}
	one := fmt.Sprintf(`<Relationship Id="%s" Type="%s" Target="%s"/>`, id, relBase+kind, escape(target))
	if !b.has(name) {
		b.put(name, []byte(xml.Header+`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`+one+`</Relationships>`))
		return id, nil
	}
	return id, b.insert(name, "Relationships", one)
}

// insert puts something before the end tag of a part's root.
func (b *book) insert(name, root, what string) error {
	content, err := b.read(name)
	if err != nil {
		return err
	}
	at := bytes.LastIndex(content, []byte("</"+root+">"))
	if at < 0 {
		return errUnusual(name + " has an unusual form")
	}
	b.put(name, apply(content, []edit{{at, at, what}}))
	return nil
}

const typesPart = "[Content_Types].xml"

// declare says what a new part is.
func (b *book) declare(part, kind string) error {
	return b.insert(typesPart, "Types", fmt.Sprintf(`<Override PartName="/%s" ContentType="%s"/>`, escape(part), kind))
}

// unused gives the first name of a numbered series that no part has, case apart.
func (b *book) unused(pattern string) string {
	for n := 1; ; n++ {
		name := fmt.Sprintf(pattern, n)
		taken := false
		for have := range b.files {
			taken = taken || strings.EqualFold(have, name)
		}
		if _, fresh := b.changed[name]; !taken && !fresh {
			return name
		}
	}
}

func (b *book) readSheets() error {
	content, err := b.original(b.path)
	if err != nil {
		return err
	}
	var wb struct {
		Sheets struct {
			Sheet []struct {
				Name string     `xml:"name,attr"`
				Any  []xml.Attr `xml:",any,attr"`
			} `xml:"sheet"`
		} `xml:"sheets"`
	}
	if err := xml.Unmarshal(content, &wb); err != nil {
		return err
	}
	rels, err := b.relations(b.path)
	if err != nil {
		return err
	}
	for _, s := range wb.Sheets.Sheet {
		ref := sheetRef{name: s.Name}
		for _, a := range s.Any {
			if a.Name.Local != "id" {
				continue
			}
			for _, r := range rels {
				if r.ID == a.Value && r.Type == relBase+"worksheet" {
					ref.part = resolve(b.path, r.Target)
				}
			}
		}
		b.sheets = append(b.sheets, ref)
	}
	return nil
}

// write puts the workbook out: the parts that are as they were packed as they are, in their order, then the new ones.
func (b *book) write(w io.Writer) error {
	out := zip.NewWriter(w)
	put := func(name string, content []byte) error {
		p, err := out.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
		if err == nil {
			_, err = p.Write(content)
		}
		return err
	}
	for _, f := range b.zip.File {
		if content, ok := b.changed[f.Name]; ok {
			if err := put(f.Name, content); err != nil {
				return err
			}
			continue
		}
		if err := out.Copy(f); err != nil {
			return err
		}
	}
	for _, name := range b.order {
		if err := put(name, b.changed[name]); err != nil {
			return err
		}
	}
	return out.Close()
}
