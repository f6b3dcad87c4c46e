package xmlscan

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"ledgercheck/sheets/workbook/limits"
)

// events writes a document's tokens in one line: <a x=1>text</a>.
func events(s *Scanner) (string, error) {
	var out strings.Builder
	for {
		kind, err := s.Next()
		if err != nil {
			return out.String(), err
		}
		switch kind {
		case EOF:
			return out.String(), nil
		case Start:
			fmt.Fprintf(&out, "<%s", s.Name)
			for _, a := range s.Attrs {
				v, err := s.Value(a)
				if err != nil {
					return out.String(), err
				}
				fmt.Fprintf(&out, " %s=%s", a.Name, v)
			}
			out.WriteString(">")
		case End:
			fmt.Fprintf(&out, "</%s>", s.Name)
		case Text:
			b, err := s.AppendText(nil)
			if err != nil {
				return out.String(), err
			}
			out.Write(b)
		}
	}
}

var documents = []struct {
	name, in, want string
}{
	{"plain", `<a><b>t</b></a>`, `<a><b>t</b></a>`},
	{"declaration and space around", "\ufeff<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a/>\n", `<a></a>`},
	{"single quotes, spaces, a greater sign", `<a  x = '1>2' y="'" ></a >`, `<a x=1>2 y='></a>`},
	{"prefixes", `<x:a xmlns:x="u" r:id="7"><x:b/></x:a>`, `<a x=u id=7><b></b></a>`},
	{"entities", `<a b="&lt;&#x4e2d;">&amp;&quot;&apos;&gt;&#10;&#25991;</a>`, "<a b=<中>&\"'>\n文</a>"},
	{"CDATA and comments", `<!-- < --><a>1<![CDATA[<&amp;]]>2<!-- - -- > -->3<?p <?>4</a><!-- z -->`, `<a>1<&amp;234</a>`},
	{"line ends", "<a>1\r\n2\r3</a>", "<a>1\n2\n3</a>"},
	{"empty element with a slash in a value", `<a b="/"/>`, `<a b=/></a>`},
}

func TestScanner(t *testing.T) {
	for _, d := range documents {
		t.Run(d.name, func(t *testing.T) {
			for name, r := range map[string]io.Reader{
				"whole":   strings.NewReader(d.in),
				"bytes":   iotest.OneByteReader(strings.NewReader(d.in)),
				"early":   iotest.DataErrReader(strings.NewReader(d.in)),
				"timeout": iotest.HalfReader(strings.NewReader(d.in)),
			} {
				got, err := events(New(r, 1<<16, 20))
				if err != nil || got != d.want {
					t.Errorf("%s: %q, %v; want %q", name, got, err, d.want)
				}
			}
			// A window so small that nearly every token begins outside it.
			s := New(strings.NewReader(d.in), 1<<16, 20)
			s.window = make([]byte, 3)
			if got, err := events(s); err != nil || got != d.want {
				t.Errorf("small window: %q, %v; want %q", got, err, d.want)
			}
		})
	}
}

func TestUTF16(t *testing.T) {
	const doc = `<?xml version="1.0" encoding="utf-16"?><a b="组">台账</a>`
	for _, big := range []bool{false, true} {
		var b strings.Builder
		put := func(u uint16) {
			if big {
				b.Write([]byte{byte(u >> 8), byte(u)})
			} else {
				b.Write([]byte{byte(u), byte(u >> 8)})
			}
		}
		put(0xfeff)
		for _, u := range utf16.Encode([]rune(doc)) {
			put(u)
		}
		got, err := events(New(strings.NewReader(b.String()), 1<<16, 20))
		if want := `<a b=组>台账</a>`; err != nil || got != want {
			t.Errorf("big endian %t: %q, %v; want %q", big, got, err, want)
		}
	}
}

func TestMalformed(t *testing.T) {
	for _, in := range []string{
		"", " ", "text", "<a>", "<a", "<a b", "<a b=", "<a b=1>", `<a b="1`, `<a b="<"/>`, "<a></b>", "<a></a></a>", "<a/><b/>",
		"<a/>x", "<a>&nbsp;</a>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>& </a>", "<a>&lt</a>", "<a>&;</a>", "<a>&#;</a>", "<a>&#x;</a>",
		"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<!DOCTYPE a><a/>", "<a><!ELEMENT b></a>", "<a><![CDATA[x]]</a>", "<![CDATA[x]]><a/>",
		"<a><!-- </a>", "<a><?x </a>", `<?xml version="1.0" encoding="GBK"?><a/>`, `<?xml version=1?><a/>`, "< a/>", "<a / >", "<a><></a>", "<a =''/>",
		"</a>",
	} {
		if got, err := events(New(strings.NewReader(in), 1<<16, 20)); !errors.Is(err, ErrSyntax) {
			t.Errorf("%q: %q, %v", in, got, err)
		}
	}
}

// Wherever a document is cut, that is noticed.
func TestCut(t *testing.T) {
	for _, d := range documents {
		end := strings.LastIndex(d.in, "</a")
		if end < 0 {
			end = strings.LastIndex(d.in, "/>")
		}
		for i := range end {
			if got, err := events(New(strings.NewReader(d.in[:i]), 1<<16, 20)); !errors.Is(err, ErrSyntax) {
				t.Errorf("%s cut at %d, %q: %q, %v", d.name, i, d.in[:i], got, err)
			}
		}
	}
}

