package xls

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// codePage is the encoding of BIFF5 texts, by its number in Windows. 0 stands for none that the file names.
type codePage int

// encodings by code page. GB18030 contains 936.
var encodings = map[codePage]encoding.Encoding{
	437: charmap.CodePage437, 850: charmap.CodePage850, 852: charmap.CodePage852, 855: charmap.CodePage855, 858: charmap.CodePage858,
	860: charmap.CodePage860, 862: charmap.CodePage862, 863: charmap.CodePage863, 865: charmap.CodePage865, 866: charmap.CodePage866,
	874: charmap.Windows874, 932: japanese.ShiftJIS, 936: simplifiedchinese.GB18030, 949: korean.EUCKR, 950: traditionalchinese.Big5,
	1250: charmap.Windows1250, 1251: charmap.Windows1251, 1252: charmap.Windows1252, 1253: charmap.Windows1253, 1254: charmap.Windows1254,
	1255: charmap.Windows1255, 1256: charmap.Windows1256, 1257: charmap.Windows1257, 1258: charmap.Windows1258,
	10000: charmap.Macintosh, 10007: charmap.MacintoshCyrillic, 32768: charmap.Macintosh, 32769: charmap.Windows1252,
	0: simplifiedchinese.GB18030, 1200: simplifiedchinese.GB18030, // 1200 is UTF-16, which BIFF5 has not
	20936: simplifiedchinese.GB18030, 54936: simplifiedchinese.GB18030,
}

// decode gives a text. Where the file names no code page it is read as offices in China write it. What is not valid, and
// what is not known in a code page that we have not, becomes U+FFFD, so that it is seen.
func (c codePage) decode(b []byte) string {
	ascii := true
	for _, x := range b {
		ascii = ascii && x < utf8.RuneSelf
	}
	if ascii || c == 65001 {
		return strings.ToValidUTF8(string(b), "\uFFFD")
	}
	enc, ok := encodings[c]
	if !ok {
		return strings.Map(func(r rune) rune {
			if r >= utf8.RuneSelf {
				return utf8.RuneError
			}
			return r
		}, string(b))
	}
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil {
		return strings.ToValidUTF8(string(b), "\uFFFD")
	}
	return string(out)
}
