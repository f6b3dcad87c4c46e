package charset

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

func encode(t *testing.T, e encoding.Encoding, s string) string {
	t.Helper()
	out, err := e.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func read(t *testing.T, data, declared string) (string, error) {
	t.Helper()
	r := strings.NewReader(data)
	e, err := Detect(t.Context(), r, int64(len(data)), declared)
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(e.Reader(t.Context(), r, int64(len(data))))
	return string(out), err
}

const sample = "姓名,学时\r\n张三,5\r\n李四·买买提,〇"

func TestReads(t *testing.T) {
	gb := encode(t, simplifiedchinese.GB18030, sample)
	big5 := encode(t, traditionalchinese.Big5, "姓名,學時,備註\r\n張三,5")
	for _, tt := range []struct{ name, data, declared, want string }{
		{"UTF-8", sample, "", sample},
		{"UTF-8 that says it is GBK", sample, "gb2312", sample},
		{"UTF-8 with a mark", "\xef\xbb\xbf" + sample, "", sample},
		{"GB18030", gb, "", sample},
		{"GB18030 that says so", gb, "GB2312", sample},
		{"GB18030 that says it is UTF-8", gb, "utf-8", sample},
		{"GB18030 with a name that is none", gb, "中文", sample},
		{"four bytes of GB18030", encode(t, simplifiedchinese.GB18030, "𠮷野㐂"), "", "𠮷野㐂"},
		{"Big5", big5, "big5", "姓名,學時,備註\r\n張三,5"},
		{"Latin 1", encode(t, charmap.ISO8859_1, "né"), "iso-8859-1", "né"},
		{"UTF-16 LE", encode(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), sample), "", sample},
		{"UTF-16 BE", encode(t, unicode.UTF16(unicode.BigEndian, unicode.UseBOM), sample), "gbk", sample},
		{"ASCII", "a,b\n1,2", "", "a,b\n1,2"},
		{"nothing", "", "", ""},
		{"long GB18030, characters across every seam", encode(t, simplifiedchinese.GB18030, "x"+strings.Repeat("张三丰", 200_000)), "", "x" + strings.Repeat("张三丰", 200_000)},
		{"long UTF-8, characters across every seam", "x" + strings.Repeat("张三丰", 200_000), "", "x" + strings.Repeat("张三丰", 200_000)},
	} {
		if got, err := read(t, tt.data, tt.declared); err != nil || got != tt.want {
			t.Errorf("%s: %.60q, %v; want %.60q", tt.name, got, err, tt.want)
		}
	}
}

// What is no text ends the reading there, with all that came before.
func TestMalformed(t *testing.T) {
	gb := encode(t, simplifiedchinese.GB18030, "姓名,学时")
	long := strings.Repeat("张三,5\n", 20_000)
	for _, tt := range []struct{ name, data, want string }{
		{"UTF-8 cut within a character", "姓名"[:5], "姓"},
		{"UTF-8 with one bad byte", "姓名,学时,地点\xff,内容", "姓名,学时,地点"},
		{"GB18030 cut within a character", gb[:len(gb)-1], "姓名,学"},
		{"zeros at the end", "a,b\n1\x00\x00\x00", "a,b\n1"},
		{"UTF-16 with half a character", "\xff\xfea\x00b", "a"},
		{"zero in UTF-16", "\xff\xfea\x00\x00\x00b\x00", "a"},
		{"a long way on", long + "\x00", long},
	} {
		got, err := read(t, tt.data, "")
		if !errors.Is(err, ErrMalformed) || got != tt.want {
			t.Errorf("%s: %.60q, %v; want %.60q", tt.name, got, err, tt.want)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Detect(ctx, strings.NewReader("a"), 1, ""); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if _, err := io.ReadAll(Encoding{}.Reader(ctx, strings.NewReader("a"), 1)); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestHead(t *testing.T) {
	gb := encode(t, simplifiedchinese.GB18030, "姓名,学时")
	for _, tt := range []struct {
		name, data string
		cut        bool
		want       string
	}{
		{"UTF-8", "姓名", false, "姓名"},
		{"GB18030", gb, false, "姓名,学时"},
		{"GB18030 cut within a character", gb[:len(gb)-1], true, "姓名,学\uFFFD"},
		{"UTF-16", "\xff\xfea\x00", false, "a"},
		{"control characters", "a\x01b", false, ""},
		{"a stray control character", strings.Repeat("学时,", 20) + "\x0b", false, strings.Repeat("学时,", 20) + "\x0b"},
		{"zeros behind a text", "a,b\x00\x00\x00\x00", false, "a,b"},
		{"zeros within a text", "a,b\x00\x00c", false, ""},
		{"a picture", "\x89PNG\r\n\x1a\n\x00\x00", false, ""},
		{"bytes of anything", "\xff\xff\xff\xff\x80\xff\xff", false, ""},
		{"nothing", "", false, ""},
		{"one bad byte of many", strings.Repeat("学时,", 20) + "\xff" + "a", false, strings.Repeat("学时,", 20) + "\uFFFDa"},
	} {
		if got := Head([]byte(tt.data), tt.cut); strings.ToValidUTF8(got, "\uFFFD") != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestXML(t *testing.T) {
	for name, data := range map[string]string{
		"UTF-8":            `<?xml version="1.0" encoding="UTF-8"?><a>组</a>`,
		"nothing declared": `<a>组</a>`,
		"GBK":              "\r\n" + encode(t, simplifiedchinese.GB18030, `<?xml version="1.0" encoding="GBK"?><a>组</a>`),
		"UTF-16":           encode(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), `<?xml version="1.0" encoding="utf-16"?><a>组</a>`),
		"wrongly declared": `<?xml version='1.0' encoding='gb2312' standalone="yes"?><a>组</a>`,
	} {
		r, err := XML(t.Context(), strings.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(name, err)
		}
		if out, err := io.ReadAll(r); err != nil || string(out) != "<a>组</a>" {
			t.Errorf("%s: %q, %v", name, out, err)
		}
	}
	if r, err := XML(t.Context(), bytes.NewReader(nil), 0); err != nil {
		t.Error(err)
	} else if out, err := io.ReadAll(r); err != nil || len(out) != 0 {
		t.Error(out, err)
	}
}

// Whatever the bytes, what is passed on is text, and valid UTF-8 comes through as it is.
func FuzzReader(f *testing.F) {
	f.Add([]byte(sample), "")
	f.Add([]byte("\xd0\xd5\xc3\xfb"), "gbk")
	f.Add([]byte("\xff\xfea\x00"), "")
	f.Fuzz(func(t *testing.T, data []byte, declared string) {
		got, err := read(t, string(data), declared)
		if strings.ContainsRune(got, 0) || strings.ToValidUTF8(got, "") != got {
			t.Errorf("%q, %v", got, err)
		}
		Head(data, true)
	})
}