func TestLimits(t *testing.T) {
	long := strings.Repeat("x", 1<<16)
	for name, in := range map[string]string{
		"depth": strings.Repeat("<a>", 21), "text": "<a>" + long + "</a>", "tag": "<a " + long + "='1'/>", "value": "<a b='" + long + "'/>", "name": "<" + long + "/>",
		"comment": "<a><!--" + long + "--></a>",
	} {
		if _, err := events(New(strings.NewReader(in), 1<<16, 20)); !errors.Is(err, limits.ErrExceeded) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := events(New(strings.NewReader(strings.Repeat("<a>", 20)+strings.Repeat("</a>", 20)), 1<<16, 20)); err != nil {
		t.Error(err)
	}
}

// What came before the reader failed is handed out first; then its own error.
func TestReaderError(t *testing.T) {
	broken := errors.New("broken")
	r := io.MultiReader(strings.NewReader("<a><b>1</b>"), iotest.ErrReader(broken))
	got, err := events(New(r, 1<<16, 20))
	if !errors.Is(err, broken) || got != "<a><b>1</b>" {
		t.Errorf("%q, %v", got, err)
	}
	if _, err := events(New(iotest.ErrReader(io.ErrUnexpectedEOF), 1<<16, 20)); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Error(err)
	}
}

func TestAppendElement(t *testing.T) {
	for in, want := range map[string]string{
		"<a><v>12</v></a>": "12", "<a><v/></a>": "", "<a><v></v></a>": "", "<a><v>1<b>no</b>2</v></a>": "12", "<a><v>1<![CDATA[<]]>2</v ></a>": "1<2",
		"<a><v>&lt;1&gt;</v></a>": "<1>", "<a><v><v>in</v>out</v></a>": "out", "<a><x:v>1</x:v></a>": "1",
	} {
		s := New(strings.NewReader(in), 1<<16, 20)
		for range 2 {
			if kind, err := s.Next(); kind != Start || err != nil {
				t.Fatal(in, kind, err)
			}
		}
		got, err := s.AppendElement(nil)
		if err != nil || string(got) != want {
			t.Errorf("%s: %q, %v; want %q", in, got, err, want)
		}
		if kind, err := s.Next(); kind != End || err != nil || !s.Is("a") {
			t.Errorf("%s: then %v, %v", in, kind, err)
		}
		if kind, err := s.Next(); kind != EOF || err != nil {
			t.Errorf("%s: at the end %v, %v", in, kind, err)
		}
	}
}

// FuzzScanner compares with encoding/xml: what that one reads without an error, both read alike. (This scanner lets more
// pass: it does not check which characters XML allows, nor what namespaces are declared.)
func FuzzScanner(f *testing.F) {
	for _, d := range documents {
		f.Add(d.in)
	}
	f.Add("<a>]]></a>")
	f.Fuzz(func(t *testing.T, in string) {
		want, err := oracle(in)
		s := New(strings.NewReader(in), 1<<16, 30)
		s.window = make([]byte, 5)
		got, gotErr := events(s)
		if err != nil {
			return // no panic is all that is asked
		}
		if gotErr != nil && !errors.Is(gotErr, limits.ErrExceeded) {
			t.Fatalf("%q: %v, but encoding/xml reads %q", in, gotErr, want)
		}
		if gotErr == nil && got != want {
			t.Fatalf("%q: %q, want %q", in, got, want)
		}
	})
}

func oracle(in string) (string, error) {
	d := xml.NewDecoder(strings.NewReader(in))
	var out strings.Builder
	var open []xml.Name
	roots := 0
	for {
		tok, err := d.RawToken()
		if err == io.EOF {
			if len(open) != 0 || roots != 1 {
				return "", errors.New("no single root")
			}
			return out.String(), nil
		}
		if err != nil {
			return "", err
		}
		switch tok := tok.(type) {
		case xml.Directive:
			return "", errors.New("a directive")
		case xml.ProcInst:
			if tok.Target == "xml" {
				return "", errors.New("a declaration")
			}
		case xml.StartElement:
			if len(open) == 0 {
				roots++
			}
			open = append(open, tok.Name)
			if strings.Contains(tok.Name.Space+tok.Name.Local, ":") {
				return "", errors.New("a name with two prefixes")
			}
			fmt.Fprintf(&out, "<%s", tok.Name.Local)
			for _, a := range tok.Attr {
				// Line ends in values are ours to keep: nobody asks for them.
				if strings.ContainsAny(a.Value, "\r\n<") || strings.Contains(a.Name.Space+a.Name.Local, ":") {
					return "", errors.New("an unusual value")
				}
				fmt.Fprintf(&out, " %s=%s", a.Name.Local, a.Value)
			}
			out.WriteString(">")
		case xml.EndElement:
			if n := len(open) - 1; n < 0 || open[n] != tok.Name {
				return "", errors.New("tags that do not match")
			} else {
				open = open[:n]
			}
			fmt.Fprintf(&out, "</%s>", tok.Name.Local)
		case xml.CharData:
			if len(open) == 0 && strings.TrimSpace(string(tok)) != "" {
				return "", errors.New("text outside")
			}
			if len(open) > 0 {
				out.Write(tok)
			}
		}
	}
}
